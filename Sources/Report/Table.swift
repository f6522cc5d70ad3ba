package import Catalogue
package import Foundation

/// Rows under column titles; numbers stand to the right.
package struct Table: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    /// What stands in the cells of a column.
    package enum Kind: String, Equatable, Sendable {
      case text
      /// A number, with its unit in the cell or in the title.
      case quantity
      case percent
      /// The difference of two rates.
      case points
    }

    package var title: Phrase
    package var kind: Kind

    package var isNumber: Bool { kind != .text }

    package init(_ title: Phrase, _ kind: Kind) {
      self.title = title
      self.kind = kind
    }

    package init(_ title: Phrase, isNumber: Bool = false) {
      self.init(title, isNumber ? .quantity : .text)
    }
  }

  package var columns: [Column]
  package var rows: [[Phrase]]
  /// Whether the last row is the sum of those above it.
  package var hasSum: Bool
  /// What is drawn as a bar at the end of each row, beside each other; empty where nothing is, nil in a
  /// row without one.
  package var bars: [Decimal?] = []
  /// How its numbers are computed, where the column titles do not tell.
  package var formulas: [Key] = []

  package init(_ columns: [Column], rows: [[Phrase]], hasSum: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.hasSum = hasSum
  }
}

extension Table {
  /// The table with a column of the entries that each row rests on, where any row does.
  func tracing(_ mark: (Phrase) -> String?) -> Table {
    let marks = rows.map { row in mark(.sequence(row)) }
    guard marks.contains(where: { $0 != nil }) else { return self }
    var table = self
    table.columns.append(Column(.key(.traceColumn)))
    table.rows = zip(rows, marks).map { row, mark in row + [.text(mark ?? "")] }
    return table
  }

  /// What a column is of: what its cells measure may say more than what was declared.
  func kind(ofColumn position: Int) -> Column.Kind {
    let declared = columns[position].kind
    guard declared == .quantity else { return declared }
    switch unit(ofColumn: position) {
    case .percent?: return .percent
    case .points?, .pointsShort?: return .points
    default: return .quantity
    }
  }

  /// The unit that all numbers of a column share; nil where they differ, or have none.
  func unit(ofColumn position: Int) -> Key? {
    guard columns[position].isNumber else { return nil }
    let measured = rows.compactMap { row in row.indices.contains(position) ? row[position] : nil }
      .compactMap(\.measured)
    let units = Set(measured.map(\.unit))
    return units.count == 1 ? units.first ?? nil : nil
  }
}
