import CSV
package import Catalogue
import Dates

/// Renders a document as CSV, for a spreadsheet: its one table, or all it says from top to bottom.
package struct CSVRenderer: Sendable {
  private let words: Wording

  package init(catalogue: Catalogue, language: Language, tracingFor by: String? = nil) {
    words = Wording(catalogue: catalogue, language: language, tracing: by) { $0 }
  }

  /// Without a line end after the last row.
  package func text(_ document: Document) -> String {
    if let table = document.data { return text(table) }
    var rows = document.title.map { [[cell($0)]] } ?? []
    for block in document.blocks {
      let own = self.rows(block)
      // An empty row parts what belongs together, so that a spreadsheet does not sort it as one.
      if block.isParted, !rows.isEmpty { rows.append([""]) }
      rows += own
    }
    return CSVWriter.text(rows)
  }

  /// The titles and the rows of a table, without a line end after the last one.
  package func text(_ table: Table) -> String { CSVWriter.text(rows(table)) }

  private func rows(_ block: Document.Block) -> [[String]] {
    switch block {
    case .heading(let phrase): [[cell(phrase)]]
    case .paragraph(let phrase): [[sentence(phrase)]]
    case .numbered(let phrases), .bullets(let phrases), .notes(let phrases):
      phrases.map { [sentence($0)] }
    case .table(let table): rows(words.shown(table))
    case .keyFigures(let figures):
      figures.map { [cell($0.label), cell($0.value), $0.note.map { cell($0) } ?? ""] }
    case .picture(let picture): rows(picture)
    }
  }

  private func rows(_ table: Table) -> [[String]] {
    let units = table.columns.indices.map { table.unit(ofColumn: $0) }
    let titles = zip(table.columns, units).map { column, unit in
      guard let unit else { return cell(column.title) }
      let name = Phrase.text(words.name(ofUnit: unit))
      return cell(.key(.tableWithUnit, ["title": column.title, "unit": name]))
    }
    return [titles]
      + table.rows.map { row in
        row.enumerated().map { position, phrase in
          guard table.columns[position].isNumber else { return cell(phrase) }
          return number(phrase, isAlone: units[position] != nil)
        }
      }
  }

  /// Digits alone where the unit stands in the title; they may begin with their sign.
  private func number(_ phrase: Phrase, isAlone: Bool) -> String {
    if phrase == .key(.dash) { return words(phrase) }
    guard let measured = phrase.measured, isAlone || measured.unit == nil else {
      return cell(phrase)
    }
    return measured.digits
  }

  private func rows(_ picture: Picture) -> [[String]] {
    let values: [[String]] =
      switch picture.shape {
      case .bars(let bars):
        bars.rows.map { bar in
          [cell(bar.label), cell(bar.text), bar.note.map { cell($0) } ?? ""]
        }
      case .series(let points): points.map { [cell($0.label), cell($0.text)] }
      case .shares(let shares): shares.map { [cell($0.label), cell($0.text)] }
      case .heatMap(let map):
        map.counts.sorted { $0.key < $1.key }.map { [$0.key.description, String($0.value)] }
      }
    return [[cell(picture.title)]] + values
  }

  private func sentence(_ phrase: Phrase) -> String {
    words.sentence(phrase).guardedFromFormulas
  }

  private func cell(_ phrase: Phrase) -> String { words(phrase).guardedFromFormulas }
}

extension Document.Block {
  fileprivate var isParted: Bool {
    switch self {
    case .heading, .picture, .notes, .table: true
    case .paragraph, .numbered, .bullets, .keyFigures: false
    }
  }
}
