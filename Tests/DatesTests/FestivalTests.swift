import Dates
import TestSupport
import Testing

/// The days of China Standard Time: of `domain.md` 2.2 for the three great ones; the others were
/// computed from the moon's and the sun's positions by another program.
struct FestivalTests {
  private let calendar: WorkCalendar

  init() throws {
    let files = try Shipped.language().filter { $0.key.hasPrefix("lang/calendar/") }
    calendar = WorkCalendar(yaml: Array(files.values))
  }

  @Test(arguments: [
    (
      Festival.springFestival,
      ["2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"]
    ),
    (.springFestivalEve, ["2026-02-16", "2027-02-05", "2028-01-25", "2029-02-12", "2030-02-02"]),
    (.lantern, ["2026-03-03", "2027-02-20", "2028-02-09", "2029-02-27", "2030-02-17"]),
    (.qingming, ["2026-04-05", "2027-04-05", "2028-04-04", "2029-04-04", "2030-04-05"]),
    (.dragonBoat, ["2026-06-19", "2027-06-09", "2028-05-28", "2029-06-16", "2030-06-05"]),
    (.qixi, ["2026-08-19", "2027-08-08", "2028-08-26", "2029-08-16", "2030-08-05"]),
    (.midAutumn, ["2026-09-25", "2027-09-15", "2028-10-03", "2029-09-22", "2030-09-12"]),
    (.doubleNinth, ["2026-10-18", "2027-10-08", "2028-10-26", "2029-10-16", "2030-10-05"]),
    (.winterSolstice, ["2026-12-22", "2027-12-22", "2028-12-21", "2029-12-21", "2030-12-22"]),
  ])
  func `festivals that move fall on the days of China Standard Time`(
    festival: Festival,
    days: [String]
  ) {
    #expect((2026...2030).map { calendar.day(of: festival, in: $0)?.description } == days)
  }

  @Test(arguments: [
    (Festival.newYear, "01-01"), (.womensDay, "03-08"), (.labourDay, "05-01"),
    (.childrensDay, "06-01"), (.teachersDay, "09-10"), (.nationalDay, "10-01"),
    (.singlesDay, "11-11"), (.christmas, "12-25"),
  ])
  func `the others fall on the same day each year`(festival: Festival, day: String) {
    for year in [2026, 2100] {
      #expect(calendar.day(of: festival, in: year)?.description == "\(year)-\(day)")
    }
  }

  @Test func `every festival of a year with a file is known`() {
    let unknown = (2025...2030).flatMap { year in
      Festival.allCases.filter { calendar.day(of: $0, in: year) == nil }
    }
    #expect(unknown == [])
  }

  @Test func `a leap month before a festival does not move it into that month`() {
    // 2025 had a sixth month twice, 2028 has a fifth, 2023 had a second.
    #expect(calendar.day(of: .qixi, in: 2025) == Day("2025-08-29"))
    #expect(calendar.day(of: .dragonBoat, in: 2028) == Day("2028-05-28"))
    #expect(calendar.day(of: .dragonBoat, in: 2023) == Day("2023-06-22"))
  }

  @Test(arguments: [0, 1, 9999, -5, 12_000])
  func `a year far away never traps`(year: Int) {
    for festival in Festival.allCases {
      let day = calendar.day(of: festival, in: year)
      #expect(day == nil || day?.year == year)
    }
  }
}
