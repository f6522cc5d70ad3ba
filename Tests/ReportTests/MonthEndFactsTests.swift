import Dates
import Journal
import Report
import TestSupport
import Testing

struct MonthEndFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-16"))
  private let shop = "惠民超市"

  init() throws {
    fixture = try ReportFixture()
    for name in [shop, "老王烟店"] { story.customer(name) }
    story.answer("A-C1", in: "2026-11", .strings([shop, "老王烟店"]))
  }

  @Test func `quotes are tagged, quoted or complained`() {
    var story = story
    story.visit(shop, nil, "比去年勤快", tags: ["原话"])
    story.visit(shop, nil, "店主说“送货总晚”")
    story.visit(shop, nil, "没有别的")
    story.note(.complaint, "少了两条", of: "老王烟店")
    #expect(
      fixture.lines("quotes", story) == [
        "11-16 惠民超市，比去年勤快", "11-16 惠民超市，店主说“送货总晚”", "11-16 老王烟店，少了两条",
      ]
    )
  }

  @Test func `remarks are what the market manager said to the month`() {
    var story = story
    story.mark("planned", of: "2026-11")
    story.mark("submitted", of: "2026-11", "请指导")
    story.mark("returned", of: "2026-11", "目标过高")
    story.mark("approved", of: "2026-11")
    #expect(
      fixture.lines("remarks", story)
        == ["11-16提交：请指导", "11-16上级退回：目标过高", "11-16上级批准"]
    )
  }

  @Test func `gaps stand by cause, the most frequent first`() {
    var story = story
    let first = story.goal("visits", of: shop, from: 0, to: 3, due: "2026-11-13", in: "2026-11")
    let second = story.goal(
      "visits",
      of: "老王烟店",
      from: 0,
      to: 2,
      due: "2026-11-13",
      in: "2026-11"
    )
    story.answer("A-M3", in: "2026-11", .string("fair"))
    story.mark("analysed", of: "2026-11")
    story.answer("E-C2", about: shop, in: "2026-11", .string("met"))
    story.answer("E-C2", about: "老王烟店", in: "2026-11", .string("partly"))
    story.answer("E-M1", about: "A-M3", in: "2026-11", .row(["held": .string("wrong")]))
    story.answer("E-X1", in: "2026-11", .string("too-full"))
    for goal in [first, second] {
      story.answer("E-C1", about: "\(goal)", in: "2026-11", .string("time"))
    }
    #expect(
      fixture.lines("gaps", story) == [
        "目标未达成：没时间（2）：惠民超市 拜访次数、老王烟店 拜访次数", "需求满足：部分（1）：老王烟店",
        "判断：不准（1）：社会库存", "计划：太满",
      ]
    )
  }

  @Test func `the best services have the highest marks`() {
    var story = story
    func service(_ means: [String], _ effect: Int) -> Value {
      .row([
        "services": .strings(means), "way": .string("on-site"), "effect": .integer(effect),
      ])
    }
    story.answer("D-C3", about: shop, in: "2026-11-12", service(["ordering"], 3))
    story.answer("D-C3", about: "老王烟店", in: "2026-11-13", service(["display", "price"], 5))
    story.answer("D-C3", about: shop, in: "2026-10-30", service(["supply"], 5))
    #expect(
      fixture.lines("best-service", story) == [
        "11-13 老王烟店 陈列整改、价格提醒，效果5分", "11-12 惠民超市 订货指导，效果3分",
      ]
    )
  }

  @Test func `of many good services the five best are shown, and the others counted`() {
    var story = story
    let service = Value.row([
      "services": .strings(["ordering"]), "way": .string("on-site"), "effect": .integer(4),
    ])
    for day in 11...15 { story.answer("D-C3", about: shop, in: "2026-11-\(day)", service) }
    let five = (11...15).map { "11-\($0) 惠民超市 订货指导，效果4分" }
    #expect(fixture.lines("best-service", story) == five)
    for day in 16...18 { story.answer("D-C3", about: shop, in: "2026-11-\(day)", service) }
    #expect(fixture.lines("best-service", story) == five + ["还有3条"])
  }
}
