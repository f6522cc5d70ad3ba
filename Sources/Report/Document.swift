package import Catalogue

/// A report before it is rendered: what it says, without a language, a width or a format.
package struct Document: Equatable, Sendable {
  package var title: Phrase?
  package var blocks: [Block]

  package init(title: Phrase? = nil, _ blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  package enum Block: Equatable, Sendable {
    case heading(Phrase)
    case paragraph(Phrase)
    /// Sentences with numbers in front, ready to be pasted into a chat.
    case numbered([Phrase])
    case bullets([Phrase])
    case table(Table)
  }

  package mutating func add(_ block: Block) { blocks.append(block) }
}

/// Rows under column titles; numbers stand to the right.
package struct Table: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    package var title: Phrase
    package var isNumber: Bool

    package init(_ title: Phrase, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package var columns: [Column]
  package var rows: [[Phrase]]

  package init(_ columns: [Column], rows: [[Phrase]]) {
    self.columns = columns
    self.rows = rows
  }
}
