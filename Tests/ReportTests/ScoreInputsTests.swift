import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// Where a score sheet's numbers come from: answers, figures, what was recorded last.
struct ScoreInputsTests {
  private let fixture: MethodFixture
  private let quarter = "2026-Q4"

  init() throws { fixture = try MethodFixture("bank-score") }

  private func story(on day: String = "2026-11-15") throws -> Story {
    Story(on: try #require(Day(day)))
  }

  private func answer(_ target: Int, _ done: Int?, _ story: inout Story) {
    let fields: [Value.Member] =
      [
        Value.Member("target", .integer(target))
      ] + (done.map { [Value.Member("done", .integer($0))] } ?? [])
    story.answer("bank-score", "K2", about: "deposits", in: quarter, .object(fields))
  }

  private func growth(_ story: Story) -> String? {
    fixture.lines("net-deposit-growth", story, quarter).first.flatMap { line in
      line.split(separator: "（").first.map(String.init)
    }
  }

  private func score(_ story: Story) -> String? {
    fixture.lines("score-line", about: "deposits", story, quarter).first
  }

  @Test func `a figure recorded after the answer counts, one before it does not`() throws {
    var story = try story()
    story.figure("存款净增", 500)
    answer(800, 600, &story)
    #expect(growth(story) == "存款净增：600万元")
    story.figure("存款净增", 650)
    #expect(growth(story) == "存款净增：650万元")
  }

  @Test(arguments: ["存款净增", "net deposits", "Net Deposits"])
  func `a figure is known by its name in either language`(name: String) throws {
    var story = try story()
    answer(800, nil, &story)
    story.figure(name, 400)
    #expect(score(story) == "满分15分，现在得7.5分（原始分7.5分），单位万元")
  }

  @Test(arguments: ["元", "yuan", "Yuan"])
  func `620万元 are 620 where the item counts in 万元`(unit: String) throws {
    var story = try story()
    answer(800, nil, &story)
    story.add(
      .figure,
      [.metric: .string("存款净增"), .value: .integer(6_200_000), .unit: .string(unit)]
    )
    #expect(growth(story) == "存款净增：620万元")
  }

  @Test func `figures of a customer or of another period are no figures of the sheet`() throws {
    var story = try story()
    answer(800, nil, &story)
    story.figure("存款净增", 100, of: "王先生")
    story.figure("存款净增", 200, in: "2026-Q3")
    story.figure("存款净增", 300, in: "2026-Q4")
    #expect(growth(story) == "存款净增：300万元")
  }

  @Test func `closing less opening balance, by the day or the daily average as it is set`() throws {
    var story = try story(on: "2026-09-30")
    story.figure("存款余额", 5000)
    story.figure("存款日均余额", 4800)
    story.day = try #require(Day("2026-11-15"))
    answer(800, nil, &story)
    story.figure("存款余额", 5600)
    story.figure("存款日均余额", 5000)
    #expect(growth(story) == "存款净增：600万元")
    story.set("bank-score.balance", .string("average"))
    #expect(growth(story) == "存款净增：200万元")
  }

  @Test func `an outflow is negative, and gives 0 points`() throws {
    var story = try story(on: "2026-09-30")
    story.figure("存款余额", 5000)
    story.day = try #require(Day("2026-11-15"))
    answer(800, nil, &story)
    story.figure("存款余额", 4840)
    #expect(growth(story) == "存款净增：-160万元")
    #expect(score(story) == "满分15分，现在得0分（原始分-3分），单位万元")
  }

  @Test func `a first period has no opening balance, and so no growth`() throws {
    var story = try story()
    answer(800, nil, &story)
    story.figure("存款余额", 5600)
    #expect(growth(story) == "存款净增：—")
    #expect(score(story) == "满分15分，现在得0分（原始分—），单位万元")
  }

  /// By July 1 of a leap year half of it is gone: 300 of the 400 due are 75 per cent.
  @Test func `the year's target counts by the time that has passed`() throws {
    var story = try story(on: "2028-07-01")
    story.answer("bank-score", "K1", in: "2028-Q3", .string("linear"))
    story.answer(
      "bank-score",
      "K2",
      about: "deposits",
      in: "2028-Q3",
      .row(["target": .integer(800), "done": .integer(300)])
    )
    let sheet = fixture.text(fixture.facts(story, "2028-Q3").scoreDocument)
    let row = sheet.split(separator: "\n").first { $0.hasPrefix("存款净增") }
    #expect(
      row?.split(separator: " ")
        == ["存款净增任务", "800万元", "300", "37.5%", "75%", "15", "11.25", "11.25"]
    )
  }

  @Test func `a target of the year is met by what grew since the year began`() throws {
    var story = try story(on: "2025-12-31")
    story.figure("存款余额", 5000)
    story.day = try #require(Day("2026-09-30"))
    story.figure("存款余额", 5600)
    story.day = try #require(Day("2026-11-15"))
    answer(800, nil, &story)
    story.figure("存款余额", 5700)
    #expect(growth(story) == "存款净增：100万元")
    story.answer("bank-score", "K1", in: quarter, .string("linear"))
    #expect(growth(story) == "存款净增：700万元")
  }

  @Test func `typed days take the place of the quarter's`() throws {
    var story = try story()
    story.answer(
      "bank-score",
      "K0",
      in: quarter,
      .row(["from": .string("2026-11-01"), "to": .string("2026-11-30")])
    )
    #expect(
      fixture.lines("time-progress", story, quarter)
        == ["时间进度：50%（2026-11-01至2026-11-30，已过天数÷本期天数，公式第1版）"]
    )
  }

  @Test func `who had no contact in the quarter waits for care`() throws {
    var story = try story(on: "2026-09-20")
    for name in ["王先生", "李女士", "赵先生"] { story.customer(name, tier: "A") }
    story.customer("钱女士", tier: "B")
    story.visit("王先生", 30)
    story.day = try #require(Day("2026-11-10"))
    story.visit("李女士", way: "wechat")
    story.day = try #require(Day("2026-11-15"))
    #expect(
      fixture.lines("care-overdue", story, quarter) == [
        "本期还没有维护记录的客户3户，离期末还有46天", "赵先生（没有维护记录）", "钱女士（没有维护记录）",
        "王先生（最近维护2026-09-20 周日，56天前）",
      ]
    )
    story.set("bank-score.care-tiers", .string("A"))
    #expect(fixture.lines("care-overdue", story, quarter).count == 3)
    let counts = fixture.facts(story, quarter).value("care-counts", about: nil)
    #expect(counts == .row(["files": .integer(3), "care": .integer(1)]))
  }

  @Test func `what is asked next quarter is known from this one`() throws {
    var story = try story()
    answer(800, 600, &story)
    story.answer(
      "bank-score",
      "K3",
      in: quarter,
      .row([
        "last-off": .integer(1), "last-all": .integer(2), "this-off": .integer(3),
        "this-all": .integer(4),
      ])
    )
    story.day = try #require(Day("2027-01-10"))
    let facts = fixture.facts(story, "2027-Q1")
    #expect(facts.value("score-input", about: "deposits") == .row(["target": .integer(800)]))
    #expect(
      facts.value("score-last-shares", about: nil)
        == .row(["last-off": .integer(3), "last-all": .integer(4)])
    )
  }
}
