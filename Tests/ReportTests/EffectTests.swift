import Catalogue
import Dates
import Journal
import TestSupport
import Testing

@testable import Report

/// How it went with a customer, as the note of a contact says it.
struct EffectTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  private func day(_ note: String) -> Story {
    var story = Stories.november()
    story.day = Day("2026-11-24")
    story.visit("惠民超市", 30, note)
    return story
  }

  @Test(arguments: [
    ("理了柜台 效果：店主当场说好", "惠民超市：理了柜台（上门，效果：店主当场说好）"),
    ("理了柜台，效果:4分", "惠民超市：理了柜台（上门，效果4分）"),
    ("理了柜台；效果：4，愿意多进", "惠民超市：理了柜台（上门，效果：4分，愿意多进）"),
    ("理了柜台 反应：4条都要了", "惠民超市：理了柜台（上门，效果：4条都要了）"),
    ("效果：愿意多进", "惠民超市：—（上门，效果：愿意多进）"),
    ("理了柜台，没有效果", "惠民超市：理了柜台，没有效果（上门，效果—）"),
  ])
  func `what stands behind 效果 in a visit's note is its effect`(note: String, clause: String) {
    #expect(fixture.text(day(note), "2026-11-24", .chinese).contains("：\(clause)\n6."))
  }

  @Test(arguments: [
    (
      "counter in order effect: the owner liked it",
      "counter in order (on site, effect: the owner liked it)"
    ),
    ("counter in order, Effect: 4 of 5", "counter in order (on site, effect 4 of 5)"),
    (
      "counter in order; reaction: 5, takes two",
      "counter in order (on site, effect: 5 of 5, takes two)"
    ),
    ("no side effect", "no side effect (on site, effect -)"),
  ])
  func `what stands behind effect in a visit's note is its effect`(note: String, clause: String) {
    #expect(fixture.text(day(note), "2026-11-24", .english).contains("惠民超市: \(clause)\n6."))
  }

  @Test func `the mark of the day review goes before that of the note`() {
    var story = day("理了柜台 效果：2分")
    story.answer("D-C3", about: "惠民超市", in: "2026-11-24", Stories.service(["display"], 4))
    #expect(fixture.text(story, "2026-11-24", .chinese).contains("（上门，效果4分）"))
  }

  @Test func `marks of notes count in the mean of the week, each contact once`() {
    var story = day("理了柜台 效果：2分")
    story.visit("老王烟店", 20, "送价签 效果：5分")
    story.answer("D-C3", about: "惠民超市", in: "2026-11-24", Stories.service(["display"], 4))
    // (4 + 5) ÷ 2
    #expect(fixture.text(story, "2026-W48", .chinese).contains("服务：陈列整改1次；平均效果4.5分"))
  }

  @Test func `who nothing is said of is named`() {
    var story = day("理了柜台 效果：好")
    story.visit("老王烟店", 20, "送价签")
    #expect(
      fixture.facts(story, "2026-11-24").contactsWithoutEffect.compactMap(\.customer) == ["老王烟店"]
    )
  }

  private func amended(_ note: String, by new: String, _ kind: Kind = .visit) -> String {
    let entry = Entry.make(kind, n: 1, [.note: .string(note)])
    return fixture.words.note(new, amending: entry, fixture.catalogue)
  }

  @Test func `a new effect leaves the rest of the note alone`() {
    #expect(amended("理了柜台，价签补齐", by: "效果：当场说好") == "理了柜台，价签补齐；效果：当场说好")
    #expect(
      amended("counter in order", by: "effect: liked it") == "counter in order; effect: liked it"
    )
    #expect(amended("理了柜台 效果：一般", by: "效果：当场说好") == "理了柜台 效果：当场说好")
    #expect(amended("理了柜台 效果：一般", by: "效果：") == "理了柜台")
    #expect(amended("理了柜台 效果：一般", by: "理了两个柜台") == "理了两个柜台")
    #expect(amended("对面开店 影响：少两成", by: "建议：走访", .report) == "对面开店 影响：少两成；建议：走访")
  }
}
