import Dates
import Foundation
import TestSupport
import Testing

/// A row of the tables under `Lines/`.
///
///     line ⇥ expected                     read on Monday, 2026-11-23
///     line ⇥ 2026-12-31 ⇥ expected        read on another day
///
/// A row that begins with `# ` is a heading. `LineText` says how an expectation is written.
struct LineRow: CustomTestStringConvertible, Sendable {
  let file: String
  let number: Int
  let line: String
  let today: Day?
  let expected: String

  var testDescription: String { "\(file):\(number) \(line)" }

  /// All rows of all tables.
  static let all = Result { try tables().flatMap(rows) }

  private static func tables() throws -> [URL] {
    let folder = Shipped.root.appending(path: "Tests/CommandTests/Lines")
    return try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "tsv" }
      .sorted { $0.path < $1.path }
  }

  private static func rows(of table: URL) throws -> [LineRow] {
    let lines = try String(contentsOf: table, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return lines.enumerated().compactMap { index, text in
      let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !text.hasPrefix("# "), parts.count > 1 else { return nil }
      return LineRow(
        file: table.lastPathComponent,
        number: index + 1,
        line: parts[0],
        today: parts.count > 2 ? Day(parts[1]) : nil,
        expected: parts[parts.count - 1]
      )
    }
  }
}
