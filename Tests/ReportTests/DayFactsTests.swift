import Dates
import Journal
import Report
import TestSupport
import Testing

struct DayFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-16"))
  private let shop = "惠民超市"
  private let day = "2026-11-16"

  init() throws {
    fixture = try ReportFixture()
    for name in [shop, "老王烟店", "城东店"] { story.customer(name) }
    story.answer("A-C1", in: "2026-11", .strings(["老王烟店", shop]))
    story.answer("A-B1", in: "2026-11", .string("通仙"))
    story.visit("城东店", 20)
    story.add(
      .visit,
      [
        .customer: .string(shop), .minutes: .integer(80), .start: .string("09:15"),
        .way: .string("wechat"), .note: .string("谈陈列"),
      ]
    )
  }

  @Test func `the day review asks about the focus customers who were contacted`() {
    var story = story
    #expect(fixture.subjects("contacted-focus", story, day) == [shop])
    story.visit("老王烟店")
    #expect(fixture.subjects("contacted-focus", story, day) == ["老王烟店", shop])
    #expect(fixture.subjects("contacted-focus", story, "2026-11-17") == [])
  }

  @Test func `a contact is shown, its way and whom one met last are proposed`() {
    var story = story
    story.answer(
      "D-C1",
      about: shop,
      in: "2026-11-09",
      .row(["who": .string("staff"), "way": .string("on-site")])
    )
    #expect(
      fixture.lines("contact-record", about: shop, story, day) == ["09:15，微信，1小时20分，谈陈列"]
    )
    #expect(
      fixture.value("contact-way", about: shop, story, day)
        == .row(["who": .string("staff"), "way": .string("wechat")])
    )
    #expect(
      fixture.value("contact-way", about: "城东店", story, day) == .row(["way": .string("on-site")])
    )
    #expect(fixture.value("contact-way", about: "老王烟店", story, day) == nil)
  }

  @Test func `service as planned is the plan's means in the way of the contact`() {
    var story = story
    #expect(fixture.value("service-as-planned", about: shop, story, day) == nil)
    story.answer("P-C2", about: shop, in: "2026-11", .strings(["display", "supply"]))
    #expect(
      fixture.value("service-as-planned", about: shop, story, day)
        == .row(["services": .strings(["display", "supply"]), "way": .string("wechat")])
    )
  }

  @Test func `the states of the month's brands are those of that day`() {
    var story = story
    story.state("通仙", 2, at: shop)
    story.state("红七", 1, at: shop)
    story.day = Day("2026-11-17")
    story.state("通仙", 3, at: shop)
    #expect(fixture.lines("brand-states", about: shop, story, day) == ["通仙有效铺货"])
    #expect(fixture.lines("brand-states", about: "老王烟店", story, day) == [])
  }

  @Test func `the day's record counts and names`() {
    #expect(
      fixture.lines("day-record", story, day) == [
        "上门1次、电话微信1次，共2户、1小时40分", "城东店，上门，20分钟", "惠民超市，09:15，微信，1小时20分，谈陈列",
      ]
    )
  }
}

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
      fixture.lines("review-state", story, day) == ["重点客户回顾1/2户", "今天的感受还没有写"]
    )
    story.answer("d6", in: day, .string("顺"))
    #expect(fixture.lines("review-state", story, day).last == "今天的感受已写")
  }
}
