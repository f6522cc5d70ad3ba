import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// Service, the territory's means, and what is entered as it is (`domain.md` 5).
struct ServiceMeasureTests {
  private let fixture: ReportFixture
  private let story = Story.ofThreeShops
  private let shop = "甲店"

  init() throws {
    fixture = try ReportFixture()
  }

  @Test func `shops visited are those where somebody went, of those in the archive`() {
    var story = story
    #expect(
      fixture.lines("visit-coverage", story) == ["拜访覆盖率0%（2026年11月；走访过0户 ÷ 名下3户；公式v1）"]
    )
    story.visit("甲店")
    story.visit("甲店")
    story.visit("乙店", way: "phone")
    story.visit("路边新店")
    #expect(
      fixture.lines("visit-coverage", story)
        == ["拜访覆盖率33.3%（2026年11月；走访过1户 ÷ 名下3户；公式v1）"]
    )
  }

  @Test func `requests handled are those received and closed in the month`() {
    var story = story
    #expect(fixture.lines("request-handling", story) == [])
    let first = story.note(.need, "要价签", of: "甲店")
    story.note(.complaint, "送货晚", of: "乙店")
    story.done(first)
    #expect(
      fixture.lines("request-handling", story)
        == ["诉求处理率50%（2026年11月；办结1笔 ÷ 收到2笔；公式v1）"]
    )
  }

  @Test func `price tags count by the last look at each shop, else by figures`() {
    var story = story
    story.figure("明码标价检查户数", 20, in: "2026-10")
    story.figure("明码标价到位户数", 18, in: "2026-10")
    #expect(
      fixture.lines("price-tag-compliance", story)
        == ["明码标价到位率90%（2026年10月；到位18户 ÷ 检查20户；公式v1）"]
    )
    story.day = Day("2026-10-12")
    story.visit("甲店", tags: ["价签不齐"])
    story.visit("乙店", tags: ["价签到位"])
    story.day = Day("2026-10-20")
    story.visit("甲店", tags: ["价签到位"])
    story.visit("丙店", tags: ["价签不合格"])
    story.day = Day("2026-11-02")
    #expect(
      fixture.lines("price-tag-compliance", story)
        == ["明码标价到位率66.7%（2026年10月；到位2户 ÷ 检查3户；公式v1）"]
    )
  }

  @Test func `the territory has its mean purchase and its share of the top classes`() {
    var story = story
    story.figure("销量", 2_700, in: "2026-10")
    #expect(
      fixture.lines("purchases-per-shop", story)
        == ["户均购进量900条/户（2026年10月；2,700条 ÷ 3户；公式v1）"]
    )
    story.figure("一二类烟销量", 810, in: "2026-10")
    #expect(
      fixture.lines("top-class-share", story)
        == ["一二类烟比重30%（2026年10月；一二类810条 ÷ 全部2,700条；公式v1）"]
    )
    story.figure("销量", 0, in: "2026-10")
    #expect(
      fixture.lines("top-class-share", story).first?.hasPrefix("一二类烟比重—") == true
    )
  }

  @Test func `what cannot be computed may be entered as it is, by its name in either language`() {
    var story = story
    story.figure("重购率", 62, brand: "青岚", in: "2026-10")
    story.figure("Moving rate", 81, brand: "青岚", in: "2026-10")
    #expect(
      fixture.lines("repurchase-rate", about: "青岚", story) == ["重购率62%（2026年10月；照录入的数）"]
    )
    #expect(
      fixture.lines("moving-rate", about: "青岚", story) == ["动销率81%（2026年10月；照录入的数）"]
    )
    #expect(
      fixture.english(fixture.facts(story, "2026-11").lines("moving-rate", about: "青岚"))
        == ["moving rate 81% (2026-10; as entered)"]
    )
  }
}
