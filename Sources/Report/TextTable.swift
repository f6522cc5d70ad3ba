import Catalogue
import Foundation

/// A table as lines of text.
struct TextTable {
  let words: Wording
  /// Columns of the screen that it may take.
  let width: Int
  var ink = Ink.none

  func lines(_ table: Table) -> [String] {
    let rows = [table.columns.map { words($0.title) }] + table.rows.map { $0.map { words($0) } }
    var widths = table.columns.indices.map { column in
      rows.map { $0[column].columns }.max() ?? 0
    }
    shrink(&widths, of: table.columns)
    guard total(widths) <= width || table.columns.count < 3 else { return records(rows) }
    let rule = widths.map { String(repeating: "-", count: $0) }
    var shown = [rows[0], rule] + rows.dropFirst()
    if table.hasSum { shown.insert(rule, at: shown.count - 1) }
    let lines = shown.map { line($0, widths, table.columns) }
    let room = min(Self.longestBar, width - total(widths) - 2)
    guard ink != .none, !table.bars.isEmpty, room >= Self.shortestBar else { return lines }
    return lines.prefix(2)
      + zip(lines.dropFirst(2), strokes(table, room)).map { $1.isEmpty ? $0 : $0 + "  " + $1 }
  }

  private static let longestBar = 20
  /// What is shorter shows no difference.
  private static let shortestBar = 5

  /// A bar for each line under the titles; none for the rule before the sum.
  private func strokes(_ table: Table, _ room: Int) -> [String] {
    let full = table.bars.compactMap(\.self).max() ?? 0
    var strokes = table.bars.map { value -> String in
      guard let value, value > 0, full > 0 else { return "" }
      // What is there at all is not nothing.
      let cells = max(1, Int(truncating: (value * Decimal(room) / full).rounded(to: 0) as NSNumber))
      return String(repeating: ink.full, count: cells)
    }
    if table.hasSum { strokes.insert("", at: strokes.count - 1) }
    return strokes
  }

  private func total(_ widths: [Int]) -> Int { widths.reduce(-2) { $0 + $1 + 2 } }

  /// Takes from the widest columns of words what the width lacks.
  private func shrink(_ widths: inout [Int], of columns: [Table.Column]) {
    let narrowest = 4
    let texts = columns.indices.filter { !columns[$0].isNumber }
    var excess = total(widths) - width
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

  /// Row by row, where the numbers alone are wider than the screen: its name, and each cell under its
  /// title.
  private func records(_ rows: [[String]]) -> [String] {
    let titles = rows[0]
    return rows.dropFirst().flatMap { row -> [String] in
      let cells = zip(titles, row).dropFirst().map { $0 + " " + $1 }
      return [row[0]] + cells.filled(width: width, indent: 2)
    }
  }
}

extension Sequence<String> {
  /// As many of the pieces on a line as it has room for, two spaces between them.
  func filled(width: Int, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    var lines: [String] = []
    for piece in self {
      if let last = lines.last, last.columns + 2 + piece.columns <= width {
        lines[lines.count - 1] = last + "  " + piece
      } else {
        lines.append(space + piece)
      }
    }
    return lines
  }
}
