import Conversation
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// Random events against the invariants of the conversation.
struct RandomWalkTests {
  private static let lines = [
    "老王", "112 15680", "下滑", "1", "", "", "返回", "跳过", "预览", "？", "更多", "跳到 2", "暂停", "分析", "日回顾",
    "/拜访老王 20", "拜访惠民 15 通仙", "青岚 30 10", "青岚断货", ".", "撤销", "重做", "完成 3", "待办 送单 明天", "lang en",
    "lang zh", "重点规格", "\\老王", "检查表 1", "计划", "2 3", "成熟", "小结", "自检", "修复",
    "清除 没有的人",
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no order of lines and failures loses, repeats or reorders an entry`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var stage = try Stage()
    for line in ["客户 老王烟店 别名:老王", "客户 惠民超市", "品牌集 重点规格 青岚 南枝"] { stage.type(line) }
    for _ in 0..<60 {
      if Int.random(in: 0..<6, using: &random) == 0 {
        stage.failingAppends = Int.random(in: 1...2, using: &random)
      }
      let line = Self.lines.randomElement(using: &random) ?? ""
      if Int.random(in: 0..<12, using: &random) == 0 {
        stage.handle(.interrupted)
      } else {
        stage.type(line)
      }
    }
    #expect(stage.entries.map(\.n) == Array(1...stage.entries.count))
    // The journal alone gives the same present as the conversation that wrote it.
    var reread = Portfolio(reading: stage.entries.journal)
    reread.loadAnswers()
    var present = stage.session.portfolio
    present.loadAnswers()
    #expect(reread.goals == present.goals)
    #expect(reread.open == present.open)
    #expect(reread.answers.history == present.answers.history)
    #expect(reread.periods == present.periods)
    #expect(reread.journal.damage == [])
  }
}
