import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

/// What stands in a part of the month where little is known.
struct MonthPartTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  @Test func `shops that should stock a brand are those with a record where nobody counted them`() {
    var story = Stories.november()
    story.state("通仙", 1, at: "惠民超市")
    story.state("通仙", 0, at: "老王烟店")
    let text = fixture.text(story, "2026-11", .chinese)
    #expect(text.contains("没有应上柜户数的按有记录的户数\n"))
    #expect(text.contains("通仙     1     1         0         0       2\n"))
    #expect(text.contains("通仙     —       —   50%  —\n"))
  }

  @Test func `a forecast beside nothing, or beside an actual of nothing, has no accuracy`() {
    var story = Stories.november()
    story.answer("A-F1", about: "territory", in: "2026-11", .integer(100))
    #expect(
      fixture.text(story, "2026-11", .chinese).contains("销量：预测100条，实际—，预测准确率—")
    )
    story.answer("E-M0", about: "territory", in: "2026-11", .integer(0))
    #expect(
      fixture.text(story, "2026-11", .chinese).contains("销量：预测100条，实际0条，预测准确率—")
    )
    story.answer("E-M0", about: "territory", in: "2026-11", .integer(40))
    #expect(
      fixture.text(story, "2026-11", .chinese).contains("销量：预测100条，实际40条，预测准确率0%")
    )
  }
}
