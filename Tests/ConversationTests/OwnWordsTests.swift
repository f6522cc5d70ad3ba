import Catalogue
import Conversation
import Dates
import Journal
import Portfolio
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

  @Test(arguments: [
    ("城东", ["老王烟店", "小马超市"]), ("预警", ["惠民超市"]), ("flagged，老王", ["惠民超市", "老王烟店"]),
    // A customer who is exactly meant goes before an area of that name.
    ("城西", ["城西店"]),
  ])
  func `a word may stand for all customers of an area, or all that are flagged`(
    reply: String,
    names: [String]
  ) throws {
    var stage = try stage(
      "客户 老王烟店 片区:城东",
      "客户 小马超市 片区:城东",
      "客户 惠民超市 片区:城西",
      "客户 城西店",
      "数据 惠民 购进量 100条 2026-09",
      "数据 惠民 购进量 60条 2026-10",
      "数据 A类增幅 0% 2026-10",
      "分析"
    )
    stage.type(reply)
    #expect(Set(stage.entries.last?[.value]?.strings ?? []) == Set(names))
  }

  @Test func `nobody is flagged: the word is no customer`() throws {
    var stage = try stage("分析")
    let before = stage.entries.count
    stage.type("预警")
    #expect(stage.entries.count == before)
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

/// What an answer brings along, in the language of the session.
struct MadeEntryTests {
  @Test(arguments: [
    (Language.chinese, "计划", "更多", "回访看动销"), (.english, "plan", "more", "look how it sells"),
  ])
  func `a follow-up is a task so many days from today`(
    language: Language,
    plan: String,
    more: String,
    note: String
  ) throws {
    // Monday, 2026-11-23.
    var stage = try Stage(language: language)
    for line in ["品牌集 重点 青岚", "分析", "A-B1", "重点", "pause", plan, more, "P-B6", "10"] {
      stage.type(line)
    }
    let task = stage.entries.last
    #expect(task?.kind == .task)
    #expect(task?.note == note)
    #expect(task?[.due] == .string("2026-12-03"))
    #expect(task?.brands == ["青岚"])
  }

  @Test func `a change of the archive is a line of the archive, a birthday that is none is not`()
    throws
  {
    var stage = try Stage()
    for line in ["客户 老王烟店", "分析", "更多", "老王烟店", "A-C10", "是", "A-C10b"] { stage.type(line) }
    stage.type("生日 05-12")
    #expect(stage.session.portfolio.customers["老王烟店"]?.birthday == "05-12")
    stage.type("生日 明天")
    #expect(stage.entries.last?.kind == .answer)
    #expect(stage.session.portfolio.customers["老王烟店"]?.birthday == "05-12")
    stage.type("片区 城北")
    #expect(stage.session.portfolio.customers["老王烟店"]?.area == "城北")
  }
}
