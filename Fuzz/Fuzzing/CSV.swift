import CSV
import Foundation

extension Target {
  /// Bytes as a file of customers: rows of cells, which can be written and read again.
  static func tryCSV(_ bytes: Data) {
    let table = CSVTable(reading: CSVText(decoding: bytes).text)
    for (row, next) in zip(table.rows, table.rows.dropFirst()) {
      expect(row.line < next.line, "each row begins behind the one before")
    }
    // A cell that looks like a formula is guarded, and so is not the same again.
    let rows = table.rows.map(\.cells)
    let once = CSVTable(reading: CSVWriter.text(rows)).rows.map(\.cells)
    let twice = CSVTable(reading: CSVWriter.text(once)).rows.map(\.cells)
    expect(twice.count == once.count, "what was written reads as so many rows again")
  }
}
