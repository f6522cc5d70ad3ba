package import Dates
package import Foundation

/// The entries that one line appends, numbered, with the bytes to write in one go.
package struct Batch: Equatable, Sendable {
  package var entries: [Entry]
  package var bytes: Data

  /// Numbers drafts from `first`; the second and later ones name the first in `with`.
  package init(_ drafts: [Draft], from first: Int, by: String, at: Moment) {
    entries = zip(drafts, first...).map { draft, n in
      Entry(draft, id: EntryID(by: by, n: n), at: at, with: n == first ? nil : first)
    }
    bytes = Data()
    for entry in entries {
      bytes.append(contentsOf: entry.line)
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
