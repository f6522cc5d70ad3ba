import Catalogue
import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// Plan against actual while the month runs, by hand (`domain.md` 5: 时间进度, 进度差, 日均所需).
struct ProgressTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws {
    fixture = try ReportFixture()
    story.customer("甲店", tier: "A")
    story.customer("乙店", tier: "B")
    story.add(
      .goal,
      [
        .metric: .string("volume"), .customer: .string("甲店"), .baseline: .integer(80),
        .target: .integer(100), .period: .string("2026-11"), .due: .string("2026-11-30"),
      ]
    )
    story.figure("销量", 60, of: "甲店", in: "2026-11")
    for (day, minutes, way) in [
      ("2026-11-03", 30, nil), ("2026-11-04", 25, nil), ("2026-11-05", 5, "phone"),
    ] as [(StaticString, Int, String?)] {
      story.day = Day(day)
      story.visit("甲店", minutes, way: way)
    }
    story.day = Day("2026-11-18")
  }

  @Test func `a goal says what is left, what each day has to bring, and the gap`() {
    // 60 of 100: 40 left over 9 workdays (18–20, 23–27, 30): 4.4 a day. 18 of 30 days are 60 per cent of
    // the time, and 60 per cent of the target is reached: no gap.
    let text = fixture.text(story, "2026-11", .chinese)
    #expect(text.contains("时间进度60%（按日历天，30天过了18天）；还有9个工作日（含今天）"))
    let goal = text.split(separator: "\n").first { $0.hasPrefix("甲店 购进量") && !$0.contains("█") }
    let cells = goal?.split(separator: " ").map(String.init)
    #expect(cells == ["甲店", "购进量", "80条", "100条", "60条", "40条", "4.4条", "0点"])
  }

  @Test func `when the month is over the table says whether it was reached`() {
    let facts = fixture.summary(story, "2026-11", today: Day("2026-12-02"))
    let text = TextRenderer(catalogue: fixture.catalogue, language: .chinese)
      .text(facts.document(for: .text))
    #expect(!text.contains("时间进度60%"))
    #expect(!text.contains("日均所需"))
  }

  @Test func `promises and time by kind`() {
    var story = story
    story.day = Day("2026-11-10")
    let kept = story.add(
      .task,
      [.note: .string("送样品"), .class: .string("promised"), .due: .string("2026-11-12")]
    )
    story.add(
      .task,
      [.note: .string("回话"), .class: .string("promised"), .due: .string("2026-11-13")]
    )
    story.add(.task, [.note: .string("盘点"), .due: .string("2026-11-13")])
    story.day = Day("2026-11-11")
    story.done(kept)
    story.day = Day("2026-11-18")
    let text = fixture.text(story, "2026-11", .chinese)
    #expect(text.contains("约好的到期2件，办完1件，其中按时1件"))
    #expect(text.contains("用时：拜访55分钟（2次）、电话5分钟（1次）"))
  }

  @Test func `what recurs month after month comes first`() {
    var story = Story(on: Day("2026-09-01"))
    story.customer("甲店", tier: "A")
    for month in ["2026-09", "2026-10", "2026-11"] {
      story.answer("E-X1", in: month, .string("full"))
      story.answer("A-C1", in: month, .strings(["甲店"]))
      story.answer("E-C2", about: "甲店", in: month, .string("unmet"))
    }
    story.day = Day("2026-11-30")
    let gaps = fixture.lines("gaps", story)
    #expect(gaps.first?.contains("甲店") == true)
    #expect(gaps.first?.hasSuffix("（连着3个月）") == true)
  }
}
