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
    #expect(fixture.subjects("contacted-focus", story, day) == [shop, "老王烟店"])
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
