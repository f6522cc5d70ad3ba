import Dates
import TestSupport
import Testing

struct WorkCalendarTests {
  private let calendar: WorkCalendar

  init() throws {
    let files = try Shipped.language().filter { $0.key.hasPrefix("lang/calendar/") }
    calendar = WorkCalendar(yaml: files.sorted { $0.key < $1.key }.map(\.value))
  }

  /// `domain.md` 2.2 gives 2026; 2025 is the notice of the year before.
  @Test(arguments: [
    (
      2025,
      "元旦 01-01–01-01 春节 01-28–02-04 清明节 04-04–04-06 劳动节 05-01–05-05 端午节 05-31–06-02 "
        + "国庆节、中秋节 10-01–10-08"
    ),
    (
      2026,
      "元旦 01-01–01-03 春节 02-15–02-23 清明节 04-04–04-06 劳动节 05-01–05-05 端午节 06-19–06-21 "
        + "中秋节 09-25–09-27 国庆节 10-01–10-07"
    ),
  ])
  func `the shipped files hold the holidays that were announced`(year: Int, holidays: String) {
    let found = calendar.publicHolidays.filter { $0.days.lowerBound.year == year }.map { holiday in
      let (first, last) = (holiday.days.lowerBound, holiday.days.upperBound)
      return "\(holiday.chinese) \(first.description.dropFirst(5))–\(last.description.dropFirst(5))"
    }
    #expect(found.joined(separator: " ") == holidays)
  }

  @Test(arguments: [
    (
      2025, ["01-26", "02-08", "04-27", "09-28", "10-11"],
      // 261 days from Monday to Friday, 18 of them holidays, 5 made up for.
      248
    ),
    (2026, ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"], 248),
  ])
  func `make-up days are worked`(year: Int, days: [String], count: Int) {
    let workdays = calendar.workdays(in: Period.year(year).days)
    #expect(workdays.filter(\.isWeekend).map { String($0.description.dropFirst(5)) } == days)
    #expect(workdays.count == count)
  }

  @Test func `a public holiday is not worked, the days around it are`() {
    #expect(!calendar.isWorkday(Day("2026-10-01")))
    #expect(!calendar.isWorkday(Day("2026-10-07")))
    #expect(calendar.isWorkday(Day("2026-09-30")))
    #expect(calendar.isWorkday(Day("2026-10-08")))
    #expect(!calendar.isWorkday(Day("2026-10-11")))
  }

  @Test func `where no holidays are known weekends alone decide`() {
    #expect((2024...2031).filter(calendar.hasData) == [2025, 2026])
    #expect(calendar.isWorkday(Day("2027-10-01")))
    #expect(!calendar.isWorkday(Day("2027-10-02")))
    #expect(calendar.workdays(in: Period.month(year: 2027, month: 2).days).count == 20)
  }

  @Test func `without any file weekends and the fixed festivals are known`() {
    let bare = WorkCalendar(yaml: [])
    #expect(bare.workdays(in: Day("2026-11-23")...Day("2026-11-29")).count == 5)
    #expect(!bare.hasData(for: 2026))
    #expect(bare.day(of: .christmas, in: 2026) == Day("2026-12-25"))
    #expect(bare.day(of: .qingming, in: 2026) == nil)
  }

  @Test func `a slip in a file leaves the rest of it and the other files usable`() {
    let broken = """
      year: 2040
      holidays:
      - {zh: 元旦, en: New Year, from: 2040-01-02, to: 2040-01-02}
      - {zh: 春节, en: Spring Festival, from: 2040-02-30, to: 2040-03-01}
      - {zh: 颠倒, en: reversed, from: 2040-05-05, to: 2040-05-01}
      - nonsense
      workdays: [2040-01-07, soon, {}]
      festivals: {qingming: 2040-04-04, no-such-day: 2040-01-01, winter-solstice: later}
      """
    let files = [
      broken, "holidays: [", "\u{0}", "", "- a list", "year: soon", "year: 2041\nholidays: 7",
    ]
    let calendar = WorkCalendar(yaml: files)
    #expect(calendar.publicHolidays.map(\.english) == ["New Year"])
    #expect(!calendar.isWorkday(Day("2040-01-02")))
    #expect(calendar.isWorkday(Day("2040-01-07")))
    #expect(calendar.day(of: .qingming, in: 2040) == Day("2040-04-04"))
    #expect(calendar.day(of: .winterSolstice, in: 2040) == nil)
    #expect(calendar.hasData(for: 2040))
    #expect(!calendar.hasData(for: 2041))
  }

  @Test func `a day in a calendar file overrules the lunar calendar`() {
    let corrected = WorkCalendar(yaml: ["year: 2027\nfestivals: {spring-festival: 2027-02-07}"])
    #expect(corrected.day(of: .springFestival, in: 2027) == Day("2027-02-07"))
    #expect(corrected.day(of: .springFestivalEve, in: 2027) == Day("2027-02-06"))
    #expect(corrected.day(of: .springFestival, in: 2028) == Day("2028-01-26"))
  }
}
