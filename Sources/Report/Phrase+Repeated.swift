package import Catalogue
package import Dates

extension Phrase {
  /// 每周二、周四 · `every month on the 24th`: the words by which a repetition can be typed again.
  package static func recurrence(_ recurrence: Recurrence) -> Phrase {
    switch recurrence {
    case .workday: return .key(.everyWorkday)
    case .weekly(let days):
      return .key(.everyWeekly, ["days": .list(days.map { .weekday($0) })])
    // The 31st is the last day of every month.
    case .monthly(31): return .key(.everyMonthEnd)
    case .monthly(let day): return .key(.everyMonthly, ["day": ordinal(day)])
    }
  }

  /// `24th`, `1st`; in Chinese 24日.
  private static func ordinal(_ number: Int) -> Phrase {
    let isTeen = (11...13).contains(number % 100)
    let key: Key =
      switch number % 10 {
      case 1 where !isTeen: .ordinal1
      case 2 where !isTeen: .ordinal2
      case 3 where !isTeen: .ordinal3
      default: .ordinalOther
      }
    return .key(key, ["n": .number(number)])
  }
}
