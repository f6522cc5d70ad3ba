import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// Good in the price band, low in the brand (`domain.md` 1.1.2).
struct TargetShopTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws {
    fixture = try ReportFixture()
    // Band 40, 100, 120, 200: median 110. Shares 0.5, 0.3, 0.1, 0.05: the first of four is 0.05.
    for (name, band, volume) in [
      ("甲店", 40, 20), ("乙店", 100, 30), ("丙店", 120, 12), ("丁店", 200, 10),
    ] {
      story.customer(name, tier: "A")
      story.figure("同价位销量", band, of: name, brand: "青岚", in: "2026-10")
      story.figure("销量", volume, of: name, brand: "青岚", in: "2026-10")
    }
  }

  @Test func `the shop with much of the band and little of the brand comes first, with the rule`() {
    #expect(
      fixture.lines("shops-to-add", about: "青岚", story) == [
        "目标户：同价位销量不低于中位数110条，本规格占比不高于下四分位5%",
        "1. 丁店（A类，同价位200条，本规格10条，占5%）", "2. 丙店（A类，没有记录）", "3. 乙店（A类，没有记录）",
        "4. 甲店（A类，没有记录）",
      ]
    )
    #expect(fixture.value("target-shops", about: "青岚", story) == .strings(["丁店"]))
  }

  @Test func `of more shops than the target takes the first are proposed`() {
    var story = story
    // Eight shops: shares 0 (戊), 0 (己), 0.05, 0.1, … the second of eight is 0.
    for (name, band) in [("戊店", 300), ("己店", 400), ("庚店", 30), ("辛店", 20)] {
      story.customer(name, tier: "B")
      story.figure("同价位销量", band, of: name, brand: "青岚", in: "2026-10")
      // Recorded as blank: it sells none. 庚店 and 辛店 sell all their band as this brand.
      if band >= 300 {
        story.state("青岚", 0, at: name)
      } else {
        story.figure("销量", band, of: name, brand: "青岚", in: "2026-10")
      }
    }
    #expect(fixture.value("target-shops", about: "青岚", story) == .strings(["己店", "戊店"]))
    story.answer(
      "A-B3",
      about: "青岚",
      in: "2026-11",
      .row(["stocked": .integer(6), "should": .integer(8)])
    )
    // ⌈0.8 × 8⌉ = 7: one more shop.
    story.answer("P-B1", about: "青岚", in: "2026-11", .integer(80))
    #expect(fixture.value("target-shops", about: "青岚", story) == .strings(["己店"]))
  }

  @Test func `without a band, or without a known volume, no shop is a target`() {
    var none = Story(on: Day("2026-11-02"))
    none.customer("甲店", tier: "A")
    #expect(fixture.value("target-shops", about: "青岚", none) == nil)
    func band(_ cartons: Int) -> Story {
      var story = none
      story.figure("band volume", cartons, of: "甲店", brand: "青岚", in: "2026-10")
      return story
    }
    #expect(fixture.value("target-shops", about: "青岚", band(50)) == nil)
    var blank = band(0)
    blank.state("青岚", 0, at: "甲店")
    #expect(fixture.value("target-shops", about: "青岚", blank) == nil)
  }
}
