package import Dates
import Journal

/// Lines decoded once for a report or an interview that looks at them again and again.
extension Portfolio {
  /// Whatever reports want to know about any day, such as the state of a brand.
  private static let always: Set<Kind> = [.brand, .figure, .task, .need, .complaint]
  private static let byDay: Set<Kind> = [.visit, .market, .report, .note, .done]

  /// Decodes the observations about some days, and what reports look at whatever the days are.
  ///
  /// It changes nothing that anybody could ask, only how long the answer takes: lines are never
  /// changed, and corrections are looked up when an entry is asked for.
  package mutating func readAhead(_ days: ClosedRange<Day>) {
    for position in journal.positions(of: Self.always.union(Self.byDay)) {
      guard readAhead[position] == nil,
        days.contains(journal.day(at: position))
          || journal.kind(at: position).map(Self.always.contains) ?? false
      else { continue }
      readAhead[position] = try? journal.entry(at: position)
    }
  }
}
