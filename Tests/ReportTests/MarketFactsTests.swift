import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

struct MarketFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws { fixture = try ReportFixture() }

  @Test func `the territory's record compares with the month and the year before`() {
    var story = story
    story.figure("销量", 12_000, in: "2025-10")
    story.figure("销量", 12_500, in: "2026-09")
    story.figure("销量", 12_750, in: "2026-10")
    story.figure("单箱销售额", 30_400, in: "2026-10")
    #expect(
      fixture.lines("market-record", story)
        == ["2026年10月销量12,750条，环比+2%，同比+6.3%，单箱销售额30,400元"]
    )
    #expect(
      fixture.value("territory-volume", story)
        == .row(["volume": .integer(12_750), "per-case": .integer(30_400)])
    )
  }

  @Test func `growth on nothing is a dash`() {
    var story = story
    story.figure("销量", 0, in: "2026-09")
    story.figure("销量", 500, in: "2026-10")
    #expect(fixture.lines("market-record", story) == ["2026年10月销量500条，环比—"])
  }

  @Test func `observations of last month and this one, the latest first`() {
    var story = story
    story.day = Day("2026-09-30")
    story.note(.market, "太早")
    story.day = Day("2026-10-15")
    story.note(.market, "学校旁开了两家新店")
    story.day = Day("2026-11-02")
    story.note(.market, "集市价格略降", of: "惠民超市")
    #expect(
      fixture.lines("market-notes", story) == ["11-02 惠民超市，集市价格略降", "10-15 学校旁开了两家新店"]
    )
  }

  @Test
  func `last month's volume is the base of the forecast, for the territory and each customer`() {
    var story = story
    story.answer("A-C1", in: "2026-11", .strings(["惠民超市", "老王烟店"]))
    story.answer("A-C2", about: "惠民超市", in: "2026-11", .row(["cartons": .integer(164)]))
    story.answer("A-M1", in: "2026-11", .row(["volume": .integer(12_750)]))
    let facts = fixture.facts(story, "2026-11")
    let subjects = facts.subjects("territory-and-focus")
    #expect(subjects.map(\.id) == ["territory", "惠民超市", "老王烟店"])
    #expect(fixture.chinese(subjects.map(\.label)) == ["全辖区", "惠民超市", "老王烟店"])
    #expect(
      subjects.map { facts.value("volume-last-month", about: $0.id) }
        == [.integer(12_750), .integer(164), nil]
    )
  }

  @Test func `the forecast is shown as it was frozen`() {
    var story = story
    story.answer("A-F1", about: "territory", in: "2026-11", .integer(13_000))
    story.mark("analysed", of: "2026-11")
    story.answer("A-F1", about: "territory", in: "2026-11", .integer(12_000))
    story.answer("A-F1", about: "惠民超市", in: "2026-11", .integer(170))
    #expect(fixture.lines("forecast", about: "territory", story) == ["月初预测13,000条"])
    #expect(fixture.lines("forecast", about: "惠民超市", story) == [])
  }

  @Test func `the actual volume is proposed from figures about the month`() {
    var story = story
    story.day = Day("2026-12-01")
    story.figure("销量", 12_900, in: "2026-11")
    story.figure("销量", 450, in: "2026-12")
    story.figure("购进量", 172, of: "惠民超市", in: "2026-11")
    #expect(fixture.value("volume", about: "territory", story) == .integer(12_900))
    #expect(fixture.value("volume", about: "惠民超市", story) == .integer(172))
    #expect(fixture.value("volume", about: "老王烟店", story) == nil)
  }

  @Test func `the festivals of the next sixty days are named with their distance`() {
    #expect(
      fixture.lines("holidays", story) == [
        "2026-11-11 周三 双十一，还有9天", "2026-12-22 周二 冬至，还有50天", "2026-12-25 周五 圣诞节，还有53天",
        "2027-01-01 周五 元旦，还有60天",
      ]
    )
    var later = Story(on: Day("2026-12-10"))
    later.note(.market, "年货要早备")
    #expect(
      fixture.english(fixture.facts(later, "2027-01").lines("holidays", about: nil)) == [
        "2026-12-22 Tue Winter Solstice, in 12 days", "2026-12-25 Fri Christmas, in 15 days",
        "2027-01-01 Fri New Year, in 22 days", "2027-02-05 Fri Spring Festival Eve, in 57 days",
        "2027-02-06 Sat Spring Festival, in 58 days",
      ]
    )
  }

  @Test(arguments: Festival.allCases)
  func `every festival has a name in both languages`(festival: Festival) {
    let key = Key(rawValue: "festival." + festival.rawValue)
    #expect(key != nil)
  }
}
