import Catalogue
import Dates

/// What a word in a date means; the words stand in the catalogue under `word.date.*`.
enum DayWord: Equatable, Sendable {
  /// 昨天, 今天, tomorrow: days from today.
  case offset(Int)
  case weekday(Weekday)
  case monthName(Int)
  /// 上, 本, 下: -1, 0, 1.
  case relative(Int)
  case week
  case month
  case weekend
  case monthStart
  case monthMiddle
  case monthEnd
  case theseDays
  case recently
  case days
  case weeks
  case months
  case limitAfter
  case limitBefore
  case laterAfter
  case laterBefore
  case inFront
  case ago
  /// `on` before a day: belongs to it and says nothing more.
  case on
  /// `the` and `of` in `the 5th of next month`.
  case the
  case of
  case festival(Festival)
  /// 前面, 后来: begins like a word that belongs to a day, and does not.
  case notDay
  /// 柜, 箱 after a number, which then names a thing; 的 after it ties it to one.
  case counted
  /// `th` in `28th`.
  case ordinal

  static let keys: [(key: Key, meaning: DayWord)] = simple + weekdays + monthNames + festivals

  private static let simple: [(key: Key, meaning: DayWord)] = [
    (.wordDateMinus3, .offset(-3)), (.wordDateMinus2, .offset(-2)), (.wordDateMinus1, .offset(-1)),
    (.wordDateToday, .offset(0)), (.wordDatePlus1, .offset(1)), (.wordDatePlus2, .offset(2)),
    (.wordDatePlus3, .offset(3)), (.wordDateLast, .relative(-1)), (.wordDateThis, .relative(0)),
    (.wordDateNext, .relative(1)), (.wordDateWeekend, .weekend),
    (.wordDateWeek, .week), (.wordDateMonth, .month), (.wordDateMonthStart, .monthStart),
    (.wordDateMonthMiddle, .monthMiddle), (.wordDateMonthEnd, .monthEnd),
    (.wordDateTheseDays, .theseDays), (.wordDateRecently, .recently), (.wordDateDays, .days),
    (.wordDateWeeks, .weeks), (.wordDateMonths, .months), (.wordDateLimitAfter, .limitAfter),
    (.wordDateLimitBefore, .limitBefore), (.wordDateLaterAfter, .laterAfter),
    (.wordDateLaterBefore, .laterBefore), (.wordDateIn, .inFront), (.wordDateAgo, .ago),
    (.wordDateOn, .on), (.wordDateThe, .the), (.wordDateOf, .of), (.wordNotDay, .notDay),
    (.wordCounted, .counted), (.wordOrdinal, .ordinal),
  ]

  private static let weekdays: [(key: Key, meaning: DayWord)] = Weekday.allCases.compactMap { day in
    Key(rawValue: "word.weekday.\(day.rawValue)").map { ($0, .weekday(day)) }
  }

  private static let monthNames: [(key: Key, meaning: DayWord)] = (1...12).compactMap { month in
    Key(rawValue: "word.month.\(month)").map { ($0, .monthName(month)) }
  }

  private static let festivals: [(key: Key, meaning: DayWord)] = Festival.allCases.compactMap {
    festival in
    Key(rawValue: "word.festival." + festival.rawValue).map { ($0, .festival(festival)) }
  }
}
