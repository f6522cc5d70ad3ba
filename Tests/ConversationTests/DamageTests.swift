import Conversation
import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// What is wrong with the journal reaches the person who relies on it.
struct DamageTests {
  private func note(_ n: Int, _ text: String) -> Entry {
    .make(.note, n: n, [.note: .string(text)])
  }

  /// Four notes, of which the third was changed with an editor.
  private func stage() throws -> Stage {
    let entries = [note(1, "一"), note(2, "二"), note(3, "缺货"), note(4, "四")]
    let text = String(decoding: entries.journal, as: UTF8.self)
    return try Stage(journal: Data(text.replacing("缺货", with: "到货").utf8))
  }

  private let wrongSum = "日志有1行的校验和不对（第3行），可能在别处改过，没有计入；文件没有改动。"

  @Test(arguments: ["列表", "列表 备注", "查找 四", "小结"])
  func `a line that was changed outside does not vanish from an answer without a word`(
    line: String
  ) throws {
    var stage = try stage()
    #expect(stage.type("记 五") == ["已记 #5 备注 2026-11-23 周一 五（撤销 5）"])
    let answer = stage.type(line)
    #expect(answer.last == wrongSum)
    #expect(!answer.contains { $0.contains("到货") })
    #expect(!stage.type(line).contains(wrongSum))
  }

  @Test func `a question that shows facts tells of the lines left out`() throws {
    var stage = try stage()
    #expect(stage.type("分析").contains(wrongSum))
  }

  @Test func `to ask for an entry in such a line says where it is, not that there is none`() throws
  {
    var stage = try stage()
    let told = "#3在日志的第3行，那一行的校验和不对或读不懂，没有计入；文件没有改动。"
    for line in ["查看 3", "撤销 3", "更正 3 备注:到货"] { #expect(stage.type(line) == [told]) }
    #expect(stage.type("查看 9") == ["没有#9这一条，编号见“列表”。"])
  }

  @Test func `what is known when the conversation begins is told then, one line a kind`() throws {
    let bytes =
      [note(1, "一"), note(3, "三")].journal + Data("oops\n???\n".utf8)
      + [note(3, "别的"), note(6, "六"), note(8, "八"), note(999_999_999, "?")].journal
    var stage = try Stage(journal: bytes)
    #expect(
      stage.handle(.started).suffix(4) == [
        "日志有2行读不懂（最前面的是第3行），没有计入；文件没有改动。",
        "日志的编号有2处不连续（最前面的是第2行），可能少了几行；在的都照常计入。",
        "日志有1行的编号前面已经用过（第5行）；内容相同的只算一次，不同的都计入。",
        "日志有1行的编号大得不合常理（第8行）；照常计入，新编号不接着它数。",
      ]
    )
    #expect(stage.type("记 九") == ["已记 #9 备注 2026-11-23 周一 九（撤销 9）"])
  }

  @Test func `after the journal was replaced what is on disk is what is listed`() throws {
    var stage = try Stage(journal: [note(1, "一"), note(2, "二")].journal)
    #expect(
      stage.handle(.journalReplaced([note(1, "换了")].journal))
        == ["日志在别处被删改或换掉了。现在以文件里的为准，共1行；之前列出的可能已不在其中。"]
    )
    #expect(stage.type("列表") == ["今天1条：", "#1 备注 2026-11-23 周一 换了"])
    #expect(stage.type("记 新的") == ["已记 #2 备注 2026-11-23 周一 新的（撤销 2）"])
  }
}
