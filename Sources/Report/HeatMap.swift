package import Dates

/// How much was done on each day of a period, for a calendar that is shaded by it.
package struct HeatMap: Equatable, Sendable {
  package var period: Period
  /// Days of the period that are not over yet are left out; days with nothing are none.
  package var counts: [Day: Int]
  /// The days that were not worked.
  package var daysOff: Set<Day>

  package init(_ period: Period, counts: [Day: Int], daysOff: Set<Day>) {
    self.period = period
    self.counts = counts
    self.daysOff = daysOff
  }

  package static let levels = 4

  private var most: Int { counts.values.max() ?? 0 }
  private var least: Int { counts.values.filter { $0 > 0 }.min() ?? 0 }

  /// 0 for nothing, 1 for the least of the days, 4 for the most; even steps lie between them.
  func level(of count: Int) -> Int {
    guard count > 0, most > 0 else { return 0 }
    return 1 + (count - least) * Self.levels / (most - least + 1)
  }

  /// The counts of each level, from 1 on; nil for a level that no count can have.
  var ranges: [ClosedRange<Int>?] {
    // A level begins with the first count that is so many quarters of the way above the least.
    let (least, span, levels) = (least, most - least + 1, Self.levels)
    func first(of level: Int) -> Int { least + ((level - 1) * span + levels - 1) / levels }
    return (1...Self.levels).map { level in
      let last = first(of: level + 1) - 1
      return most > 0 && first(of: level) <= last ? first(of: level)...last : nil
    }
  }

  /// The weeks that the period touches, from Monday to Sunday; days outside it are nil.
  var weeks: [[Day?]] {
    let first = Period(.week, containing: period.first).first
    let last = Period(.week, containing: period.last).last
    return stride(from: first.number, through: last.number, by: 7).map { monday in
      (0..<7).map { offset in
        let day = Day(number: monday + offset)
        return period.contains(day) ? day : nil
      }
    }
  }

  /// The months of the period that have begun.
  var months: [Period] {
    guard let last = counts.keys.max() else { return [] }
    return period.months.filter { $0.first <= last }
  }

  func total(of month: Period) -> Int {
    month.days.reduce(0) { $0 + (counts[$1] ?? 0) }
  }

  /// Whether weeks as rows show it best; longer periods have a row a month.
  var isByWeek: Bool { period.cycle == .month || period.cycle == .week }
}
