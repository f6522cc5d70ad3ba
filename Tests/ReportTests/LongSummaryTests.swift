import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

/// The report of a quarter or a year, told month by month.
struct LongSummaryTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  /// October: a visit and a need; nothing in November; a call in December, when the need is met.
  private var story: Story {
    var story = Story(on: Day("2026-10-12"))
    story.customer("甲店", tier: "A")
    story.customer("乙店", tier: "B")
    story.visit("甲店", 30)
    let need = story.note(.need, "要一个展架", of: "甲店")
    story.day = Day("2026-12-01")
    story.visit("乙店", 15, way: "phone")
    story.done(need)
    return story
  }

  @Test func `a quarter has a row a month, their sum, and names the month without entries`() {
    let text = fixture.text(story, "2026-Q4", .chinese)
    #expect(
      text.hasPrefix(
        """
        2026年第4季度工作报告
        - 拜访：1次
        - 联系客户：100%（2/2）
        - 需求投诉办结：100%（1/1）

        [各月情况]
        月份     上门  电话微信  分钟  需求  投诉  办结
        -------  ----  --------  ----  ----  ----  ----
        2026-10     1         0    30     1     0     0
        2026-11     0         0     0     0     0     0
        2026-12     0         1    15     0     0     1
        -------  ----  --------  ----  ----  ----  ----
        合计        1         1    45     1     0     1

        没有记录的月份：2026-11

        """
      )
    )
  }

  @Test func `the months before the first entry are not missing, and those to come are not shown`()
  {
    let text = fixture.text(story, "2026", .english)
    #expect(text.contains("Months without any entry: 2026-11\n"))
    #expect(!text.contains("2026-09"))
    #expect(fixture.summary(story, "2027").document(for: .text).title == nil)
  }

  @Test func `the calendar of a year ends with the month of today`() {
    var story = story
    story.day = Day("2026-11-05")
    let rows = fixture.text(story, "2026", .chinese).split(separator: "\n")
      .filter { $0.wholeMatch(of: /[0-9]{2} .*/) != nil }
    #expect(rows.count == 11 && rows.last?.hasPrefix("11 ") == true)
  }
}
