package import Dates
package import Journal

/// What was open on a day, and what was due: read without decoding what was closed long before.
extension Portfolio {
  /// The tasks, needs or complaints that were open at the end of a day, oldest first.
  package func openEntries(of kinds: Set<Kind>, at day: Day) -> [Entry] {
    entries(of: kinds, notClosedBy: day).filter { $0.on <= day }.sorted { $0.on < $1.on }
  }

  /// Those that no `done` had closed by the end of a day, in the order they were recorded.
  package func entries(of kinds: Set<Kind>, notClosedBy day: Day) -> [Entry] {
    journal.positions(of: kinds)
      .filter { position in closer(of: position).map { !isCounted($0, by: day) } ?? true }
      .compactMap { counted(at: $0) }
  }

  /// Whether a `done` had closed an entry by the end of a day.
  package func isClosed(_ id: EntryID, by day: Day) -> Bool {
    journal.position(of: id).flatMap(closer).map { isCounted($0, by: day) } ?? false
  }

  /// The tasks that are due on some days, in the order they were recorded.
  package func tasks(due days: ClosedRange<Day>) -> [Entry] {
    let first = Array(days.lowerBound.description.utf8)
    let last = Array(days.upperBound.description.utf8)
    return positions(of: .task, reaching: days)
      .filter { position in
        if isAmended(at: position) { return true }
        guard let order = journal.order(of: .due, at: position, to: first) else {
          return journal.value(.due, at: position) != nil
        }
        return order >= 0 && journal.order(of: .due, at: position, to: last) ?? 1 <= 0
      }
      .compactMap { counted(at: $0) }
      .filter { $0.due.map(days.contains) ?? false }
  }

  /// Whether a `done` is about a day or one before it.
  private func isCounted(_ done: Int, by day: Day) -> Bool {
    isAmended(at: done)
      ? counted(at: done).map { $0.on <= day } ?? false : journal.day(at: done) <= day
  }
}
