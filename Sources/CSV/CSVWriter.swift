/// Writes rows as CSV text that spreadsheets open as it is meant.
package enum CSVWriter {
  /// The rows, one a line, without a line end after the last one.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      // A row of one empty cell would be an empty line, which is no row.
      row.count == 1 && row[0].isEmpty ? "\"\"" : row.map(cell).joined(separator: ",")
    }.joined(separator: "\n")
  }

  /// In quotes where it must be, and where another reader might take it for something else.
  private static func cell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
        && byte != UInt8(ascii: ";")
    }
    let isPadded = text.utf8.first == 0x20 || text.utf8.last == 0x20
    if isPlain, !isPadded, !text.hasPrefix("sep=") { return text }
    // By scalars: a quote with an accent on it is another Character, and yet a quote to who reads it.
    let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }
}

/// A spreadsheet computes what begins with one of these, and what a file says must never be run.
extension String {
  /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
  package var guardedFromFormulas: String { looksLikeFormula ? "'" + self : self }

  /// The text that was guarded; the text itself where it was not.
  package var withoutFormulaGuard: String {
    hasPrefix("'") && looksLikeFormula ? String(dropFirst()) : self
  }

  /// Apostrophes before it are looked through, so that a guard can be told from people's own.
  private var looksLikeFormula: Bool {
    guard let first = unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@＝＋－＠".unicodeScalars.contains(first) || first.value < 0x20 || first.value == 0x7F
  }
}
