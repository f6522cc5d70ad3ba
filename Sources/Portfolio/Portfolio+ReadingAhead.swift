package import Dates
package import Journal

/// What was read ahead.
struct ReadAhead: Sendable {
  /// The entries as they were written, by their positions.
  var entries: [Int: Entry] = [:]
  /// Where the figures that reach to a day or beyond it stood when there were so many lines.
  var figures: (first: Day, lines: Int, positions: [Int])?
}

/// Lines decoded once for a report or an interview that looks at them again and again.
extension Portfolio {
  private static let observed: Set<Kind> = [
    .visit, .market, .report, .note, .done, .brand, .task, .need, .complaint,
  ]

  /// Decodes the observations about some days, and the figures that a report about them compares.
  ///
  /// It changes nothing that anybody could ask, only how long the answer takes: lines are never
  /// changed, and corrections are looked up when an entry is asked for.
  package mutating func readAhead(_ days: ClosedRange<Day>, figuresFrom first: Day) {
    let figures = positionsOfFigures(from: first)
    readAhead.figures = (first, journal.count, figures)
    let positions = journal.positions(of: Self.observed, on: days) + figures
    readAhead.entries.reserveCapacity(readAhead.entries.count + positions.count)
    for position in positions where readAhead.entries[position] == nil {
      readAhead.entries[position] = try? journal.entry(at: position)
    }
  }
}

/// Figures, most of which are about periods long over.
extension Portfolio {
  /// The figures whose periods reach to a day or beyond it, or which were recorded about such days and
  /// name no period, in the order they were recorded; some earlier ones may be among them.
  package func figures(from first: Day) -> [Entry] {
    positionsOfFigures(from: first).compactMap { counted(at: $0) }
  }

  private func positionsOfFigures(from first: Day) -> [Int] {
    // Each later line may change what an earlier one is about.
    if let known = readAhead.figures, known.first == first, known.lines == journal.count {
      return known.positions
    }
    // A week may begin in the year before. Years and months stand in the order of their digits; a week or
    // a quarter comes after all months of its year, so none is missed.
    let month = Array(first.adding(days: -7).description.utf8.prefix(7))
    return positions(of: .figure, reaching: first...Day.last).filter { position in
      if isAmended(at: position) { return true }
      if let order = journal.order(of: .period, at: position, to: month) { return order >= 0 }
      return journal.day(at: position) >= first || journal.value(.period, at: position) != nil
    }
  }
}
