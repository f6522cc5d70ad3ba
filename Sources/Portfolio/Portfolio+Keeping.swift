package import Dates
package import Journal

/// Lines decoded once for a report or an interview that looks at them again and again.
extension Portfolio {
  /// Keeps the entries about some days, and the figures that a report about them compares, from the first time
  /// they are asked for.
  ///
  /// It changes nothing that anybody could ask, only how long the answer takes: lines are never
  /// changed, and corrections are looked up when an entry is asked for.
  package mutating func keepDecoded(_ days: ClosedRange<Day>, figuresFrom first: Day) {
    guard decoded.days != days || decoded.lines != journal.count || decoded.firstDay != first else {
      return
    }
    let figures = positionsOfFigures(from: first)
    decoded = Decoded(days: days, lines: journal.count, firstDay: first, figures: figures)
  }

  /// The entry of a line as it was written; nil where the line cannot be used.
  func written(at position: Int) -> Entry? {
    guard decoded.keeps(position, about: journal.day(at: position)) else {
      return try? journal.entry(at: position)
    }
    return decoded.entries.entry(at: position) { try? journal.entry(at: position) }
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
    if decoded.firstDay == first, decoded.lines == journal.count { return decoded.figures }
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
