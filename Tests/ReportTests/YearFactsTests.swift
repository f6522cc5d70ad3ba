import Dates
import Journal
import Report
import TestSupport
import Testing

/// The goals of a year, quarter by quarter and at its end (`domain.md` 4.4).
struct YearFactsTests {
  private let fixture: MethodFixture

  init() throws { fixture = try MethodFixture("year-plan") }

  /// A year of 365 days; the goal is number 1.
  private func story(from: Int?, to: Int, due: String) throws -> Story {
    var story = Story(on: try #require(Day("2027-01-02")))
    story.goal("满意度", from: from, to: to, due: due, in: "2027")
    return story
  }

  /// 90, 181, 273 and 365 days of 365; of 365 units each day one.
  @Test(arguments: [
    (0, 365, "2027-12-31", "第1季度末90，第2季度末181，第3季度末273，第4季度末365"),
    // Due at the end of June, half of the year: full from then on. 90 ÷ 181 × 181 = 90.
    (0, 181, "2027-06-30", "第1季度末90，第2季度末181，第3季度末181，第4季度末181"),
    // Downwards: complaints from 365 to 0.
    (365, 0, "2027-12-31", "第1季度末275，第2季度末184，第3季度末92，第4季度末0"),
  ])
  func `checkpoints lie on a straight line to the due day`(
    from: Int,
    to: Int,
    due: String,
    words: String
  ) throws {
    let story = try story(from: from, to: to, due: due)
    #expect(fixture.lines("quarter-plan", story, "2027") == ["满意度：" + words])
  }

  @Test func `a leap year has a day more`() throws {
    var story = Story(on: try #require(Day("2028-01-02")))
    story.goal("满意度", from: 0, to: 366, due: "2028-12-31", in: "2028")
    #expect(
      fixture.lines("quarter-plan", story, "2028") == [
        "满意度：第1季度末91，第2季度末182，第3季度末274，第4季度末366"
      ]
    )
  }

  @Test func `a goal without a baseline has no checkpoints`() throws {
    let story = try story(from: nil, to: 10, due: "2027-12-31")
    #expect(fixture.lines("quarter-plan", story, "2027") == [])
  }

  @Test(arguments: [
    (80, "满意度：按进度应到90，实际80，落后10"), (90, "满意度：按进度应到90，实际90，跟上进度"),
    (95, "满意度：按进度应到90，实际95，跟上进度"),
  ])
  func `a quarter says who is behind`(actual: Int, line: String) throws {
    var story = try story(from: 0, to: 365, due: "2027-12-31")
    story.answer("year-plan", "Y-Q1", about: "1", in: "2027-Q1", .integer(actual))
    #expect(fixture.lines("goals-checked Y-Q1", story, "2027-Q1") == [line])
  }

  @Test func `for what is to fall, more is behind`() throws {
    var story = try story(from: 365, to: 0, due: "2027-12-31")
    story.answer("year-plan", "Y-Q1", about: "1", in: "2027-Q1", .integer(280))
    #expect(
      fixture.lines("goals-checked Y-Q1", story, "2027-Q1") == ["满意度：按进度应到275，实际280，落后5"]
    )
  }

  @Test func `the year's end has the last word, else the last quarter`() throws {
    var story = try story(from: 85, to: 90, due: "2027-12-31")
    let fact = "goals-compared Y-E1 Y-Q1"
    #expect(fixture.lines(fact, story, "2027") == [])
    story.answer("year-plan", "Y-Q1", about: "1", in: "2027-Q4", .integer(91))
    story.answer("year-plan", "Y-Q1", about: "1", in: "2027-Q1", .integer(86))
    #expect(fixture.lines(fact, story, "2027") == ["满意度：年初85，目标90，实际91，达成"])
    #expect(
      fixture.facts(story, "2027").value("goal-recorded Y-Q1", about: "1") == .integer(91)
    )
    story.answer("year-plan", "Y-E1", about: "1", in: "2027", .integer(89))
    #expect(fixture.lines(fact, story, "2027") == ["满意度：年初85，目标90，实际89，未达成"])
  }

  @Test func `a goal of another year is none of this one`() throws {
    let story = try story(from: 85, to: 90, due: "2027-12-31")
    #expect(fixture.facts(story, "2027").subjects("year-goals").map(\.id) == ["1"])
    #expect(fixture.facts(story, "2028").subjects("year-goals") == [])
    #expect(fixture.facts(story, "2027-Q3").subjects("year-goals").map(\.id) == ["1"])
  }

  @Test func `what lacks a field is a slogan`() throws {
    var story = Story(on: try #require(Day("2027-01-02")))
    story.answer("year-plan", "Y-33", in: "2027", .row(["metric": .string("扩大网络")]))
    story.answer(
      "year-plan",
      "Y-42",
      in: "2027",
      .row(["metric": .string("演练"), "from": .integer(0), "to": .integer(12)])
    )
    story.answer(
      "year-plan",
      "Y-41",
      in: "2027",
      .row([
        "metric": .string("产品"), "from": .integer(6), "to": .integer(10),
        "due": .string("2027-06-30"), "step": .string("自学"),
      ])
    )
    #expect(
      fixture.lines("incomplete", story, "2027") == [
        "扩大网络【只是口号：缺现在、目标、最晚、第一步】", "演练，0，12【只是口号：缺最晚、第一步】",
      ]
    )
  }
}
