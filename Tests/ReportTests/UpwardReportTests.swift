import Catalogue
import Dates
import Journal
import Portfolio
import Report
import TestSupport
import Testing

/// An upward report in standard form (`domain.md` 2.2, reporting rule).
struct UpwardReportTests {
  private func form(_ fields: Fields) throws -> (text: String, missing: [String]) {
    var story = Story(on: Day("2026-11-23"))
    story.customer("老王烟店", tier: "A")
    story.add(.report, fields)
    let catalogue = try Shipped.catalogue()
    let entry = try #require(story.entries.last)
    let report = UpwardReport(
      entry,
      Portfolio(reading: story.entries.journal),
      catalogue,
      number: "#2"
    )
    return (
      TextRenderer(catalogue: catalogue, language: .chinese).text(report.document),
      report.missing.map { catalogue.text($0, in: .chinese) }
    )
  }

  @Test func `every part has its line, ready to be mailed`() throws {
    let (text, missing) = try form([
      .note: .string("城东有人低价抛货，每条低10元。 来源：老王烟店 影响:本店周销量少两成；建议：联合专卖检查 答复:明天派人"),
      .category: .string("competition"), .urgency: .string("urgent"), .to: .string("张总"),
      .way: .string("phone"), .time: .string("15:00"), .customer: .string("老王烟店"),
    ])
    #expect(
      text == """
        上报 #2
        主题：【紧急】竞争信息：城东有人低价抛货，每条低10元。
        报给：张总
        类别：竞争信息
        紧急程度：紧急
        客户：老王烟店
        事实：城东有人低价抛货，每条低10元。
        时间：2026-11-23 周一
        来源：老王烟店
        影响：本店周销量少两成
        建议措施：联合专卖检查
        渠道：电话
        报出时间：15:00
        答复：明天派人
        上报人：me
        """
    )
    #expect(missing == [])
  }

  @Test func `what nobody wrote has no line and is named`() throws {
    let (text, missing) = try form([.note: .string("对面新店压价")])
    #expect(text.contains("主题：【一般】其他：对面新店压价"))
    #expect(!text.contains("影响"))
    #expect(missing == ["报给", "类别", "紧急程度", "来源", "影响", "建议措施"])
  }

  @Test func `the customer it is about is its source where no other is named`() throws {
    let (text, missing) = try form([.note: .string("要断供"), .customer: .string("老王烟店")])
    #expect(text.contains("来源：老王烟店"))
    #expect(!missing.contains("来源"))
  }

  @Test func `words without a colon, or inside others, are part of the facts`() throws {
    let (text, _) = try form([.note: .string("受影响的有三户，没有建议:暂无结论")])
    #expect(text.contains("事实：受影响的有三户，没有建议:暂无结论"))
  }
}
