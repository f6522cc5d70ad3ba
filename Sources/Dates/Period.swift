/// How long a round of a method takes.
package enum Cycle: String, CaseIterable, Sendable {
  case day
  case week
  case month
  case quarter
  case year

  /// Whether a round of this one ends sooner than one of the other.
  package func isShorter(than other: Cycle) -> Bool {
    (Self.allCases.firstIndex(of: self) ?? 0) < (Self.allCases.firstIndex(of: other) ?? 0)
  }
}

/// A day, ISO week, month, quarter or year.
package enum Period: Hashable, Sendable, CustomStringConvertible {
  case day(Day)
  case week(year: Int, week: Int)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case year(Int)

  /// The period of a cycle in which a day lies.
  package init(_ cycle: Cycle, containing day: Day) {
    switch cycle {
    case .day: self = .day(day)
    case .week:
      // A week belongs to the year of its Thursday.
      let thursday = day.adding(days: 4 - day.weekday.rawValue)
      let first = Period.firstDay(year: thursday.year, month: 1)
      self = .week(year: thursday.year, week: (thursday - first) / 7 + 1)
    case .month: self = .month(year: day.year, month: day.month)
    case .quarter: self = .quarter(year: day.year, quarter: (day.month + 2) / 3)
    case .year: self = .year(day.year)
    }
  }

  /// Reads `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4` or `2026`.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    if bytes.count == 10 {
      guard let day = Day(utf8: bytes) else { return nil }
      self = .day(day)
      return
    }
    guard let year = Int(digits: bytes.prefix(4)), year > 0 else { return nil }
    switch (bytes.dropFirst(5).first, bytes.count) {
    case (_, 4): self = .year(year)
    case (UInt8(ascii: "W"), 8):
      guard let week = Int(digits: bytes[6...]), (1...Period.weeks(in: year)).contains(week) else {
        return nil
      }
      self = .week(year: year, week: week)
    case (UInt8(ascii: "Q"), 7):
      guard let quarter = Int(digits: bytes[6...]), (1...4).contains(quarter) else { return nil }
      self = .quarter(year: year, quarter: quarter)
    case (_, 7):
      guard let month = Int(digits: bytes[5...]), (1...12).contains(month) else { return nil }
      self = .month(year: year, month: month)
    default: return nil
    }
    guard bytes.count == 4 || bytes[4] == UInt8(ascii: "-") else { return nil }
  }

  package var description: String {
    switch self {
    case .day(let day): day.description
    case .week(let year, let week): "\(year.padded(to: 4))-W\(week.padded(to: 2))"
    case .month(let year, let month): "\(year.padded(to: 4))-\(month.padded(to: 2))"
    case .quarter(let year, let quarter): "\(year.padded(to: 4))-Q\(quarter)"
    case .year(let year): year.padded(to: 4)
    }
  }

  package var cycle: Cycle {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }

  package var first: Day {
    switch self {
    case .day(let day): return day
    case .week(let year, let week):
      let fourth = Period.firstDay(year: year, month: 1).adding(days: 3)
      return fourth.adding(days: 1 - fourth.weekday.rawValue + (week - 1) * 7)
    case .month(let year, let month): return Period.firstDay(year: year, month: month)
    case .quarter(let year, let quarter):
      return Period.firstDay(year: year, month: quarter * 3 - 2)
    case .year(let year): return Period.firstDay(year: year, month: 1)
    }
  }

  package var last: Day { next.first.adding(days: -1) }

  package var next: Period {
    switch self {
    case .day(let day): return .day(day.adding(days: 1))
    case .week: return Period(.week, containing: first.adding(days: 7))
    case .month: return Period(.month, containing: first.adding(months: 1))
    case .quarter: return Period(.quarter, containing: first.adding(months: 3))
    case .year(let year): return .year(year + 1)
    }
  }

  package var previous: Period { Period(cycle, containing: first.adding(days: -1)) }

  /// The same day, week, month or quarter of the year before.
  package var sameLastYear: Period {
    switch self {
    case .day(let day): .day(day.adding(months: -12))
    case .week(let year, let week):
      .week(year: year - 1, week: min(week, Period.weeks(in: year - 1)))
    case .month(let year, let month): .month(year: year - 1, month: month)
    case .quarter(let year, let quarter): .quarter(year: year - 1, quarter: quarter)
    case .year(let year): .year(year - 1)
    }
  }

  package var days: ClosedRange<Day> { first...last }
  package func contains(_ day: Day) -> Bool { days.contains(day) }

  /// The weeks that belong to this period: those whose Thursday lies in it.
  package var weeks: [Period] {
    var week = Period(.week, containing: first)
    var weeks: [Period] = []
    while week.first <= last {
      if contains(week.first.adding(days: 3)) { weeks.append(week) }
      week = week.next
    }
    return weeks
  }

  /// The months of this period; of a day or week the one to which it belongs.
  package var months: [Period] {
    var month = self.month
    var months: [Period] = []
    repeat {
      months.append(month)
      month = month.next
    } while month.last <= last
    return months
  }

  /// The month to which this period belongs; a week to that of its Thursday.
  package var month: Period {
    switch self {
    case .week: Period(.month, containing: first.adding(days: 3))
    default: Period(.month, containing: first)
    }
  }

  private static func weeks(in year: Int) -> Int {
    let last = Period(.week, containing: firstDay(year: year, month: 12).adding(days: 27))
    guard case .week(_, let week) = last else { return 52 }
    return week
  }

  private static func firstDay(year: Int, month: Int) -> Day {
    Day(number: 0).adding(months: (year - 1970) * 12 + month - 1)
  }
}
