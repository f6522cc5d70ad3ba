import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// Undo and redo by another run of the program, which knows the journal only.
struct TakingBackTests {
  /// A run that starts from what an earlier one has written.
  private func next(after stage: Stage) throws -> Stage {
    try Stage(asks: false, journal: stage.entries.journal)
  }

  @Test func `undo after a restart takes back the whole last line and says which`() throws {
    var first = try Stage(asks: false)
    first.type("拜访 老王烟店 45分钟")
    var second = try next(after: first)
    let line = "拜访 老王烟店 2026-11-23 周一 45分钟"
    #expect(second.type("撤销") == ["已撤销#1：客户 老王烟店（“重做”可恢复）", "已撤销#2：\(line)（“重做”可恢复）"])
  }

  @Test func `several entries of a line are taken back and restored together`() throws {
    var first = try Stage(asks: false)
    for line in ["客户 老王烟店", "客户 惠民超市", "拜访 老王烟店、惠民超市 各20分钟"] { first.type(line) }
    var second = try next(after: first)
    #expect(
      second.type("撤销") == [
        "已撤销#3：拜访 老王烟店 2026-11-23 周一 20分钟（“重做”可恢复）",
        "已撤销#4：拜访 惠民超市 2026-11-23 周一 20分钟（“重做”可恢复）",
      ]
    )
    var third = try Stage(asks: false, journal: (first.entries + second.entries).journal)
    #expect(
      third.type("重做") == [
        "已恢复#3：拜访 老王烟店 2026-11-23 周一 20分钟", "已恢复#4：拜访 惠民超市 2026-11-23 周一 20分钟",
      ]
    )
  }

  @Test func `a correction without a number means a line of the last ten minutes`() throws {
    var first = try Stage(asks: false)
    first.type("客户 老王烟店")
    first.type("拜访老王烟店 45分钟")
    var soon = try Stage(
      now: first.now.adding(milliseconds: 9 * 60_000),
      asks: false,
      journal: first.entries.journal
    )
    #expect(soon.type("不对，是35分钟") == ["已记 #3 更正 #2：45分钟 → 35分钟（撤销 3）"])
    var late = try Stage(
      now: first.now.adding(milliseconds: 11 * 60_000),
      asks: false,
      journal: first.entries.journal
    )
    #expect(late.type("不对，是35分钟") == ["没有刚记的一条可以更正。请写编号，如“更正 41 35分钟”。"])
    #expect(late.entries.isEmpty)
  }
}
