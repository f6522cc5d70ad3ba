import Conversation
import Foundation
import Journal
import TestSupport
import Testing

/// The first start asks four things, none of which must be answered.
struct WelcomeTests {
  private func begun() throws -> Stage {
    var stage = try Stage(welcomes: true)
    stage.handle(.started)
    return stage
  }

  @Test func `an empty journal is begun with the first question`() throws {
    var stage = try Stage(welcomes: true)
    let said = stage.handle(.started)
    #expect(said.count == 3)
    #expect(said.last?.hasPrefix("1/4 怎么称呼您") == true)
  }

  @Test func `who has a journal, or gives lines through a pipe, is asked nothing`() throws {
    var piped = try Stage(asks: false)
    #expect(!piped.handle(.started).contains { $0.contains("1/4") })
    var known = try Stage(
      welcomes: true,
      journal: [Entry.make(.note, n: 1, [.note: .string("好")])].journal
    )
    #expect(!known.handle(.started).contains { $0.contains("1/4") })
  }

  @Test func `all four are answered, and the sample is taken back`() throws {
    var stage = try begun()
    #expect(stage.type("林小雨").last?.hasPrefix("2/4") == false)
    #expect(stage.entries.last?[.key]?.string == "by")
    #expect(stage.entries.last?[.value]?.string == "林小雨")
    stage.type("135")
    #expect(stage.entries.last?[.key]?.string == "method")
    #expect(stage.entries.last?[.value]?.string == "135")
    stage.files["客户.csv"] = Data("名称,等级\n老王烟店,A\n惠民超市,B\n".utf8)
    stage.type("客户.csv")
    stage.type("")
    #expect(stage.entries.filter { $0.kind == .customer }.compactMap(\.name) == ["老王烟店", "惠民超市"])
    let said = stage.type("拜访 老王 45分钟 希望增加供应")
    let last = stage.entries.suffix(2).map(\.kind)
    #expect(last == [.visit, .undo])
    #expect(said.last?.contains("晨会") == true)
    // From here on it is an ordinary conversation.
    stage.type("电话 惠民 5分钟")
    #expect(stage.entries.last?.kind == .visit)
  }

  @Test func `what is written after the name is written under it`() throws {
    var stage = try begun()
    stage.type("林小雨")
    for _ in 0..<3 { stage.type("") }
    stage.type("备注 第一天")
    #expect(stage.entries.map(\.by) == ["me", "林小雨"])
    #expect(stage.entries.map(\.n) == [1, 1])
  }

  @Test func `Return leaves a question out, back shows it again, pause ends them all`() throws {
    var stage = try begun()
    #expect(stage.type("").last?.contains("2/4") == false)
    #expect(stage.type("返回").last?.hasPrefix("1/4") == true)
    #expect(stage.type("跳过").contains { $0.hasPrefix("2/4") })
    #expect(stage.type("暂停").last?.contains("不问了") == true)
    #expect(stage.entries.isEmpty)
    #expect(stage.type("").isEmpty)
  }

  @Test func `who begins to work is not asked any more`() throws {
    var stage = try begun()
    let said = stage.type("拜访 老王烟店 45分钟 希望增加供应")
    #expect(stage.entries.map(\.kind) == [.customer, .visit])
    #expect(!said.contains { $0.contains("/4") })
    #expect(!stage.type("今天").contains { $0.contains("/4") })
  }

  @Test func `a file that is not there is asked for again, an unknown method too`() throws {
    var stage = try begun()
    stage.type("")
    #expect(stage.type("没有这种").contains { $0.contains("没有这种") })
    stage.type("")
    let said = stage.type("没有.csv")
    #expect(said.contains { $0.contains("没有.csv") })
    #expect(said.last?.hasPrefix("3/4") == true)
    #expect(stage.entries.isEmpty)
  }

  @Test func `in English too, after the language was changed at the first question`() throws {
    var stage = try begun()
    let said = stage.type("lang en")
    #expect(said.last?.hasPrefix("1/4 What may I call you") == true)
    stage.type("Lin Xiaoyu")
    #expect(stage.entries.last?[.value]?.string == "Lin Xiaoyu")
  }

  @Test(arguments: [
    ("I'm Mary Chen", "Mary Chen"), ("my name is Mary Chen, I sell to shops", "Mary Chen"),
    ("call me Mary", "Mary"), ("我叫陈敏", "陈敏"), ("你好，我是陈敏。", "陈敏"), ("陈敏", "陈敏"),
    ("Mary Chen", "Mary Chen"),
  ])
  func `a name in a sentence is the name alone`(reply: String, name: String) throws {
    var stage = try begun()
    stage.type(reply)
    #expect(stage.entries.last?[.value]?.string == name)
  }

  @Test(arguments: ["no not right now", "以后再说", "没有", "not yet", "I don't have one"])
  func `a no to the file is no file`(reply: String) throws {
    var stage = try begun()
    stage.type("林小雨")
    stage.type("1")
    #expect(stage.type(reply).last?.hasPrefix("4/4") == true)
  }

  @Test(arguments: ["第一个，烟草的", "the first one, tobacco", "1", "1。", "烟草的", "tobacco, small shops"])
  func `the first method is picked in one's own words`(reply: String) throws {
    var stage = try begun()
    stage.type("林小雨")
    stage.type(reply)
    #expect(stage.entries.last?[.key]?.string == "method")
    #expect(stage.entries.last?[.value]?.string == "135")
  }
}
