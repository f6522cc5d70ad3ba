package import Foundation
package import Journal

/// Where lines are appended: a file, or memory in a sandbox.
package protocol JournalStore {
  /// Appends a batch; the batch is made after the lines that others appended have been read.
  ///
  /// - Parameter make: Given what others did since the last call, the batch to write.
  /// - Returns: The bytes that are new in the journal: others' first, then the batch.
  /// - Throws: Why nothing was written; the journal is as it was.
  mutating func append(_ make: (_ others: News) -> Batch) throws(StorageError) -> Appended

  /// What others did since the last call.
  mutating func news() throws(StorageError) -> News

  /// Puts a new journal in the place of the old one, all or nothing, while nobody can append.
  ///
  /// `make` is given all whole lines and returns the new ones; nil leaves all as it is.
  mutating func rewrite(
    _ oldFile: OldFile,
    _ make: (Data) -> Data?
  ) throws(StorageError) -> Rewritten?

  /// What can be told of the file; nil where there is none.
  mutating func condition() -> Condition?

  /// Makes durable what was appended without a sync.
  mutating func sync() throws(StorageError)

  /// Keeps what is noted of all lines so far for the next start; that it cannot is no failure.
  mutating func keep(_ note: () -> ColumnWriter?)
}

/// What others did to the journal.
package struct News: Equatable, Sendable {
  /// The lines they appended.
  package var bytes = Data()
  /// Whether lines that were known are gone: `bytes` is then all that is in the journal.
  package var startsOver = false

  package init(bytes: Data = Data(), startsOver: Bool = false) {
    self.bytes = bytes
    self.startsOver = startsOver
  }
}

/// What an append brought.
package struct Appended: Equatable, Sendable {
  package var bytes: Data
  /// Whether lines that were known are gone: `bytes` is then all that is in the journal.
  package var startsOver = false
  package var entries: [Entry]
  /// Where a torn tail was put, when one had to be set aside.
  package var tornTail: String?
}

/// A journal that is thrown away at the end.
package struct MemoryJournal: JournalStore {
  private var content = Data()

  package init() {}

  package mutating func append(_ make: (News) -> Batch) throws(StorageError) -> Appended {
    let batch = make(News())
    content += batch.bytes
    return Appended(bytes: batch.bytes, entries: batch.entries)
  }

  package mutating func rewrite(
    _ oldFile: OldFile,
    _ make: (Data) -> Data?
  ) throws(StorageError) -> Rewritten? {
    guard let bytes = make(content) else { return nil }
    content = bytes
    return Rewritten(bytes: bytes)
  }

  package mutating func condition() -> Condition? { nil }
  package mutating func news() throws(StorageError) -> News { News() }
  package mutating func sync() throws(StorageError) {}
  package mutating func keep(_ note: () -> ColumnWriter?) {}
}
