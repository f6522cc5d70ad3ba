import Catalogue
import Dates

/// A quarter or year by its distance from the present one: 今年, 上季度, `next year`.
struct PeriodWord: Equatable, Sendable {
  var cycle: Cycle
  var distance: Int

  static let keys: [(key: Key, meaning: PeriodWord)] = [
    (.wordPeriodLastQuarter, PeriodWord(cycle: .quarter, distance: -1)),
    (.wordPeriodThisQuarter, PeriodWord(cycle: .quarter, distance: 0)),
    (.wordPeriodNextQuarter, PeriodWord(cycle: .quarter, distance: 1)),
    (.wordPeriodLastYear, PeriodWord(cycle: .year, distance: -1)),
    (.wordPeriodThisYear, PeriodWord(cycle: .year, distance: 0)),
    (.wordPeriodNextYear, PeriodWord(cycle: .year, distance: 1)),
  ]

  func period(today: Day) -> Period {
    let present = Period(cycle, containing: today)
    return switch distance {
    case ..<0: present.previous
    case 0: present
    default: present.next
    }
  }
}
