/// The rows of a CSV text, each with the line on which it begins.
///
///     客户名称,编码,备注⏎            one row a line, cells between commas, tabs or semicolons
///     老王烟店,1001,"两层楼，⏎
///     二楼住人"⏎                     in quotes a cell may hold all of these; a quote is doubled there
///
/// Nothing is refused: a row whose quotes stand where none may is one line, marked as malformed, and
/// the rows after it are read as if nothing had happened.
package struct CSVTable: Equatable, Sendable {
  package private(set) var delimiter: Delimiter
  package private(set) var rows: [CSVRow] = []

  /// What parts the cells of a row.
  package enum Delimiter: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case tab = 0x09
    case semicolon = 0x3B
  }

  /// Reads a text; the first line that holds a delimiter tells which one it is.
  package init(reading text: String) {
    let bytes = Array(text.utf8)
    let told = CSVCursor.toldDelimiter(bytes)
    delimiter = told?.delimiter ?? CSVCursor.likelyDelimiter(bytes)
    var cursor = CSVCursor(bytes, delimiter)
    if let told { cursor.skip(to: told.end) }
    while let row = cursor.row() { rows.append(row) }
  }
}

/// One row of a CSV text.
package struct CSVRow: Equatable, Sendable {
  /// The line of the text on which it begins; the first line is 1.
  package var line: Int
  package var cells: [String]
  /// Whether a quote stands where none may, so that nobody knows where the cells end.
  package var isMalformed: Bool

  package init(line: Int, cells: [String], isMalformed: Bool = false) {
    self.line = line
    self.cells = cells
    self.isMalformed = isMalformed
  }
}
