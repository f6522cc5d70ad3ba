package import Catalogue

/// A report before it is rendered: what it says, without a language, a width or a format.
package struct Document: Equatable, Sendable {
  package var title: Phrase?
  package var blocks: [Block]
  /// Where there is room for so many characters only, and what to say instead of `blocks` then.
  package var fit: Fit?
  /// What it says as one table, for a spreadsheet; nil where words say more than columns.
  package var data: Table?
  /// What somebody wrote as Markdown, which is given out as it is where Markdown is wanted.
  package var markdown: String?

  package init(title: Phrase? = nil, _ blocks: [Block] = [], fit: Fit? = nil) {
    self.title = title
    self.blocks = blocks
    self.fit = fit
  }

  /// Small, since a list may have as many as the journal has lines.
  package enum Block: Equatable, Sendable {
    case heading(Phrase)
    case paragraph(Phrase)
    /// Sentences with numbers in front, ready to be pasted into a chat.
    case numbered([Phrase])
    case bullets([Phrase])
    indirect case table(Table)
    /// The few numbers that matter most.
    case keyFigures([KeyFigure])
    indirect case picture(Picture)
    /// How the figures came about: settings and versions of formulas that were used, what is missing.
    case notes([Phrase])
  }

  /// A number with its name, and what it is to be compared with.
  package struct KeyFigure: Equatable, Sendable {
    package var label: Phrase
    package var value: Phrase
    package var note: Phrase?

    package init(_ label: Phrase, _ value: Phrase, note: Phrase? = nil) {
      self.label = label
      self.value = value
      self.note = note
    }
  }

  /// A limit in Chinese characters, title included, and ever shorter wordings of the blocks.
  ///
  /// Only a renderer knows the language, and so how long a wording gets.
  package struct Fit: Equatable, Sendable {
    package var limit: Int
    package var shorter: Wordings
    /// How many wordings, `blocks` being the first, say all that people wrote; those after them shorten it.
    package var whole: Int

    /// What one Chinese character says takes two letters elsewhere, as it takes two columns.
    package func limit(in language: Language) -> Int {
      language == .chinese ? limit : limit * 2
    }

    package init(limit: Int, shorter: Wordings, whole: Int = .max) {
      self.limit = limit
      self.shorter = shorter
      self.whole = whole
    }
  }

  package mutating func add(_ block: Block) { blocks.append(block) }

  /// Adds a block that stands at the end of every wording, the shortest too.
  package mutating func addFoot(_ block: Block) {
    blocks.append(block)
    fit?.shorter.foot.append(block)
  }
}

extension Document {
  /// Whether a spreadsheet has anything to show: rows and columns, not only sentences.
  package var hasColumns: Bool {
    data != nil
      || blocks.contains { block in
        switch block {
        case .table, .keyFigures, .picture: true
        case .heading, .paragraph, .numbered, .bullets, .notes: false
        }
      }
  }
}
