import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// The session as a dialogue: what happens, and what follows.
struct SessionTests {
  private static let shops = ["客户 老王烟店 别名:老王", "客户 惠民超市", "品牌集 重点规格 青岚 南枝"]

  private func stage(typing lines: [String] = shops) throws -> Stage {
    var stage = try Stage()
    for line in lines { stage.type(line) }
    return stage
  }

  @Test func `nothing is called saved before the disk has it`() throws {
    var stage = try stage()
    let before = stage.entries.count
    stage.failingAppends = 1
    #expect(stage.type("拜访老王 20") == ["没有存上：disk full。刚才的内容还在，处理好后按回车重试。"])
    #expect(stage.entries.count == before)
    #expect(stage.type("") == ["已记 #4 拜访 老王烟店 2026-11-23 周一 20分钟（撤销 4）"])
    #expect(stage.entries.count == before + 1)
  }

  @Test func `a reply that could not be saved is asked for again by Enter, and nothing is skipped`()
    throws
  {
    var stage = try stage(typing: Self.shops + ["分析"])
    stage.failingAppends = 1
    stage.type("老王")
    #expect(stage.prompt == "（回车重试）> ")
    stage.type("")
    #expect(stage.prompt == "A-C2> ")
  }

  @Test func `a conversation that was cut off goes on at the very question`() throws {
    var first = try stage(typing: Self.shops + ["分析", "老王", "112", "下滑"])
    let asked = first.prompt
    var second = try Stage(journal: first.entries.journal)
    second.handle(.started)
    second.type("分析")
    #expect(second.prompt == asked)
    first.type("减")
    second.type("减")
    #expect(second.prompt == first.prompt)
  }

  @Test func `a list that was cut off in the middle goes on with its next line`() throws {
    let first = try stage(typing: Self.shops + ["分析", "老王", "112", "下滑", "减", "青岚 30 10"])
    var second = try Stage(journal: first.entries.journal)
    let lines = second.type("分析")
    #expect(second.prompt == "A-C4> ")
    #expect(lines.last == "  青岚，30条，10条")
    second.type("南枝 8 6")
    second.type("")
    let answer = second.entries.last { $0[.question]?.string == "A-C4" }
    #expect(answer?[.value]?.list?.count == 2)
    #expect(answer?[.state] == nil)
  }

  @Test func `a changed answer takes back what the earlier one had brought`() throws {
    var stage = try stage(
      typing: Self.shops + ["分析", "老王", "暂停", "计划", "购进量 112 130", "返回", "购进量 112 140"]
    )
    let goals = stage.session.portfolio.goals
    #expect(goals.map(\.target) == [140])
    stage.type("暂停")
    stage.type("撤销")
    #expect(stage.session.portfolio.goals.map(\.target) == [130])
    stage.type("重做")
    #expect(stage.session.portfolio.goals.map(\.target) == [140])
  }

  @Test func `an answer that rests on a changed one is to be reviewed, and still there`() throws {
    var stage = try stage(
      typing: Self.shops + ["分析", "老王", "112", "下滑", "减", "", "", "货源", "断货五天"]
    )
    stage.type("A-C3")
    stage.type("平稳")
    #expect(stage.prompt == "A-C13> ")
    let preview = stage.type("预览")
    #expect(preview.contains("8 [!] A-C13 老王烟店 断货五天"))
    stage.type("")
    #expect(stage.type("预览").contains("8 [x] A-C13 老王烟店 断货五天"))
  }

  @Test func `a side trip comes back to the same question`() throws {
    var stage = try stage(typing: Self.shops + ["分析", "老王"])
    let asked = stage.prompt
    let lines = stage.type("/拜访老王 20")
    #expect(lines.first == "已记 #5 拜访 老王烟店 2026-11-23 周一 20分钟（撤销 5）")
    #expect(stage.prompt == asked)
  }

  @Test func `a pasted text is one note at a note, and lines elsewhere`() throws {
    var stage = try stage()
    let lines = stage.handle(.pasted(["拜访老王 20", "", "拜访惠民 15"]))
    #expect(lines.first == "粘贴了2行，逐行处理。")
    #expect(stage.entries.suffix(2).map(\.minutes) == [20, 15])
    for line in ["改进", "价签补得慢"] { stage.type(line) }
    stage.handle(.pasted(["价签机坏了", "没有备用的"]))
    stage.type("")
    #expect(stage.entries.last?[.value] == .string("价签机坏了\n没有备用的"))
  }

  @Test func `the end of input pauses the interview and says how to go on`() throws {
    var stage = try stage(typing: Self.shops + ["分析", "老王"])
    let lines = stage.handle(.inputEnded)
    #expect(lines == ["停在2026年11月 分析 A-C2（第2题，共17题）。答过的都已存好，输入“分析”继续。"])
    #expect(stage.isFinished)
  }

  @Test func `others' entries are there before the next answer`() throws {
    var stage = try stage()
    let entry = Entry.make(.customer, n: 1, by: "lin@laptop", [.name: .string("阿珍便利店")])
    stage.handle(.othersAppended([entry].journal))
    #expect(stage.type("拜访阿珍便利店 10").count == 1)
  }

  @Test func `what people typed never reaches the terminal raw`() throws {
    var stage = try stage()
    let lines = stage.type("拜访老王 \u{1B}[2J\u{7}通仙\u{202E}")
    #expect(lines == [#"已记 #4 拜访 老王烟店 2026-11-23 周一 \x1B[2J\x07通仙\u{202E}（撤销 4）"#])
    #expect(stage.entries.last?.note == "\u{1B}[2J\u{7}通仙\u{202E}")
  }
}
