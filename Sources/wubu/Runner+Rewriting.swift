import Catalogue
import Conversation
import Dates
import Foundation
import Storage
import Terminal

/// Has the journal written anew.
extension Runner {
  /// Nil where the program ends because it could not.
  mutating func rewrite(_ rewrite: Rewrite, at now: Moment) -> Event? {
    guard !options.dryRun else {
      notice(.program(.rewriteDry))
      return nil
    }
    do throws(StorageError) {
      let session = session
      let result = try store.rewrite(rewrite.oldFile(at: now)) { bytes in
        session.rewritten(rewrite, of: bytes, at: now)
      }
      guard let result else { return .rewritten(rewrite, nil) }
      if let path = result.tornTail { notice(.program(.journalTorn, ["path": .text(path)])) }
      if let error = result.unconfirmed {
        fail(.program(.rewriteUnsure, ["reason": .reason(error.code)]))
      }
      var told = RewriteResult(
        bytes: result.bytes,
        old: result.old,
        cleared: result.cleared,
        uncleared: result.uncleared
      )
      if case .purge = rewrite { clearHistory(&told) }
      return .rewritten(rewrite, told)
    } catch {
      if audience == .terminal { return .rewriteFailed(reason: error.cause) }
      stop(.storage(error))
      return nil
    }
  }

  /// The history names customers too; what this conversation remembers of it goes as well.
  private mutating func clearHistory(_ told: inout RewriteResult) {
    forgetsHistory = true
    guard let path = historyPath, let isGone = History.remove(path) else { return }
    if isGone { told.cleared.append(path) } else { told.uncleared.append(path) }
  }
}

extension Rewrite {
  fileprivate func oldFile(at now: Moment) -> OldFile {
    switch self {
    case .repair:
      let time = now.time.description.replacing(":", with: "")
      return .kept(stamp: now.day.description.replacing("-", with: "") + "T" + time)
    case .purge: return .cleared
    }
  }
}
