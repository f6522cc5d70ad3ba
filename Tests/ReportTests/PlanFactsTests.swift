import Dates
import Journal
import Report
import TestSupport
import Testing

struct PlanFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws {
    fixture = try ReportFixture()
    for name in ["惠民超市", "老王烟店", "城东店", "城西店", "歇业店"] { story.customer(name) }
    story.answer("A-C1", in: "2026-11", .strings(["惠民超市", "老王烟店"]))
    story.answer("A-B1", in: "2026-11", .string("通仙"))
  }

  @Test func `the goal is asked beside verdict, need and the present values`() {
    var story = story
    story.answer("A-C2", about: "惠民超市", in: "2026-11", .row(["cartons": .integer(164)]))
    story.answer("A-C9", about: "惠民超市", in: "2026-11", .strings(["supply"]))
    story.answer("A-C13", about: "惠民超市", in: "2026-11", .string("通仙断货两周，回头客转去对面"))
    story.note(.need, "增加供应", of: "惠民超市")
    story.state("通仙", 1, at: "惠民超市")
    story.state("红七", 3, at: "惠民超市")
    story.state("金叶", 0, at: "惠民超市")
    #expect(
      fixture.lines("customer-verdict", about: "惠民超市", story) == [
        "判断：通仙断货两周，回头客转去对面", "最需要：货源", "现在：购进164条，未答复诉求1条，铺货规格2个",
      ]
    )
  }

  @Test func `the means follow the need, and what others must settle calls for support`() {
    var story = story
    story.answer(
      "A-C9",
      about: "惠民超市",
      in: "2026-11",
      .strings(["supply", "policy", "complaint", "other"])
    )
    #expect(
      fixture.value("means-for-need", about: "惠民超市", story)
        == .strings(["supply", "support", "other"])
    )
    #expect(fixture.value("means-for-need", about: "老王烟店", story) == nil)
  }

  @Test func `opportunities come from the analysis`() {
    var story = story
    story.answer(
      "A-M7",
      in: "2026-11",
      .list([
        .row(["what": .string("展会"), "date": .string("2026-11-20"), "whom": .string("城东店")]),
        .row(["what": .string("元旦"), "date": .string("2027-01-01")]),
      ])
    )
    #expect(
      fixture.lines("opportunities", story) == ["展会，2026-11-20，城东店", "元旦，2027-01-01"]
    )
  }

  @Test func `workdays are those left of the month, visits a day the norm or the setting`() {
    var story = story
    // November 2026 has 21 weekdays, from Monday the 2nd to Monday the 30th.
    #expect(
      fixture.value("working-days", story)
        == .row(["days": .integer(21), "visits": .integer(30)])
    )
    story.day = Day("2026-11-10")
    story.add(.setting, [.key: .string("visits-a-day"), .value: .string("25")])
    #expect(
      fixture.value("working-days", story)
        == .row(["days": .integer(15), "visits": .integer(25)])
    )
    #expect(
      fixture.value("working-days", story, "2026-12")
        == .row(["days": .integer(23), "visits": .integer(25)])
    )
  }

  @Test func `a week shows its workdays and what is due in it`() {
    var story = story
    story.answer(
      "P-C3",
      about: "惠民超市",
      in: "2026-11",
      .row(["visits": .integer(4), "by": .string("2026-11-13")])
    )
    story.answer("P-C3", about: "老王烟店", in: "2026-11", .row(["visits": .integer(2)]))
    story.answer(
      "P-B4",
      about: "通仙",
      in: "2026-11",
      .row(["actions": .strings(["pitch", "display"]), "by": .string("2026-11-12")])
    )
    story.answer(
      "P-M1",
      in: "2026-11",
      .list([
        .row([
          "what": .string("展会"), "whom": .string("城东店"), "date": .string("2026-11-20"),
          "action": .string("备货"),
        ])
      ])
    )
    #expect(
      fixture.subjects("weeks", story) == ["2026-W45", "2026-W46", "2026-W47", "2026-W48"]
    )
    #expect(
      fixture.lines("week-plan", about: "2026-W46", story) == [
        "11-09至11-15，工作日5天", "惠民超市（4次，2026-11-13）", "通仙（推介、陈列，2026-11-12）",
      ]
    )
    #expect(
      fixture.lines("week-plan", about: "2026-W47", story)
        == ["11-16至11-22，工作日5天", "展会，城东店，2026-11-20，备货"]
    )
  }

  @Test func `a week of a year without announced holidays says how its workdays are counted`() {
    #expect(
      fixture.lines("week-plan", about: "2027-W02", story, "2027-01")
        == ["01-11至01-17，工作日5天", "2027年的放假安排还没收进日历，工作日先按周一至周五算"]
    )
  }

  @Test func `capacity says how many visits are too many`() {
    var story = story
    story.answer("A-C3", about: "歇业店", in: "2026-11", .string("closed"))
    story.answer("P-C3", about: "惠民超市", in: "2026-11", .row(["visits": .integer(4)]))
    story.answer("P-C3", about: "老王烟店", in: "2026-11", .row(["visits": .integer(3)]))
    #expect(fixture.lines("capacity", story) == [])
    story.answer(
      "P-W1",
      in: "2026-11",
      .row(["days": .integer(4), "visits": .integer(2)])
    )
    // 4 + 3 planned, one each to 城东店 and 城西店: 9 of 8.
    #expect(
      fixture.lines("capacity", story) == [
        "需要9次：重点零售户7次，其余2户各一次", "能走8次：4天，每天2户", "1次排不下，要往后放几户",
        "可以往后放（按等级从低到高、最近走过的先放）", "1. 城东店（未分类，还没有联系过）",
      ]
    )
    story.answer("P-W1", in: "2026-11", .row(["days": .integer(20), "visits": .integer(30)]))
    #expect(fixture.lines("capacity", story).last == "排得下，还空591次")
  }
}
