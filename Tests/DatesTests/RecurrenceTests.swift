import Dates
import TestSupport
import Testing

/// How often a task comes again, and on which days that is.
struct RecurrenceTests {
  private static let calendar = Result {
    WorkCalendar(
      yaml: try [2025, 2026, 2027].map { try Shipped.text("lang/calendar/\($0).yaml") }
    )
  }

  private func days(_ every: String, _ first: StaticString, _ last: StaticString) throws -> [String]
  {
    let recurrence = try #require(Recurrence(every))
    return recurrence.days(in: Day(first)...Day(last), try Self.calendar.get())
      .map(\.description)
  }

  @Test(arguments: ["workday", "weekly:mon", "weekly:mon,thu", "monthly:1", "monthly:31"])
  func `what is kept is read and written the same`(text: String) {
    #expect(Recurrence(text)?.description == text)
  }

  @Test func `weekdays are kept in the order of the week, each once`() {
    #expect(Recurrence("weekly:thu,mon,thu")?.description == "weekly:mon,thu")
    #expect(Recurrence(on: [Weekday]()) == nil)
  }

  @Test(arguments: [
    "", "daily", "weekly", "weekly:", "weekly:montag", "weekly:mon,", "monthly:0", "monthly:32",
    "monthly:-1", "monthly:１", "monthly:1:2",
  ])
  func `what is no repetition is none`(text: String) { #expect(Recurrence(text) == nil) }

  /// 2026-11: the 23rd is a Monday; nothing is off.
  @Test func `a week's days`() throws {
    #expect(
      try days("weekly:mon,thu", "2026-11-16", "2026-11-27")
        == ["2026-11-16", "2026-11-19", "2026-11-23", "2026-11-26"]
    )
  }

  /// Spring Festival 2026 is off from 02-15 (Sunday) to 02-23 (Monday); work goes on on the 24th.
  @Test func `a holiday moves them to the next working day, where they are one`() throws {
    #expect(
      try days("weekly:mon,thu", "2026-02-09", "2026-03-02")
        == ["2026-02-09", "2026-02-12", "2026-02-24", "2026-02-26", "2026-03-02"]
    )
  }

  /// 2026-02-14 and 02-28 are Saturdays that are worked.
  @Test func `working days are those of the calendar, with the days that make up`() throws {
    #expect(
      try days("workday", "2026-02-12", "2026-03-02")
        == [
          "2026-02-12", "2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26",
          "2026-02-27", "2026-02-28", "2026-03-02",
        ]
    )
  }

  /// 2026-10-24 is a Saturday, 2027-01-24 a Sunday: both move to Monday.
  @Test func `a day of the month`() throws {
    #expect(
      try days("monthly:24", "2026-10-01", "2027-01-31")
        == ["2026-10-26", "2026-11-24", "2026-12-24", "2027-01-25"]
    )
  }

  /// 2027: February has 28 days and its last is a Sunday, so that March begins with it.
  ///
  /// 2028 is a leap year: 02-29 is a Tuesday.
  @Test func `the 31st of a short month is its last day`() throws {
    #expect(
      try days("monthly:31", "2027-02-01", "2027-04-30")
        == ["2027-02-01", "2027-03-01", "2027-03-31", "2027-04-30"]
    )
    #expect(try days("monthly:31", "2028-02-02", "2028-02-29") == ["2028-02-29"])
    #expect(try days("monthly:29", "2028-02-02", "2028-02-29") == ["2028-02-29"])
  }

  /// The turn of the year 2026/27: 01-01 to 01-03 are off in 2026; 2027 is not announced yet, so
  /// that Monday to Friday decide.
  @Test func `a year whose holidays nobody announced has weekends only`() throws {
    #expect(try days("weekly:fri", "2026-01-01", "2026-01-09") == ["2026-01-04", "2026-01-09"])
    #expect(try days("weekly:fri", "2026-12-31", "2027-01-08") == ["2027-01-01", "2027-01-08"])
  }

  /// A Saturday by name is meant; off a public holiday (2026-05-02) it moves: to Wednesday 05-06.
  @Test func `a weekend asked for by name stays, but not on a holiday`() throws {
    #expect(
      try days("weekly:sat", "2026-04-25", "2026-05-09")
        == ["2026-04-25", "2026-05-06", "2026-05-09"]
    )
  }

  @Test func `nothing is moved there from before it was asked for`() throws {
    let recurrence = try #require(Recurrence("weekly:mon"))
    let calendar = try Self.calendar.get()
    let range = Day("2026-02-24")...Day("2026-03-02")
    #expect(recurrence.days(in: range, calendar) == [Day("2026-02-24"), Day("2026-03-02")])
    #expect(
      recurrence.days(in: range, since: Day("2026-02-24"), calendar) == [Day("2026-03-02")]
    )
  }
}
