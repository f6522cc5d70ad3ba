import Dates

/// The days that are counted, and those of the period before and of a year ago they are compared with.
///
/// Of a period that is not over the others count as many days only, so that like stands beside like.
struct TallySpan {
  let now: ClosedRange<Day>
  let before: ClosedRange<Day>
  let yearAgo: ClosedRange<Day>

  init(_ period: Period, upTo today: Day, isCut: Bool) {
    let isRunning = isCut && today < period.last
    now = period.first...(isRunning ? max(period.first, today) : period.last)
    let count = isRunning ? now.count : nil
    before = Self.first(count, of: period.previous)
    yearAgo = Self.first(count, of: period.sameLastYear)
  }

  private static func first(_ count: Int?, of period: Period) -> ClosedRange<Day> {
    guard let count else { return period.days }
    return period.first...min(period.last, period.first.adding(days: count - 1))
  }
}

extension ClosedRange<Day> {
  var count: Int { upperBound - lowerBound + 1 }
}
