import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

/// The chain day, week, month, year (`domain.md` 1.6): each level says the lower one's own sentences, with
/// their entries, and what nobody wrote is named.
struct LessonsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws {
    fixture = try ReportFixture()
    story.customer("甲店", tier: "A")
    for day in ["2026-11-03", "2026-11-04", "2026-11-10", "2026-11-17"] as [StaticString] {
      story.day = Day(day)
      story.visit("甲店", 30)
    }
    story.answer("d6", in: "2026-11-03", .string("先说到货日"))
    story.answer("d6", in: "2026-11-10", .string("陈列要当面改"))
    story.answer("w1", in: "2026-W45", .string("先补货再谈陈列"))
    story.day = Day("2026-11-25")
  }

  @Test func `a week offers its days' impressions, a month its weeks' lessons`() {
    #expect(fixture.facts(story, "2026-W46").choices("impressions", about: nil) == ["陈列要当面改"])
    // Week 45 was summed up; of week 46 there is one day's impression; week 47 has a visit and no word.
    #expect(
      fixture.facts(story, "2026-11").choices("week-lessons", about: nil) == [
        "先补货再谈陈列", "陈列要当面改",
      ]
    )
    #expect(
      fixture.lines("week-lessons", story) == [
        "1. 第45周（11-02至11-08）体会：先补货再谈陈列", "2. 第46周（11-09至11-15）每天的感受：2026-11-10 周二 陈列要当面改",
      ]
    )
  }

  @Test func `a month says them with their entries, and names the week without one`() {
    let document = fixture.summary(story, "2026-11").document(for: .markdown)
    let text = MarkdownRenderer(catalogue: fixture.catalogue, language: .chinese).text(document)
    #expect(text.contains("第45周（11-02至11-08）体会：先补货再谈陈列"))
    #expect(text.contains("没写体会：第47周（11-16至11-22）"))
    let traced = document.items.filter { item in
      fixture.chinese([item.words]).joined().contains("每天的感受")
    }
    // Its impression is the seventh entry: a customer, four visits, two impressions.
    #expect(traced.map { $0.origins.map(\.n) } == [[7]])
  }

  @Test func `a year says what its months taught, or else their weeks`() {
    let year = fixture.text(story, "2026", .chinese)
    #expect(year.contains("[各月的经验]"))
    #expect(year.contains("第45周（11-02至11-08）体会：先补货再谈陈列"))
    var told = story
    told.answer("R-4", in: "2026-11", .string("答应的事当天记下来"))
    let after = fixture.text(told, "2026", .chinese)
    #expect(after.contains("2026-11值得别人学的：答应的事当天记下来"))
    #expect(!after.contains("先补货再谈陈列"))
  }

  @Test func `causes found before can be picked again`() {
    var story = story
    story.answer("R-2", in: "2026-09", .string("没时间\n没问清"))
    story.answer("R-2", in: "2026-10", .string("路线太散\n没时间"))
    // The latest month's first, each once.
    #expect(
      fixture.facts(story, "2026-11").choices("earlier-causes", about: nil) == [
        "路线太散", "没时间", "没问清",
      ]
    )
  }
}
