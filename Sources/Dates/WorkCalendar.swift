/// Which days are worked and when festivals fall, from `lang/calendar/*.yaml` and the lunar calendar.
package struct WorkCalendar: Sendable {
  /// Reads the calendar files, one a year.
  package init(yaml texts: [String]) {}

  /// Whether a day is worked: make-up days count, public holidays do not.
  package func isWorkday(_ day: Day) -> Bool { !day.isWeekend }

  package func workdays(in days: ClosedRange<Day>) -> [Day] { days.filter(isWorkday) }

  /// Whether the public holidays of a year are known; without them weekends alone decide.
  package func hasData(for year: Int) -> Bool { false }

  /// The day of a festival in a year; nil where it cannot be known.
  package func day(of festival: Festival, in year: Int) -> Day? { nil }
}
