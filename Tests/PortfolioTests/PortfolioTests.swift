import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

struct PortfolioTests {
  @Test func `the last value of a setting holds, and a null takes it away`() {
    var portfolio = Portfolio(
      of: .make(.setting, [.key: .string("norm"), .value: .integer(30)]),
      .make(.setting, [.key: .string("norm"), .value: .integer(25)]),
      .make(.setting, [.key: .string("by"), .value: .string("lin@laptop")])
    )
    #expect(portfolio.setting("norm") == .integer(25))
    #expect(portfolio.setting("zone") == nil)
    #expect(portfolio.settings == ["norm": .integer(25), "by": .string("lin@laptop")])
    portfolio.take(.undo(2), n: 4)
    #expect(portfolio.setting("norm") == .integer(30))
    portfolio.take(.make(.setting, [.key: .string("norm"), .value: .null]), n: 5)
    #expect(portfolio.setting("norm") == nil)
    #expect(portfolio.settings == ["by": .string("lin@laptop")])
  }

  @Test func `goals stand in their order, undone ones are gone, changed ones changed`() throws {
    let portfolio = Portfolio(
      of: .make(
        .goal,
        [
          .metric: .string("volume"), .customer: .string("老王"), .baseline: .integer(80),
          .target: .integer(100), .unit: .string("条"), .due: .string("2026-11-30"),
          .period: .string("2026-11"),
        ]
      ),
      .make(.goal, [.metric: .string("visits")]),
      .make(
        .goal,
        [.metric: .string("stock"), .baseline: .integer(50), .target: .integer(40)]
      ),
      .make(.goal, [.note: .string("no metric")]),
      .undo(2),
      .amend(1, [.target: .integer(120)])
    )
    #expect(portfolio.goals.map(\.metric) == ["volume", "stock"])
    let goal = try #require(portfolio.goals.first)
    #expect(goal.id == own(1))
    #expect(goal.customer == "老王")
    #expect(goal.baseline == 80)
    #expect(goal.target == 120)
    #expect(goal.unit == "条")
    #expect(goal.due == Day("2026-11-30"))
    #expect(goal.period == .month(year: 2026, month: 11))
    #expect(portfolio.goals.map(\.decreases) == [false, true])
  }

  @Test func `a period keeps the marks of its states, oldest first`() {
    let november = Period.month(year: 2026, month: 11)
    func mark(_ state: String, _ fields: Fields = [:]) -> Draft {
      let own: Fields = [.period: .string("2026-11"), .state: .string(state)]
      return .make(.period, own.with(fields))
    }
    let portfolio = Portfolio(
      of: mark("analysed"),
      mark("planned"),
      mark("submitted"),
      mark("returned", [.note: .string("太满")]),
      mark("dreamt"),
      mark("approved"),
      .undo(6)
    )
    #expect(portfolio.periods.keys.map(\.description) == ["2026-11"])
    #expect(
      portfolio.periods[november]?.map(\.state) == [.analysed, .planned, .submitted, .returned]
    )
    #expect(portfolio.periods[november]?.map(\.note) == [nil, nil, nil, "太满"])
    #expect(portfolio.periods[november]?.map(\.position) == [0, 1, 2, 3])
  }

  @Test func `of several customers the one mentioned last is taken`() {
    var portfolio = Portfolio(
      of: .customer("老王"),
      .customer("老李"),
      .visit("老王"),
      .visit("老李"),
      .visit("老张")
    )
    #expect(portfolio.mostRecentlyUsed(of: ["老王", "老李"]) == "老李")
    #expect(portfolio.mostRecentlyUsed(of: ["老王"]) == "老王")
    #expect(portfolio.mostRecentlyUsed(of: ["小赵", "小钱"]) == "小赵")
    #expect(portfolio.mostRecentlyUsed(of: []) == nil)
    portfolio.take(.undo(4), n: 6)
    #expect(portfolio.mostRecentlyUsed(of: ["老李", "老王"]) == "老王")
    portfolio.take(.rename("老王", to: "新王"), n: 7)
    #expect(portfolio.mostRecentlyUsed(of: ["老李", "新王"]) == "新王")
  }

  @Test func `the last contact of each customer counts, up to a day`() {
    let portfolio = Portfolio(
      of: .visit("老王", on: Day("2026-11-20")),
      .visit("老王", on: Day("2026-11-10")),
      .visit("老李", on: Day("2026-11-25")),
      .make(.need, [.customer: .string("老张")]),
      .visit("老李", on: Day("2026-11-12")),
      .visit("老赵", on: Day("2026-11-12")),
      .undo(6)
    )
    #expect(
      portfolio.lastContacts(upTo: Day("2026-11-23"))
        == ["老王": Day("2026-11-20"), "老李": Day("2026-11-12")]
    )
    #expect(portfolio.lastContacts(upTo: Day("2026-11-09")) == [:])
  }

  @Test func `entries of a period come by day and time`() {
    func visit(_ day: Day, _ start: String? = nil) -> Draft {
      Draft(.visit, on: day, start.map { [.start: .string($0)] } ?? [:])
    }
    let portfolio = Portfolio(
      of: visit(Day("2026-11-24"), "15:00"),
      visit(Day("2026-11-24"), "09:00"),
      visit(Day("2026-11-23"), "17:00"),
      visit(Day("2026-11-24")),
      visit(Day("2026-11-24")),
      visit(Day("2026-11-30")),
      .make(.note, on: Day("2026-11-24"))
    )
    let week = Period.week(year: 2026, week: 48)
    #expect(portfolio.entries(of: [.visit], in: week).map(\.n) == [3, 2, 4, 5, 1])
    #expect(portfolio.entries(of: [.note, .visit], in: .day(Day("2026-11-30"))).map(\.n) == [6])
  }
}
