/// How often a task comes again, as `every` keeps it.
///
///     workday            each working day
///     weekly:mon,thu     on these days of each week
///     monthly:24         on this day of each month, or on its last day where it is shorter
///
/// Only this is kept. The days themselves are computed from it, so a calendar that is announced
/// later moves what falls on a holiday without a line of the journal changing.
package enum Recurrence: Hashable, Sendable {
  case workday
  /// In the order of the week, each once, at least one.
  case weekly([Weekday])
  case monthly(Int)

  /// On some days of each week, given in any order; nil without any.
  package init?(on weekdays: some Sequence<Weekday>) {
    let days = Set(weekdays).sorted()
    guard !days.isEmpty else { return nil }
    self = .weekly(days)
  }

  /// Reads what `every` holds.
  package init?(_ text: some StringProtocol) {
    if text == "workday" {
      self = .workday
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "weekly":
      let ids = parts[1].split(separator: ",", omittingEmptySubsequences: false)
      let days = ids.compactMap { Weekday(id: $0) }
      guard days.count == ids.count else { return nil }
      self.init(on: days)
    case "monthly":
      guard let day = Int(digits: parts[1]), (1...31).contains(day) else { return nil }
      self = .monthly(day)
    default: return nil
    }
  }

  /// As `every` keeps it.
  package var description: String {
    switch self {
    case .workday: "workday"
    case .weekly(let days): "weekly:" + days.map(\.id).joined(separator: ",")
    case .monthly(let day): "monthly:\(day)"
    }
  }

  /// The days of a range on which it is due, earliest first.
  ///
  /// What would fall on a day off comes on the next working day, and two that come to the same day
  /// are one. A Saturday or Sunday asked for by name is only moved off a public holiday. None is moved
  /// here from before the day from which on it was asked for.
  package func days(
    in range: ClosedRange<Day>,
    since begin: Day = .first,
    _ calendar: WorkCalendar
  ) -> [Day] {
    // No holiday is as long as this: what was meant for an earlier day has come by then.
    let first = min(
      max(begin, range.lowerBound.adding(days: -Self.longestHoliday)),
      range.upperBound
    )
    let days = (first...range.upperBound).filter(means).map { moved($0, calendar) }
    return Set(days).filter(range.contains).sorted()
  }

  private static let longestHoliday = 31

  /// Whether a day is one of those that were asked for, whatever the calendar says.
  private func means(_ day: Day) -> Bool {
    switch self {
    case .workday: true
    case .weekly(let days): days.contains(day.weekday)
    case .monthly(let wanted): day.day == min(wanted, day.lastOfMonth.day)
    }
  }

  private func moved(_ day: Day, _ calendar: WorkCalendar) -> Day {
    if case .weekly = self, day.isWeekend, !calendar.isPublicHoliday(day) { return day }
    var day = day
    while !calendar.isWorkday(day) { day = day.adding(days: 1) }
    return day
  }
}
