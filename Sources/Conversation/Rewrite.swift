package import Foundation
package import Journal

/// Why the journal is to be written anew; the edge does it under the lock.
package enum Rewrite: Equatable, Sendable {
  /// The old file stays beside the new one.
  case repair(decisions: [Data: Repair.Decision])
  /// The old file goes, and with it the history and all that was left beside the journal.
  case purge(customer: String)
}

/// How a rewriting went.
package struct RewriteResult: Equatable, Sendable {
  /// All that is in the journal now.
  package var bytes: Data
  /// Where the old file is kept.
  package var old: String?
  /// What was removed beside it, and what could not be.
  package var cleared: [String]
  package var uncleared: [String]

  package init(bytes: Data, old: String? = nil, cleared: [String] = [], uncleared: [String] = []) {
    self.bytes = bytes
    self.old = old
    self.cleared = cleared
    self.uncleared = uncleared
  }
}
