import Dates
import Foundation
import TestSupport
import Testing

struct DayTests {
  /// Foundation counts independently of us.
  private let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private func date(_ day: Day) -> Date { Date(timeIntervalSince1970: Double(day.number) * 86_400) }

  @Test func `every day of a century agrees with another calendar, there and back`() {
    let century = Day("1970-01-01")...Day("2070-12-31")
    let wrong = century.filter { day in
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date(day))
      // Foundation counts weekdays from Sunday as 1.
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      return parts.year != day.year || parts.month != day.month || parts.day != day.day
        || weekday != day.weekday.rawValue
        || Day(year: day.year, month: day.month, day: day.day) != day
        || Day(day.description) != day
    }
    #expect(wrong == [])
    #expect(century.count == 36_890)
  }

  @Test func `days before 1970 and at the ends of the calendar are counted too`() {
    #expect(Day("1969-12-31").number == -1)
    #expect(Day("1969-12-31").weekday == .wednesday)
    #expect(Day("0001-01-01").number == -719_162)
    #expect(Day("0001-01-01").description == "0001-01-01")
    #expect(Day("9999-12-31").adding(days: -1).description == "9999-12-30")
  }

  @Test(arguments: [
    "2026-02-29", "2026-02-30", "2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00",
    "0000-01-01", "1900-02-29", "2026-1-01", "2026/01/01", "26-01-01", "2026-01-011", "",
    " 2026-01-01",
    "２０２６-01-01", "2026-01-0x", "-026-01-01",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `leap days exist where they should`() {
    #expect(Day("2028-02-29" as String) != nil)
    #expect(Day("2000-02-29" as String) != nil)
    #expect(Day("2100-02-29" as String) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-11-30", 3, "2027-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 12, "2027-12-31"),
    ("2026-05-05", 0, "2026-05-05"),
  ])
  func `a month later is the same day, or the last of a shorter month`(
    from: String,
    months: Int,
    to: String
  ) {
    #expect(Day(from)?.adding(months: months) == Day(to))
  }

  @Test func `a month knows its first and last day`() {
    #expect(Day("2026-11-23").firstOfMonth == Day("2026-11-01"))
    #expect(Day("2026-11-23").lastOfMonth == Day("2026-11-30"))
    #expect(Day("2026-12-31").lastOfMonth == Day("2026-12-31"))
    #expect(Day("2028-02-01").lastOfMonth == Day("2028-02-29"))
  }

  @Test func `days count from one another and in ranges`() {
    #expect(Day("2026-03-01") - Day("2026-02-28") == 1)
    #expect(Day("2028-03-01") - Day("2028-02-28") == 2)
    #expect(Day("2026-11-22") < Day("2026-11-23"))
    #expect(
      Array(Day("2026-11-29")...Day("2026-12-01")).map(\.description)
        == ["2026-11-29", "2026-11-30", "2026-12-01"]
    )
  }
}

struct WeekdayTests {
  @Test func `a week starts on Monday and ends with two days off`() {
    let week = (0..<7).map { Day("2026-11-23").adding(days: $0) }
    #expect(week.map(\.weekday) == Weekday.allCases)
    #expect(week.map(\.weekday.rawValue) == Array(1...7))
    #expect(week.filter(\.isWeekend) == [Day("2026-11-28"), Day("2026-11-29")])
    #expect(Weekday.monday < Weekday.sunday)
  }

  @Test func `the journal's short names are read back, and nothing else`() {
    #expect(Weekday.allCases.map(\.id) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    #expect(Weekday.allCases.map { Weekday(id: $0.id) } == Weekday.allCases)
    #expect(Weekday(id: "Mon") == nil)
    #expect(Weekday(id: "monday") == nil)
    #expect(Weekday(id: "") == nil)
  }
}
