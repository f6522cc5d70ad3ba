import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// W-C1, W-C2, W-B1, W-M1 of `domain.md` 1.1; all numbers here are computed by hand.
struct WarningTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws {
    fixture = try ReportFixture()
    for (name, tier) in [("甲店", "A"), ("乙店", "A"), ("丙店", "A"), ("丁店", "B"), ("戊店", nil)] {
      story.customer(name, tier: tier)
    }
  }

  private func bought(_ name: String, _ before: Int?, _ now: Int?) -> Story {
    var story = story
    if let before { story.figure("购进量", before, of: name, in: "2026-09") }
    if let now { story.figure("购进量", now, of: name, in: "2026-10") }
    return story
  }

  /// The others of class A bought 200 and then 200, so that the class follows from 甲店 and them.
  private func beside(_ before: Int?, _ now: Int?) -> Story {
    var story = bought("甲店", before, now)
    story.figure("购进量", 200, of: "乙店", in: "2026-09")
    story.figure("购进量", 200, of: "乙店", in: "2026-10")
    return story
  }

  @Test func `a customer that lags behind its class is warned of, with the figures`() {
    // Class: (60 + 200) ÷ (100 + 200) = 0.8667, −13.3 %; ratio 0.6 ÷ 0.8667 = 0.6923.
    #expect(
      fixture.lines("customer-warnings", about: "甲店", beside(100, 60)) == [
        "W-C1 购进100条→60条（-40%），A类-13.3%，增幅比0.69，低于0.8：比同类走得慢"
      ]
    )
    #expect(
      fixture.english(
        fixture.facts(beside(100, 60), "2026-11").lines("customer-warnings", about: "甲店")
      ) == [
        "W-C1 purchases 100 cartons → 60 cartons (-40%), tier A -13.3%, growth ratio 0.69, "
          + "below 0.8: slower than its class"
      ]
    )
  }

  @Test(arguments: [
    // 74 ÷ 100 ÷ ((74 + 200) ÷ 300) = 0.8102; 73 gives 0.8022; 72 gives 0.7941.
    (100, 74, false), (100, 73, false), (100, 72, true),
    // Growth in a growing class; no growth at all; everything lost.
    (100, 130, false), (100, 100, false), (100, 0, true),
  ])
  func `the ratio is of factors, so that growth of nothing or less can be compared`(
    before: Int,
    now: Int,
    isWarned: Bool
  ) {
    let lines = fixture.lines("customer-warnings", about: "甲店", beside(before, now))
    #expect(lines.isEmpty != isWarned, "\(lines)")
  }

  @Test func `a base of nothing is a dash, never a warning`() {
    // Class: (30 + 200) ÷ (0 + 200) = 1.15.
    let story = beside(0, 30)
    #expect(
      fixture.lines("customer-warnings", about: "甲店", story)
        == ["W-C1 购进0条→30条，A类+15%，增幅比—：基数为0，不能比"]
    )
    let candidates = fixture.lines("focus-candidates", story)
    #expect(!candidates.contains { $0.contains("W-C1") })
  }

  @Test func `a class that bought nothing before is a dash too`() {
    #expect(
      fixture.lines("customer-warnings", about: "丁店", bought("丁店", 0, 20))
        == ["W-C1 购进0条→20条，B类—，增幅比—：基数为0，不能比"]
    )
  }

  @Test(arguments: [(nil, 60), (100, nil), (nil, nil)] as [(Int?, Int?)])
  func `what is missing, as in the first month, warns of nothing`(before: Int?, now: Int?) {
    #expect(fixture.lines("customer-warnings", about: "甲店", beside(before, now)) == [])
  }

  @Test func `the class of the sub-company goes before one's own customers, where it was entered`()
  {
    var story = bought("丁店", 100, 90)
    // Alone in its class it goes as its class goes.
    #expect(fixture.lines("customer-warnings", about: "丁店", story) == [])
    story.figure("B类增幅", 20, in: "2026-10")
    // 0.9 ÷ 1.2 = 0.75.
    #expect(
      fixture.lines("customer-warnings", about: "丁店", story)
        == ["W-C1 购进100条→90条（-10%），B类+20%，增幅比0.75，低于0.8：比同类走得慢"]
    )
    story.figure("tier B growth", -10, in: "2026-10")
    #expect(fixture.lines("customer-warnings", about: "丁店", story) == [])
    story.figure("B类增幅", -100, in: "2026-10")
    #expect(
      fixture.lines("customer-warnings", about: "丁店", story)
        == ["W-C1 购进100条→90条，B类—，增幅比—：基数为0，不能比"]
    )
  }

  @Test func `January is compared with December`() {
    var story = Story(on: Day("2027-02-01"))
    story.customer("甲店", tier: "A")
    story.figure("购进量", 100, of: "甲店", in: "2026-12")
    story.figure("购进量", 70, of: "甲店", in: "2027-01")
    story.figure("A类增幅", 0, in: "2027-01")
    #expect(
      fixture.lines("customer-warnings", about: "甲店", story, "2027-02")
        == ["W-C1 购进100条→70条（-30%），A类0%，增幅比0.7，低于0.8：比同类走得慢"]
    )
  }

  @Test func `the threshold is a setting`() {
    var story = bought("丁店", 100, 90)
    story.figure("B类增幅", 0, in: "2026-10")
    #expect(fixture.lines("customer-warnings", about: "丁店", story) == [])
    story.add(.setting, [.key: .string("135.growth-ratio"), .value: .decimal(0.95)])
    #expect(fixture.lines("customer-warnings", about: "丁店", story).count == 1)
  }

  @Test(arguments: [
    // Others of the class: 250 and 250 on the average 250; 4 × 250 = 1,000.
    (1000, false), (1001, true), (999, false),
  ])
  func `a large buyer is above the limit and above four times the others`(
    now: Int,
    isWarned: Bool
  ) {
    var story = bought("甲店", nil, now)
    story.figure("购进量", 250, of: "乙店", in: "2026-10")
    story.figure("购进量", 250, of: "丙店", in: "2026-10")
    let lines = fixture.lines("customer-warnings", about: "甲店", story)
    #expect(lines.contains { $0.hasPrefix("W-C2") } == isWarned, "\(lines)")
  }

  @Test func `a large buyer's line says against whom`() {
    var story = bought("甲店", nil, 1500)
    story.figure("购进量", 200, of: "乙店", in: "2026-10")
    story.figure("购进量", 300, of: "丙店", in: "2026-10")
    // 1,500 ÷ 250 = 6.
    #expect(
      fixture.lines("customer-warnings", about: "甲店", story) == [
        "W-C2 购进1,500条，多于1,000条，是同类其他2户平均250条的6倍，超过4倍：大户，核实去向"
      ]
    )
    // Nobody of the class to compare with, or others who bought nothing: nothing can be said.
    #expect(fixture.lines("customer-warnings", about: "戊店", bought("戊店", nil, 1500)) == [])
    var none = bought("甲店", nil, 1500)
    none.figure("购进量", 0, of: "乙店", in: "2026-10")
    #expect(fixture.lines("customer-warnings", about: "甲店", none) == [])
  }

  @Test func `warned customers stand among those to look at, behind what last month left`() {
    let lines = fixture.lines("focus-candidates", beside(100, 60))
    #expect(lines.first?.hasPrefix("1. 甲店：W-C1 购进100条→60条") == true, "\(lines)")
  }

  @Test(
    arguments: [
      (100, 90, 20, "增幅比0.75"), (100, 90, 0, nil), (100, 80, 0, nil), (100, 79, 0, "增幅比0.79"),
      (0, 90, 0, "增幅比—"), (100, 90, -100, "增幅比—"), (100, 90, -150, "增幅比—"),
    ] as [(Int, Int, Int, String?)]
  )
  func `a brand is compared with the sub-centre`(
    before: Int,
    now: Int,
    centre: Int,
    says: String?
  ) {
    var story = story
    story.figure("销量", before, brand: "青岚", in: "2026-09")
    story.figure("销量", now, brand: "青岚", in: "2026-10")
    #expect(fixture.lines("brand-warnings", about: "青岚", story) == [])
    story.figure("分中心增幅", centre, brand: "青岚", in: "2026-10")
    let lines = fixture.lines("brand-warnings", about: "青岚", story)
    #expect(lines.first.map { line in says.map(line.contains) ?? false } == says.map { _ in true })
  }

  @Test func `the territory is compared in volume and in revenue per case`() {
    var story = story
    story.figure("销量", 12_500, in: "2026-09")
    story.figure("销量", 9_000, in: "2026-10")
    story.figure("单箱销售额", 40_000, in: "2026-09")
    story.figure("单箱销售额", 30_000, in: "2026-10")
    story.figure("分中心增幅", 0, in: "2026-10")
    story.figure("分中心单箱增幅", 5, in: "2026-10")
    // 9,000 ÷ 12,500 = 0.72; 0.75 ÷ 1.05 = 0.7143.
    #expect(
      fixture.lines("market-warnings", story) == [
        "W-M1 销量12,500条→9,000条（-28%），分中心0%，增幅比0.72，低于0.8：本地落在后面",
        "W-M1 单箱40,000元→30,000元（-25%），分中心+5%，增幅比0.71，低于0.8：结构落在后面",
      ]
    )
  }

  @Test func `the day begins with the warnings of the month`() {
    var story = beside(100, 60)
    story.answer("A-C1", in: "2026-11", .strings(["甲店"]))
    story.answer("P-C3", about: "甲店", in: "2026-11", .row(["visits": .integer(3)]))
    story.figure("销量", 100, in: "2026-09")
    story.figure("销量", 70, in: "2026-10")
    story.figure("分中心增幅", 0, in: "2026-10")
    let lines = fixture.lines("day-plan", story, "2026-11-02")
    #expect(lines.first?.contains("甲店：还要去3次；W-C1 购进100条→60条") == true, "\(lines)")
    #expect(lines.last?.hasPrefix("W-M1 销量100条→70条") == true, "\(lines)")
  }
}
