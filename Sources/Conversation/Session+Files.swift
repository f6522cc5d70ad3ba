import CSV
import Catalogue
import Command
import Foundation
import Journal
import Portfolio
import Report

/// Brings a file in: its columns are shown first, and nothing is recorded before they are agreed to.
extension Session {
  mutating func read(_ path: String, for purpose: FilePurpose = .import) -> [Effect] {
    state = .reading(path, purpose)
    return [.read(path: path)]
  }

  mutating func fileFailed(
    _ path: String,
    _ reason: Phrase,
    for purpose: FilePurpose
  ) -> [Effect] {
    state = .listening
    welcomeAsksAgainForFile()
    let key: Key = purpose == .import ? .importUnreadable : .checkUnreadable
    return [.fail(.key(key, ["file": .text(path), "reason": reason]))]
  }

  mutating func fileRead(_ path: String, _ bytes: Data, for purpose: FilePurpose) -> [Effect] {
    state = .listening
    switch purpose {
    case .check(let language): return checked(path, bytes, in: language ?? self.language)
    case .import: return tableRead(path, bytes)
    }
  }

  private mutating func tableRead(_ path: String, _ bytes: Data) -> [Effect] {
    let table: ImportTable
    do throws(ImportError) {
      table = try reader.table(bytes, in: context())
    } catch {
      return [.fail(error.phrase(about: path))]
    }
    let shown = table.shown(as: path, today: today)
    let open = OpenImport(path: path, table: table)
    guard setup.asks else { return shown.map(Effect.notice) + bringIn(open) }
    state = .agreeing(open)
    return [.ask(shown + [.key(.askImport)])]
  }

  /// The reply to whether the columns are right.
  mutating func agreed(_ open: OpenImport, by line: String) -> [Effect] {
    let reply = line.trimmed
    if reply.isEmpty || setup.catalogue.means(reply, .wordYes) {
      state = .listening
      return bringIn(open)
    }
    guard setup.catalogue.means(reply, .wordNo) || reader.control(reply) != nil else {
      return [.fail(.key(.importYesOrNo, ["typed": .text(reply)]))]
    }
    state = .listening
    return [.say(.key(.importCancelled))]
  }

  mutating func bringIn(_ open: OpenImport) -> [Effect] {
    let result = ImportResult(found(open, in: portfolio), of: open)
    guard result.found.drafts.isEmpty else {
      return append(result.found.drafts, then: .imported(result))
    }
    return nothingNew(result)
  }

  /// What is new in a file to whoever knows what a portfolio holds.
  mutating func found(_ open: OpenImport, in portfolio: Portfolio) -> Import {
    reader.importing(open.table, into: portfolio, by: by, in: context())
  }

  private func nothingNew(_ result: ImportResult) -> [Effect] {
    let nothing = Phrase.key(.importNothing, ["file": .text(result.open.path)])
    return (result.found.rejected.isEmpty ? [.say(nothing)] : []) + asides(result)
  }

  /// Says what came of a file, once it is on disk.
  func imported(_ result: ImportResult, _ entries: [Entry]) -> [Effect] {
    guard let first = entries.first else { return nothingNew(result) }
    let counts: [(Key, Int)] = [
      (.importNew, result.found.newCustomers), (.importChanged, result.found.changedCustomers),
      (.importFigures, result.found.figures), (.importCorrected, result.found.correctedFigures),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { Phrase.key($0.0, ["n": .number($0.1)]) }
    let done = Phrase.key(
      .importDone,
      ["file": .text(result.open.path), "parts": .list(parts), "n": .number(first.n)]
    )
    return [.confirm(done, entries)] + asides(result)
  }

  /// What was left out, and why; the rows that are wrong go back to their owner.
  private func asides(_ result: ImportResult) -> [Effect] {
    let counts: [(Key, Int)] = [
      (.importUnchanged, result.found.drafts.isEmpty ? 0 : result.found.unchangedRows),
      (.importTotals, result.found.totals), (.importMasked, result.found.maskedPhones),
    ]
    var effects = counts.filter { $0.1 > 0 }
      .map { Effect.notice(.key($0.0, ["n": .number($0.1)])) }
    guard let first = result.found.rejected.first else { return effects }
    let path = result.rejectedPath
    let told: [String: Phrase] = [
      "n": .number(result.found.rejected.count), "path": .text(path),
      "line": .number(first.row.line), "reason": first.problem.phrase,
    ]
    // Told first: the file may not be writable, and then the program ends.
    effects.append(.fail(.key(.importRejected, told)))
    let request = ReportRequest(output: path, force: true)
    return effects + [.write(result.rejectedRows(words), as: .csv, request, notices: [])]
  }
}
