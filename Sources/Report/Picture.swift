package import Catalogue
package import Foundation

/// A picture before it is drawn: its values, each with the words that say it.
///
/// What it shows can be read without seeing it: `title` says what, of when and in which unit, `summary`
/// what is to be seen.
package struct Picture: Equatable, Sendable {
  package enum Shape: Equatable, Sendable {
    case bars(Bars)
    /// Values of periods that follow each other.
    case series([Point])
    case heatMap(HeatMap)
    /// Parts of a whole.
    case shares([Share])
  }

  package var title: Phrase
  package var summary: Phrase?
  package var shape: Shape

  package init(_ shape: Shape, title: Phrase, summary: Phrase? = nil) {
    self.shape = shape
    self.title = title
    self.summary = summary
  }

  /// Bars to be compared with each other, or with a mark such as the time that has passed.
  package struct Bars: Equatable, Sendable {
    package var rows: [Bar]
    /// The value of a bar that is full.
    package var full: Decimal
    /// Where the mark stands that all bars share, and what it is called.
    package var mark: Decimal?
    package var markText: Phrase?

    package init(_ rows: [Bar], full: Decimal, mark: Decimal? = nil, markText: Phrase? = nil) {
      self.rows = rows
      self.full = full
      self.mark = mark
      self.markText = markText
    }
  }

  package struct Bar: Equatable, Sendable {
    package var label: Phrase
    /// Nil where nothing is known.
    package var value: Decimal?
    package var text: Phrase
    /// What is to be said beside it, such as the gap to the mark.
    package var note: Phrase?

    package init(_ label: Phrase, _ value: Decimal?, _ text: Phrase, note: Phrase? = nil) {
      self.label = label
      self.value = value
      self.text = text
      self.note = note
    }
  }

  package struct Point: Equatable, Sendable {
    package var label: Phrase
    package var value: Decimal?
    package var text: Phrase

    package init(_ label: Phrase, _ value: Decimal?, _ text: Phrase) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  package struct Share: Equatable, Sendable {
    package var label: Phrase
    package var value: Decimal
    package var text: Phrase

    package init(_ label: Phrase, _ value: Decimal, _ text: Phrase) {
      self.label = label
      self.value = value
      self.text = text
    }
  }
}
