package import Catalogue

/// Renders a document for a terminal or a chat: plain lines, tables lined up by columns.
///
/// A table is made to fit the width by cutting its widest columns of words; numbers are never cut.
package struct TextRenderer: Sendable {
  private let catalogue: Catalogue
  private let language: Language
  /// Columns that a table may take.
  private let width: Int
  /// Whether all other lines are wrapped to the width too, as on a screen.
  private let wraps: Bool

  package init(catalogue: Catalogue, language: Language, width: Int = 80, wraps: Bool = false) {
    self.catalogue = catalogue
    self.language = language
    self.width = width
    self.wraps = wraps
  }

  /// The whole document, without a line end after its last line.
  ///
  /// Of several wordings it takes the first that fits, or the last where none does.
  package func text(_ document: Document) -> String {
    text(document.title, wording(of: document))
  }

  private func wording(of document: Document) -> [Document.Block] {
    guard let fit = document.fit else { return document.blocks }
    let limit = fit.limit(in: language)
    // What is wrapped on a screen is counted as it would be pasted.
    let renderer = TextRenderer(catalogue: catalogue, language: language, width: width)
    let wordings = [document.blocks] + fit.shorter
    return wordings.first { renderer.text(document.title, $0).count <= limit }
      ?? wordings.last ?? document.blocks
  }

  private func text(_ title: Phrase?, _ blocks: [Document.Block]) -> String {
    var lines = title.map { [wrapped(words($0))] } ?? []
    for (position, block) in blocks.enumerated() {
      let before = position > 0 ? blocks[position - 1] : nil
      if !lines.isEmpty, block.standsApart(after: before) { lines.append("") }
      lines += self.lines(block)
    }
    return lines.joined(separator: "\n")
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let phrase): [wrapped("[" + words(phrase) + "]")]
    case .paragraph(let phrase): [wrapped(words(phrase))]
    case .numbered(let phrases): zip(1..., phrases).map { wrapped("\($0). \(words($1))") }
    case .bullets(let phrases): phrases.map { wrapped("- " + words($0)) }
    case .table(let table): lines(table)
    }
  }

  private func wrapped(_ line: String) -> String { wraps ? line.wrapped(to: width) : line }

  private func lines(_ table: Table) -> [String] {
    let rows = [table.columns.map { words($0.title) }] + table.rows.map { $0.map(words) }
    var widths = table.columns.indices.map { column in
      rows.map { $0[column].columns }.max() ?? 0
    }
    shrink(&widths, of: table.columns)
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([rows[0], rule] + rows.dropFirst()).map { line($0, widths, table.columns) }
  }

  /// Takes from the widest columns of words what the width lacks.
  private func shrink(_ widths: inout [Int], of columns: [Table.Column]) {
    let narrowest = 4
    let texts = columns.indices.filter { !columns[$0].isNumber }
    var excess = widths.reduce(-2) { $0 + $1 + 2 } - width
    while excess > 0,
      let widest = texts.last(where: { widths[$0] == texts.map { widths[$0] }.max() }),
      widths[widest] > narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
  }

  private func line(_ cells: [String], _ widths: [Int], _ columns: [Table.Column]) -> String {
    var line = ""
    for (position, cell) in cells.enumerated() {
      if position > 0 { line += "  " }
      if columns[position].isNumber {
        line += cell.paddedBefore(to: widths[position])
      } else {
        let shown = cell.truncated(to: widths[position])
        line += position == cells.count - 1 ? shown : shown.padded(to: widths[position])
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
