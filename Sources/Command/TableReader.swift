import CSV
import Catalogue
package import Foundation
import Journal

/// Finds the titles of a table and what each of its columns is.
struct TableReader {
  /// How many rows may stand above the titles: the name of a report, who made it and when.
  private static let mostRowsAbove = 10
  /// How many cells of a column decide whether it holds numbers.
  private static let sample = 50

  private let titles: TitleReader
  private let cells: CellReader

  init(_ catalogue: Catalogue, _ words: Words, _ context: Context) {
    titles = TitleReader(catalogue, PeriodReader(words: words, context: context))
    cells = CellReader(catalogue, words, context)
  }

  func table(_ bytes: Data) throws(ImportError) -> ImportTable {
    guard !bytes.isWorkbook else { throw .workbook }
    let text = CSVText(decoding: bytes)
    let table = CSVTable(reading: text.text)
    let rows = table.rows.map { row in
      CSVRow(line: row.line, cells: row.cells.map(\.cleanCell), isMalformed: row.isMalformed)
    }.filter { row in row.cells.contains { !$0.isEmpty } }
    guard let first = rows.first else { throw .empty }
    for (position, row) in rows.prefix(Self.mostRowsAbove).enumerated() {
      let rest = Array(rows.dropFirst(position + 1))
      guard let columns = try columns(row.cells, above: rest) else { continue }
      return ImportTable(
        encoding: text.encoding,
        delimiter: table.delimiter,
        titles: row.cells,
        columns: columns,
        rows: rest
      )
    }
    throw .noKey(first.cells.filter { !$0.isEmpty })
  }

  /// What the columns are; nil where this row has no title of a customer's name or code.
  private func columns(
    _ row: [String],
    above rows: [CSVRow]
  ) throws(ImportError) -> [ImportColumn]? {
    let found = row.map { titles.title($0) ?? titles.title($0.simplified) }
    if found.contains(where: { $0?.meaning == .kind }) { throw .ofEntries }
    var columns = unique(found)
    guard columns.contains(.field(.name)) || columns.contains(.field(.code)) else { return nil }
    for position in columns.indices where columns[position] == .unused && found[position] == nil {
      guard let measure = titles.possibleMeasure(row[position]), holdsNumbers(position, rows)
      else { continue }
      columns[position] = .measure(measure)
    }
    return completed(columns, row)
  }

  /// Each meaning once: where two titles say the same, the better one counts.
  private func unique(_ found: [TitleReader.Title?]) -> [ImportColumn] {
    found.enumerated().map { position, title in
      guard let title, case .column(let column) = title.meaning else { return .unused }
      let isBeaten = found.enumerated().contains { other, rival in
        guard let rival, rival.meaning == title.meaning else { return false }
        return rival.rank < title.rank || rival.rank == title.rank && other < position
      }
      return isBeaten ? .unused : column
    }
  }

  /// Takes away what says nothing by itself: a metric without a value, a unit without figures.
  private func completed(_ columns: [ImportColumn], _ row: [String]) -> [ImportColumn] {
    var columns = columns
    let hasMetric = columns.contains(.field(.metric))
    if let position = columns.firstIndex(of: .field(.value)), !hasMetric {
      columns[position] = .measure(titles.namedByItself(row[position]))
    }
    let hasValue = columns.contains(.field(.value))
    let hasFigures = hasValue || columns.contains { if case .measure = $0 { true } else { false } }
    return columns.map { column in
      switch column {
      case .field(.metric): hasValue ? column : .unused
      case .field(.unit), .field(.period), .field(.brands), .on: hasFigures ? column : .unused
      default: column
      }
    }
  }

  private func holdsNumbers(_ position: Int, _ rows: [CSVRow]) -> Bool {
    let filled = rows.lazy.compactMap { row -> String? in
      guard position < row.cells.count, !cells.isBlank(row.cells[position]) else { return nil }
      return row.cells[position]
    }.prefix(Self.sample)
    return !filled.isEmpty && filled.allSatisfy { cells.number($0) != nil }
  }
}

extension Data {
  /// Whether it begins as .xlsx (a ZIP archive) or .xls (a compound file) does.
  fileprivate var isWorkbook: Bool {
    starts(with: [0x50, 0x4B, 0x03, 0x04]) || starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}

extension String {
  /// In simplified characters; the tables of the transformation are read only where it is needed.
  fileprivate var simplified: String {
    unicodeScalars.contains(where: \.isChinese)
      ? self.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? self : self
  }
}

extension CommandReader {
  /// Reads a file as a table whose rows are customers or figures.
  package func table(_ bytes: Data, in context: Context) throws(ImportError) -> ImportTable {
    try TableReader(catalogue, words, context).table(bytes)
  }
}
