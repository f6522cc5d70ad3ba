import Dates
import Journal
import Report
import TestSupport
import Testing

struct EvaluationFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))
  private let shop = "惠民超市"

  init() throws {
    fixture = try ReportFixture()
    for name in [shop, "老王烟店", "城东店"] { story.customer(name) }
    story.answer("A-C1", in: "2026-11", .strings([shop, "老王烟店"]))
    story.answer("A-B1", in: "2026-11", .string("通仙"))
  }

  @Test func `verdicts are judged as they were when the analysis ended`() {
    var story = story
    story.answer("A-C13", about: shop, in: "2026-11", .string("缺货伤了回头客"))
    story.answer("A-B13", about: "通仙", in: "2026-11", .row(["verdict": .string("push")]))
    story.answer("A-M2", in: "2026-11", .row(["state": .string("slipping")]))
    story.answer("A-M4", in: "2026-11", .null)
    story.answer("A-M10", in: "2026-11", .string("略松"))
    story.mark("analysed", of: "2026-11")
    story.answer("A-C13", about: shop, in: "2026-11", .string("改主意了"))
    story.answer("A-C13", about: "老王烟店", in: "2026-11", .string("来晚了"))
    story.answer("A-M3", in: "2026-11", .string("high"))
    story.mark("analysed", of: "2026-11")
    let subjects = fixture.facts(story, "2026-11").subjects("verdicts")
    #expect(subjects.map(\.id) == ["A-C13/惠民超市", "A-B13/通仙", "A-M2", "A-M10"])
    #expect(fixture.chinese(subjects.map(\.label)) == ["惠民超市", "通仙", "价格", "市场"])
    #expect(
      fixture.lines("verdict-result", about: "A-C13/惠民超市", story) == ["月初判断：缺货伤了回头客"]
    )
  }

  @Test func `a verdict stands beside what the entries say by now`() {
    var story = story
    story.answer("A-C2", about: shop, in: "2026-11", .row(["cartons": .integer(160)]))
    story.answer("A-C13", about: shop, in: "2026-11", .string("会回升"))
    story.answer("A-B13", about: "通仙", in: "2026-11", .row(["verdict": .string("push")]))
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-11",
      .row(["stocked": .integer(1), "should": .integer(4)])
    )
    story.answer("A-M2", in: "2026-11", .row(["state": .string("stable")]))
    story.mark("analysed", of: "2026-11")
    story.day = Day("2026-11-30")
    story.state("通仙", 1, at: shop)
    story.state("通仙", 2, at: "老王烟店")
    story.note(.market, "集市价格略降")
    story.answer("E-M0", about: shop, in: "2026-11", .integer(180))
    #expect(
      fixture.lines("verdict-result", about: "A-C13/惠民超市", story)
        == ["月初判断：会回升", "上月160条，本月180条，+12.5%"]
    )
    #expect(
      fixture.lines("verdict-result", about: "A-B13/通仙", story)
        == ["月初判断：加力", "铺货率：月初25%，现在50%，+25个百分点"]
    )
    #expect(
      fixture.lines("verdict-result", about: "A-M2", story) == ["月初判断：稳", "11-30 集市价格略降"]
    )
  }

  @Test func `needs are counted from the entries, the wish from the analysis`() {
    var story = story
    story.answer("A-C9", about: shop, in: "2026-11", .strings(["supply"]))
    let need = story.note(.need, "增加供应", of: shop)
    story.note(.complaint, "送货晚", of: shop)
    story.day = Day("2026-11-12")
    story.done(need)
    #expect(
      fixture.lines("needs-result", about: shop, story)
        == ["本月新增2条，办结1条，还有1条没有答复", "#8 送货晚（已10天）", "最需要：货源"]
    )
    #expect(fixture.lines("needs-result", about: "老王烟店", story) == [])
  }

  @Test func `a brand's target stands beside its actual rate and its states`() {
    var story = story
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-11",
      .row(["stocked": .integer(1), "should": .integer(3)])
    )
    story.answer("P-B1", about: "通仙", in: "2026-11", .integer(60))
    story.mark("planned", of: "2026-11")
    story.answer("P-B1", about: "通仙", in: "2026-11", .integer(40))
    story.state("通仙", 3, at: shop)
    story.state("通仙", 1, at: "城东店")
    #expect(
      fixture.lines("brand-result", about: "通仙", story)
        == ["铺货率：目标60%，实际66.7%，月初33.3%", "各状态户数：有效销售1户、铺货1户"]
    )
  }

  @Test func `a planned action is shown with its task`() {
    var story = story
    story.answer(
      "P-B4",
      about: "通仙",
      in: "2026-11",
      .row(["actions": .strings(["pitch"]), "by": .string("2026-11-20")])
    )
    let task = story.add(
      .task,
      [
        .note: .string("推介"), .due: .string("2026-11-20"), .brands: .strings(["通仙"]),
        .class: .string("key"),
      ]
    )
    story.day = Day("2026-11-21")
    #expect(fixture.lines("brand-actions", story) == ["通仙：推介（11-20前），没有完成"])
    story.day = Day("2026-11-18")
    story.done(task)
    #expect(fixture.lines("brand-actions", story) == ["通仙：推介（11-20前），11-18完成"])
  }

  @Test(arguments: [Day("2026-11-02"), Day("2026-11-20")])
  func `an action is not called undone before its day has passed`(day: Day) {
    var story = story
    story.answer(
      "P-B4",
      about: "通仙",
      in: "2026-11",
      .row(["actions": .strings(["pitch"]), "by": .string("2026-11-20")])
    )
    story.add(
      .task,
      [
        .note: .string("推介"), .due: .string("2026-11-20"), .brands: .strings(["通仙"]),
        .class: .string("key"),
      ]
    )
    story.day = day
    #expect(fixture.lines("brand-actions", story) == ["通仙：推介（11-20前），还没完成"])
    #expect(
      fixture.english(fixture.facts(story, "2026-11").lines("brand-actions", about: nil))
        == ["通仙: pitch (by 11-20), not done yet"]
    )
  }

  @Test func `the request of another writer is shown as it can be typed`() {
    var story = story
    let own = story.note(.need, "要价签", of: shop)
    story.add(.need, by: "chen@desk", [.note: .string("要货"), .customer: .string(shop)])
    #expect(
      fixture.lines("needs-result", about: shop, story) == [
        "本月新增2条，办结0条，还有2条没有答复", "#\(own) 要价签（已0天）",
        "chen@desk/\(own + 1) 要货（已0天）",
      ]
    )
  }

  @Test func `the plan is what was planned, done is counted up to it`() {
    var story = story
    story.answer("P-C3", about: shop, in: "2026-11", .row(["visits": .integer(2)]))
    story.answer("P-C3", about: "老王烟店", in: "2026-11", .row(["visits": .integer(2)]))
    story.answer("P-W1", in: "2026-11", .row(["days": .integer(2), "visits": .integer(5)]))
    story.mark("planned", of: "2026-11")
    story.answer("P-C3", about: "老王烟店", in: "2026-11", .row(["visits": .integer(1)]))
    let done = story.task("送价签", due: "2026-11-04")
    story.task("送样品", due: "2026-11-04")
    story.day = Day("2026-11-05")
    story.done(done)
    for _ in 1...3 { story.visit(shop) }
    story.visit("老王烟店")
    story.visit("城东店")
    story.goal("visits", of: shop, from: 0, to: 2, due: "2026-11-05", in: "2026-11")
    story.goal("margin", of: shop, from: 0, to: 500, due: "2026-11-05", in: "2026-11")
    // 2 of 2 and 1 of 2 make 3 of 4; one of five visits was to a shop that was not planned, one the
    // third where two were; 3, 1 and 1 make five; room for ten.
    #expect(
      fixture.lines("plan-result", story) == [
        "计划拜访4次，完成3次（75%）", "计划外拜访1次，占全部5次的20%；计划内零售户多走1次；走访能力用了50%",
        "到期待办2件，完成1件，其中按时0件", "目标1个，达成1个（100%）；另有1个没有数据",
      ]
    )
  }

  @Test func `a plan that was returned is made anew`() {
    var story = story
    story.answer("P-B1", about: "通仙", in: "2026-11", .integer(60))
    story.mark("planned", of: "2026-11")
    story.answer("P-B1", about: "通仙", in: "2026-11", .integer(50))
    story.mark("returned", of: "2026-11", "目标过高")
    #expect(fixture.lines("brand-result", about: "通仙", story) == ["铺货率：目标60%，实际—，月初—"])
    story.mark("planned", of: "2026-11")
    #expect(fixture.lines("brand-result", about: "通仙", story) == ["铺货率：目标50%，实际—，月初—"])
  }
}
