import Dates
import Journal
import Report
import TestSupport
import Testing

struct FocusFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-10-05"))

  init() throws {
    fixture = try ReportFixture()
    story.customer("一号店", tier: "C")
    story.customer("二号店", tier: "A")
    story.customer("三号店", tier: "B类")
    story.customer("四号店", tier: "A类")
    story.customer("五号店")
    story.customer("六号店", tier: "B")
    story.customer("七号店", tier: "C")
    for name in ["一号店", "三号店", "四号店", "五号店", "六号店"] {
      story.day = name == "三号店" ? Day("2026-09-28") : Day("2026-10-20")
      story.visit(name)
    }
  }

  @Test func `customers with trouble come first, each with its reasons, then the tiers`() {
    var story = story
    story.day = Day("2026-10-21")
    story.note(.complaint, "送货晚", of: "五号店")
    story.note(.need, "要新品架", of: "五号店")
    story.note(.need, "要价签", of: "六号店")
    story.visit("一号店", tags: ["缺货"])
    story.answer("A-C1", in: "2026-10", .strings(["四号店"]))
    story.answer("E-C2", about: "四号店", in: "2026-10", .string("partly"))
    story.day = Day("2026-11-02")
    #expect(
      fixture.lines("focus-candidates", story) == [
        "1. 四号店：上月需求没有满足",
        "2. 五号店：1条投诉没有办结；1条需求没有答复",
        "3. 六号店：1条需求没有答复",
        "4. 一号店：最近缺货",
        "5. 二号店：还没有联系过",
        "6. 七号店：还没有联系过",
        "7. 三号店：35天没有联系",
      ]
    )
    #expect(
      fixture.value("focus-proposal", story)
        == .strings(["四号店", "五号店", "六号店", "一号店", "二号店"])
    )
    #expect(
      fixture.facts(story, "2026-11").choices("focus-candidates", about: nil).last == "三号店"
    )
  }

  @Test func `thirty days without a contact are not yet long`() {
    var story = story
    story.day = Day("2026-10-28")
    #expect(
      fixture.lines("focus-candidates", story).filter { $0.contains("三号店") }
        == ["4. 三号店：B类"]
    )
    story.day = Day("2026-10-29")
    #expect(
      fixture.lines("focus-candidates", story).filter { $0.contains("三号店") }
        == ["3. 三号店：31天没有联系"]
    )
  }

  @Test func `without trouble the tiers decide, and the list ends at fifteen`() {
    var story = Story(on: Day("2026-11-02"))
    for number in 10..<30 {
      story.customer("\(number)号", tier: number % 2 == 0 ? "B" : "A")
      story.visit("\(number)号")
    }
    let facts = fixture.facts(story, "2026-11")
    #expect(
      facts.choices("focus-candidates", about: nil)
        == [11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 10, 12, 14, 16, 18].map { "\($0)号" }
    )
    #expect(
      facts.value("focus-proposal", about: nil) == .strings(["11号", "13号", "15号", "17号", "19号"])
    )
  }

  @Test func `a missed goal and an improvement that names a customer bring it back`() {
    var story = story
    story.goal("visits", of: "六号店", from: 0, to: 3, due: "2026-10-31", in: "2026-10")
    story.answer(
      "R-3",
      in: "2026-10",
      .row(["what": .string("五号店每周去一次"), "who": .string("自己"), "by": .string("2026-11-30")])
    )
    story.day = Day("2026-11-02")
    #expect(
      fixture.lines("focus-candidates", story).prefix(2)
        == ["1. 六号店：上月目标未达成", "2. 五号店：上月改进项提到"]
    )
  }
}

struct ImprovementTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-09-30"))

  init() throws {
    fixture = try ReportFixture()
    story.answer(
      "R-3",
      in: "2026-09",
      .row(["what": .string("先打电话约好再上门"), "who": .string("自己"), "by": .string("2026-10-31")])
    )
    story.day = Day("2026-10-31")
    story.answer(
      "R-3",
      in: "2026-10",
      .row(["what": .string("惠民超市补陈列"), "who": .string("小林"), "by": .string("2026-11-15")])
    )
    story.day = Day("2026-11-02")
  }

  @Test func `last month's improvement and an older one not yet done are asked again`() {
    var story = story
    story.answer("R-5", about: "2026-09", in: "2026-10", .string("partly"))
    let subjects = fixture.facts(story, "2026-11").subjects("improvements")
    #expect(subjects.map(\.id) == ["2026-09", "2026-10"])
    #expect(
      fixture.chinese(subjects.map(\.label)) == [
        "先打电话约好再上门（自己，2026-10-31）【已2个月没有改好】", "惠民超市补陈列（小林，2026-11-15）",
      ]
    )
  }

  @Test func `what was done is not asked again, and this month's own answer changes nothing`() {
    var story = story
    story.answer("R-5", about: "2026-09", in: "2026-10", .string("done"))
    #expect(fixture.subjects("improvements", story) == ["2026-10"])
    story.answer("R-5", about: "2026-10", in: "2026-11", .string("done"))
    #expect(fixture.subjects("improvements", story) == ["2026-10"])
    #expect(fixture.subjects("improvements", story, "2026-12") == [])
  }

  @Test func `the first customer shows all improvements, a later one those that name it`() {
    var story = story
    story.answer("R-5", about: "2026-09", in: "2026-10", .string("done"))
    story.answer("A-C1", in: "2026-11", .strings(["老王烟店", "惠民超市", "城东店"]))
    let line = "上月改进：惠民超市补陈列（小林，2026-11-15）"
    #expect(fixture.lines("improvement-items", about: "老王烟店", story) == [line])
    #expect(fixture.lines("improvement-items", about: "惠民超市", story) == [line])
    #expect(fixture.lines("improvement-items", about: "城东店", story) == [])
    story.answer("R-5", about: "2026-10", in: "2026-11", .string("not-done"))
    #expect(fixture.lines("improvement-items", about: "惠民超市", story) == [line + "，没做"])
  }
}
