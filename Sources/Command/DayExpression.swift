package import Dates

/// A day as it was typed; which one it is depends on what it is for.
struct DayExpression: Equatable, Sendable {
  enum Base: Equatable, Sendable {
    case day(Day)
    case weekday(Weekday)
    case monthDay(month: Int, day: Int)
    case dayOfMonth(Int)
    case festival(Festival)
    /// Several days; `isVague` ones are asked about where one day is wanted.
    case span(first: Day, last: Day)
  }

  var base: Base
  /// `11月20日前`, `by Friday`: the day itself, as the last one.
  var isLimit = false
  /// `春节后`: the day after, 1; `双十一前一天`: the day before, -1.
  var shift = 0

  /// A day that reads the same whatever it is for.
  var isFixed: Bool { if case .day = base { true } else { false } }
  var isSpan: Bool { if case .span = base { true } else { false } }

  /// The latest such day that is not after today.
  func past(_ today: Day, _ calendar: FestivalDays) -> Day {
    shifted(resolved(today, calendar) { $0.last { $0 <= today } ?? $0.first ?? today })
  }

  /// The first such day that is not before today.
  func coming(_ today: Day, _ calendar: FestivalDays) -> Day {
    shifted(resolved(today, calendar) { $0.first { $0 >= today } ?? $0.last ?? today })
  }

  /// The day that a visit of this date was or will be (`design.md` 5, fine point 4): the latest
  /// within 31 days back, else the coming one within 60 days, else the latest; 周五前 is to come.
  func visitDay(_ today: Day, _ calendar: FestivalDays) -> Day {
    if isLimit, coming(today, calendar) - today <= 60 { return coming(today, calendar) }
    switch base {
    case .monthDay, .dayOfMonth, .festival:
      let past = past(today, calendar)
      let coming = coming(today, calendar)
      return today - past > 31 && coming - today <= 60 ? coming : past
    case .weekday: return past(today, calendar)
    case .day, .span: return coming(today, calendar)
    }
  }

  /// The day that something was to be done by: the coming one, but of a day of a month the past one
  /// where that is at most 31 days back: who types 11-26 on the 27th does not mean next year.
  func dueDay(_ today: Day, _ calendar: FestivalDays) -> Day {
    let coming = coming(today, calendar)
    guard case .monthDay = base, coming - today > 60 else { return coming }
    let past = past(today, calendar)
    return past <= today && today - past <= 31 ? past : coming
  }

  private func shifted(_ day: Day) -> Day { shift == 0 ? day : day.adding(days: shift) }

  private func resolved(
    _ today: Day,
    _ calendar: FestivalDays,
    _ choose: ([Day]) -> Day
  ) -> Day {
    switch base {
    case .day(let day): day
    case .weekday(let weekday): choose(days(of: weekday, around: today))
    case .monthDay(let month, let day):
      choose((-1...1).compactMap { Day(year: today.year + $0, month: month, day: day) })
    case .dayOfMonth(let day): choose(days(of: day, around: today))
    case .festival(let festival):
      choose((-1...1).compactMap { calendar(festival, today.year + $0) })
    case .span(_, let last): last
    }
  }

  private func days(of weekday: Weekday, around today: Day) -> [Day] {
    let monday = today.adding(days: 1 - today.weekday.rawValue)
    return (-1...1).map { monday.adding(days: $0 * 7 + weekday.rawValue - 1) }
  }

  private func days(of day: Int, around today: Day) -> [Day] {
    (-2...2).compactMap { offset in
      let month = today.firstOfMonth.adding(months: offset)
      return Day(year: month.year, month: month.month, day: day)
    }
  }
}

/// When a festival falls in a year; nil where it is not known.
package typealias FestivalDays = @Sendable (Festival, Int) -> Day?
