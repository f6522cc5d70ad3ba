import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

struct GoalTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))
  private let shop = "惠民超市"

  init() throws {
    fixture = try ReportFixture()
    story.customer(shop)
  }

  @Test func `a goal is named by who, what and from where to where`() {
    var story = story
    let goal = story.goal("volume", of: shop, from: 80, to: 100, due: "2026-11-30", in: "2026-11")
    story.goal(
      "distribution-rate",
      brand: "通仙",
      from: nil,
      to: 60,
      due: "2026-11-30",
      in: "2026-11"
    )
    story.goal("visits", of: shop, from: 0, to: 4, due: "2026-12-31", in: "2026-12")
    let subjects = fixture.facts(story, "2026-W46").subjects("month-goals")
    #expect(subjects.map(\.id) == ["\(goal)", "\(goal + 1)"])
    #expect(
      fixture.chinese(subjects.map(\.label)) == ["惠民超市购进量，80条到100条", "通仙铺货率到60%"]
    )
    #expect(
      fixture.english(subjects.map(\.label)) == [
        "惠民超市: volume from 80 cartons to 100 cartons", "通仙: distribution rate to 60%",
      ]
    )
  }

  @Test func `visits count on site, in the month, up to the day they are due`() {
    var story = story
    let goal = story.goal("visits", of: shop, from: 0, to: 3, due: "2026-11-13", in: "2026-11")
    story.visit(shop)
    story.visit(shop, way: "phone")
    story.day = Day("2026-11-13")
    story.visit(shop, way: "on-site")
    let taken = story.visit(shop)
    story.day = Day("2026-11-14")
    story.visit(shop)
    story.undo(taken)
    #expect(
      fixture.lines("goal-result", about: "\(goal)", story)
        == ["目标3次，现在2次（原来0次，2026-11-13 周五到期），达成：否"]
    )
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == .string("under-way"))
    #expect(fixture.subjects("missed-goals", story) == ["\(goal)"])
  }

  @Test func `a week that is over shows how far a goal was at its end`() {
    var story = story
    let goal = story.goal("visits", of: shop, from: 0, to: 3, due: "2026-11-30", in: "2026-11")
    for days in [3, 8, 16] {
      story.day = Day("2026-11-02").adding(days: days)
      story.visit(shop)
    }
    func progress(_ period: String) -> Value? {
      fixture.value("goal-progress", about: "\(goal)", story, period)
    }
    #expect(progress("2026-W46") == .string("under-way"))
    #expect(progress("2026-W47") == .string("done"))
    #expect(
      fixture.lines("goal-result", about: "\(goal)", story, "2026-W46")
        == ["目标3次，现在2次（原来0次，2026-11-30 周一到期），达成：否"]
    )
  }

  @Test func `a week that is over knows no figure that came after it`() {
    var story = story
    let goal = story.goal("volume", of: shop, from: 80, to: 100, due: "2026-11-30", in: "2026-11")
    story.day = Day("2026-11-13")
    story.figure("购进量", 85, of: shop, in: "2026-11")
    story.day = Day("2026-11-30")
    story.figure("购进量", 96, of: shop, in: "2026-11")
    story.answer("E-M0", about: shop, in: "2026-11", .integer(104))
    func result(_ period: String) -> String? {
      fixture.lines("goal-result", about: "\(goal)", story, period).first
    }
    #expect(result("2026-W45") == "目标100条，现在—（原来80条，2026-11-30 周一到期），达成：—")
    #expect(result("2026-W46") == "目标100条，现在85条（原来80条，2026-11-30 周一到期），达成：否")
    #expect(result("2026-11") == "目标100条，现在104条（原来80条，2026-11-30 周一到期），达成：是")
  }

  @Test func `fewer open requests are better when the target lies below the start`() {
    var story = story
    let first = story.note(.complaint, "送货晚", of: shop)
    let second = story.note(.need, "要价签", of: shop)
    let goal = story.goal(
      "open-requests",
      of: shop,
      from: 2,
      to: 0,
      due: "2026-11-20",
      in: "2026-11"
    )
    story.day = Day("2026-11-20")
    story.done(first)
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == .string("under-way"))
    story.done(second)
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == .string("done"))
    // What comes after the day it was due does not count against it.
    story.day = Day("2026-11-25")
    story.note(.need, "要新品架", of: shop)
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == .string("done"))
    #expect(fixture.subjects("missed-goals", story) == [])
  }

  @Test func `specs are the brands that stand on the shelf, a rate is of those that should`() {
    var story = story
    story.customer("老王烟店")
    let specs = story.goal("specs", of: shop, from: 1, to: 2, due: "2026-11-30", in: "2026-11")
    let rate = story.goal(
      "distribution-rate",
      brand: "通仙",
      from: 25,
      to: 50,
      due: "2026-11-30",
      in: "2026-11"
    )
    story.state("通仙", 1, at: shop)
    story.state("红七", 2, at: shop)
    story.state("金叶", 0, at: shop)
    story.state("通仙", 0, at: "老王烟店")
    story.day = Day("2026-11-30")
    #expect(fixture.value("goal-progress", about: "\(specs)", story) == .string("done"))
    // One of the two shops with a record: 50 %.
    #expect(fixture.value("goal-progress", about: "\(rate)", story) == .string("done"))
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-11",
      .row(["stocked": .integer(1), "should": .integer(4)])
    )
    #expect(
      fixture.lines("goal-result", about: "\(rate)", story)
        == ["目标50%，现在25%（原来25%，2026-11-30 周一到期），达成：否"]
    )
    #expect(fixture.value("goal-progress", about: "\(rate)", story) == .string("not-begun"))
  }

  @Test func `fewer entries than shops that stocked a brand are no fall of its distribution`() {
    var story = story
    let rate = story.goal(
      "distribution-rate",
      brand: "通仙",
      from: 75,
      to: 100,
      due: "2026-11-30",
      in: "2026-11"
    )
    story.answer("A-B1", in: "2026-11", .string("通仙"))
    story.answer(
      "A-B3",
      about: "通仙",
      in: "2026-11",
      .row(["stocked": .integer(3), "should": .integer(4)])
    )
    story.state("通仙", 1, at: shop)
    func result(_ language: Language) -> [String] {
      fixture.facts(story, "2026-11").lines("goal-result", about: "\(rate)")
        .map { fixture.catalogue.text($0, in: language) }
    }
    #expect(result(.chinese) == ["目标100%，现在记录太少（原来75%，2026-11-30 周一到期），达成：—"])
    #expect(result(.english).first?.contains("too few entries") == true)
    #expect(fixture.subjects("missed-goals", story) == [])
    #expect(fixture.lines("brand-result", about: "通仙", story).first == "铺货率：目标—，实际记录太少，月初75%")
    // As soon as what was recorded explains it, it is a fall: two of the three gave it up.
    story.state("通仙", 0, at: "老王烟店")
    story.state("通仙", 0, at: "城东店")
    #expect(result(.chinese) == ["目标100%，现在25%（原来75%，2026-11-30 周一到期），达成：否"])
    #expect(fixture.subjects("missed-goals", story) == ["\(rate)"])
  }

  @Test func `a volume comes from a figure, else from what the evaluation was told`() {
    var story = story
    let goal = story.goal("volume", of: shop, from: 80, to: 100, due: "2026-11-30", in: "2026-11")
    #expect(
      fixture.lines("goal-result", about: "\(goal)", story)
        == ["目标100条，现在—（原来80条，2026-11-30 周一到期），达成：—"]
    )
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == nil)
    #expect(fixture.subjects("missed-goals", story) == [])
    story.figure("进货量", 96, of: shop, in: "2026-11")
    #expect(fixture.subjects("missed-goals", story) == ["\(goal)"])
    story.answer("E-M0", about: shop, in: "2026-11", .integer(104))
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == .string("done"))
  }

  @Test func `a rating comes from a figure, and a quantity of stock is no rating`() {
    var story = story
    let goal = story.goal("stock", of: shop, from: 2, to: 4, due: "2026-11-30", in: "2026-11")
    story.figure("库存", 120, of: shop, in: "2026-11")
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == nil)
    story.figure("库存评分", 4, of: shop, in: "2026-11")
    #expect(fixture.value("goal-progress", about: "\(goal)", story) == .string("done"))
  }

  @Test func `a goal that was taken back is no goal`() {
    var story = story
    let goal = story.goal("visits", of: shop, from: 0, to: 3, due: "2026-11-13", in: "2026-11")
    story.undo(goal)
    #expect(fixture.subjects("month-goals", story) == [])
    #expect(fixture.subjects("missed-goals", story) == [])
  }
}
