package import Dates
import Journal

/// Lines decoded once for a report or an interview that looks at them again and again.
extension Portfolio {
  private static let observed: Set<Kind> = [
    .visit, .market, .report, .note, .done, .brand, .task, .need, .complaint,
  ]

  /// Decodes the observations about some days, and all figures, since earlier ones are compared.
  ///
  /// It changes nothing that anybody could ask, only how long the answer takes: lines are never
  /// changed, and corrections are looked up when an entry is asked for.
  package mutating func readAhead(_ days: ClosedRange<Day>) {
    let positions =
      journal.positions(of: Self.observed, on: days) + journal.positions(of: [.figure])
    for position in positions where readAhead[position] == nil {
      readAhead[position] = try? journal.entry(at: position)
    }
  }
}
