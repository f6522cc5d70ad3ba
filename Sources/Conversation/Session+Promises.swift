import Catalogue
import Command
import Journal
import Portfolio

/// What was agreed with a customer keeps its day and hour (`domain.md` 2.2, priority rule): it moves
/// only with a word about when and whom the customer was told.
extension Session {
  /// Asks on a terminal, and refuses on a pipe, where a line would move a promise and says nothing
  /// of the customer; nil where there is nothing to ask.
  mutating func askWhetherTold(
    _ command: Command,
    _ line: String,
    chosen: [String: String]
  ) -> [Effect]? {
    guard let promise = promiseMoved(by: command) else { return nil }
    guard setup.asks else {
      return [.fail(.key(.promiseMissing, ["entry": name(of: promise.id)]))]
    }
    state = .clarifying(Clarification(line: line, need: .told(promise.id), chosen: chosen))
    return [.ask([.key(.promiseAsk, ["entry": name(of: promise.id)])])]
  }

  private func promiseMoved(by command: Command) -> Entry? {
    let entries: [Entry]?
    let change: Change
    switch command {
    case .amend(let reference, let found):
      (entries, change) = (try? meant(by: reference, found), found)
    case .correct(let found): (entries, change) = (try? meant(by: nil, found), found)
    default: return nil
    }
    guard change.told == nil, let drafts = try? amendments(of: entries ?? [], change) else {
      return nil
    }
    return drafts.lazy.compactMap { self.promiseMoved(by: $0) }.first
  }

  /// The promised task whose day or hour a correction changes, or which it makes none.
  ///
  /// What was said a moment ago is mended without asking: the customer heard nothing else.
  func promiseMoved(by amendment: Draft) -> Entry? {
    guard amendment.kind == .amend,
      amendment[.due] != nil || amendment[.time] != nil || amendment[.class] != nil
    else {
      return nil
    }
    return amendment.references(from: by).lazy.compactMap { self.standing($0) }.first {
      task in
      task.kind == .task && task.taskClass == "promised" && portfolio.closing(of: task.id) == nil
        && task.id != lastLine()
    }
  }

  /// What an answer changes of tasks: the words with it are those about whom was told, and a promise
  /// is not moved without them.
  func told(_ drafts: [Draft]) throws(ReplyError) -> [Draft] {
    var result: [Draft] = []
    for draft in drafts {
      guard draft.kind == .amend else {
        result.append(draft)
        continue
      }
      guard let task = draft.references(from: by).first.flatMap(standing) else { continue }
      var moved = draft
      moved.on = task.on
      if let told = draft[.note]?.string {
        moved[.note] = .string(note(of: task.note, told: told))
      } else if promiseMoved(by: draft) != nil {
        throw .promiseUntold(name(of: task.id))
      }
      result.append(moved)
    }
    return result
  }

  /// The note of a promise that moved: what it said, and what the customer was told.
  func note(of note: String?, told: String) -> String {
    let moved = words(.key(.promiseNote, ["told": .text(told)]))
    return [note, moved].compactMap(\.self).joined(separator: words(.key(.summarySemicolons)))
  }
}

extension Draft {
  /// The entries that `of` names.
  func references(from own: String) -> [EntryID] {
    (self[.of]?.list ?? []).compactMap { value in
      if let n = value.integer { return EntryID(by: own, n: n) }
      guard let text = value.string, let slash = text.lastIndex(of: "/"),
        let n = Int(text[text.index(after: slash)...])
      else { return nil }
      return EntryID(by: String(text[..<slash]), n: n)
    }
  }
}
