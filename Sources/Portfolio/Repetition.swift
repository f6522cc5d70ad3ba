package import Dates
package import Journal

/// A repeated task and how it stands on a day.
///
///     每周五  ── 11-06 ── 11-13 ── 11-20 ── 11-27 ──►
///                done      missed   due       next        on 2026-11-23
///
/// Only the latest that was due counts; what was missed before it is over, and is told and no more.
/// `done` closes the one that is due, or, where none is, the coming one before its time.
package struct Repetition: Equatable, Sendable {
  package let task: Entry
  /// The day of the one that is to be done now: the latest up to today, or else the next to come.
  ///
  /// Nil where it has ended: `due` of a repeated task is its last day.
  package let due: Day?
  /// What came before it and was not done, since the last that was; earliest first.
  package let missed: [Day]
  /// The day after `due` on which it comes again.
  package let next: Day?
  /// The one that each `done` closed, earliest first.
  package let closed: [Closing]

  /// One `done` of it.
  package struct Closing: Equatable, Sendable {
    /// The day on which it was due.
    package var due: Day
    package var on: Day
  }

  /// Several `done` entries of one day count once.
  package init?(of task: Entry, doneOn dones: [Day], today: Day, _ calendar: WorkCalendar) {
    guard task.kind == .task, let recurrence = task.every else { return nil }
    self.task = task
    let last = task.due ?? Day.last.adding(days: -Self.ahead)
    // The day on which it was set counts: 每周五 on a Friday begins today.
    let horizon = max(today, task.on).adding(days: Self.ahead)
    let days =
      task.on <= last
      ? recurrence.days(in: task.on...min(last, horizon), since: task.on, calendar) : []
    var closed: [Closing] = []
    for day in Set(dones).sorted() where day <= today {
      guard let due = Self.due(on: day, of: days, after: closed.last?.due) else { continue }
      closed.append(Closing(due: due, on: day))
    }
    self.closed = closed
    let through = closed.last?.due
    let due = Self.due(on: today, of: days, after: through)
    self.due = due
    missed = days.filter { $0 < min(due ?? today, today) && $0 > through ?? .first }
    next = due.flatMap { due in days.first { $0 > due } }
  }

  /// The latest day up to one that was not closed, or the next after it.
  private static func due(on day: Day, of days: [Day], after closed: Day?) -> Day? {
    let open = days.drop { $0 <= closed ?? .first }
    return open.last { $0 <= day } ?? open.first
  }

  /// A month's task moved by a holiday is at most so many days away.
  private static let ahead = 70

  /// The task with the day it is due now, as everything that lists tasks reads it.
  package var present: Entry { due.map { task.due($0) } ?? task }
}

extension Entry {
  /// How often a task comes again; nil for one that is done once.
  package var every: Recurrence? { self[.every]?.string.flatMap { Recurrence($0) } }

  /// One time of it: the same entry with the day it is due then.
  package func due(_ day: Day) -> Entry {
    var time = self
    time.fields[.due] = .string(day.description)
    return time
  }
}

/// Tasks that come again.
extension Portfolio {
  /// How a repeated task stood on a day; nil where the entry is none.
  package func repetition(of task: Entry, on day: Day, _ calendar: WorkCalendar) -> Repetition? {
    guard task.every != nil else { return nil }
    return Repetition(of: task, doneOn: daysDone(task.id), today: day, calendar)
  }

  /// What is open on a day, oldest first; a repeated task has its present day in `due`.
  package func allOpen(on day: Day, _ calendar: WorkCalendar) -> [Entry] {
    open.compactMap { item in present(item.entry, on: day, calendar) }
  }

  /// A task as it stands on a day; nil where a repeated one has ended.
  package func present(_ entry: Entry, on day: Day, _ calendar: WorkCalendar) -> Entry? {
    guard let repetition = repetition(of: entry, on: day, calendar) else { return entry }
    return repetition.due == nil ? nil : repetition.present
  }

  /// The repeated tasks that stood open or were begun on some days.
  package var repeated: [Entry] {
    openPositions.filter { repeatedLines.contains(journal.meant(at: $0) ?? $0) }
      .compactMap { counted(at: $0) }
  }

  /// Each time that a repeated task was due on some days, as an entry with that day in `due`, and
  /// when it was done.
  package func timesDue(
    in days: ClosedRange<Day>,
    upTo today: Day,
    _ calendar: WorkCalendar
  ) -> [(task: Entry, doneOn: Day?)] {
    let range = days.lowerBound...max(days.lowerBound, min(days.upperBound, today))
    guard range.upperBound <= today else { return [] }
    return repeated.flatMap { task -> [(task: Entry, doneOn: Day?)] in
      guard let state = repetition(of: task, on: today, calendar), let every = task.every else {
        return []
      }
      let done = Dictionary(state.closed.map { ($0.due, $0.on) }) { first, _ in first }
      return every.days(in: range, since: task.on, calendar)
        .filter { $0 >= task.on && $0 <= task.due ?? $0 }
        .map { (task.due($0), done[$0]) }
    }
  }

  /// Whether a task comes again; most lines need not be decoded to see that it does not.
  func repeats(at position: Int) -> Bool {
    journal.kind(at: position) == .task
      && (isAmended(at: position) || journal.has(.every, at: position))
      && counted(at: position)?.every != nil
  }

  /// The days of the `done` entries that name a repeated task.
  private func daysDone(_ id: EntryID) -> [Day] {
    guard let position = journal.position(of: id) else { return [] }
    return corrections.closers(of: position).compactMap { counted(at: $0)?.on }
  }
}
