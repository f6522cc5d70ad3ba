import Catalogue
import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// The shipped score sheet, filled in from a journal (`domain.md` 3).
struct ScoreSheetTests {
  private let fixture: MethodFixture
  private let quarter = "2026-Q4"

  init() throws { fixture = try MethodFixture("bank-score") }

  private func story(on day: String = "2026-12-31") throws -> Story {
    Story(on: try #require(Day(day)))
  }

  private func amounts(_ target: Int, _ done: Int) -> Value {
    .row(["target": .integer(target), "done": .integer(done)])
  }

  /// The numbers of `domain.md` 3.4.
  private func example() throws -> Story {
    var story = try story()
    let items: [(String, Int, Int)] = [
      ("deposits", 800, 600), ("accounts", 10, 12), ("debits", 40, 30), ("insurance", 100, 50),
      ("securities", 0, 0), ("debit-cards", 100, 90), ("credit-cards", 20, 18), ("funds", 100, 120),
      ("e-banking", 50, 45),
    ]
    for (item, target, done) in items { answer("K2", about: item, amounts(target, done), &story) }
    answer(
      "K3",
      .row([
        "last-off": .integer(240), "last-all": .integer(600), "this-off": .integer(300),
        "this-all": .integer(640),
      ]),
      &story
    )
    answer(
      "K4",
      .row(["customers": .integer(60), "files": .integer(48), "care": .integer(45)]),
      &story
    )
    for (month, handed, adopted) in [("2026-10", 1, 0), ("2026-11", 1, 1), ("2026-12", 1, 0)] {
      let reports: Value = .row(["handed": .integer(handed), "adopted": .integer(adopted)])
      answer("K5", about: month, reports, &story)
    }
    answer("K6", .integer(1), &story)
    return story
  }

  private func answer(
    _ question: String,
    about subject: String? = nil,
    _ value: Value,
    _ story: inout Story
  ) {
    story.answer("bank-score", question, about: subject, in: quarter, value)
  }

  private func lines(_ fact: String, about subject: String? = nil, _ story: Story) -> [String] {
    fixture.lines(fact, about: subject, story, quarter)
  }

  @Test func `the worked example of the domain page comes out to the last digit`() throws {
    #expect(
      lines("score-total", try example()) == [
        "考核项目：80.75分，适用项目满分95分；折算为100分得85分；不封顶84.75分", "加分：7.1分（上限10分）", "减分：扣5分",
        "不适用，未计入：银证通", "总分：87.1分", "未折算的总分：82.85分",
      ]
    )
  }

  @Test func `the same in English`() throws {
    #expect(
      fixture.lines("score-total", try example(), quarter, .english).suffix(2) == [
        "Total: 87.1 points", "Total without scaling: 82.85 points",
      ]
    )
  }

  @Test(arguments: [
    // 84.75 × 100 ÷ 95 = 89.21
    ("cap", "none", "总分：91.31分"),
    ("zero-target", "zero", "总分：82.85分"),
    // 5 more points of 100: 85.75 + 7.1 − 5
    ("zero-target", "full", "总分：87.85分"),
    // a: capped at 10 all the same; c: 4.6875, 75.44 of 95: 79.41
    ("share-rule", "ratio", "总分：87.1分"), ("share-rule", "share", "总分：81.51分"),
    ("adopted", "on-top", "总分：88.1分"),
  ])
  func `a setting decides what the wording leaves open`(
    key: String,
    value: String,
    total: String
  ) throws {
    var story = try example()
    story.set("bank-score." + key, .string(value))
    #expect(lines("score-total", story).contains(total), "\(lines("score-total", story))")
  }

  @Test func `reports count by the month in which they were handed in, six at most`() throws {
    var story = try example()
    answer("K5", about: "2026-12", .row(["handed": .integer(5), "adopted": .integer(0)]), &story)
    // 1 + 1 + 5 handed in, 1 of them adopted: 8, cut to 6.
    #expect(
      lines("report-bonus", story) == ["报告加分：6分（2026年第4季度，上交和被采纳的篇数各乘分值，按上限，公式第1版）"]
    )
  }

  @Test func `inspections are added as they were typed`() throws {
    var story = try example()
    let rows: [Value] = [
      .row(["points": .integer(2), "reason": .string("未双人临柜")]),
      .row(["points": .decimal(0.5), "reason": .string("凭证缺章")]),
    ]
    answer("K6b", .list(rows), &story)
    #expect(lines("score-total", story).contains("减分：扣7.5分"))
    #expect(lines("score-total", story).contains("总分：84.6分"))
  }

  @Test func `many complaints bring the total below 0`() throws {
    var story = try example()
    answer("K6", .integer(20), &story)
    // 85 + 7.1 − 100
    #expect(lines("score-total", story).contains("总分：-7.9分"))
  }

  @Test func `every named figure says its period, formula and version`() throws {
    let story = try example()
    let expected = [
      "net-deposit-growth": "存款净增：600万元（2026年第4季度，期末余额减期初余额，公式第1版）",
      "time-progress": "时间进度：100%（2026年第4季度，已过天数÷本期天数，公式第1版）",
      "off-counter-share":
        "离柜业务占比：46.88%（300÷640），上期40%（240÷600）（2026年第4季度，离柜业务量÷网点总业务量，公式第1版）",
      "file-completeness": "档案完整率：80%（48÷60）（2026年第4季度，档案数÷客户数，公式第1版）",
      "care-rate": "季度维护率：75%（45÷60）（2026年第4季度，有维护记录的户数÷客户数，公式第1版）",
      "report-bonus": "报告加分：4分（2026年第4季度，上交和被采纳的篇数各乘分值，按上限，公式第1版）",
      "complaint-deduction": "投诉扣分：5分（2026年第4季度，投诉次数×每次扣分，公式第1版）",
      "total-score": "考核总分：87.1分（2026年第4季度，各项得分＋加分－扣分，公式第1版）",
    ]
    for (fact, words) in expected { #expect(lines(fact, story) == [words], "\(fact)") }
  }

  @Test func `figures of an item are asked about that item`() throws {
    let story = try example()
    let period = "（2026年第4季度，"
    #expect(
      lines("target-completion", about: "deposits", story)
        == ["任务完成率：存款净增任务 75%\(period)完成÷任务，公式第1版）"]
    )
    #expect(
      lines("item-score", about: "deposits", story)
        == ["单项得分：存款净增任务 11.25分\(period)完成÷任务×满分，按封顶和保底，公式第1版）"]
    )
    // 75 % done, all of the time gone.
    #expect(
      lines("progress-gap", about: "deposits", story)
        == ["进度差：存款净增任务 -25个百分点\(period)完成率减时间进度，公式第1版）"]
    )
    // 200 missing, and December 31 the only working day left.
    #expect(
      lines("needed-per-day", about: "deposits", story)
        == ["日均所需：存款净增任务 每天200万元\(period)（任务－完成）÷剩余工作日，公式第1版）"]
    )
    #expect(lines("target-completion", about: "securities", story) == [])
    #expect(lines("item-score", about: "off-counter", story) == [])
    #expect(lines("item-score", story).count == 8)
  }
}
