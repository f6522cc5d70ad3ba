import Dates
import Foundation
import TestSupport
import Testing

struct PeriodTests {
  private let iso: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test func `every day of a century lies in the week that ISO 8601 gives it`() {
    let wrong = (Day("1970-01-01")...Day("2070-12-31")).filter { day in
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = iso.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
      let week = Period(.week, containing: day)
      return week != .week(year: parts.yearForWeekOfYear ?? 0, week: parts.weekOfYear ?? 0)
        || !week.contains(day) || week.first.weekday != .monday || week.last.weekday != .sunday
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("2025-12-28", "2025-W52"), ("2025-12-29", "2026-W01"), ("2026-12-31", "2026-W53"),
    ("2027-01-01", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
    ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"),
  ])
  func `a week at the turn of a year belongs to the year of its Thursday`(
    day: String,
    week: String
  ) throws {
    let day = try #require(Day(day))
    #expect(Period(.week, containing: day).description == week)
  }

  @Test(arguments: [
    "2026-11-23", "2026-W48", "2026-W53", "2026-11", "2026-Q4", "2026", "0001-W01", "9998",
  ])
  func `a period is read as it is written`(text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(arguments: [
    "2026-W00", "2026-W54", "2025-W53", "2026-W1", "2026-w48", "2026-W048", "2026-13", "2026-00",
    "2026-1", "2026-011", "2026-Q0", "2026-Q5", "2026-Q", "2026-Q01", "2026-Q004", "26", "02026",
    "2026-", "-2026", "2026-11-31", "2026-11-23-1", "0000", "", "2026-W+1", "2026-+1", "abcd",
    "２０２６", "2026 ", "2026-W４８",
  ])
  func `nonsense is no period`(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-23", "2026-11-23"), ("2026-W48", "2026-11-23", "2026-11-29"),
    ("2026-W53", "2026-12-28", "2027-01-03"), ("2026-W01", "2025-12-29", "2026-01-04"),
    ("2026-11", "2026-11-01", "2026-11-30"), ("2028-02", "2028-02-01", "2028-02-29"),
    ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-Q4", "2026-10-01", "2026-12-31"),
    ("2026", "2026-01-01", "2026-12-31"),
  ])
  func `a period knows its first and last day`(text: String, first: String, last: String) {
    #expect(Period(text)?.first.description == first)
    #expect(Period(text)?.last.description == last)
  }

  @Test(arguments: [
    ("2026-12-31", "2027-01-01"), ("2026-W52", "2026-W53"), ("2026-W53", "2027-W01"),
    ("2025-W52", "2026-W01"), ("2026-12", "2027-01"), ("2026-Q4", "2027-Q1"), ("2026", "2027"),
  ])
  func `the next and the previous period are neighbours`(text: String, next: String) {
    #expect(Period(text)?.next.description == next)
    #expect(Period(next)?.previous.description == text)
  }

  @Test(arguments: [
    ("2028-02-29", "2027-02-28"), ("2026-W53", "2025-W52"), ("2027-W10", "2026-W10"),
    ("2026-11", "2025-11"), ("2026-Q4", "2025-Q4"), ("2026", "2025"),
  ])
  func `the same period of the year before is found`(text: String, before: String) {
    #expect(Period(text)?.sameLastYear.description == before)
  }

  @Test func `a month has the weeks whose Thursday lies in it`() {
    // November 2026 begins on a Sunday, whose week still belongs to October.
    #expect(
      Period("2026-11")?.weeks.map(\.description) == [
        "2026-W45", "2026-W46", "2026-W47", "2026-W48",
      ]
    )
    #expect(
      Period("2026-10")?.weeks.map(\.description)
        == ["2026-W40", "2026-W41", "2026-W42", "2026-W43", "2026-W44"]
    )
    #expect(Period("2026-12")?.weeks.last?.description == "2026-W53")
    #expect(Period("2026")?.weeks.count == 53)
    #expect(Period("2027")?.weeks.count == 52)
  }

  @Test func `each week of a decade belongs to exactly one month`() {
    let months = (2020...2029).flatMap { year in
      (1...12).map { Period.month(year: year, month: $0) }
    }
    let weeks = months.flatMap(\.weeks)
    #expect(weeks.count == Set(weeks).count)
    #expect(months.filter { month in !month.weeks.allSatisfy { $0.month == month } } == [])
    #expect(weeks.first?.description == "2020-W01")
    #expect(weeks.last?.description == "2029-W52")
    // 2020 and 2026 have 53 weeks.
    #expect(weeks.count == 522)
  }

  @Test func `a day lies in the period of each cycle`() {
    let day: Day = Day("2026-11-23")
    #expect(
      Cycle.allCases.map { Period($0, containing: day).description }
        == ["2026-11-23", "2026-W48", "2026-11", "2026-Q4", "2026"]
    )
    #expect(Cycle.allCases.map { Period($0, containing: day).cycle } == Cycle.allCases)
  }
}
