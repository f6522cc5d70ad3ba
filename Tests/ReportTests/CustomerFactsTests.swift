import Dates
import Journal
import Report
import TestSupport
import Testing

struct CustomerFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-09-01"))
  private let shop = "惠民超市"

  init() throws {
    fixture = try ReportFixture()
    story.customer(shop, tier: "A", area: "城东")
    story.day = Day("2026-10-09")
    story.visit(shop, 30)
    story.day = Day("2026-10-28")
    story.visit(shop, tags: ["缺货"])
    story.visit(shop, way: "phone")
    story.day = Day("2026-11-02")
  }

  @Test func `the record says who it is, when it was seen, what it bought and what was thought`() {
    var story = story
    story.figure("购进量", 180, of: shop, in: "2025-10")
    story.figure("购进量", 212, of: shop, in: "2026-09")
    story.figure("购进量", 164, of: shop, in: "2026-10")
    story.figure("金额", 22_960, of: shop, in: "2026-10")
    story.answer("A-C13", about: shop, in: "2026-10", .string("客流稳，缺中档"))
    // 164/212 − 1 = −22.64 %, 164/180 − 1 = −8.89 %, 22,960/164 = 140.
    #expect(
      fixture.lines("customer-record", about: shop, story) == [
        "A类，城东，最近联系2026-10-28 周三（5天前），2026年10月联系3次",
        "2026年10月购进164条，22,960元，每条140元，环比-22.6%，同比-8.9%",
        "上月判断：客流稳，缺中档",
      ]
    )
    #expect(
      fixture.value("purchases", about: shop, story)
        == .row(["cartons": .integer(164), "amount": .integer(22_960)])
    )
  }

  @Test(arguments: [(180, "down"), (181, "flat"), (200, "flat"), (219, "flat"), (220, "up")])
  func `ten per cent either way is a change of state`(cartons: Int, state: String) {
    var story = story
    story.figure("sales", 200, of: shop, in: "2026-09")
    story.answer("A-C2", about: shop, in: "2026-11", .row(["cartons": .integer(cartons)]))
    #expect(fixture.value("business-state", about: shop, story) == .string(state))
  }

  @Test func `nothing is proposed without a base`() {
    var story = story
    story.answer("A-C2", about: shop, in: "2026-11", .row(["cartons": .integer(180)]))
    #expect(fixture.value("business-state", about: shop, story) == nil)
    story.figure("sales", 0, of: shop, in: "2026-09")
    #expect(fixture.value("business-state", about: shop, story) == nil)
  }

  @Test func `a confirmed figure goes before a recorded one, a later before an earlier`() {
    var story = story
    story.figure("volume", 150, of: shop, in: "2026-10")
    story.figure("销量", 160, of: shop, in: "2026-10")
    #expect(
      fixture.value("purchases", about: shop, story) == .row(["cartons": .integer(160)])
    )
    story.answer("A-C2", about: shop, in: "2026-11", .row(["cartons": .integer(155)]))
    #expect(
      fixture.value("purchases", about: shop, story) == .row(["cartons": .integer(155)])
    )
  }

  @Test func `a figure without a period is about the month in which it was recorded`() {
    var story = story
    story.day = Day("2026-10-31")
    story.figure("购进", 90, of: shop)
    story.day = Day("2026-11-02")
    #expect(fixture.value("purchases", about: shop, story) == .row(["cartons": .integer(90)]))
  }

  @Test func `a figure in another unit is not taken for cartons`() {
    var story = story
    story.add(
      .figure,
      [
        .metric: .string("销量"), .value: .integer(3), .unit: .string("箱"),
        .customer: .string(shop), .period: .string("2026-10"),
      ]
    )
    #expect(fixture.value("purchases", about: shop, story) == nil)
  }

  @Test func `shortages are the entries tagged so`() {
    var story = story
    story.add(
      .visit,
      on: Day("2026-10-30"),
      [
        .customer: .string(shop), .brands: .strings(["通仙"]), .tags: .strings(["断货"]),
        .note: .string("断货两周"),
      ]
    )
    #expect(
      fixture.lines("shortages", about: shop, story) == ["10-28 缺货", "10-30 通仙，断货两周"]
    )
  }

  @Test func `open requests are shown with their age and proposed with their day`() {
    var story = story
    story.day = Day("2026-10-20")
    let closed = story.note(.need, "要价签", of: shop)
    story.note(.complaint, "送货晚", of: shop)
    story.day = Day("2026-11-02")
    story.note(.need, "希望增加供应", of: shop)
    story.note(.need, "别的店", of: "老王烟店")
    story.done(closed)
    #expect(
      fixture.lines("open-requests", about: shop, story)
        == ["#6 送货晚（已13天）", "#7 希望增加供应（已0天）"]
    )
    #expect(
      fixture.value("open-requests", about: shop, story)
        == .list([
          .row([
            "raised": .string("2026-10-20"), "state": .string("open"), "what": .string("送货晚"),
          ]),
          .row([
            "raised": .string("2026-11-02"), "state": .string("open"),
            "what": .string("希望增加供应"),
          ]),
        ])
    )
  }

  @Test func `the verdict is asked with all that was answered on screen`() {
    var story = story
    story.figure("销量", 200, of: shop, in: "2026-09")
    story.answer(
      "A-C2",
      about: shop,
      in: "2026-11",
      .row(["cartons": .integer(150), "amount": .integer(21_000)])
    )
    story.answer("A-C3", about: shop, in: "2026-11", .string("down"))
    story.answer(
      "A-C6",
      about: shop,
      in: "2026-11",
      .row(["trend": .string("down"), "margin": .integer(1_800)])
    )
    story.answer(
      "A-C4",
      about: shop,
      in: "2026-11",
      .list([
        .row(["spec": .string("通仙"), "wanted": .integer(30), "got": .integer(12)]),
        .row(["spec": .string("红七"), "wanted": .integer(10), "got": .integer(4)]),
      ])
    )
    story.answer("A-C9", about: shop, in: "2026-11", .strings(["supply", "display"]))
    // 16 of 40 is 40 %.
    #expect(
      fixture.lines("customer-facts", about: shop, story) == [
        "购进：150条，21,000元，每条140元，环比-25%；状态：下滑；盈利：减，1,800元",
        "没有订到（规格，想要，订到）：通仙，30条，12条；红七，10条，4条，订单满足率40%；最需要：货源、陈列",
      ]
    )
  }
}
