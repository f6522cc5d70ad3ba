import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// A complaint or need that is said to be solved, without its number.
struct SolvedTests {
  private func stage(_ language: Language, asks: Bool = true, _ lines: String...) throws -> Stage {
    var stage = try Stage(language: language, asks: asks)
    for line in lines { stage.type(line) }
    return stage
  }

  @Test(arguments: [
    "投诉解决了", "投诉已解决", "老周的投诉解决了", "老周投诉解决了", "老周烟店的投诉 解决了",
  ])
  func `投诉解决了 closes the one complaint that is open`(line: String) throws {
    var stage = try stage(.chinese, "客户 老周烟店", "投诉 老周烟店 送货晚")
    #expect(stage.type(line) == ["已记 #3 完成 #2 2026-11-23 周一（撤销 3）"])
    #expect(stage.entries.last?.references.map(\.n) == [2])
  }

  @Test(arguments: [
    "the complaint is solved", "complaint is solved", "complaint solved",
    "the complaint of Old Zhou is solved", "Old Zhou's complaint is solved",
    "complaint of Old Zhou is solved",
  ])
  func `the complaint is solved closes the one that is open`(line: String) throws {
    var stage = try stage(.english, "customer Old Zhou Store", "complaint Old Zhou delivery late")
    #expect(stage.type(line) == ["Saved #3 done #2 2026-11-23 Mon (undo 3)"])
  }

  @Test func `what came of it is kept behind a space too`() throws {
    var stage = try stage(.chinese, "客户 老周烟店", "投诉 老周烟店 送货晚")
    #expect(stage.type("投诉解决了 已致歉") == ["已记 #3 完成 #2 2026-11-23 周一 已致歉（撤销 3）"])
  }

  @Test func `what came of it is kept, and the day it was solved`() throws {
    var stage = try stage(.chinese, "客户 老周烟店", "投诉 老周烟店 送货晚", "需求 老周烟店 要价签")
    #expect(stage.type("昨天投诉解决了，换了司机").first?.hasPrefix("已记 #4 完成 #2 2026-11-22 周日 换了司机") == true)
    #expect(stage.type("需求解决了").first?.hasPrefix("已记 #5 完成 #3 2026-11-23 周一") == true)
  }

  @Test func `of several the list is shown and one is asked for`() throws {
    var stage = try stage(.chinese, "客户 老周烟店", "客户 阿珍便利店", "投诉 老周烟店 送货晚", "投诉 阿珍便利店 价签错")
    let asked = stage.type("投诉解决了")
    #expect(asked.first == "待跟进2条：")
    #expect(asked.last == "要哪一条？请输入编号（回车放弃）。")
    #expect(stage.type("3").first?.contains("完成 #3") == true)
    stage.type("投诉 老周烟店 价签错")
    // Of the customer who is named there is one only.
    #expect(stage.type("阿珍便利店的投诉解决了").first?.contains("完成 #4") == true)
  }

  @Test func `on a pipe nothing is closed where several are open`() throws {
    var stage = try stage(
      .english,
      asks: false,
      "complaint Baker late",
      "complaint Miller wrong price"
    )
    let before = stage.entries.count
    stage.type("the complaint is solved")
    #expect(stage.failures == 1)
    #expect(stage.entries.count == before)
  }

  @Test func `where none is open that is said, and nothing is recorded`() throws {
    for (language, line, said) in [
      (Language.chinese, "投诉解决了", "没有待跟进的投诉，没有记。还有没说清的，请写出内容。"),
      (
        .english, "the complaint is solved",
        "No complaint is open, so nothing was recorded. If there is more to it, say what it is about."
      ),
    ] {
      var stage = try stage(language)
      #expect(stage.type(line) == [said])
      #expect(stage.entries == [])
    }
  }

  @Test(arguments: ["投诉 老周烟店 解决得太慢", "投诉 老周烟店 解决了又坏了"])
  func `a complaint about how it was solved is one`(line: String) throws {
    var stage = try stage(.chinese, "客户 老周烟店", "投诉 老周烟店 送货晚")
    stage.type(line)
    #expect(stage.entries.last?.kind == .complaint)
  }
}
