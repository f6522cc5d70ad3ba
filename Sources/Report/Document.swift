package import Catalogue

/// A report before it is rendered: what it says, without a language, a width or a format.
package struct Document: Equatable, Sendable {
  package var title: Phrase?
  package var blocks: [Block]
  /// Where there is room for so many characters only, and what to say instead of `blocks` then.
  package var fit: Fit?
  /// What it says as one table, for a spreadsheet; nil where words say more than columns.
  package var data: Table?

  package init(title: Phrase? = nil, _ blocks: [Block] = [], fit: Fit? = nil) {
    self.title = title
    self.blocks = blocks
    self.fit = fit
  }

  package enum Block: Equatable, Sendable {
    case heading(Phrase)
    case paragraph(Phrase)
    /// Sentences with numbers in front, ready to be pasted into a chat.
    case numbered([Phrase])
    case bullets([Phrase])
    case table(Table)
  }

  /// A limit in Chinese characters, title included, and ever shorter wordings of the blocks.
  ///
  /// Only a renderer knows the language, and so how long a wording gets.
  package struct Fit: Equatable, Sendable {
    package var limit: Int
    package var shorter: [[Block]]

    /// What one Chinese character says takes two letters elsewhere, as it takes two columns.
    package func limit(in language: Language) -> Int {
      language == .chinese ? limit : limit * 2
    }

    package init(limit: Int, shorter: [[Block]]) {
      self.limit = limit
      self.shorter = shorter
    }
  }

  package mutating func add(_ block: Block) { blocks.append(block) }

  /// Adds a block that stands at the end of every wording, the shortest too.
  package mutating func addFoot(_ block: Block) {
    blocks.append(block)
    if let tight = fit { fit?.shorter = tight.shorter.map { $0 + [block] } }
  }
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
