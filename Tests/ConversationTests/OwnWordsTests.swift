import Dates
import Journal
import TestSupport
import Testing

/// Replies in one's own words: after “other”, and where the same sentence says nothing.
struct OwnWordsTests {
  private func stage(_ lines: String...) throws -> Stage {
    var stage = try Stage()
    for line in ["客户 老王烟店 别名:老王 等级:A", "客户 惠民超市 别名:惠民 等级:A"] + lines {
      stage.type(line)
    }
    return stage
  }

  @Test(arguments: [
    ("货源 其他 早上送到", ["supply", "other", "早上送到"]), ("其他", ["other"]),
    ("其他 价格", ["other", "price"]), ("other before eight", ["other", "before eight"]),
  ])
  func `what other means may follow it`(reply: String, value: [String]) throws {
    var stage = try stage("分析", "老王", "A-C9")
    stage.type(reply)
    #expect(stage.entries.last?[.value] == .strings(value))
  }

  @Test func `a misspelt choice is not taken for own words`() throws {
    var stage = try stage("分析", "老王", "A-C9")
    let before = stage.entries.count
    stage.type("货圆 其他")
    #expect(stage.entries.count == before)
  }

  @Test(arguments: [
    "青岚断货五天，老顾客转去对面", "青岚断货五天 老顾客转去对面。", "“青岚”断货五天；老顾客，转去对面！", "青岚断货五天，老顾客转去对 面",
  ])
  func `nearly the words about another shop are asked again by the spec`(verdict: String) throws {
    var stage = try stage(
      "分析",
      "老王、惠民",
      "A-C13",
      "青岚断货五天，老顾客转去对面",
      "跳到 15"
    )
    let before = stage.entries.count
    let said = stage.type(verdict)
    #expect(said.first == "和写给老王烟店的差不多。这里是哪个规格引起的？写出它和原因。")
    #expect(stage.entries.count == before)
    stage.type("鹤汀断货五天，老顾客转去对面")
    #expect(stage.entries.last?[.value] == .string("鹤汀断货五天，老顾客转去对面"))
  }
}
