import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// What people ran into, each told as they met it.
struct ComplaintTests {
  private func stage(_ lines: [String] = []) throws -> Stage {
    var stage = try Stage()
    for line in ["客户 老王烟店 别名:老王", "客户 惠民超市", "品牌集 重点规格 青岚 南枝"] + lines { stage.type(line) }
    return stage
  }

  private let analysed = ["分析", "老王", "112", "下滑", "减", "", "", "货源", "断货五天"]

  @Test(arguments: ["返回", "<", "预览", "/列表", "退出"])
  func `a control word behind the old answer does not become part of it`(word: String) throws {
    var stage = try stage(analysed)
    stage.type("A-C13")
    #expect(stage.session.prompt.recalled == "断货五天")
    let before = stage.entries
    stage.type("断货五天" + word)
    #expect(stage.entries == before)
  }

  @Test func `a further name behind the old ones is a name, though it begins like a command`()
    throws
  {
    var stage = try stage(analysed)
    stage.type("A-C1")
    stage.type("老王烟店、惠民超市")
    #expect(stage.entries.last?[.value] == .strings(["老王烟店", "惠民超市"]))
  }

  @Test func `quit at a question of words leaves and is no answer`() throws {
    var stage = try stage(analysed.dropLast())
    let before = stage.entries.count
    let lines = stage.type("退出")
    #expect(stage.isFinished)
    #expect(stage.entries.count == before)
    #expect(lines.first?.hasPrefix("停在2026年11月 分析 A-C13") == true)
  }

  @Test func `a dot at a question of words says nothing`() throws {
    var stage = try stage(analysed.dropLast())
    let before = stage.entries.count
    stage.type(".")
    #expect(stage.entries.count == before)
  }

  @Test(arguments: ["列表", "帮助 客户", "小结"])
  func `a command where a name was asked for is carried out, not taken for a name`(line: String)
    throws
  {
    var stage = try stage()
    stage.type("客户")
    let before = stage.entries.count
    stage.type(line)
    #expect(stage.entries.count == before)
    #expect(stage.prompt == "五步> ")
  }

  @Test func `a name that was asked for may come with the minutes`() throws {
    var stage = try stage()
    stage.type("拜访")
    stage.type("Corner Shop 20")
    #expect(stage.entries.last?.customer == "Corner Shop")
    #expect(stage.entries.last?.minutes == 20)
  }

  @Test func `a plan that came back and was submitted again is frozen as it is then`() throws {
    var stage = try stage(analysed + ["暂停"])
    for line in [
      "计划", "购进量 112 130", "货源协调", "4 27日", "", "21 8", "跳过", "跳过", "跳过", "跳过", "跳过", "是",
      "退回 次数不够", "计划",
      "P-C3", "9 27日",
      "暂停", "提交",
    ] { stage.type(line) }
    let marks = stage.session.portfolio.periods[.month(year: 2026, month: 11)]?.map(\.state)
    #expect(marks?.suffix(3) == [.returned, .planned, .submitted])
  }

  @Test func `an ordinary sentence that begins with return changes no plan`() throws {
    var stage = try stage(analysed)
    let before = stage.entries.count
    stage.type("暂停")
    stage.type("return the rack to Sunrise Mart")
    #expect(stage.entries.count == before)
  }

  @Test func `of two conversations at one question the later answer takes back the other's goal`()
    throws
  {
    var first = try stage(analysed + ["暂停", "计划"])
    var second = try Stage(journal: first.entries.journal)
    second.type("计划")
    let known = first.entries.count
    first.type("购进量 112 130")
    second.handle(.othersAppended(Array(first.entries.dropFirst(known)).journal))
    second.type("购进量 112 150")
    #expect(second.session.portfolio.goals.map(\.target) == [150])
  }

  @Test func `last month's improvement cannot be passed over`() throws {
    var stage = try stage(["分析", "老王", "暂停", "方法 135 改进", "R-3", "每周一先打电话，自己，12月7日", "暂停"])
    stage.type("时钟 2026-12-01 08:00")
    stage.type("分析")
    #expect(stage.prompt == "R-5> ")
    let before = stage.entries.count
    for line in ["跳过", "", "", "."] { stage.type(line) }
    #expect(stage.entries.count == before)
    stage.type("部分")
    #expect(stage.entries.last?[.value] == .string("partly"))
  }

  @Test func `going back to a list shows what was written`() throws {
    var stage = try stage(["分析", "老王", "112", "下滑", "减", "青岚 30 10", "南枝 8 6", ""])
    let lines = stage.type("A-C4")
    #expect(lines.contains("  青岚，30条，10条"))
    #expect(lines.contains("  南枝，8条，6条"))
    #expect(lines.last == "  以上是原来写的：回车保留，写新的就整个换掉。")
    let before = stage.entries.count
    stage.type("")
    #expect(stage.entries.count == before)
  }

  @Test func `skipped checklists are told once`() throws {
    var stage = try stage(["检查表 1", "时钟 2026-11-26 08:00"])
    let told = "有2个工作日没有勾检查表：11-24、11-25。不用补，从今天接着来。"
    #expect(stage.type("检查表").first == told)
    #expect(stage.type("检查表").first != told)
  }

  @Test func `the start names an interview that was left, though another was finished since`()
    throws
  {
    var first = try stage(["分析", "老王", "112", "暂停", "日回顾", "下雨也要跑"])
    first.type("")
    var second = try Stage(journal: first.entries.journal)
    let lines = second.handle(.started)
    #expect(lines.contains("上次停在2026年11月 分析 A-C3（第3题，共17题），输入“分析”继续。"))
  }

  @Test func `one customer's changed figure does not shake another's forecast`() throws {
    var stage = try stage(["分析", "老王、惠民", "跳到 A-F1", "2700", "跳到 A-F1"])
    for _ in 0..<40 where stage.session.prompt.isCommand == false { stage.type("跳过") }
    stage.type("分析")
    stage.type("A-C2")
    stage.type("130")
    let marked = stage.type("预览").filter { $0.contains("[!]") }
    #expect(!marked.contains { $0.contains("惠民") })
  }
}
