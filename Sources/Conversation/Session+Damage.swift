import Catalogue
import Foundation
import Journal
import Portfolio

/// What is wrong with the journal is told once, when it is found; the file is never changed for it.
extension Session {
  /// One notice for each kind of damage found since the last one.
  ///
  /// Who is shown entries is also told of those that had to be left out. While the disk has not
  /// answered, nothing is said: it comes with the answer.
  mutating func damageNotices(after effects: [Effect]) -> [Effect] {
    guard !effects.waitsForDisk else { return [] }
    if effects.contains(where: \.showsEntries) { portfolio.compareSums() }
    let found = portfolio.journal.damage[toldDamage...]
    toldDamage += found.count
    return (tornTailNotices() + found.notices).map { .notice($0) }
  }

  /// That the last line is incomplete; an append, which sets it aside, tells that itself.
  private mutating func tornTailNotices() -> [Phrase] {
    guard !toldTornTail, !portfolio.journal.tornTail.isEmpty else { return [] }
    toldTornTail = true
    return [.key(.damageTorn)]
  }

  /// Takes what is in the journal now for the whole truth.
  mutating func startOver(with bytes: Data) -> [Effect] {
    portfolio.startOver(with: bytes)
    (toldDamage, toldTornTail) = (0, false)
    asksAgain = true
    // What was asked about the whole journal was asked about another one.
    if case .confirming = state { state = .listening }
    return [.notice(.key(.journalReplaced, ["n": .number(portfolio.journal.count)]))]
  }

  /// Says of an entry that stands in a line of no use in which line it is; nil for any other.
  func damaged(_ id: EntryID) -> Phrase? {
    guard portfolio.journal.isUnusable(id), let position = portfolio.journal.position(of: id) else {
      return nil
    }
    return .key(.entryDamaged, ["entry": name(of: id), "line": .number(position + 1)])
  }
}

extension Effect {
  /// Whether entries of the journal are shown, or figures drawn from them.
  fileprivate var showsEntries: Bool {
    switch self {
    case .list, .show, .ask, .write, .edit: true
    case .say, .notice, .fail, .append, .read, .confirm, .explain, .setClock, .finish, .examine,
      .rewrite, .noteDamage, .train, .record:
      false
    }
  }
}

extension Sequence<Damage> {
  /// For each kind of damage how often it was found, and where first.
  fileprivate var notices: [Phrase] {
    let kinds: [Key] = [
      .damageUnreadable, .damageUnusable, .damageGap, .damageDouble, .damageJump,
    ]
    return kinds.compactMap { key in
      let found = filter { $0.problem.key == key }
      return found.first.map { first in
        .key(key, ["n": .number(found.count), "line": .number(first.line)])
      }
    }
  }
}

extension Damage.Problem {
  fileprivate var key: Key {
    switch self {
    case .unreadable: .damageUnreadable
    case .unusable: .damageUnusable
    case .gap: .damageGap
    case .double: .damageDouble
    case .jump: .damageJump
    }
  }
}
