package import YAML

/// Which days are worked and when festivals fall, from `lang/calendar/*.yaml` and the lunar calendar.
package struct WorkCalendar: Sendable {
  /// What the State Council announced for the years that are known, earliest first.
  package private(set) var publicHolidays: [PublicHoliday] = []
  private var knownYears: Set<Int> = []
  private var daysOff: Set<Day> = []
  private var makeUpDays: Set<Day> = []
  private var festivals: [Int: [Festival: Day]] = [:]

  /// Reads the calendar files, one a year; what cannot be read in them is left out.
  package init(yaml texts: [String]) { self.init(texts.map(YAMLSource.text)) }

  /// Reads calendar files as they lie in the program or in a folder.
  package init(_ sources: [YAMLSource]) {
    for file in sources.compactMap(\.root).compactMap(CalendarYear.init) {
      festivals[file.year, default: [:]].merge(file.festivals) { $1 }
      makeUpDays.formUnion(file.makeUpDays)
      guard let holidays = file.holidays else { continue }
      knownYears.insert(file.year)
      publicHolidays += holidays
      for holiday in holidays { daysOff.formUnion(holiday.days) }
    }
    publicHolidays.sort { $0.days.lowerBound < $1.days.lowerBound }
  }

  /// Whether a day is worked: make-up days count, public holidays do not.
  package func isWorkday(_ day: Day) -> Bool {
    makeUpDays.contains(day) || !day.isWeekend && !daysOff.contains(day)
  }

  /// Whether a day is one that the State Council announced to be off.
  package func isPublicHoliday(_ day: Day) -> Bool { daysOff.contains(day) }

  package func workdays(in days: ClosedRange<Day>) -> [Day] { days.filter(isWorkday) }

  /// Whether the public holidays of a year are known; without them weekends alone decide.
  package func hasData(for year: Int) -> Bool { knownYears.contains(year) }

  /// The day of a festival in a year; nil where it cannot be known.
  package func day(of festival: Festival, in year: Int) -> Day? {
    if let day = festivals[year]?[festival] { return day }
    switch festival.rule {
    case .solar(let month, let day): return Day(year: year, month: month, day: day)
    case .lunar(let month, let day):
      return LunarCalendar.day(month: month, day: day, inYearBeginningIn: year)
    case .eve(let next): return self.day(of: next, in: year)?.adding(days: -1)
    case .solarTerm: return nil
    }
  }
}
