import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

struct BrandFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-10-12"))

  init() throws {
    fixture = try ReportFixture()
    for (name, tier) in [("甲店", "B"), ("乙店", "A"), ("丙店", "A"), ("丁店", "C"), ("戊店", "B")] {
      story.customer(name, tier: tier)
    }
    story.add(.brandset, [.name: .string("重点"), .members: .strings(["通仙", "红七"])])
    story.state("通仙", 1, at: "甲店")
    story.state("通仙", 0, at: "乙店")
    story.state("通仙", 0, at: "丁店")
    story.day = Day("2026-11-02")
    story.state("通仙", 3, at: "甲店")
    story.state("通仙", 1, at: "丙店")
  }

  @Test func `sets are numbered, and the only one is proposed`() {
    var story = story
    #expect(fixture.lines("brand-sets", story) == ["1. 重点：通仙、红七"])
    #expect(fixture.value("brand-set", story) == .string("重点"))
    story.add(.brandset, [.name: .string("新品"), .members: .strings(["金叶"])])
    #expect(fixture.value("brand-set", story) == nil)
    story.answer("A-B1", in: "2026-10", .string("新品"))
    #expect(fixture.value("brand-set", story) == .string("新品"))
    #expect(fixture.facts(story, "2026-11").choices("brand-sets", about: nil) == ["新品", "重点"])
  }

  @Test func `the brands are the members of the set, or the one that was named`() {
    var story = story
    #expect(fixture.subjects("brands", story) == [])
    story.answer("A-B1", in: "2026-11", .string("重点"))
    #expect(fixture.subjects("brands", story) == ["通仙", "红七"])
    story.answer("A-B1", in: "2026-11", .string("金叶"))
    #expect(fixture.subjects("brands", story) == ["金叶"])
  }

  @Test func `the record of a brand has its volume, its states and the last verdict`() {
    var story = story
    story.figure("销量", 200, brand: "通仙", in: "2026-09")
    story.figure("销量", 210, brand: "通仙", in: "2026-10")
    story.answer(
      "A-B13",
      about: "通仙",
      in: "2026-10",
      .row(["verdict": .string("push"), "why": .string("回头客多")])
    )
    #expect(
      fixture.lines("brand-record", about: "通仙", story) == [
        "2026年10月销量210条，环比+5%", "各状态户数：有效销售1户、铺货1户、空白2户", "上月判断：加力，回头客多",
      ]
    )
    #expect(fixture.value("brand-volume", about: "通仙", story) == .integer(210))
    #expect(fixture.value("brand-volume", about: "红七", story) == nil)
  }

  @Test func `a volume is a share of the territory, and the shops are counted by tier`() {
    var story = story
    story.figure("销量", 210, brand: "通仙", in: "2026-10")
    story.figure("销量", 2_800, in: "2026-10")
    #expect(
      fixture.lines("brand-record", about: "通仙", story).first == "2026年10月销量210条，占辖区7.5%"
    )
    #expect(fixture.lines("shop-counts", about: "通仙", story) == ["档案5户：A类2户、B类2户、C类1户"])
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-10",
      .row(["stocked": .integer(7), "should": .integer(20)])
    )
    #expect(
      fixture.lines("shop-counts", about: "通仙", story).last == "上月上柜7户，应上柜20户，铺货率35%"
    )
  }

  @Test func `shops are counted from their latest state, what should be is last month's`() {
    var story = story
    #expect(
      fixture.value("distribution", about: "通仙", story) == .row(["stocked": .integer(2)])
    )
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-10",
      .row(["stocked": .integer(1), "should": .integer(5)])
    )
    #expect(
      fixture.value("distribution", about: "通仙", story)
        == .row(["stocked": .integer(2), "should": .integer(5)])
    )
    #expect(fixture.value("distribution", about: "红七", story) == nil)
  }

  @Test func `the rate is of the shops that should stock it, with last month's and the next steps`()
  {
    var story = story
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-10",
      .row(["stocked": .integer(7), "should": .integer(20)])
    )
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-11",
      .row(["stocked": .integer(9), "should": .integer(24)])
    )
    // 9/24 = 37.5 %, 7/20 = 35 %; 40 % of 24 is 9.6, so 10 shops; 50 % is 12.
    #expect(
      fixture.lines("distribution-now", about: "通仙", story) == [
        "铺货率37.5%（上柜9户，应上柜24户）", "上月35%，+2.5个百分点", "到40%还要上柜1户，到50%还要上柜3户",
      ]
    )
    #expect(fixture.value("distribution-rate", about: "通仙", story)?.number == 37.5)
  }

  @Test func `nothing is divided by no shops`() {
    var story = story
    story.answer(
      "A-B3",
      about: "红七",
      in: "2026-11",
      .row(["stocked": .integer(0), "should": .integer(0)])
    )
    #expect(
      fixture.lines("distribution-now", about: "红七", story) == ["铺货率—（上柜0户，应上柜0户）"]
    )
    #expect(fixture.value("distribution-rate", about: "红七", story) == nil)
  }

  @Test func `shops to add are the blank ones, then those without a record, by tier`() {
    var story = story
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-11",
      .row(["stocked": .integer(2), "should": .integer(5)])
    )
    story.answer("P-B1", about: "通仙", in: "2026-11", .integer(70))
    // 70 % of 5 is 3.5, so 4 shops, 2 more.
    #expect(
      fixture.lines("shops-to-add", about: "通仙", story) == [
        "到70%还要上柜2户", "1. 乙店（A类，空白）", "2. 丁店（C类，空白）", "3. 戊店（B类，没有记录）",
      ]
    )
    #expect(
      fixture.facts(story, "2026-11").choices("shops-to-add", about: "通仙") == ["乙店", "丁店", "戊店"]
    )
  }

  @Test func `the name of a set stands for its members`() {
    var story = story
    story.state("重点", 2, at: "戊店")
    #expect(
      fixture.lines("brand-record", about: "红七", story) == ["各状态户数：有效铺货1户"]
    )
  }
}
