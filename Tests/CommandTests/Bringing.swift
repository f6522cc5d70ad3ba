import CSV
import Command
import Foundation
import Journal
import Portfolio
import TestSupport

/// Imports texts on Monday, 2026-11-23, one after the other.
struct Bringing {
  private let line: Line
  private(set) var entries: [Entry]

  init(_ story: Story? = nil) throws {
    line = try Line()
    entries = story?.entries ?? []
  }

  var portfolio: Portfolio { Portfolio(reading: entries.journal) }

  func table(_ text: String) throws(ImportError) -> ImportTable {
    try table(Data(text.utf8))
  }

  func table(_ bytes: Data) throws(ImportError) -> ImportTable {
    try line.reader.table(bytes, in: line.context)
  }

  /// Imports a text and appends what it leads to.
  mutating func `import`(_ text: String) throws -> Import {
    try self.import(Data(text.utf8))
  }

  mutating func `import`(_ bytes: Data) throws -> Import {
    let table = try table(bytes)
    let found = line.reader.importing(table, into: portfolio, by: "me", in: line.context)
    for draft in found.drafts {
      entries.append(Entry(draft, id: EntryID(by: "me", n: entries.count + 1), at: .monday))
    }
    return found
  }
}

extension Import {
  /// The drafts, each as its kind and its fields as compact JSON in line order.
  var lines: [String] {
    drafts.map { draft in
      let fields = draft.fields.sorted { $0.key < $1.key }.map { field, value in
        "\(field.name):\(value.json)"
      }
      return ([draft.kind.name] + fields).joined(separator: " ")
    }
  }

  /// The lines that were not taken, each with what is wrong.
  var problems: [Int: ImportProblem] {
    Dictionary(rejected.map { ($0.row.line, $0.problem) }) { first, _ in first }
  }
}
