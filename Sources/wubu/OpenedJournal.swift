import Catalogue
import Foundation
import Journal
import Portfolio
import Storage

/// The journal of this run, read, and where its next lines go.
struct OpenedJournal {
  var store: any JournalStore
  var portfolio: Portfolio
  /// What is worth knowing about the file.
  var notices: [Phrase] = []

  /// Opens the journal that the options or the environment name; a sandbox has an empty one.
  init(_ options: Options, _ environment: [String: String]) throws(ProgramError) {
    guard !options.sandbox else {
      store = MemoryJournal()
      portfolio = Portfolio()
      return
    }
    let named = options.journal ?? environment["WUBU_JOURNAL"].flatMap { $0.isEmpty ? nil : $0 }
    let path = named ?? Places(environment).journal
    var file = JournalFile(
      path: path,
      makesFolders: named == nil,
      // A single line is no batch.
      syncsEachAppend: !options.batch || !options.words.isEmpty,
      program: Build.identity
    )
    let bytes: Data
    do { bytes = try file.read() } catch { throw .storage(error) }
    portfolio =
      file.noted.map { Portfolio(reading: bytes, from: $0) } ?? Portfolio(reading: bytes)
    guard !portfolio.journal.isForeign else { throw .foreignJournal(path: path) }
    store = options.dryRun ? MemoryJournal() : file
    if file.isReadableByOthers { notices.append(.program(.journalWide, ["path": .text(path)])) }
  }
}
