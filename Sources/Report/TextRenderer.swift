package import Catalogue

/// Renders a document for a terminal or a chat: plain lines, tables lined up by columns.
package struct TextRenderer: Sendable {
  private let catalogue: Catalogue
  private let language: Language
  /// Columns of the terminal; text is not wrapped, only the last column of a table is cut.
  private let width: Int

  package init(catalogue: Catalogue, language: Language, width: Int = 80) {
    self.catalogue = catalogue
    self.language = language
    self.width = width
  }

  /// The whole document, without a line end after its last line.
  ///
  /// Of several wordings it takes the first that fits, or the last where none does.
  package func text(_ document: Document) -> String {
    let whole = text(document.title, document.blocks)
    guard let fit = document.fit else { return whole }
    let limit = fit.limit(in: language)
    let shorter = fit.shorter.lazy.map { text(document.title, $0) }
    return whole.count <= limit
      ? whole : shorter.first { $0.count <= limit } ?? shorter.last ?? whole
  }

  private func text(_ title: Phrase?, _ blocks: [Document.Block]) -> String {
    var lines = title.map { [words($0)] } ?? []
    for (position, block) in blocks.enumerated() {
      let before = position > 0 ? blocks[position - 1] : nil
      if !lines.isEmpty, block.standsApart(after: before) { lines.append("") }
      lines += self.lines(block)
    }
    return lines.joined(separator: "\n")
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let phrase): ["[" + words(phrase) + "]"]
    case .paragraph(let phrase): [words(phrase)]
    case .numbered(let phrases): zip(1..., phrases).map { "\($0). \(words($1))" }
    case .bullets(let phrases): phrases.map { "- " + words($0) }
    case .table(let table): lines(table)
    }
  }

  private func lines(_ table: Table) -> [String] {
    let rows = [table.columns.map { words($0.title) }] + table.rows.map { $0.map(words) }
    var widths = table.columns.indices.map { column in
      rows.map { $0[column].columns }.max() ?? 0
    }
    if let last = widths.popLast() {
      let before = widths.reduce(0) { $0 + $1 + 2 }
      widths.append(min(last, max(8, width - before)))
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([rows[0], rule] + rows.dropFirst()).map { line($0, widths, table.columns) }
  }

  private func line(_ cells: [String], _ widths: [Int], _ columns: [Table.Column]) -> String {
    var line = ""
    for (position, cell) in cells.enumerated() {
      if position > 0 { line += "  " }
      if columns[position].isNumber {
        line += cell.paddedBefore(to: widths[position])
      } else if position == cells.count - 1 {
        // The last column may run to the edge; what does not fit is cut, never wrapped.
        line += cell.truncated(to: widths[position])
      } else {
        line += cell.padded(to: widths[position])
      }
    }
    return line
  }

  private func words(_ phrase: Phrase) -> String { catalogue.text(phrase, in: language) }
}

extension Document.Block {
  /// Whether an empty line parts it from the block before it; nil is the title.
  fileprivate func standsApart(after before: Document.Block?) -> Bool {
    switch (before, self) {
    case (_, .heading): true
    case (.table?, _), (.bullets?, .table), (.bullets?, .paragraph): true
    default: false
    }
  }
}
