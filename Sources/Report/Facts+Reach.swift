package import Dates

extension Facts {
  /// The first day whose figures a report about a period may compare: those of a year before, and of the
  /// three periods before.
  package static func firstDayOfFigures(for period: Period) -> Day {
    let length = period.last - period.first + 1
    return period.first.adding(days: -max(400, 4 * length))
  }
}
