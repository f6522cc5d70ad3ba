import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// Growth, values, prices and stock (`domain.md` 5), each by hand, with the edges of 5.1.
struct MeasureTests {
  private let fixture: ReportFixture
  private let story = Story.ofThreeShops
  private let shop = "甲店"

  init() throws {
    fixture = try ReportFixture()
  }

  @Test(arguments: [
    (100, 120, "环比+20%（2026年11月；本月120条，上月100条；公式v1）"),
    (120, 100, "环比-16.7%（2026年11月；本月100条，上月120条；公式v1）"),
    (100, 0, "环比-100%（2026年11月；本月0条，上月100条；公式v1）"),
    (0, 30, "环比—，相差+30条（2026年11月；本月30条，上月0条；公式v1）"),
    (0, 0, "环比—，相差0条（2026年11月；本月0条，上月0条；公式v1）"),
    (-5, 30, "环比—，相差+35条（2026年11月；本月30条，上月-5条；公式v1）"),
  ])
  func `growth is on the month before, a difference where the base is nothing or less`(
    before: Int,
    now: Int,
    line: String
  ) {
    var story = story
    story.figure("销量", before, in: "2026-10")
    #expect(fixture.lines("month-on-month", about: "territory", story) == [])
    story.figure("销量", now, in: "2026-11")
    #expect(fixture.lines("month-on-month", about: "territory", story) == [line])
  }

  @Test func `January is on December, a leap February on the one before`() {
    var story = Story(on: Day("2028-02-29"))
    story.figure("销量", 100, in: "2027-12")
    story.figure("销量", 110, in: "2028-01")
    story.figure("销量", 80, in: "2027-02")
    story.figure("销量", 100, in: "2028-02")
    #expect(
      fixture.lines("month-on-month", about: "territory", story, "2028-01")
        == ["环比+10%（2028年01月；本月110条，上月100条；公式v1）"]
    )
    #expect(
      fixture.lines("year-on-year", about: "territory", story, "2028-02")
        == ["同比+25%（2028年02月；本月100条，去年同月80条；公式v1）"]
    )
  }

  @Test func `the value of a carton and the revenue of a case say from what`() {
    var story = story
    story.figure("购进量", 164, of: shop, in: "2026-10")
    story.figure("金额", 22_960, of: shop, in: "2026-10")
    #expect(
      fixture.lines("value-per-carton", about: shop, story)
        == ["单条均价140元/条（2026年10月；22,960元 ÷ 164条；公式v1）"]
    )
    story.figure("购进量", 0, of: shop, in: "2026-10")
    #expect(
      fixture.lines("value-per-carton", about: shop, story)
        == ["单条均价—（2026年10月；22,960元 ÷ 0条；公式v1）"]
    )
    story.figure("销量", 2_000, in: "2026-11")
    story.figure("金额", 320_000, in: "2026-11")
    // 2,000 cartons are 8 cases of 250.
    #expect(
      fixture.lines("revenue-per-case", about: "territory", story)
        == ["单箱销售额40,000元/箱（2026年11月；320,000元 ÷（2,000条 ÷ 每箱250条）；公式v1）"]
    )
    story.set("case-size", "200")
    #expect(
      fixture.lines("revenue-per-case", about: "territory", story)
        == ["单箱销售额32,000元/箱（2026年11月；320,000元 ÷（2,000条 ÷ 每箱200条）；公式v1）"]
    )
    #expect(fixture.lines("revenue-per-case", about: shop, story) == [])
  }

  @Test func `prices give the index and the margin, of a brand or as the mean of shops`() {
    var story = story
    story.answer("A-B1", in: "2026-11", .string("青岚"))
    story.figure("批发价", 200, brand: "青岚", in: "2026-11")
    #expect(fixture.lines("price-order-index", story) == [])
    story.figure("零售价", 230, of: "甲店", brand: "青岚", in: "2026-11")
    story.figure("零售价", 240, of: "乙店", brand: "青岚", in: "2026-11")
    // (230 + 240) ÷ 2 = 235; 235 ÷ 200 = 1.175 → 1.18; 35 ÷ 235 = 14.89 %.
    #expect(
      fixture.lines("price-order-index", story)
        == ["青岚：顺价指数1.18（2026年11月；零售价235元 ÷ 批发价200元；公式v1）"]
    )
    #expect(
      fixture.lines("retail-margin", story)
        == ["青岚：零售毛利率14.9%（2026年11月；（零售价235元 − 批发价200元）÷ 零售价235元；公式v1）"]
    )
    story.figure("零售价", 180, brand: "青岚", in: "2026-11")
    #expect(
      fixture.lines("retail-margin", story)
        == ["青岚：零售毛利率-11.1%（2026年11月；（零售价180元 − 批发价200元）÷ 零售价180元；公式v1）"]
    )
    story.figure("零售价", 0, brand: "青岚", in: "2026-11")
    story.figure("批发价", 0, brand: "青岚", in: "2026-11")
    #expect(fixture.lines("retail-margin", story).first?.contains("零售毛利率—") == true)
    #expect(fixture.lines("price-order-index", story).first?.contains("顺价指数—") == true)
  }

  @Test func `stock is set beside the sales of the window, which stands with the number`() {
    var story = story
    story.figure("库存", 40, of: shop, in: "2026-10")
    #expect(fixture.lines("stock-to-sales", about: shop, story) == [])
    story.figure("购进量", 124, of: shop, in: "2026-10")
    // 40 ÷ 124 = 0.3226; 124 in 31 days are 4 a day: 10 days.
    #expect(
      fixture.lines("stock-to-sales", about: shop, story)
        == ["存销比0.32（2026年10月；库存40条 ÷ 当月销量124条；公式v1）"]
    )
    #expect(
      fixture.lines("days-of-stock", about: shop, story)
        == ["可销天数10天（2026年10月；库存40条 ÷（当月销量124条 ÷ 31天）；公式v1）"]
    )
    story.set("stock-window", "last-7")
    #expect(fixture.lines("stock-to-sales", about: shop, story) == [])
    // The last seven days of October are those of week 44 but the Sunday: 26 to 31 lie in it.
    story.figure("购进量", 30, of: shop, in: "2026-10-27")
    story.figure("购进量", 20, of: shop, in: "2026-10-30")
    story.figure("购进量", 99, of: shop, in: "2026-10-24")
    #expect(
      fixture.lines("days-of-stock", about: shop, story)
        == ["可销天数5.6天（2026年10月；库存40条 ÷（近7天销量50条 ÷ 7天）；公式v1）"]
    )
  }

  @Test func `nothing sold is a dash; of a territory without figures its known shops count`() {
    var story = story
    story.figure("库存", 40, of: "甲店", in: "2026-10")
    story.figure("购进量", 0, of: "甲店", in: "2026-10")
    #expect(
      fixture.lines("stock-to-sales", about: "甲店", story)
        == ["存销比—（2026年10月；库存40条 ÷ 当月销量0条；公式v1）"]
    )
    story.figure("购进量", 100, of: "甲店", in: "2026-10")
    story.figure("库存", 20, of: "乙店", in: "2026-10")
    story.figure("购进量", 20, of: "乙店", in: "2026-10")
    story.figure("库存", 500, of: "丙店", in: "2026-10")
    #expect(
      fixture.lines("stock-to-sales", story)
        == ["存销比0.5（2026年10月；库存60条 ÷ 当月销量120条；公式v1）"]
    )
  }
}
