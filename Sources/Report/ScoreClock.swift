package import Dates
package import Foundation

/// How far a period has gone, and what is left of it (`domain.md` 3.2, 4 and 5).
package struct ScoreClock: Sendable {
  package enum Basis: String, CaseIterable, Sendable {
    /// The target is the period's own.
    case period
    /// The target is the year's; the share of the year that has passed counts.
    case linear
    /// The target is the year's; typed cumulative shares of the quarters count.
    case quarters
  }

  package let days: ClosedRange<Day>
  package let today: Day
  package let countsWorkdays: Bool
  private let calendar: WorkCalendar

  package init(
    days: ClosedRange<Day>,
    today: Day,
    countsWorkdays: Bool,
    calendar: WorkCalendar
  ) {
    self.days = days
    self.today = today
    self.countsWorkdays = countsWorkdays
    self.calendar = calendar
  }

  /// Elapsed days ÷ days of the period, today included; between 0 and 1.
  package var elapsed: Decimal { elapsed(of: days) }

  /// Workdays that are left, today included.
  package var workdaysLeft: Int {
    guard today <= days.upperBound else { return 0 }
    return calendar.workdays(in: max(today, days.lowerBound)...days.upperBound).count
  }

  /// Calendar days that are left after today.
  package var daysLeft: Int { max(0, days.upperBound - today) }

  /// The share of the whole target that is due by now; nil where the shares typed are none.
  package func due(_ basis: Basis, shares: [Decimal]) -> Decimal? {
    share(basis, shares, at: min(today, days.upperBound))
  }

  /// The share of the whole target that is due when the period ends.
  package func dueAtEnd(_ basis: Basis, shares: [Decimal]) -> Decimal? {
    share(basis, shares, at: days.upperBound)
  }

  private func share(_ basis: Basis, _ shares: [Decimal], at day: Day) -> Decimal? {
    switch basis {
    case .period: return 1
    case .linear: return passed(Period(.year, containing: days.upperBound).days, by: day)
    case .quarters: return cumulative(shares, at: day)
    }
  }

  /// The shares up to the last quarter, and of the present one as much as has passed of it.
  private func cumulative(_ shares: [Decimal], at day: Day) -> Decimal? {
    guard shares.count == 4, case .quarter(_, let quarter) = Period(.quarter, containing: day)
    else { return nil }
    let before = quarter == 1 ? 0 : shares[quarter - 2]
    let part = passed(Period(.quarter, containing: day).days, by: day)
    return (before + (shares[quarter - 1] - before) * part) / 100
  }

  private func elapsed(of days: ClosedRange<Day>) -> Decimal { passed(days, by: today) }

  private func passed(_ days: ClosedRange<Day>, by day: Day) -> Decimal {
    guard day >= days.lowerBound else { return 0 }
    let gone = count(days.lowerBound...min(day, days.upperBound))
    return Decimal(gone).divided(by: Decimal(count(days))) ?? 0
  }

  private func count(_ days: ClosedRange<Day>) -> Int {
    countsWorkdays ? calendar.workdays(in: days).count : days.upperBound - days.lowerBound + 1
  }

  /// What is missing, spread over the workdays left; nil where none is left, or nothing is missing.
  package func neededPerDay(target: Decimal?, done: Decimal?) -> Decimal? {
    guard let target, target > 0 else { return nil }
    let gap = target - (done ?? 0)
    guard gap > 0 else { return nil }
    return gap.divided(by: Decimal(workdaysLeft))
  }
}
