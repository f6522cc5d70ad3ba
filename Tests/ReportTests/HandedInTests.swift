import Catalogue
import Dates
import Journal
import TestSupport
import Testing

@testable import Report

/// What a summary says to whoever it is handed to, and what it keeps to its writer.
struct HandedInTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  private func story() -> Story {
    var story = Stories.november()
    story.day = Day("2026-11-24")
    let need = story.note(.need, "要通仙20条", of: "老王烟店")
    story.visit("惠民超市", 30, "理了柜台", tags: ["陈列"])
    story.visit("城东便利店", 10, tags: ["缺货"])
    story.day = Day("2026-11-26")
    story.add(.done, [.of: .list([.integer(need)]), .note: .string("到货20条")])
    story.note(.need, "要价签", of: "惠民超市")
    return story
  }

  @Test(arguments: ["2026-W48", "2026-11-26", "2026-11"])
  func `no summary names entries by number or things by tag`(period: String) {
    for form in [Summary.Form.text, .markdown] {
      let document = fixture.summary(story(), period).document(for: form)
      for language in Language.allCases {
        let renderer = TextRenderer(catalogue: fixture.catalogue, language: language)
        #expect(!renderer.text(document).contains("#"))
      }
    }
  }

  @Test func `what was closed is told with its result`() {
    let words = "老王烟店 要通仙20条，结果：到货20条"
    #expect(fixture.text(story(), "2026-W48", .chinese).contains("- 办结：11-26 \(words)"))
    #expect(fixture.text(story(), "2026-11-26", .chinese).contains("办结：\(words)"))
    #expect(
      fixture.text(story(), "2026-W48", .english)
        .contains("- Closed: 11-26 老王烟店 要通仙20条, result: 到货20条")
    )
  }

  @Test func `days without an impression and a month without goals are told beside the week`() {
    let summary = fixture.summary(story(), "2026-W48")
    let text = fixture.text(story(), "2026-W48", .chinese)
    #expect(!text.contains("感受"))
    #expect(!text.contains("目标"))
    #expect(
      fixture.chinese(summary.remarks) == [
        "11-24 周二、11-26 周四没有写感受", "这个月还没有定目标，“计划”里定",
      ]
    )
  }

  @Test func `the requests of a week rest on requests and not on tasks`() {
    var story = story()
    let task = story.task("送展架", due: "2026-11-26", of: "惠民超市")
    story.done(task)
    let document = fixture.summary(story, "2026-W48").document(for: .text)
    let item = document.items.first {
      fixture.catalogue.text($0.words, in: .chinese).hasPrefix("需求新增2条")
    }
    // Two needs, one of them closed.
    #expect(item?.origins.count == 2)
  }
}
