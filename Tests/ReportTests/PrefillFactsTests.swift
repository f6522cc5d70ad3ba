import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// What flows from one question into another (`domain.md` 1.7).
struct PrefillFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws {
    fixture = try ReportFixture()
    for (name, tier) in [("甲店", "A"), ("乙店", "B"), ("丙店", "C"), ("丁店", "C")] {
      story.customer(name, tier: tier)
    }
    story.answer("A-C1", in: "2026-11", .strings(["甲店", "乙店"]))
  }

  private func wish(_ spec: String, _ wanted: Int, _ got: Int) -> Value {
    .row(["spec": .string(spec), "wanted": .integer(wanted), "got": .integer(got)])
  }

  @Test func `what all focus customers could not get becomes supply and a proposal`() {
    var story = story
    story.answer(
      "A-C4",
      about: "甲店",
      in: "2026-11",
      .list([wish("青岚", 30, 10), wish("云栈", 8, 8)])
    )
    story.answer("A-C4", about: "乙店", in: "2026-11", .list([wish("青岚", 5, 0)]))
    #expect(fixture.lines("unmet-totals", story) == ["青岚：想要35条，订到10条，缺25条"])
    story.answer("A-C9", about: "甲店", in: "2026-11", .strings(["display", "other", "早上送"]))
    #expect(
      fixture.value("means-for-need", about: "甲店", story)
        == .strings(["display", "other", "supply"])
    )
  }

  @Test func `festivals and opportunities are begun one calendar month before them`() {
    var story = story
    story.answer(
      "A-M7",
      in: "2026-11",
      .list([
        .row(["what": .string("年货会"), "date": .string("2026-12-31")]),
        .row(["what": .string("喜宴"), "date": .string("2026-11-28")]),
      ])
    )
    // A month before 12-31 is 11-30, since November has no 31st; 喜宴 was to be begun in October.
    #expect(
      fixture.lines("start-by", story) == [
        "2026-12-22 周二 冬至：最晚11-22动手", "2026-12-25 周五 圣诞节：最晚11-25动手",
        "2026-12-31 周四 年货会：最晚11-30动手",
      ]
    )
    // Spring Festival of 2027 is on 02-06: to be begun in January, its eve on the 5th as well.
    let january = fixture.facts(story, "2027-01", today: Day("2027-01-04"))
    #expect(
      fixture.chinese(january.lines("start-by", about: nil)) == [
        "2027-02-05 周五 除夕：最晚01-05动手", "2027-02-06 周六 春节：最晚01-06动手",
        "2027-02-20 周六 元宵节：最晚01-20动手",
      ]
    )
  }

  @Test func `shops where nobody went last month are named by tier`() {
    var story = story
    story.add(.visit, on: Day("2026-10-20"), [.customer: .string("乙店")])
    story.add(
      .visit,
      on: Day("2026-10-21"),
      [.customer: .string("丙店"), .way: .string("phone")]
    )
    #expect(fixture.lines("unvisited", story) == ["2026年10月没有走到3户：甲店、丁店、丙店"])
  }

  @Test func `meetings and information shops count, and the lowest tier seen last waits first`() {
    var story = story
    story.add(.visit, on: Day("2026-10-20"), [.customer: .string("丁店")])
    story.add(.visit, on: Day("2026-10-27"), [.customer: .string("丙店")])
    story.answer("P-C3", about: "甲店", in: "2026-11", .row(["visits": .integer(3)]))
    story.answer("P-C3", about: "乙店", in: "2026-11", .row(["visits": .integer(2)]))
    story.answer("P-W1", in: "2026-11", .row(["days": .integer(3), "visits": .integer(2)]))
    // 3 + 2 planned, 丙店 and 丁店 once each: 7 of 6.
    #expect(fixture.value("visits-to-move", story) == .strings(["丙店"]))
    story.answer(
      "P-W3",
      in: "2026-11",
      .list([
        .row(["date": .string("2026-11-12"), "span": .string("half")]),
        // A Sunday, and a day of another month, take nothing.
        .row(["date": .string("2026-11-15"), "span": .string("whole")]),
        .row(["date": .string("2026-12-01"), "span": .string("whole")]),
      ])
    )
    story.answer(
      "P-M2",
      in: "2026-11",
      .list([.row(["date": .string("2026-11-10"), "shops": .strings(["丙店"])])])
    )
    // 8 needed; half a day of 2 is lost: 5. 丙店 is an information shop and cannot wait.
    #expect(
      fixture.lines("capacity", story) == [
        "需要8次：重点零售户5次，其余2户各一次，另加信息采集点1次", "能走5次：3天，每天2户，会议等占去0.5天，少走1次",
        "3次排不下，要往后放几户", "可以往后放（按等级从低到高、最近走过的先放）",
        "1. 丁店（C类，最近联系2026-10-20 周二（13天前））",
      ]
    )
    #expect(fixture.value("visits-to-move", story) == .strings(["丁店"]))
    #expect(fixture.facts(story, "2026-11").choices("capacity", about: nil) == ["丁店"])
  }

  @Test func `nobody need wait where all fits, or nothing was answered`() {
    var story = story
    #expect(fixture.value("visits-to-move", story) == nil)
    story.answer("P-W1", in: "2026-11", .row(["days": .integer(20), "visits": .integer(20)]))
    #expect(fixture.value("visits-to-move", story) == nil)
  }

  @Test func `displays, reactions and prices of the day reviews come back`() {
    var story = story
    story.answer("D-B2", about: "甲店", in: "2026-10-20", .row(["state": .string("fine")]))
    story.answer("D-B2", about: "乙店", in: "2026-10-21", .row(["state": .string("bad")]))
    #expect(
      fixture.value("display-checked", story)
        == .row(["good": .integer(1), "checked": .integer(2)])
    )
    #expect(fixture.lines("display-checked", story) == ["2026年10月看了2户陈列，合格1户"])
    for (day, name, reaction) in [
      ("2026-11-02", "甲店", "wait"), ("2026-11-03", "甲店", "accept"),
      ("2026-11-03", "乙店", "refuse"), ("2026-11-04", "丙店", "not-raised"),
    ] {
      story.answer("D-B3", about: name, in: day, .row(["reaction": .string(reaction)]))
    }
    #expect(fixture.lines("new-products", story, "2026-11") == ["接受1户，观望0户，拒绝1户"])
    story.answer(
      "A-M2",
      in: "2026-11",
      .row(["state": .string("slipping"), "specs": .string("云栈")])
    )
    #expect(fixture.lines("price-watch", story) == ["略降，云栈"])
  }

  @Test func `what was new around last month is shown, and the information shops of last month`() {
    var story = story
    story.answer(
      "A-M6",
      in: "2026-10",
      .list([.row(["what": .string("工地开工"), "effect": .string("good")])])
    )
    story.answer(
      "P-M2",
      in: "2026-10",
      .list([
        .row(["date": .string("2026-10-12"), "shops": .strings(["甲店", "丙店"])]),
        .row(["date": .string("2026-10-19"), "shops": .strings(["甲店"])]),
      ])
    )
    #expect(fixture.lines("market-list", story) == ["工地开工，好"])
    #expect(fixture.lines("info-shops", story) == ["上月的采集点：甲店、丙店"])
    #expect(
      fixture.value("stock-count-days", story)
        == .row(["from": .string("2026-11-24"), "to": .string("2026-11-30")])
    )
  }

  @Test func `a brand's actions are asked beside its selling point and what was done last`() {
    var story = story
    story.answer("A-B12", about: "青岚", in: "2026-11", .string("老烟民认这个味"))
    story.answer(
      "A-B9",
      about: "青岚",
      in: "2026-11",
      .row(["what": .string("推介会"), "effect": .integer(4), "more": .integer(20)])
    )
    #expect(
      fixture.lines("selling-point", about: "青岚", story) == [
        "卖点：老烟民认这个味", "上次活动：推介会，4分，20条",
      ]
    )
    story.answer("A-B1", in: "2026-10", .string("青岚"))
    story.answer(
      "P-B4",
      about: "青岚",
      in: "2026-10",
      .row(["actions": .strings(["pitch"]), "by": .string("2026-10-20")])
    )
    #expect(fixture.lines("last-actions", about: "青岚", story) == ["青岚：推介（10-20前）"])
  }

  @Test func `opinions are last month's words of customers`() {
    var story = story
    story.add(
      .note,
      on: Day("2026-10-20"),
      [.customer: .string("甲店"), .note: .string("价签好认"), .tags: .strings(["原话"])]
    )
    story.add(.complaint, on: Day("2026-11-01"), [.note: .string("送货晚")])
    #expect(fixture.lines("opinions", story) == ["10-20 甲店，价签好认"])
  }

  @Test func `the effect of a brand's plan is its moving and its repurchase rate of the month`() {
    var story = story
    for (name, month) in [
      ("甲店", "2026-10"), ("乙店", "2026-10"), ("甲店", "2026-11"), ("丙店", "2026-11"),
      ("丁店", "2026-11"),
    ] {
      story.figure("订货", 5, of: name, brand: "青岚", in: month)
    }
    // Three order in November, two did in the three months before; one of the three did in October.
    #expect(
      fixture.lines("brand-effect", about: "青岚", story) == [
        "动销率150%（2026年11月；本期有订单3户 ÷ 前三期有订单2户；标准口径v1）",
        "重购率33.3%（2026年11月；连续两期都订1户 ÷ 本期有订单3户；公式v1）",
      ]
    )
  }

  @Test func `the cadence of a tier says how many visits a month takes`() {
    var story = story
    #expect(fixture.lines("visit-frequency", about: "甲店", story) == [])
    story.add(
      .setting,
      [
        .key: .string("135.cadence"),
        .value: .list([.row(["tier": .string("A"), "days": .integer(7)])]),
      ]
    )
    // Thirty days of November are four weeks and two days.
    #expect(
      fixture.lines("visit-frequency", about: "甲店", story) == ["A类每7天至少联系一次，2026年11月约5次"]
    )
    #expect(
      fixture.value("visit-frequency", about: "甲店", story) == .row(["visits": .integer(5)])
    )
    #expect(fixture.value("visit-frequency", about: "乙店", story) == nil)
  }

  @Test func `subjects are open requests, opportunities and information shops met today`() {
    var story = story
    let open = story.note(.need, "要价签", of: "甲店")
    story.done(story.note(.complaint, "送货晚", of: "乙店"))
    story.answer(
      "P-M1",
      in: "2026-11",
      .list([.row(["what": .string("双十一"), "whom": .string("甲店")])])
    )
    story.answer(
      "P-M2",
      in: "2026-11",
      .list([.row(["date": .string("2026-11-02"), "shops": .strings(["乙店"])])])
    )
    story.visit("甲店")
    story.visit("乙店")
    #expect(fixture.subjects("open-requests", story) == ["#\(open)"])
    #expect(fixture.subjects("opportunities", story) == ["双十一"])
    #expect(fixture.subjects("contacted-info-shops", story, "2026-11-02") == ["乙店"])
  }
}
