import Dates
import Journal

/// Which tasks and figures reach far from the day they stand under, so that the others are found by that
/// day and not looked into.
///
///     on 2026-11-03, due 2026-11-05          near: who asks for that week looks at November and October
///     on 2026-01-04, period 2026             far: who asks for November finds it here
struct Reaches: Sendable {
  /// A task is near that is due, and a figure whose period ends, so many days after its day at most.
  static let near = 31

  /// For how many lines, from the first on, that is known.
  var lines = 0
  /// The positions of those that are not near.
  var far: [Int] = []
}

extension Portfolio {
  /// The positions of the tasks that may be due, or of the figures whose periods may end, on some days or
  /// which are about them; some others may be among them.
  func positions(of kind: Kind, reaching days: ClosedRange<Day>) -> [Int] {
    guard reaches.lines > 0 else { return journal.positions(of: [kind]) }
    let first = days.lowerBound.adding(days: -Reaches.near)
    let near = journal.positions(of: [kind], on: first...days.upperBound)
    let others = reaches.far + corrections.amendments.keys + Array(reaches.lines..<journal.count)
    return Set(near + others.filter { journal.kind(at: $0) == kind }).sorted()
  }

  /// Looks which of the lines that came since the last time reach far.
  mutating func noteReaches() {
    let news = reaches.lines..<journal.count
    reaches.far += journal.positions(of: [.figure, .task]).filter { position in
      news.contains(position) && isFar(at: position)
    }
    reaches.lines = journal.count
  }

  private func isFar(at position: Int) -> Bool {
    let on = journal.day(at: position)
    if journal.kind(at: position) == .figure {
      guard let period = journal.value(.period, at: position) else { return false }
      guard let last = period.string.flatMap({ Period($0) })?.last else { return true }
      return last > on.adding(days: Reaches.near)
    }
    guard let value = journal.value(.due, at: position) else { return false }
    guard let due = value.string.flatMap({ Day($0) }) else { return true }
    return due < on || due > on.adding(days: Reaches.near)
  }
}
