import Catalogue
import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// `rate`, by hand (`domain.md` 4.6, 5, 5.1).
struct DistributionReportTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-10-12"))

  init() throws {
    fixture = try ReportFixture()
    for (name, tier, area) in [
      ("甲店", "A", "城东"), ("乙店", "A", "城西"), ("丙店", "B", "城东"), ("丁店", "C", "城东"),
      ("戊店", "C", "城西"), ("己店", "C", "城西"),
    ] {
      story.customer(name, tier: tier, area: area)
    }
    story.state("青岚", 3, at: "甲店")
    story.state("青岚", 3, at: "乙店")
    story.state("青岚", 0, at: "丙店")
    story.day = Day("2026-11-09")
    story.state("青岚", 0, at: "甲店")
    story.state("青岚", 1, at: "丙店")
    story.state("青岚", 2, at: "丁店")
    story.day = Day("2026-11-20")
  }

  private func text(
    _ story: Story,
    _ period: String = "2026-11",
    brands: [String] = ["青岚"],
    area: String? = nil,
    tier: String? = nil,
    in language: Language = .chinese
  ) -> String {
    let report = DistributionReport(
      fixture.facts(story, period),
      of: brands,
      title: .text("青岚"),
      area: area,
      tier: tier
    )
    return TextRenderer(catalogue: fixture.catalogue, language: language).text(report.document)
  }

  @Test func `the three rates are of all shops in scope, before is of the same shops`() {
    // Six shops. Now: 甲 blank, 乙 sold, 丙 distributed, 丁 effectively distributed: 3, 2, 1 of 6.
    // At the end of October: 甲 and 乙 sold, 丙 blank: 2, 2, 2 of 6.
    #expect(
      text(story) == """
        青岚铺货率，2026年11月（截至2026-11-20 周五）
        应上柜6户：档案里的全部客户
        规格  空白  铺货  有效铺货  有效销售  没记录
        ----  ----  ----  --------  --------  ------
        青岚     1     1         1         1       2

        规格  指标          本期    上期            变化
        ----  ----------  ------  ------  --------------
        青岚  铺货率      50.00%  33.33%  +16.67个百分点
        青岚  有效铺货率  33.33%  33.33%    0.00个百分点
        青岚  有效销售率  16.67%  33.33%  -16.67个百分点

        青岚空白1户：甲店
        青岚从有效销售掉到空白1户：甲店
        青岚没有记录2户：己店、戊店
        - 上期是2026年10月末的状态，也除以本期的户数（固定样本）。
        - 铺货率＝（铺货＋有效铺货＋有效销售）÷ 应上柜户数；没有记录的算应上柜、不算上柜。公式v1。
        """
    )
  }

  @Test func `an entry after the period does not count, the last one in it does`() {
    var story = story
    story.day = Day("2026-12-02")
    story.state("青岚", 3, at: "己店")
    #expect(text(story).contains("青岚     1     1         1         1       2"))
    #expect(text(story, "2026-12").contains("青岚     1     1         1         2       1"))
    // October alone: 2 sold, 1 blank; before it nobody recorded anything.
    let october = text(story, "2026-10")
    #expect(october.contains("青岚     1     0         0         2       3"))
    #expect(october.contains("青岚  铺货率      33.33%     —     —"))
  }

  @Test func `area and tier narrow the shops that should stock it`() {
    let east = text(story, area: "城东")
    #expect(east.contains("应上柜3户：片区城东"))
    // 甲 blank, 丙 1, 丁 2: 2 of 3, before 1 of 3.
    #expect(east.contains("66.67%  33.33%  +33.34个百分点") || east.contains("+33.33个百分点"))
    #expect(text(story, tier: "c类").contains("应上柜3户：C类"))
    #expect(text(story, area: "城东", tier: "A").contains("应上柜1户：片区城东，A类"))
  }

  @Test func `of no shop there is no rate`() {
    let none = text(story, tier: "Z")
    #expect(none.contains("应上柜0户：Z类"))
    #expect(none.contains("青岚  铺货率         —     —     —"))
    #expect(!none.contains("0.00%"))
  }

  @Test func `the weighted rate is of the purchases of stocking shops, where purchases are known`()
  {
    var story = story
    #expect(!text(story).contains("加权"))
    for (name, cartons) in [("甲店", 100), ("乙店", 150), ("丙店", 30), ("丁店", 20)] {
      story.figure("购进量", cartons, of: name, in: "2026-10")
    }
    // Known of October: 300. Stocking now 乙, 丙, 丁: 200 ÷ 300; before 甲, 乙: 250 ÷ 300.
    let october = text(story)
    #expect(october.contains("青岚  加权铺货率  66.67%  83.33%  -16.67个百分点"))
    #expect(october.contains("青岚加权：上柜户购进200条 ÷ 全部300条（2026年10月购进量已知的4户）"))
    for name in ["甲店", "乙店", "丙店", "丁店"] {
      story.figure("购进量", 0, of: name, in: "2026-11")
    }
    // In November nothing was bought: no share of nothing.
    #expect(text(story).contains("青岚  加权铺货率       —       —               —"))
  }

  @Test func `the same in English`() {
    let lines = text(story, in: .english).split(separator: "\n")
    #expect(lines.first == "Distribution of 青岚, 2026-11 (up to 2026-11-20 Fri)")
    #expect(lines.contains("青岚   effective distribution  33.33%  33.33%    0.00 percentage points"))
    #expect(lines.contains("青岚 fell from effectively sold to blank at 1 shop: 甲店"))
  }

  @Test func `as CSV it is the rates as bare numbers, empty where nothing is known`() throws {
    let facts = fixture.facts(story, "2026-11")
    let data = try #require(DistributionReport(facts, of: ["青岚", "南枝"], title: "").document.data)
    #expect(
      CSVRenderer(catalogue: fixture.catalogue, language: .chinese).text(data) == """
        规格,指标,应上柜户数,本期（%）,上期（%）,变化（百分点）
        青岚,铺货率,6,50.00,33.33,16.67
        青岚,有效铺货率,6,33.33,33.33,0.00
        青岚,有效销售率,6,16.67,33.33,-16.67
        南枝,铺货率,6,,,
        南枝,有效铺货率,6,,,
        南枝,有效销售率,6,,,
        """
    )
  }

  @Test func `as data it is tables with their columns`() {
    let report = DistributionReport(fixture.facts(story, "2026-11"), of: ["青岚"], title: "青岚")
    let json = JSONRenderer(catalogue: fixture.catalogue, language: .english).text(report.document)
    #expect(json.contains(#"["青岚","distribution","50.00%","33.33%","+16.67 percentage points"]"#))
    let markdown = MarkdownRenderer(catalogue: fixture.catalogue, language: .english)
      .text(report.document)
    #expect(markdown.contains("| 青岚 | distribution |"))
  }
}
