import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// Orders and being out of stock (`domain.md` 5), each by hand, with the edges of 5.1.
struct OrderMeasureTests {
  private let fixture: ReportFixture
  private let story = Story.ofThreeShops

  init() throws {
    fixture = try ReportFixture()
  }

  private var orders: Story {
    var story = story
    // 甲 orders in August, September and October, 乙 in September and October, 丙 in July only.
    for (name, month, cartons) in [
      ("甲店", "2026-08", 10), ("甲店", "2026-09", 10), ("甲店", "2026-10", 20),
      ("乙店", "2026-09", 30), ("乙店", "2026-10", 10), ("丙店", "2026-07", 5),
      ("丙店", "2026-10", 0),
    ] {
      story.figure("订货", cartons, of: name, brand: "青岚", in: month)
    }
    return story
  }

  @Test func `the moving rate is of shops, or of purchases where the setting says so`() {
    var story = orders
    // Ordering in October 2; in July, August, September 3.
    #expect(
      fixture.lines("moving-rate", about: "青岚", story)
        == ["动销率66.7%（2026年10月；本期有订单2户 ÷ 前三期有订单3户；标准口径v1）"]
    )
    story.set("moving-rate", "exam")
    // Means: (20 + 10) ÷ 2 = 15, (10 + 30) ÷ 2 = 20.
    #expect(
      fixture.lines("moving-rate", about: "青岚", story)
        == ["动销率75%（2026年10月；本期户均15条/户 ÷ 上期户均20条/户；考试口径v1）"]
    )
  }

  @Test func `what the analysis said of orders goes before figures; none before is a dash`() {
    var story = orders
    story.answer(
      "A-B4",
      about: "青岚",
      in: "2026-11",
      .row(["now": .integer(6), "before": .integer(8)])
    )
    story.answer("A-B5", about: "青岚", in: "2026-11", .integer(3))
    #expect(
      fixture.lines("moving-rate", about: "青岚", story)
        == ["动销率75%（2026年10月；本期有订单6户 ÷ 前三期有订单8户；标准口径v1）"]
    )
    #expect(
      fixture.lines("repurchase-rate", about: "青岚", story)
        == ["重购率50%（2026年10月；连续两期都订3户 ÷ 本期有订单6户；公式v1）"]
    )
    story.answer(
      "A-B4",
      about: "青岚",
      in: "2026-11",
      .row(["now": .integer(0), "before": .integer(0)])
    )
    #expect(
      fixture.lines("moving-rate", about: "青岚", story)
        == ["动销率—（2026年10月；本期有订单0户 ÷ 前三期有订单0户；标准口径v1）"]
    )
  }

  @Test func `the repurchase rate counts who ordered twice running, across the year's end too`() {
    #expect(
      fixture.lines("repurchase-rate", about: "青岚", orders)
        == ["重购率100%（2026年10月；连续两期都订2户 ÷ 本期有订单2户；公式v1）"]
    )
    var story = Story(on: Day("2027-02-01"))
    story.figure("订货", 5, of: "甲店", brand: "青岚", in: "2026-12")
    story.figure("订货", 5, of: "甲店", brand: "青岚", in: "2027-01")
    story.figure("订货", 5, of: "乙店", brand: "青岚", in: "2027-01")
    #expect(
      fixture.lines("repurchase-rate", about: "青岚", story, "2027-02")
        == ["重购率50%（2027年01月；连续两期都订1户 ÷ 本期有订单2户；公式v1）"]
    )
  }

  @Test func `being out of stock has three rates, each its own`() {
    var story = orders
    story.figure("断货天数", 3, of: "甲店", brand: "青岚", in: "2026-10")
    story.figure("断货天数", 0, of: "乙店", brand: "青岚", in: "2026-10")
    // Both of the sample ordered in the three months before.
    #expect(
      fixture.lines("out-of-stock-shops", about: "青岚", story)
        == ["客户断货率50%（2026年10月；断货1户样本 ÷ 前三期有订单2户样本；公式v1）"]
    )
    story.figure("断货天数", 3, brand: "青岚", in: "2026-10")
    for day in ["2026-10-12", "2026-10-12", "2026-10-13", "2026-10-14", "2026-10-15"] {
      story.day = Day(day) ?? story.day
      story.visit("甲店")
    }
    story.day = Day("2026-11-02")
    // Visits on four days.
    #expect(
      fixture.lines("out-of-stock-days", about: "青岚", story)
        == ["商业断货率75%（2026年10月；断货3天 ÷ 走访4天；公式v1）"]
    )
    story.answer("A-C1", in: "2026-11", .strings(["甲店", "乙店"]))
    func wish(_ wanted: Int, _ got: Int) -> Value {
      .row(["spec": .string("青岚"), "wanted": .integer(wanted), "got": .integer(got)])
    }
    story.answer("A-C4", about: "甲店", in: "2026-11", .list([wish(30, 0), wish(10, 4)]))
    story.answer("A-C4", about: "乙店", in: "2026-11", .list([wish(20, 20)]))
    #expect(
      fixture.lines("out-of-stock-records", story)
        == ["公司断货率33.3%（2026年11月；想要而没订到1笔 ÷ 想要3笔；公式v1）"]
    )
    // 24 of 60 cartons.
    #expect(
      fixture.lines("fill-rate", story)
        == ["订单满足率40%（2026年11月；订到24条 ÷ 想要60条；公式v1）"]
    )
  }

  @Test func `without a wish recorded the fill rate is of figures, else not known`() {
    var story = story
    #expect(fixture.lines("fill-rate", story) == [])
    story.figure("需求", 3_000, in: "2026-11")
    story.figure("销量", 2_700, in: "2026-11")
    #expect(
      fixture.lines("fill-rate", story)
        == ["订单满足率90%（2026年11月；订到2,700条 ÷ 想要3,000条；公式v1）"]
    )
  }
}
