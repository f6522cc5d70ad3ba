import Catalogue
import Dates
import Journal
import Method
import Portfolio
import Report
import TestSupport
import Testing

/// Days to prepare for: public holidays a month ahead, customers' own days a week ahead.
struct OwnDayFactsTests {
  private let fixture: ReportFixture
  private let method: Method

  init() throws {
    fixture = try ReportFixture()
    method = try ReportFixture.method("43")
  }

  private func facts(_ story: Story, _ today: Day) throws -> Facts {
    Facts(
      fixture.portfolio(story),
      method: method,
      period: .day(today),
      today: today,
      calendar: try ReportFixture.wholeCalendar(),
      words: fixture.words,
      by: "me"
    )
  }

  private func words(_ name: String, _ story: Story, _ today: Day) throws -> [String] {
    try facts(story, today).lines(name, about: nil).map {
      fixture.catalogue.text($0, in: .english)
    }
  }

  /// Holiday, and the day on which its preparation begins: one calendar month before (`domain.md` 2.2).
  ///
  /// The lunar days are those of the table of the domain page.
  @Test(arguments: [
    ("2026-02-17", "2026-01-17"), ("2026-06-19", "2026-05-19"), ("2026-09-25", "2026-08-25"),
    ("2027-02-06", "2027-01-06"), ("2027-06-09", "2027-05-09"), ("2027-09-15", "2027-08-15"),
    ("2028-01-26", "2027-12-26"), ("2028-05-28", "2028-04-28"), ("2028-10-03", "2028-09-03"),
    ("2029-02-13", "2029-01-13"), ("2029-06-16", "2029-05-16"), ("2029-09-22", "2029-08-22"),
    ("2030-02-03", "2030-01-03"), ("2030-06-05", "2030-05-05"), ("2030-09-12", "2030-08-12"),
    ("2026-05-01", "2026-04-01"), ("2026-10-01", "2026-09-01"), ("2027-01-01", "2026-12-01"),
    ("2028-05-01", "2028-04-01"), ("2030-10-01", "2030-09-01"),
  ])
  func `a holiday is told from one month before it to its day`(holiday: String, start: String)
    throws
  {
    let day = try #require(Day(holiday))
    let first = try #require(Day(start))
    let story = Story(on: first)
    func isTold(_ today: Day) throws -> Bool {
      try facts(story, today).subjects("holidays-ahead").contains { $0.id.hasSuffix(holiday) }
    }
    #expect(try !isTold(first.adding(days: -1)))
    #expect(try isTold(first))
    #expect(try isTold(day))
    #expect(try !isTold(day.adding(days: 1)))
  }

  /// National Day 2026: a month, two weeks, three days before, and the day.
  @Test(arguments: [
    ("2026-09-01", "plan from 2026-09-01 Tue on"), ("2026-09-16", "plan from 2026-09-01 Tue on"),
    ("2026-09-17", "two weeks left, the plan should be approved"),
    ("2026-09-28", "three days left, carry it out"), ("2026-10-01", "it is today"),
  ])
  func `what is left of a month is told in stages`(today: String, stage: String) throws {
    let day = try #require(Day(today))
    let lines = try words("lead-time", Story(on: day), day)
    let line = try #require(lines.first { $0.contains("2026-10-01") })
    #expect(line.hasSuffix(stage), "\(line)")
  }

  private func birthday(_ text: String, on day: Day = Day("2026-11-02")) -> Story {
    var story = Story(on: day)
    story.add(.customer, [.name: .string("海川机械厂"), .birthday: .string(text)])
    return story
  }

  @Test func `a customer's own day is told a week ahead, and on the day`() throws {
    let story = birthday("11-30")
    #expect(try words("own-days", story, Day("2026-11-22")) == [])
    #expect(
      try words("own-days", story, Day("2026-11-23"))
        == ["海川机械厂 birthday 2026-11-30 Mon (in 7 days)"]
    )
    #expect(try words("own-days", story, Day("2026-11-30")) == ["海川机械厂 birthday: today"])
    #expect(try words("own-days", story, Day("2026-12-01")) == [])
  }

  @Test func `how far ahead is a setting`() throws {
    var story = birthday("11-30")
    story.add(.setting, [.key: .string("43.own-days-ahead"), .value: .integer(3)])
    #expect(try words("own-days", story, Day("2026-11-26")) == [])
    #expect(try words("own-days", story, Day("2026-11-27")).count == 1)
  }

  @Test func `a birthday after the turn of the year, and one of 29 February`() throws {
    #expect(
      try words("own-days", birthday("1980-01-02"), Day("2026-12-28"))
        == ["海川机械厂 birthday 2027-01-02 Sat (in 5 days)"]
    )
    #expect(
      try words("own-days", birthday("02-29"), Day("2027-02-28")) == ["海川机械厂 birthday: today"]
    )
    #expect(
      try words("own-days", birthday("02-29"), Day("2028-02-28"))
        == ["海川机械厂 birthday 2028-02-29 Tue (in 1 days)"]
    )
  }

  @Test func `what an earlier day planned is not proposed again`() throws {
    var story = birthday("11-30")
    let row = Value.object([
      .init("customer", .string("海川机械厂")), .init("event", .string("birthday")),
      .init("date", .string("2026-11-30")),
    ])
    #expect(try facts(story, Day("2026-11-05")).value("own-days", about: nil) == .list([row]))
    story.add(
      .answer,
      [
        .method: .string("43"), .version: .integer(1), .question: .string("Q2"),
        .period: .string("2026-11-05"), .value: .list([row]),
      ]
    )
    #expect(try facts(story, Day("2026-11-06")).value("own-days", about: nil) == nil)
    #expect(try facts(story, Day("2026-11-05")).value("own-days", about: nil) == .list([row]))
  }
}
