import Catalogue
import Dates
import Journal
import Method
import Portfolio
import Report
import TestSupport
import Testing

/// The measures of group customers (`domain.md` 5), with cases reckoned by hand.
struct GroupFactsTests {
  private let fixture: ReportFixture
  private let method: Method

  init() throws {
    fixture = try ReportFixture()
    method = try ReportFixture.method("43")
  }

  private func words(_ name: String, _ story: Story, _ period: String, today: Day) throws
    -> [String]
  {
    let facts = Facts(
      fixture.portfolio(story),
      method: method,
      period: try #require(Period(period)),
      today: today,
      calendar: fixture.calendar,
      words: fixture.words,
      by: "me"
    )
    return facts.lines(name, about: nil).map { fixture.catalogue.text($0, in: .chinese) }
  }

  /// (7500 − 10000) ÷ 10000 = −25 %; (11900 − 10000) ÷ 10000 = 19 %; 0 → 500 has no base.
  @Test func `revenue that moved by the threshold or more is told, the largest fall first`() throws
  {
    var story = Story(on: Day("2026-11-02"))
    for name in ["海川机械厂", "银河酒店", "一中"] { story.customer(name) }
    story.figure("集团收入", 10000, of: "海川机械厂", in: "2026-10")
    story.figure("集团收入", 7500, of: "海川机械厂", in: "2026-11")
    story.figure("月收入", 10000, of: "银河酒店", in: "2026-10")
    story.figure("月收入", 11900, of: "银河酒店", in: "2026-11")
    story.figure("收入", 0, of: "一中", in: "2026-10")
    story.figure("收入", 500, of: "一中", in: "2026-11")
    let expected = [
      "海川机械厂收入2026年11月10,000元→7,500元，-25%", "一中收入2026年11月0元→500元，差+500",
    ]
    #expect(try words("revenue-moved", story, "2026-11-03", today: Day("2026-11-03")) == expected)
    story.add(.setting, [.key: .string("43.revenue-alert"), .value: .integer(19)])
    #expect(
      try words("revenue-moved", story, "2026-11-03", today: Day("2026-11-03")).count == 3
    )
    story.add(.setting, [.key: .string("43.revenue-alert"), .value: .integer(26)])
    #expect(
      try words("revenue-moved", story, "2026-11-03", today: Day("2026-11-03"))
        == [expected[1]]
    )
  }

  @Test func `without a figure of the month before there is no movement`() throws {
    var story = Story(on: Day("2026-11-02"))
    story.customer("海川机械厂")
    story.figure("收入", 7500, of: "海川机械厂", in: "2026-11")
    #expect(try words("revenue-moved", story, "2026-11-03", today: Day("2026-11-03")) == [])
  }

  /// 12 of 480 at the end of October: 2.5 %.
  ///
  /// Figures of customers are added up.
  @Test func `churn is leavers of those at the start of the month`() throws {
    var story = Story(on: Day("2026-11-02"))
    story.customer("海川机械厂")
    story.customer("银河酒店")
    story.figure("离网数", 9, of: "海川机械厂", in: "2026-11")
    story.figure("离网数", 3, of: "银河酒店", in: "2026-11")
    let unknown = "离网率—（离网12人，期初—，2026年11月）"
    #expect(try words("churn", story, "2026-11", today: Day("2026-11-30")) == [unknown])
    story.figure("成员数", 300, of: "海川机械厂", in: "2026-10")
    story.figure("成员数", 180, of: "银河酒店", in: "2026-10")
    let expected = "离网率2.5%（离网12人，期初480人，2026年11月）"
    #expect(try words("churn", story, "2026-11", today: Day("2026-11-30")) == [expected])
    #expect(try words("churn", story, "2026-12", today: Day("2026-12-30")) == [])
  }

  @Test func `churn on a base of none is a dash`() throws {
    var story = Story(on: Day("2026-11-02"))
    story.figure("离网数", 2, in: "2026-11")
    story.figure("成员数", 0, in: "2026-10")
    let expected = "离网率—（离网2人，期初0人，2026年11月）"
    #expect(try words("churn", story, "2026-11", today: Day("2026-11-30")) == [expected])
  }

  private func result(_ story: inout Story, _ day: StaticString, _ who: String, _ result: String) {
    story.add(
      .answer,
      on: Day(day),
      [
        .method: .string("43"), .version: .integer(1), .question: .string("L2b"),
        .period: .string(day.description), .subject: .string(who),
        .value: .object([.init("result", .string(result))]),
      ]
    )
  }

  /// Two kept, one lost, one still talked about: 2 ÷ 3 = 66.7 %; the last word about a case counts.
  @Test func `retention is kept of closed`() throws {
    var story = Story(on: Day("2026-11-02"))
    #expect(try words("retention", story, "2026-11", today: Day("2026-11-30")) == [])
    result(&story, "2026-11-03", "海川机械厂", "continue")
    #expect(
      try words("retention", story, "2026-11", today: Day("2026-11-30"))
        == ["挽留成功率—（成功0，了结0，还在谈1，2026年11月）"]
    )
    result(&story, "2026-11-05", "海川机械厂", "success")
    result(&story, "2026-11-05", "银河酒店", "success")
    result(&story, "2026-11-06", "一中", "failure")
    result(&story, "2026-11-07", "恒信建材", "continue")
    #expect(
      try words("retention", story, "2026-11", today: Day("2026-11-30"))
        == ["挽留成功率66.7%（成功2，了结3，还在谈1，2026年11月）"]
    )
  }

  /// Due 11-03, 11-04, 11-05 and weekly on Friday 11-06: four.
  ///
  /// Done: the first in time, the second a day late, the Friday's in time. 3 ÷ 4 = 75 %, 2 ÷ 3 = 66.7 %.
  @Test func `completion is done of planned, timeliness in time of done`() throws {
    var story = Story(on: Day("2026-11-02"))
    #expect(
      try words("completion", story, "2026-W45", today: Day("2026-11-08"))
        == ["完成率—（完成0，计划0，2026年第45周（11-02至11-08））"]
    )
    for day in ["2026-11-03", "2026-11-04", "2026-11-05"] {
      story.add(.task, [.note: .string("走访"), .due: .string(day)])
    }
    story.add(.task, [.note: .string("交周报"), .every: .string("weekly:fri")])
    story.add(.done, on: Day("2026-11-03"), [.of: .list([.integer(1)])])
    story.add(.done, on: Day("2026-11-05"), [.of: .list([.integer(2)])])
    story.add(.done, on: Day("2026-11-06"), [.of: .list([.integer(4)])])
    #expect(
      try words("completion", story, "2026-W45", today: Day("2026-11-08"))
        == ["完成率75%（完成3，计划4，2026年第45周（11-02至11-08））"]
    )
    #expect(
      try words("timeliness", story, "2026-W45", today: Day("2026-11-08"))
        == ["及时率66.7%（按时2，完成3，2026年第45周（11-02至11-08））"]
    )
    #expect(
      try words("timeliness", story, "2026-W46", today: Day("2026-11-12"))
        == ["及时率—（按时0，完成0，2026年第46周（11-09至11-15））"]
    )
  }

  @Test func `promised comes first by its hour, then key, then routine`() throws {
    var story = Story(on: Day("2026-11-02"))
    func task(_ note: String, _ fields: Fields) -> Fields {
      fields.with([.note: .string(note), .due: .string("2026-11-03")])
    }
    story.add(.task, task("日常", [:]))
    story.add(.task, task("重点", [.class: .string("key")]))
    story.add(.task, task("约好晚", [.class: .string("promised"), .time: .string("16:00")]))
    story.add(.task, task("约好早", [.class: .string("promised"), .time: .string("09:30")]))
    story.add(.task, task("急", [.priority: .string("high")]))
    #expect(
      try words("day-tasks", story, "2026-11-03", today: Day("2026-11-03"))
        == [
          "约好，09:30，约好早（11-03）", "约好，16:00，约好晚（11-03）", "重点，重点（11-03）",
          "重点，急（11-03）", "日常，日常（11-03）",
        ]
    )
    #expect(
      try words("day-count", story, "2026-11-03", today: Day("2026-11-03"))
        == ["今天5件：约好2、重点2、日常1；排不下先挪日常"]
    )
  }

  @Test func `whom nobody contacted for longer than the tier allows`() throws {
    var story = Story(on: Day("2026-11-02"))
    story.customer("海川机械厂", tier: "A级")
    story.customer("银河酒店", tier: "B")
    story.customer("一中")
    story.visit("海川机械厂")
    #expect(try words("neglected", story, "2026-11-09", today: Day("2026-11-09")) == [])
    #expect(
      try words("neglected", story, "2026-11-10", today: Day("2026-11-10"))
        == ["1. 海川机械厂（A，已8天，每7天一次）"]
    )
    #expect(
      try words("neglected", story, "2026-11-17", today: Day("2026-11-17"))
        == ["1. 海川机械厂（A，已15天，每7天一次）", "2. 银河酒店（B，从未联系，每14天一次）"]
    )
  }
}
