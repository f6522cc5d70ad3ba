import Catalogue
import Conversation
import Journal
import TestSupport
import Testing

/// Upward reports: typed with their urgency, gone through in the evening, told in the summaries.
struct ReportingTests {
  private func stage(_ lines: [String], _ language: Language = .chinese) throws -> Stage {
    var stage = try Stage(language: language)
    for line in lines { stage.type(line) }
    return stage
  }

  @Test(arguments: [
    ("上报 紧急 海川要换移动", "urgent", "海川要换移动"), ("紧急上报 海川要换移动", "urgent", "海川要换移动"),
    ("上报：紧急 海川要换移动", "urgent", "海川要换移动"), ("上报 重要，海川要换移动", "important", "海川要换移动"),
    ("重要上报 海川要换移动", "important", "海川要换移动"),
    ("report urgent Harbor leaves", "urgent", "Harbor leaves"),
    ("urgent report Harbor leaves", "urgent", "Harbor leaves"),
    ("report important: Harbor leaves", "important", "Harbor leaves"),
  ])
  func `a report says how urgent it is in a bare word`(
    line: String,
    urgency: String,
    note: String
  ) throws {
    let stage = try stage([line])
    let report = stage.entries.last
    #expect(report?.kind == .report)
    #expect(report?[.urgency]?.string == urgency)
    #expect(report?.note == note)
  }

  @Test(arguments: ["上报 重要客户要走", "上报 一般情况", "report important customer leaves"])
  func `a word that goes on is what the report is about`(line: String) throws {
    let report = try stage([line]).entries.last
    #expect(report?[.urgency] == nil)
    #expect(report?.note?.isEmpty == false)
  }

  @Test func `the evening offers today's urgent report and asks only to whom it went`() throws {
    var stage = try stage([
      "客户 海川机械厂", "方法 43", "上报 市场平稳", "上报 紧急 海川机械厂要换移动 类型:竞争信息",
    ])
    let asked = stage.type("三处理").joined(separator: "\n")
    #expect(asked.contains("海川机械厂要换移动（还没记报给了谁）"))
    #expect(stage.prompt == "H2 [竞争信息]> ")
    stage.type("")
    #expect(stage.prompt.hasPrefix("H2a [海川机械厂要换移动，海川机械厂，2026-11"))
    stage.type("")
    #expect(stage.prompt == "H2b [紧急]> ")
    stage.type("")
    #expect(stage.prompt == "H2c（电话口头，？，？）> ")
    stage.type("张总 15:00")
    let reports = stage.entries.filter { $0.kind == .report }
    #expect(reports.count == 2)
    let amended = stage.entries.last { $0.kind == .amend }
    #expect(amended?.references.map(\.n) == [reports[1].n])
    #expect(amended?[.to]?.string == "张总")
    #expect(amended?[.time]?.string == "15:00")
  }

  @Test func `a report that was told already is not offered again`() throws {
    var stage = try stage(["方法 43", "上报 紧急 海川要换移动 报给:张总 时间:15:00"])
    let asked = stage.type("三处理").joined(separator: "\n")
    #expect(asked.contains("海川要换移动（紧急，报给张总，15:00）"))
    #expect(stage.prompt == "H2 [没有]> ")
  }

  @Test func `the superior's answer is asked once something was reported`() throws {
    var stage = try stage([
      "方法 43", "三处理", "竞争信息", "联通降价，客户来电，今天", "一般", "固定报告 张总 17:00",
    ])
    #expect(stage.prompt == "H2d> ")
    stage.type("同意跟进 11-25")
    #expect(stage.entries.last?[.value]?.json == #"{"answer":"同意跟进","date":"2026-11-25"}"#)
  }

  @Test func `day, week and month of a telecom manager tell what was reported and measured`() throws
  {
    var stage = try stage([
      "方法 43", "上报 紧急 联通给海川八折 报给:张总 时间:15:00", "数据 海川机械厂 集团收入 12万元 10月",
    ])
    for summary in ["小结", "小结 周", "小结 月"] {
      let said = stage.type(summary).joined(separator: "\n")
      #expect(said.contains("联通给海川八折（紧急，报给张总，15:00）"), "\(summary)")
      #expect(said.contains("集团收入120,000元"), "\(summary)")
    }
  }

  @Test(arguments: ["bank-day", "135"])
  func `the day of a bank or tobacco manager tells reports and figures too`(method: String) throws {
    var stage = try stage([
      "方法 \(method)", "拜访老王烟店 20分钟", "上报 紧急 城东有人抛货", "数据 存款净增 600万元",
    ])
    let said = stage.type("小结").joined(separator: "\n")
    #expect(said.contains("城东有人抛货"))
    #expect(said.contains("存款净增6,000,000元") || said.contains("存款净增 6,000,000元"))
    let markdown = stage.type("小结 日 --format md").joined(separator: "\n")
    #expect(markdown.contains("城东有人抛货"))
    #expect(markdown.contains("6,000,000元"))
  }

  @Test func `the week of the bank's daily list tells them with their days`() throws {
    var stage = try stage(["方法 bank-day", "上报 恒信要转走存款", "数据 存款净增 600万元"])
    let said = stage.type("小结 周").joined(separator: "\n")
    #expect(said.contains("上报：11-23 恒信要转走存款"))
    #expect(said.contains("数据：11-23"))
  }
}
