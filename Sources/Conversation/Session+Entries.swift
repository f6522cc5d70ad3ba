import Catalogue
import Command
import Dates
import Journal
import Portfolio
import Report

/// What changes earlier entries, and how entries are said back.
extension Session {
  /// One line for each entry: what was understood, and how to take it back.
  ///
  /// A customer that the same line brought in was told already and gets no line of its own.
  mutating func confirmations(of entries: [Entry]) -> [Effect] {
    let isAccompanied = entries.contains { $0.kind != .customer }
    var effects: [Effect] = []
    var silent: [Entry] = []
    for entry in entries {
      silent.append(entry)
      if entry.kind == .customer, isAccompanied { continue }
      let phrase = Phrase.key(
        .entrySaved,
        ["n": .number(entry.n), "entry": .text(said(entry.draft))]
      )
      effects.append(.confirm(phrase, silent))
      silent = []
      if setup.asks, entry.customer == nil, [.need, .complaint].contains(entry.kind) {
        effects.append(.notice(.key(.noticeNoCustomer, ["n": .number(entry.n)])))
      }
      if entry.mustBeCalled {
        effects.append(.notice(.key(.reportCallNow, ["n": .number(entry.n)])))
      }
      if entry.kind == .task, entry.due == today, let time = entry[.time]?.string,
        time < now.time.description
      {
        effects.append(
          .notice(.key(.noticeHourPassed, ["time": .text(time), "n": .number(entry.n)]))
        )
      }
    }
    return effects
  }

  mutating func close(_ references: [EntryReference], _ note: String?, _ day: Day) -> [Effect] {
    var ids: [EntryID] = []
    for reference in references {
      let id = self.id(of: reference)
      guard let entry = standing(id) else { return [.fail(noSuch(id))] }
      guard [.task, .need, .complaint].contains(entry.kind) else {
        return [.fail(.key(.cannotClose, ["entry": name(of: id)]))]
      }
      if let closing = portfolio.closing(of: id) {
        return [
          .fail(.key(.alreadyClosed, ["entry": name(of: id), "done": name(of: closing)]))
        ]
      }
      if references.count == 1, let effects = closeOnce(entry, note, day) { return effects }
      if !ids.contains(id) { ids.append(id) }
    }
    var draft = Draft(.done, on: day, [.of: .list(ids.map { $0.reference(from: by) })])
    draft[.note] = note.map(Value.string)
    return append([draft], then: .confirm)
  }

  /// Takes back the last line not taken back, or the line that an entry came from.
  mutating func undo(_ reference: EntryReference?) -> [Effect] {
    let target: EntryID
    if let reference {
      target = id(of: reference)
      guard let entry = portfolio.entry(target), entry.kind != .purged else {
        return [.fail(noSuch(target))]
      }
      guard !portfolio.isUndone(target) else {
        return [.fail(.key(.alreadyUndone, ["entry": name(of: target)]))]
      }
      guard entry.kind != .undo, entry.kind != .redo else {
        return [.fail(.key(.cannotUndo, ["entry": name(of: target)]))]
      }
    } else {
      guard let last = lastLine() else { return [.fail(.key(.nothingToUndo))] }
      target = last
    }
    let members = portfolio.companions(of: target)
    return append(
      [correction(.undo, members)] + restored(members),
      then: .undone(members.filter { portfolio.entry($0).map { $0.kind != .undo } ?? true })
    )
  }

  /// A changed answer took back what the earlier one had brought; undoing the change restores it.
  private func restored(_ members: [EntryID]) -> [Draft] {
    let replaced = members.compactMap { portfolio.entry($0) }.filter { $0.kind == .undo }
    let ids = replaced.flatMap(\.references)
    return ids.isEmpty ? [] : [correction(.redo, ids)]
  }

  mutating func redo() -> [Effect] {
    let undo = ownPositions.compactMap { position in
      portfolio.journal.kind(at: position) == .undo ? portfolio.journal.id(at: position) : nil
    }.compactMap { portfolio.entry($0) }.first { entry in
      entry.with == nil && entry.references.contains(where: portfolio.isUndone)
    }
    guard let undo else { return [.fail(.key(.nothingToRedo))] }
    let replaced = undo.references.compactMap { portfolio.entry($0) }.filter { $0.kind == .undo }
    let ids = replaced.flatMap(\.references)
    let again = ids.isEmpty ? [] : [correction(.undo, ids)]
    return append(
      [correction(.redo, undo.references)] + again,
      then: .redone(undo.references.filter { portfolio.entry($0)?.kind != .undo })
    )
  }

  /// A file may bring thousands of entries; then the first and the last are named.
  private static let mostLinesTakenBack = 20

  /// Says which lines were taken back or restored, each as it was typed.
  mutating func takenBack(_ ids: [EntryID], by entries: [Entry], key: Key) -> [Effect] {
    if ids.count > Self.mostLinesTakenBack, let first = ids.first, let last = ids.last {
      let phrase = Phrase.key(
        key == .undone ? .undoneMany : .redoneMany,
        ["first": name(of: first), "last": name(of: last), "n": .number(ids.count)]
      )
      return [.confirm(phrase, entries)]
    }
    for entry in ids.compactMap({ portfolio.entry($0) }) { readMethod(behind: entry) }
    return ids.compactMap { id in
      guard let entry = portfolio.entry(id) else { return nil }
      let phrase = Phrase.key(
        key,
        ["entry": name(of: id), "words": .text(entryWords.line(entry.draft))]
      )
      return .confirm(phrase, id == ids.last ? entries : [])
    }
  }

  func id(of reference: EntryReference) -> EntryID {
    EntryID(by: reference.by ?? by, n: reference.n)
  }

  func name(of id: EntryID) -> Phrase { .text(reference(to: id)) }

  /// `#41`, or another's as `lin@laptop/41`.
  func reference(to id: EntryID) -> String {
    id.by == by ? "#\(id.n)" : "\(id.by)/\(id.n)"
  }

  func noSuch(_ id: EntryID) -> Phrase {
    if portfolio.isUndone(id) { return .key(.alreadyUndone, ["entry": name(of: id)]) }
    return damaged(id) ?? .key(.noSuchEntry, ["entry": name(of: id)])
  }

  /// An entry that exists and was not taken back.
  func standing(_ id: EntryID) -> Entry? {
    guard let entry = portfolio.entry(id), !portfolio.isUndone(id) else { return nil }
    return entry
  }

  func correction(_ kind: Kind, _ ids: [EntryID]) -> Draft {
    Draft(kind, on: today, [.of: .list(ids.map { $0.reference(from: by) })])
  }

  /// The first entry of the last own line that was not taken back.
  func lastLine() -> EntryID? {
    for position in ownPositions {
      guard let kind = portfolio.journal.kind(at: position), kind != .undo, kind != .redo,
        kind != .purged, let id = portfolio.journal.id(at: position), !portfolio.isUndone(id)
      else { continue }
      return id
    }
    return nil
  }

  /// One's own lines, the newest first.
  private var ownPositions: some Sequence<Int> {
    (0..<portfolio.journal.count).reversed().lazy.filter {
      portfolio.journal.id(at: $0)?.by == by
    }
  }
}

extension Entry {
  /// Whether it is an upward report that a superior must hear at once, and nobody called yet.
  fileprivate var mustBeCalled: Bool {
    kind == .report && self[.time] == nil
      && (self[.urgency]?.string == "urgent" || self[.priority]?.string == "high")
  }
}
