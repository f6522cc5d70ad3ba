package import Catalogue
package import Dates

extension Phrase {
  /// A day as people read it: `2026-11-23 周一`.
  package static func day(_ day: Day) -> Phrase {
    .message(
      Message(
        .dayAndWeekday,
        ["day": .text(day.description), "weekday": .key(weekday(day.weekday))]
      )
    )
  }

  /// A period by its name; a week with its first and last day.
  package static func period(_ period: Period) -> Phrase {
    switch period {
    case .day(let day): return .day(day)
    case .week(let year, let week):
      return .message(
        Message(
          .periodWeek,
          [
            "year": .number(year), "week": .number(week), "first": .monthAndDay(period.first),
            "last": .monthAndDay(period.last),
          ]
        )
      )
    case .month(let year, let month):
      let digits = (month < 10 ? "0" : "") + String(month)
      return .message(Message(.periodMonth, ["year": .number(year), "month": .text(digits)]))
    case .quarter(let year, let quarter):
      return .message(
        Message(.periodQuarter, ["year": .number(year), "quarter": .number(quarter)])
      )
    case .year(let year):
      return .message(Message(.periodYear, ["year": .number(year)]))
    }
  }

  /// Some days of a period: by its name where they are all of it, else the first and the last.
  static func days(_ days: ClosedRange<Day>, of period: Period) -> Phrase {
    guard days != period.days else { return .period(period) }
    return .key(
      .dayRange,
      ["first": .text(days.lowerBound.description), "last": .text(days.upperBound.description)]
    )
  }

  /// `11-23`, where the year is clear.
  package static func monthAndDay(_ day: Day) -> Phrase {
    .text(String(day.description.dropFirst(5)))
  }

  /// `11-23 周一`, where the year is clear.
  static func shortDay(_ day: Day) -> Phrase {
    .message(
      Message(
        .dayAndWeekday,
        ["day": .monthAndDay(day), "weekday": .weekday(day)]
      )
    )
  }

  /// `第47周（11-16至11-22）`, where the year is clear.
  static func shortWeek(_ period: Period) -> Phrase {
    guard case .week(_, let week) = period else { return .period(period) }
    return .message(
      Message(
        .shortWeek,
        [
          "week": .number(week), "first": .monthAndDay(period.first),
          "last": .monthAndDay(period.last),
        ]
      )
    )
  }

  /// A week, and what is said of it: `第47周（11-16至11-22）体会`.
  static func week(_ period: Period, _ key: Key) -> Phrase {
    .message(Message(key, ["week": shortWeek(period)]))
  }

  static func weekday(_ day: Day) -> Phrase { .key(weekday(day.weekday)) }

  static func weekday(_ weekday: Weekday) -> Phrase { .key(self.weekday(weekday)) }

  private static func weekday(_ weekday: Weekday) -> Key {
    switch weekday {
    case .monday: .weekdayMonday
    case .tuesday: .weekdayTuesday
    case .wednesday: .weekdayWednesday
    case .thursday: .weekdayThursday
    case .friday: .weekdayFriday
    case .saturday: .weekdaySaturday
    case .sunday: .weekdaySunday
    }
  }
}
