import Catalogue
import Command
package import Dates
package import Foundation
package import Journal
import Portfolio

/// What is written, and what is said once it is safe.
extension Session {
  /// Hands entries to the disk; what follows waits for its answer.
  mutating func append(
    _ drafts: [Draft],
    then: Saving.Then,
    noticing notices: [Phrase] = []
  ) -> [Effect] {
    state = .saving(Saving(drafts: drafts, then: then, notices: notices))
    return [.append(drafts)]
  }

  /// Numbers drafts for the journal, after the lines that others appended in the meantime.
  ///
  /// Where they start over, they are all there is: the journal is another one now. Called while nobody else
  /// can append, so what a file brings is decided here once more, with those lines known.
  package mutating func batch(
    of drafts: [Draft],
    after others: Data,
    startingOver: Bool = false,
    at now: Moment
  ) -> Batch {
    let isUnchanged = others.isEmpty && !startingOver
    if !isUnchanged, case .saving(var saving) = state, case .imported(let result) = saving.then {
      var known = startingOver ? Portfolio() : portfolio
      known.take(others)
      let found = found(result.open, in: known)
      (saving.drafts, saving.then) = (found.drafts, .imported(ImportResult(found, of: result.open)))
      state = .saving(saving)
      return Batch(found.drafts, from: known.journal.nextNumber(for: by), by: by, at: now)
    }
    var journal = startingOver ? Journal() : portfolio.journal
    if !others.isEmpty { journal.append(others) }
    return Batch(drafts, from: journal.nextNumber(for: by), by: by, at: now)
  }

  mutating func saved(_ saving: Saving, _ entries: [Entry]) -> [Effect] {
    switch saving.then {
    case .confirm: return confirmations(of: entries)
    case .amended(let before): return amended(before, by: entries)
    case .undone(let ids): return takenBack(ids, by: entries, key: .undone)
    case .redone(let ids): return takenBack(ids, by: entries, key: .redone)
    case .answered: return answered(entries)
    case .listEnded: return listEnded(entries)
    case .finished: return []
    case .imported(let result): return imported(result, entries)
    case .ticked(let day, let method): return ticked(day, method, entries)
    case .edited(let period): return editKept(period, entries)
    case .methodChosen(let id): return methodChosen(id, entries)
    case .introduced(let name): return named(name)
    }
  }
}

/// What becomes of entries that the disk does not take.
extension Session {
  mutating func notSaved(_ saving: Saving, _ reason: Phrase, mayStand: Bool) -> [Effect] {
    var saving = saving
    saving.mayStand = saving.mayStand || mayStand
    state = .saving(saving)
    return [.fail(.key(.saveFailed, ["reason": reason]))]
  }

  /// The reply is kept until the disk takes it: Enter tries again, and nothing else is begun.
  mutating func unsaved(_ saving: Saving, _ line: String) -> [Effect] {
    if line.trimmed.isEmpty { return again(saving) }
    if setup.catalogue.means(line.trimmed, .wordVerbQuit) { return abandoned(saving) }
    return [.fail(.key(.stillUnsaved))]
  }

  /// What a file brings may have come from elsewhere in the meantime.
  private mutating func again(_ saving: Saving) -> [Effect] {
    if case .imported(let result) = saving.then {
      state = .listening
      return bringIn(result.open)
    }
    return [.append(saving.drafts)]
  }

  mutating func abandoned(_ saving: Saving) -> [Effect] {
    state = .finished
    return [.fail(.key(saving.mayStand ? .leftPerhapsSaved : .leftUnsaved)), .finish]
  }
}
