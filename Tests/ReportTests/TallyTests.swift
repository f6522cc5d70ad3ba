import Catalogue
import Dates
import Foundation
import Journal
import Portfolio
import Report
import TestSupport
import Testing

/// `stats`, by hand (`domain.md` 5, 5.1): what is counted, what it is compared with, and what adds up.
struct TallyTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-10-01"))

  init() throws {
    fixture = try ReportFixture()
    for (name, tier, area) in [("甲店", "A", "城东"), ("乙店", "B", "城西"), ("丙店", "B", "城东")] {
      story.customer(name, tier: tier, area: area)
    }
    visit("2026-10-05", "甲店", 30)
    visit("2026-10-06", "乙店", 20)
    visit("2026-10-19", "甲店", 25)
    // After as many days as November has had, this one is not compared.
    visit("2026-10-28", "丙店", 15)
    visit("2026-11-02", "甲店", 30)
    visit("2026-11-09", "甲店", 45, tags: ["缺货"])
    visit("2026-11-10", "乙店", 20, tags: ["缺货", "陈列"])
    visit("2026-11-16", "丙店", nil)
    visit("2026-11-17", "甲店", 5, way: "phone")
    story.day = Day("2026-11-20")
  }

  private mutating func visit(
    _ day: StaticString,
    _ shop: String,
    _ minutes: Int?,
    tags: [String] = [],
    way: String? = nil
  ) {
    story.day = Day(day)
    story.visit(shop, minutes, tags: tags, way: way)
  }

  private func visits(by grouping: Tally.Grouping) -> Tally {
    var tally = Tally(by: grouping)
    tally.kinds = [.visit]
    tally.ways = ["on-site"]
    return tally
  }

  /// The numbers as a spreadsheet gets them, a row a line, without the titles.
  private func rows(_ tally: Tally, _ period: String = "2026-11") throws -> [String] {
    let data = try #require(TallyReport(fixture.facts(story, period), tally).document.data)
    let text = CSVRenderer(catalogue: fixture.catalogue, language: .chinese).text(data)
    return text.replacing("\r\n", with: "\n").split(separator: "\n").dropFirst().map(String.init)
  }

  private func text(_ tally: Tally, _ period: String = "2026-11", width: Int = 80) -> String {
    TextRenderer(catalogue: fixture.catalogue, language: .chinese, width: width)
      .text(TallyReport(fixture.facts(story, period), tally).document)
  }

  @Test func `a month that is not over is compared with as many days`() throws {
    // 1 to 20 November: 甲 2, 乙 1, 丙 1. 1 to 20 October: 甲 2, 乙 1. Nobody recorded in 2025.
    #expect(
      try rows(visits(by: .customer)) == [
        "甲店,2,50,2,0,0,,,", "丙店,1,25,0,1,,,,", "乙店,1,25,1,0,0,,,", "合计,4,100,3,1,33.3,,,",
      ]
    )
    let text = text(visits(by: .customer))
    #expect(text.contains("2026-11-01 周日至2026-11-20 周五（20天）"))
    #expect(text.contains("环比与2026-10-01至2026-10-20比，同比与2025-11-01至2025-11-20比。"))
    #expect(text.contains("本期还没结束，比的也只是同样的前20天。"))
    // A rise from nothing is a difference and no percentage.
    #expect(text.contains("+1（—）"))
  }

  @Test func `a month that is over is compared with the whole month before`() throws {
    // October: 甲 2, 乙 1, 丙 1; in September nothing was recorded.
    #expect(
      try rows(visits(by: .customer), "2026-10") == [
        "甲店,2,50,,,,,,", "丙店,1,25,,,,,,", "乙店,1,25,,,,,,", "合计,4,100,,,,,,",
      ]
    )
    #expect(!text(visits(by: .customer), "2026-10").contains("本期还没结束"))
  }

  @Test func `last year's is beside it`() throws {
    var other = self
    for day in ["2025-11-03", "2025-11-12", "2025-11-25"] as [StaticString] {
      other.visit(day, "甲店", 10)
    }
    other.story.day = Day("2026-11-20")
    // Two of the three fall into the first twenty days: 2 now, 2 then; in all 4 now, 2 then.
    let rows = try other.rows(other.visits(by: .customer))
    #expect(rows[0] == "甲店,2,50,2,0,0,2,0,0")
    #expect(rows[3] == "合计,4,100,3,1,33.3,2,2,100")
  }

  @Test func `minutes, customers, tiers and areas`() throws {
    var minutes = Tally(by: .tier)
    minutes.measure = .minutes
    // A: 30 + 45 + 5 by phone. B: 20; nobody timed the visit to 丙. Before: A 55, B 20.
    #expect(
      try rows(minutes) == [
        "A类,80,80,55,25,45.5,,,", "B类,20,20,20,0,0,,,", "合计,100,100,75,25,33.3,,,",
      ]
    )
    var reached = Tally(by: .area)
    reached.measure = .customers
    // 城东: 甲 and 丙, before 甲 alone. 城西: 乙.
    #expect(
      try rows(reached) == [
        "城东,2,66.7,1,1,100,,,", "城西,1,33.3,1,0,0,,,", "合计,3,100,2,1,50,,,",
      ]
    )
  }

  @Test func `the scope narrows it`() throws {
    var tally = visits(by: .customer)
    tally.scope.tier = "B级"
    #expect(try rows(tally).first == "丙店,1,50,0,1,,,,")
    tally.scope.area = "城西"
    #expect(try rows(tally) == ["乙店,1,100,1,0,0,,,"])
    var tagged = visits(by: .customer)
    tagged.scope.tags = ["缺货"]
    #expect(try rows(tagged).map { $0.prefix(4) } == ["乙店,1", "甲店,1", "合计,2"])
    #expect(text(tally).contains("只算B类、片区城西"))
  }

  @Test func `an entry in several rows is not added up`() throws {
    let rows = try rows(visits(by: .tag))
    #expect(
      rows.map { $0.split(separator: ",").prefix(2).joined(separator: ",") } == [
        "#缺货,2", "未注明,2", "#陈列,1",
      ]
    )
    #expect(text(visits(by: .tag)).contains("所以不加总；只算一次是4。"))
  }

  @Test func `weeks are cut at the month, and add up to it`() throws {
    let rows = try rows(visits(by: .week))
    #expect(
      rows.map { $0.split(separator: ",").prefix(2).joined(separator: ",") } == [
        "第44周（11-01至11-01）,0", "第45周（11-02至11-08）,1", "第46周（11-09至11-15）,2", "第47周（11-16至11-22）,1",
        "合计,4",
      ]
    )
    // The week before the first whole one has two days in November and its visit in October.
    #expect(rows[1] == "第45周（11-02至11-08）,1,25,1,0,0,,,")
    #expect(rows[2] == "第46周（11-09至11-15）,2,50,1,1,100,,,")
  }

  @Test func `the largest, and the rest in one row`() throws {
    var tally = visits(by: .customer)
    tally.top = 1
    #expect(try rows(tally).map { $0.prefix(6) } == ["甲店,2,5", "其余2行,2", "合计,4,1"])
  }

  @Test func `what is open is told at the end, what was closed where it was closed`() throws {
    var story = story
    story.day = Day("2026-10-10")
    let first = story.note(.complaint, "送货晚", of: "甲店")
    story.day = Day("2026-11-03")
    story.note(.need, "要展架", of: "甲店")
    story.day = Day("2026-11-12")
    story.done(first)
    story.day = Day("2026-11-20")
    var other = self
    other.story = story
    var open = Tally(by: .customer)
    open.measure = .open
    // On 20 November the need is open; on 20 October the complaint was.
    #expect(try other.rows(open) == ["甲店,1,100,1,0,0,,,"])
    var closed = Tally(by: .customer)
    closed.measure = .closed
    #expect(try other.rows(closed) == ["甲店,1,100,0,1,,,,"])
  }

  @Test func `volumes are added up, prices are not`() throws {
    var other = self
    other.story.figure("销量", 120, of: "甲店", in: "2026-10")
    other.story.figure("销量", 140, of: "甲店", in: "2026-11")
    // A later figure of the same month corrects the one before.
    other.story.figure("销量", 150, of: "甲店", in: "2026-11")
    other.story.figure("销量", 90, of: "乙店", in: "2026-11")
    other.story.figure("零售价", 230, of: "甲店", in: "2026-11")
    other.story.figure("零售价", 240, of: "丙店", in: "2026-11")
    var volume = Tally(by: .area)
    volume.measure = .figure("volume")
    #expect(
      try other.rows(volume) == [
        "城东,150,62.5,120,30,25,,,", "城西,90,37.5,,,,,,", "合计,240,100,120,120,100,,,",
      ]
    )
    var price = Tally(by: .area)
    price.measure = .figure("零售价")
    // Two shops of one area: their mean, and no sum.
    #expect(try other.rows(price) == ["城东,235,,,,,,,"])
    #expect(other.text(price).contains("235元"))
  }

  @Test func `every row rests on its entries`() {
    let document = TallyReport(fixture.facts(story, "2026-11"), visits(by: .customer)).document
    let items = document.items
    // Three shops, and the sum with those of all.
    #expect(items.map { $0.origins.map(\.n) } == [[8, 9], [11], [10], [8, 9, 11, 10]])
    #expect(items[0].formulas == [.formulaShare, .formulaChange])
  }

  @Test func `bars stand beside the rows where there is room`() {
    let wide = text(visits(by: .customer))
    #expect(wide.contains("████████████████████"))
    #expect(!text(visits(by: .customer), width: 46).contains("█"))
    for line in wide.split(separator: "\n") { #expect(line.reduce(0) { $0 + $1.width } <= 80) }
  }

  @Test func `nothing is said in one line`() {
    #expect(text(visits(by: .customer), "2026-09") == "2026年09月没有：上门（次）。")
  }
}

extension Character {
  fileprivate var width: Int { unicodeScalars.allSatisfy { $0.value < 0x2E80 } ? 1 : 2 }
}
