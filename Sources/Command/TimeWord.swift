import Catalogue

/// What a word of time means; the words stand in the catalogue under `word.time.*`.
enum TimeWord: Equatable, Sendable {
  case minutes
  case hours
  case hoursAndHalf
  case quarter
  case half
  case oclock
  case morning
  case afternoon
  case am
  case pm
  /// `at` before a time: belongs to it and says nothing more.
  case at
  /// `from` before a time with its minutes, or a range.
  case from
  /// 中午 before an hour: 11 is before noon, and 1 is after it.
  case midday
  /// `noon`: a time by itself.
  case noon
  /// `for` before a duration.
  case lasting
  /// 左右 after a duration.
  case roughly
  /// 半小时 in one word, as in pinyin.
  case halfHour
  case oneHour
  case oneHourAndHalf
  case until
  /// 一点: a bit of something.
  case notOclock
  /// 续约, 签约: ends like 约 before a duration and is a word of its own.
  case notLasting
  /// 分析, 分类: begins like 分 and is no unit.
  case notMinutes

  static let keys: [(key: Key, meaning: TimeWord)] = [
    (.wordTimeMinutes, .minutes), (.wordTimeHours, .hours), (.wordTimeHoursAndHalf, .hoursAndHalf),
    (.wordTimeQuarter, .quarter), (.wordTimeHalf, .half), (.wordTimeOclock, .oclock),
    (.wordTimeMorning, .morning), (.wordTimeAfternoon, .afternoon), (.wordTimeAm, .am),
    (.wordTimePm, .pm), (.wordTimeAt, .at), (.wordTimeFor, .lasting),
    (.wordTimeRoughly, .roughly), (.wordTimeFrom, .from), (.wordTimeNoon, .noon),
    (.wordTimeMidday, .midday), (.wordTimeHalfHour, .halfHour),
    (.wordTimeOneHour, .oneHour), (.wordTimeOneHourAndHalf, .oneHourAndHalf),
    (.wordTimeUntil, .until), (.wordNotOclock, .notOclock), (.wordNotMinutes, .notMinutes),
    (.wordNotLasting, .notLasting),
  ]
}
