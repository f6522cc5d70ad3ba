import Dates
import Foundation
import Report
import TestSupport
import Testing

/// Time progress and what is needed a day (`domain.md` 3.2, 4 and 5).
struct ScoreClockTests {
  private func clock(
    _ period: String,
    at today: String,
    workdays: Bool = false
  ) throws -> ScoreClock {
    ScoreClock(
      days: try #require(Period(period)).days,
      today: try #require(Day(today)),
      countsWorkdays: workdays,
      calendar: WorkCalendar(yaml: [try Shipped.text("lang/calendar/2026.yaml")])
    )
  }

  /// October to December 2026 have 92 days.
  @Test(arguments: [
    ("2026-Q4", "2026-09-30", 0, 92), ("2026-Q4", "2026-10-01", 1, 92),
    ("2026-Q4", "2026-11-15", 46, 92), ("2026-Q4", "2026-12-31", 92, 92),
    ("2026-Q4", "2027-01-05", 92, 92),
    // A leap year has 366 days, and July 1 is the 183rd of them.
    ("2028", "2028-02-29", 60, 366), ("2028", "2028-07-01", 183, 366),
    ("2027", "2027-07-02", 183, 365),
  ])
  func `elapsed days count today`(period: String, today: String, gone: Int, all: Int) throws {
    #expect(try clock(period, at: today).elapsed == Decimal(gone) / Decimal(all))
  }

  @Test func `working days leave out weekends and holidays`() throws {
    // October 2026: 1 to 7 off, 10 (a Saturday) worked: 18 working days, the first on the 8th.
    #expect(try clock("2026-10", at: "2026-10-07", workdays: true).elapsed == 0)
    #expect(try clock("2026-10", at: "2026-10-08", workdays: true).elapsed == Decimal(1) / 18)
    #expect(try clock("2026-10", at: "2026-10-31", workdays: true).elapsed == 1)
  }

  @Test func `half of the year gone makes half of the year's target due`() throws {
    #expect(try clock("2028-Q3", at: "2028-07-01").due(.linear, shares: []) == 0.5)
    #expect(
      try clock("2026-Q2", at: "2026-06-30").due(.quarters, shares: [25, 50, 75, 100]) == 0.5
    )
    #expect(try clock("2026-Q2", at: "2026-06-30").due(.period, shares: []) == 1)
  }

  @Test(arguments: [
    // Before the quarter's first day counts what earlier quarters had to bring.
    ("2026-03-31", "0.3"), ("2026-06-30", "0.55"), ("2026-09-30", "0.8"), ("2026-12-31", "1"),
  ])
  func `shares of the quarters are cumulative`(today: String, share: String) throws {
    let due = try clock("2026", at: today).due(.quarters, shares: [30, 55, 80, 100])
    #expect(due == Decimal(string: share))
  }

  @Test func `within a quarter its own part grows day by day`() throws {
    // October 1 to November 15 are 46 of 92 days: 75 + 25 ÷ 2.
    let due = try clock("2026-Q4", at: "2026-11-15").due(.quarters, shares: [25, 50, 75, 100])
    #expect(due == Decimal(string: "0.875"))
  }

  @Test(arguments: [[], [50, 100], [10, 20, 30, 40, 100]])
  func `other than four shares are none`(shares: [Decimal]) throws {
    #expect(try clock("2026-Q4", at: "2026-11-15").due(.quarters, shares: shares) == nil)
  }

  /// November 24 to 30, 2026 have five working days, today among them.
  @Test(arguments: [
    (100, 50, "10"), (100, 100, nil), (100, 120, nil), (100, -50, "30"), (0, 0, nil),
  ])
  func `what is missing is spread over the working days left`(
    target: Int,
    done: Int,
    needed: String?
  ) throws {
    let clock = try clock("2026-11", at: "2026-11-24")
    #expect(clock.workdaysLeft == 5)
    let perDay = clock.neededPerDay(target: Decimal(target), done: Decimal(done))
    #expect(perDay == needed.flatMap { Decimal(string: $0) })
  }

  @Test func `without a target or a day left nothing is needed a day`() throws {
    #expect(try clock("2026-11", at: "2026-11-24").neededPerDay(target: nil, done: 5) == nil)
    let over = try clock("2026-11", at: "2026-12-01")
    #expect(over.workdaysLeft == 0)
    #expect(over.neededPerDay(target: 100, done: 50) == nil)
  }

  @Test func `what nobody recorded is still to be done`() throws {
    #expect(try clock("2026-11", at: "2026-11-24").neededPerDay(target: 100, done: nil) == 20)
  }
}
