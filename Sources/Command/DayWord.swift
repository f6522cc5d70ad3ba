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
  /// 上旬, 中旬, 下旬: 1, 2, 3.
  case monthThird(Int)
  case quarterEnd
  case yearEnd
  /// 今年, 明年: years from this one.
  case year(Int)
  /// `start of`, `middle of`, `end of` before a month or week.
  case startOf
  case middleOf
  case endOf
  /// 半个月, a fortnight: a number of days in one word.
  case dayCount(Int)
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
  /// 内 after a number of days, and after 本周.
  case within
  /// 过去 before a number of days.
  case past
  /// 每 before a day that comes again and again, and is no date.
  case every
  /// `weekly on`, `monthly on`: the same in one word.
  case weeklyOn
  case monthlyOn
  /// 工作日.
  case workday
  /// 最后一天, `last day`.
  case lastDay
  /// The day before a festival.
  case eve
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
  /// 万, 小时 after `11.3`, which then is an amount and no day.
  case measured
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
    (.wordCounted, .counted), (.wordMeasured, .measured), (.wordOrdinal, .ordinal),
    (.wordDateMonthThird1, .monthThird(1)), (.wordDateMonthThird2, .monthThird(2)),
    (.wordDateMonthThird3, .monthThird(3)), (.wordDateQuarterEnd, .quarterEnd),
    (.wordDateYearEnd, .yearEnd), (.wordDateLastYear, .year(-1)), (.wordDateThisYear, .year(0)),
    (.wordDateNextYear, .year(1)), (.wordDateStartOf, .startOf), (.wordDateMiddleOf, .middleOf),
    (.wordDateEndOf, .endOf), (.wordDateFortnight, .dayCount(14)),
    (.wordDateHalfMonth, .dayCount(15)), (.wordDateWithin, .within), (.wordDatePast, .past),
    (.wordDateEvery, .every), (.wordDateEve, .eve), (.wordDateWeeklyOn, .weeklyOn),
    (.wordDateMonthlyOn, .monthlyOn), (.wordDateWorkday, .workday), (.wordDateLastDay, .lastDay),
  ]

  private static let weekdays: [(key: Key, meaning: DayWord)] = [
    (.wordWeekday1, .weekday(.monday)), (.wordWeekday2, .weekday(.tuesday)),
    (.wordWeekday3, .weekday(.wednesday)), (.wordWeekday4, .weekday(.thursday)),
    (.wordWeekday5, .weekday(.friday)), (.wordWeekday6, .weekday(.saturday)),
    (.wordWeekday7, .weekday(.sunday)),
  ]

  private static let monthNames: [(key: Key, meaning: DayWord)] = [
    (.wordMonth1, .monthName(1)), (.wordMonth2, .monthName(2)), (.wordMonth3, .monthName(3)),
    (.wordMonth4, .monthName(4)), (.wordMonth5, .monthName(5)), (.wordMonth6, .monthName(6)),
    (.wordMonth7, .monthName(7)), (.wordMonth8, .monthName(8)), (.wordMonth9, .monthName(9)),
    (.wordMonth10, .monthName(10)), (.wordMonth11, .monthName(11)), (.wordMonth12, .monthName(12)),
  ]

  private static let festivals: [(key: Key, meaning: DayWord)] = [
    (.wordFestivalNewYear, .festival(.newYear)),
    (.wordFestivalSpringEve, .festival(.springFestivalEve)),
    (.wordFestivalSpring, .festival(.springFestival)), (.wordFestivalLantern, .festival(.lantern)),
    (.wordFestivalWomen, .festival(.womensDay)), (.wordFestivalQingming, .festival(.qingming)),
    (.wordFestivalLabour, .festival(.labourDay)), (.wordFestivalDragonBoat, .festival(.dragonBoat)),
    (.wordFestivalChildren, .festival(.childrensDay)), (.wordFestivalQixi, .festival(.qixi)),
    (.wordFestivalTeachers, .festival(.teachersDay)),
    (.wordFestivalMidAutumn, .festival(.midAutumn)),
    (.wordFestivalNational, .festival(.nationalDay)),
    (.wordFestivalDoubleNinth, .festival(.doubleNinth)),
    (.wordFestivalSingles, .festival(.singlesDay)),
    (.wordFestivalSolstice, .festival(.winterSolstice)),
    (.wordFestivalChristmas, .festival(.christmas)),
  ]
}
