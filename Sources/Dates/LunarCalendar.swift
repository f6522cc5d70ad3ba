import Foundation

/// The Chinese lunar calendar, counted in China Standard Time wherever the program runs.
///
/// Foundation's calendar is that of ICU, which loads in a few milliseconds: it is asked only when
/// somebody names a lunar festival. Where it errs by a day, the calendar file of the year says so.
enum LunarCalendar {
  /// The day of a lunar date in the lunar year that begins in a Gregorian one.
  ///
  /// A leap month is never meant; nil where the month has no such day.
  static func day(month: Int, day: Int, inYearBeginningIn year: Int) -> Day? {
    guard let zone = TimeZone(secondsFromGMT: secondsFromGMT),
      // A lunar year begins in January or February, so it always holds the first of July.
      let summer = Day(year: year, month: 7, day: 1)
    else { return nil }
    var calendar = Calendar(identifier: .chinese)
    calendar.timeZone = zone
    var wanted = calendar.dateComponents([.era, .year], from: noon(of: summer))
    (wanted.month, wanted.day, wanted.hour, wanted.isLeapMonth) = (month, day, 12, false)
    guard let date = calendar.date(from: wanted) else { return nil }
    let found = calendar.dateComponents([.month, .day, .isLeapMonth], from: date)
    guard found.month == month, found.day == day, found.isLeapMonth != true else { return nil }
    return Day(number: Int((date.timeIntervalSince1970 / secondsOfDay).rounded(.down)))
  }

  private static let secondsFromGMT = 8 * 3600
  private static let secondsOfDay = 86_400.0

  /// Noon in China, which lies in the same day of UTC.
  private static func noon(of day: Day) -> Date {
    Date(
      timeIntervalSince1970: Double(day.number) * secondsOfDay + 12 * 3600 - Double(secondsFromGMT)
    )
  }
}
