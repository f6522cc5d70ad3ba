import Catalogue
import Command
import Dates
import Journal
import Portfolio
import Report

/// Tasks that come again (`every`), and what is open with the day it is due now.
extension Session {
  /// What is open today, oldest first; the calendar is read only where something comes again.
  var openToday: AnySequence<Entry> {
    portfolio.hasRepeated
      ? AnySequence(portfolio.allOpen(on: today, shelf.calendar))
      : AnySequence(portfolio.openInTurn)
  }

  func repetition(of entry: Entry) -> Repetition? {
    entry.every == nil ? nil : portfolio.repetition(of: entry, on: today, shelf.calendar)
  }

  /// Closes one time of a repeated task; the word 停止 ends it altogether.
  ///
  /// Nil where the entry comes only once.
  mutating func closeOnce(_ entry: Entry, _ note: String?, _ day: Day) -> [Effect]? {
    guard entry.every != nil else { return nil }
    if let note, setup.catalogue.means(note, .wordStop) { return stop(entry, note, day) }
    guard
      let before = portfolio.repetition(of: entry, on: day, shelf.calendar),
      let due = before.due
    else { return [.fail(.key(.repeatEnded, ["entry": name(of: entry.id)]))] }
    if before.closed.contains(where: { $0.on == day }) {
      return [
        .fail(.key(.repeatAlready, ["entry": name(of: entry.id), "next": .day(due)]))
      ]
    }
    var draft = Draft(.done, on: day, [.of: .list([entry.id.reference(from: by)])])
    draft[.note] = note.map(Value.string)
    let arguments: [String: Phrase] = [
      "entry": name(of: entry.id), "due": .day(due), "n": number(entry),
    ]
    let told: Phrase =
      before.next.map { next in
        .key(.repeatClosed, arguments.merging(["next": .day(next)]) { $1 })
      } ?? .key(.repeatClosedLast, arguments)
    return append([draft], then: .confirm, noticing: [told])
  }

  /// It does not come again, and what is left of it is done: two entries of one line, so that one
  /// undo brings it back.
  private mutating func stop(_ entry: Entry, _ note: String, _ day: Day) -> [Effect] {
    let of: Value = .list([entry.id.reference(from: by)])
    return append(
      [
        Draft(.amend, on: entry.on, [.every: .null, .of: of]),
        Draft(.done, on: day, [.of: of, .note: .string(note)]),
      ],
      then: .confirm
    )
  }

  private func number(_ entry: Entry) -> Phrase {
    .text(entry.by == by ? String(entry.n) : "\(entry.by)/\(entry.n)")
  }

  /// What was missed of the repeated tasks before the time that counts now; told once.
  mutating func missedOnce(_ entries: [Entry]) -> [Phrase] {
    entries.compactMap { entry in
      guard entry.every != nil, !toldMissed.contains(entry.id),
        let task = portfolio.entry(entry.id), let missed = repetition(of: task)?.missed,
        !missed.isEmpty
      else { return nil }
      toldMissed.insert(entry.id)
      let days = missed.suffix(5).map(Phrase.monthAndDay)
      let what = Phrase.text((task.note ?? "").maskingLongNumbers.truncated(to: 24))
      return .key(
        .repeatMissed,
        ["entry": .sequence([name(of: task.id), " ", what]), "days": .list(days)]
      )
    }
  }

  /// How often it was done, and when it is due now and then.
  func timesShown(_ entry: Entry) -> Phrase? {
    guard let repetition = repetition(of: entry) else { return nil }
    let days = [repetition.due, repetition.next].map { day in
      day.map(Phrase.day) ?? Phrase.key(.dash)
    }
    return .key(
      .repeatShown,
      ["n": .number(repetition.closed.count), "due": days[0], "next": days[1]]
    )
  }

  /// Whom to contact again by the cadence of their tier; nobody where none is set.
  var neglected: [Neglected] {
    guard portfolio.customers.values.contains(where: { $0.tier != nil }) else { return [] }
    var seen: Set<String> = []
    return methodsInUse.compactMap { shelf.method($0) }
      .flatMap { facts(of: $0, .day(today)).neglected }
      .filter { seen.insert($0.name).inserted }
  }
}
