import Dates
import Journal
import Report
import TestSupport
import Testing

struct ChecklistFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-16"))
  private let day = "2026-11-16"

  init() throws {
    fixture = try ReportFixture()
    story.answer("A-C1", in: "2026-11", .strings(["惠民超市", "老王烟店", "城东店"]))
  }

  @Test func `promises are due today or before`() {
    var story = story
    story.task("送样品", due: "2026-11-16", of: "老王烟店", class: "promised")
    story.task("送价签", due: "2026-11-13", of: "惠民超市", class: "promised")
    story.task("明天的", due: "2026-11-17", class: "promised")
    story.task("没有约", due: "2026-11-16")
    #expect(
      fixture.lines("promises", story, day) == ["惠民超市 送价签（11-13），已逾期", "老王烟店 送样品（11-16）"]
    )
  }

  @Test func `the day's customers have visits left, a turn this week and something to take along`()
  {
    var story = story
    let by: Value = .string("2026-11-25")
    story.answer(
      "P-C3",
      about: "惠民超市",
      in: "2026-11",
      .row(["visits": .integer(3), "by": by])
    )
    story.answer("P-C3", about: "老王烟店", in: "2026-11", .row(["visits": .integer(1)]))
    story.answer("P-C3", about: "城东店", in: "2026-11", .row(["visits": .integer(1)]))
    story.answer("A-C13", about: "老王烟店", in: "2026-11", .string("缺货伤客"))
    story.answer("P-W2", about: "2026-W48", in: "2026-11", .string("城东店补货"))
    story.day = Day("2026-11-12")
    story.visit("惠民超市")
    story.note(.need, "要价签", of: "惠民超市")
    story.day = Day("2026-11-16")
    #expect(
      fixture.lines("day-plan", story, day) == [
        "惠民超市：还要去2次，11-25前；#8 要价签（已4天）", "老王烟店：还要去1次；缺货伤客",
      ]
    )
    story.visit("老王烟店")
    #expect(fixture.lines("day-plan", story, day).count == 1)
  }

  @Test func `open requests of all customers, the oldest first`() {
    var story = story
    story.note(.need, "要价签", of: "惠民超市")
    story.day = Day("2026-11-02")
    story.note(.complaint, "送货晚", of: "老王烟店")
    story.day = Day("2026-11-16")
    #expect(
      fixture.lines("open-items", story, day) == ["#3 老王烟店 送货晚（已14天）", "#2 惠民超市 要价签（已0天）"]
    )
  }

  @Test func `the review says how far it is`() {
    var story = story
    story.visit("惠民超市")
    story.visit("老王烟店")
    story.answer(
      "D-C3",
      about: "惠民超市",
      in: day,
      .row(["services": .strings(["display"]), "way": .string("on-site"), "effect": .integer(4)])
    )
    #expect(
      fixture.lines("review-state", story, day) == ["重点零售户回顾1/2户", "今天的感受还没有写"]
    )
    story.answer("d6", in: day, .string("顺"))
    #expect(fixture.lines("review-state", story, day).last == "今天的感受已写")
  }
}
