import Catalogue
import Journal

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
