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
    func open(_ day: Day) -> [Int] {
      portfolio.openEntries(of: [.need, .complaint], at: day).map(\.n)
    }
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

  @Test func `the last contact is the latest day, under whatever name it was recorded`() {
    var story = story
    story.customer("甲店")
    story.visit("甲店")
    let moved = story.visit("乙店")
    story.day = Day("2026-11-01")
    story.visit("甲店", way: "phone")
    story.add(.customer, [.customer: .string("甲店"), .name: .string("新甲店")])
    story.add(
      .amend,
      on: Day("2026-11-09"),
      [.of: .list([.integer(moved)]), .customer: .string("甲店")]
    )
    let portfolio = portfolio(story)
    #expect(portfolio.lastContact(with: "新甲店", upTo: Day("2026-11-30")) == Day("2026-11-09"))
    #expect(portfolio.lastContact(with: "新甲店", upTo: Day("2026-11-08")) == Day("2026-11-02"))
    #expect(portfolio.lastContact(with: "乙店", upTo: Day("2026-11-30")) == nil)
  }

  @Test func `a day is told as it went: by start, else by the time of recording`() {
    let times = [
      ("08:05", "07:20"), ("08:10", nil), ("09:40", "09:00"), ("09:40", nil), ("12:00", "08:30"),
      ("18:00", nil), ("18:00", nil),
    ]
    let entries = zip(1..., times).map { n, time -> Entry in
      var fields: Fields = [.customer: .string("甲店")]
      fields[.start] = time.1.map(Value.string)
      return .make(n: n, at: recorded(at: time.0), fields)
    }
    let read = Portfolio(reading: entries.journal).entries(of: [.visit], in: november)
    #expect(read.map(\.n) == [1, 2, 5, 3, 4, 6, 7])
  }

  @Test func `what was recorded on a later day follows what was recorded before it`() {
    let days: [Day] = [Day("2026-11-20"), Day("2026-11-19")]
    let starts = ["10:00", nil, "09:00", nil, nil]
    let entries = zip(1..., starts).map { n, start -> Entry in
      var fields: Fields = [.customer: .string("甲店")]
      fields[.start] = start.map(Value.string)
      return .make(n: n, at: recorded(at: "08:00"), on: days[n / 5], fields)
    }
    let read = Portfolio(reading: entries.journal).entries(of: [.visit], in: november)
    #expect(read.map(\.n) == [5, 3, 4, 1, 2])
  }

  @Test func `visits made are those that somebody went to and that still count`() {
    var story = story
    story.visit("甲店", 20)
    story.visit("甲店", 5, way: "on-site")
    story.visit("甲店", 5, way: "phone")
    let undone = story.visit("乙店", 20)
    story.undo(undone)
    let moved = story.visit("乙店", 20)
    story.add(.amend, on: Day("2026-12-01"), [.of: .list([.integer(moved)])])
    let called = story.visit("乙店", 20)
    story.add(.amend, [.of: .list([.integer(called)]), .way: .string("wechat")])
    #expect(portfolio(story).visitsMade(in: november) == 2)
  }

  /// On Monday the 23rd.
  private func recorded(at time: String) -> Moment {
    Moment("2026-11-23T\(time):30.000+08:00") ?? .monday
  }
}
