import Dates
import Journal
import Portfolio
import TestSupport
import Testing

struct ReadingTests {
  private var story = Story(on: Day("2026-11-02"))

  private func portfolio(_ story: Story) -> Portfolio {
    Portfolio(reading: story.entries.journal)
  }

  @Test func `the latest day decides a brand's state, a set's name stands for its members`() {
    var story = story
    story.add(.brandset, [.name: .string("重点"), .members: .strings(["通仙", "红七"])])
    story.state("通仙", 1, at: "甲店")
    story.state("重点", 2, at: "乙店")
    story.day = Day("2026-11-05")
    story.state("通仙", 3, at: "甲店")
    story.add(
      .brand,
      on: Day("2026-11-03"),
      [.brands: .strings(["通仙"]), .state: .integer(0), .customer: .string("甲店")]
    )
    let portfolio = portfolio(story)
    #expect(
      portfolio.brandStates(upTo: Day("2026-11-05"))
        == ["通仙": ["甲店": 3, "乙店": 2], "红七": ["乙店": 2]]
    )
    #expect(portfolio.brandStates(of: "通仙", upTo: Day("2026-11-04")) == ["甲店": 0, "乙店": 2])
    #expect(portfolio.brandStates(of: "金叶", upTo: Day("2026-11-05")) == [:])
  }

  @Test func `a request is open until the day on which it was closed`() {
    var story = story
    let need = story.note(.need, "要价签", of: "甲店")
    story.task("不是诉求", due: "2026-11-03")
    story.day = Day("2026-11-04")
    let complaint = story.note(.complaint, "送货晚", of: "甲店")
    story.day = Day("2026-11-06")
    story.done(need)
    let portfolio = portfolio(story)
    func open(_ day: Day) -> [Int] { portfolio.openRequests(at: day).map(\.n) }
    #expect(open(Day("2026-11-01")) == [])
    #expect(open(Day("2026-11-03")) == [need])
    #expect(open(Day("2026-11-05")) == [need, complaint])
    #expect(open(Day("2026-11-06")) == [complaint])
  }

  @Test func `a goal that was taken back is gone, and back again when that is taken back`() {
    var story = story
    let goal = story.goal("visits", of: "甲店", from: 0, to: 2, due: "2026-11-30", in: "2026-11")
    story.undo(goal)
    #expect(portfolio(story).goals == [])
    story.add(.redo, [.of: .list([.integer(goal)])])
    #expect(portfolio(story).goals.map(\.id.n) == [goal])
  }
}
