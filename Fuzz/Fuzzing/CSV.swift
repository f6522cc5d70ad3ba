import CSV
import Foundation

extension Target {
  /// Bytes as a file of customers: rows of cells, which can be written and read again.
  static func tryCSV(_ bytes: Data) {
    let table = CSVTable(reading: CSVText(decoding: bytes).text)
    for (row, next) in zip(table.rows, table.rows.dropFirst()) {
      expect(row.line < next.line, "each row begins behind the one before")
    }
    // No cell is guarded here, so what is written reads the same again; a row of nothing is none.
    let rows = table.rows.map(\.cells)
    let again = CSVTable(reading: CSVWriter.text(rows)).rows.map(\.cells)
    expect(
      again.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } },
      "what is written reads the same"
    )
  }
}
