import Dates
import Journal
import Report
import TestSupport
import Testing

struct WeekFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-16"))
  private let week = "2026-W47"

  init() throws { fixture = try ReportFixture() }

  @Test func `impressions are numbered, and a number stands for the text`() {
    var story = story
    story.answer("d6", in: "2026-11-18", .string("先约再走省一半时间"))
    story.answer("d6", in: "2026-11-16", .string("缺货要先说"))
    story.answer("d6", in: "2026-11-17", .null)
    story.answer("d6", in: "2026-11-23", .string("下一周的"))
    #expect(
      fixture.lines("impressions", story, week)
        == ["1. 2026-11-16 周一 缺货要先说", "2. 2026-11-18 周三 先约再走省一半时间"]
    )
    #expect(
      fixture.facts(story, week).choices("impressions", about: nil) == ["缺货要先说", "先约再走省一半时间"]
    )
  }

  @Test func `time shows contacts a day, tasks and the workdays without any entry`() {
    var story = story
    story.visit("惠民超市", 60)
    story.visit("老王烟店", 30)
    let task = story.task("送价签", due: "2026-11-18")
    story.task("以后的", due: "2026-11-20")
    story.day = Day("2026-11-18")
    story.visit("惠民超市", 30, way: "phone")
    story.done(task)
    story.day = Day("2026-11-19")
    #expect(
      fixture.lines("week-time", story, week) == [
        "上门2次、电话微信1次，共2户、2小时", "每天联系：周一2次、周三1次", "到期待办1件，完成1件，其中按时1件",
        "没有记录的工作日：11-17 周二、11-19 周四",
      ]
    )
  }

  @Test func `new products are the brands in launch and what is tagged so`() {
    var story = story
    story.answer("A-B1", in: "2026-11", .string("金叶"))
    story.answer("A-B7", about: "金叶", in: "2026-11", .string("launch"))
    story.state("金叶", 1, at: "惠民超市")
    story.visit("老王烟店", nil, "介绍金叶，想再看看", tags: ["新品"])
    #expect(
      fixture.lines("new-products", story, week) == ["金叶：铺货1户", "11-16 老王烟店，介绍金叶，想再看看"]
    )
  }

  @Test func `publicity counts the shops that it reached`() {
    var story = story
    story.visit("老王烟店", nil, "换海报", tags: ["宣传"])
    story.visit("老王烟店", nil, "补海报", tags: ["宣传"])
    story.visit("惠民超市", nil, "讲卖点", tags: ["推介"])
    #expect(
      fixture.lines("publicity", story, week)
        == ["宣传2户", "11-16 老王烟店，换海报", "11-16 老王烟店，补海报", "11-16 惠民超市，讲卖点"]
    )
  }

  @Test func `next week begins with what is overdue and what falls due`() {
    var story = story
    story.task("送价签", due: "2026-11-13", of: "惠民超市")
    story.task("送样品", due: "2026-11-24", of: "老王烟店")
    story.task("更晚的", due: "2026-12-01")
    story.answer("P-W2", about: "2026-W48", in: "2026-11", .string("城东线，先去惠民超市"))
    #expect(
      fixture.lines("next-week", story, week)
        == ["逾期：惠民超市 送价签（11-13）", "到期：老王烟店 送样品（11-24）", "计划：城东线，先去惠民超市"]
    )
  }
}
