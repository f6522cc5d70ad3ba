import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// What newcomers typed, and what they expected of it.
struct AsSaidTests {
  private func stage(_ language: Language, _ lines: String...) throws -> Stage {
    var stage = try Stage(language: language)
    for line in lines { stage.type(line) }
    return stage
  }

  @Test(
    arguments: [
      ("拜访老周 电话", "电话", nil, nil), ("拜访老周 电话 问了新品", "电话", "问了新品", nil),
      ("拜访老周 打电话，问了新品", "电话", "问了新品", nil), ("拜访老周 20分钟 用微信 发了海报", "微信", "发了海报", 20),
    ] as [(String, String, String?, Int?)]
  )
  func `拜访老周 电话 is a call`(line: String, verb: String, note: String?, minutes: Int?) throws {
    var stage = try stage(.chinese, "客户 老周烟店")
    #expect(stage.type(line).first?.hasPrefix("已记 #2 \(verb) 老周烟店 2026-11-23 周一") == true)
    #expect(stage.entries.last?.note == note)
    #expect(stage.entries.last?.minutes == minutes)
  }

  @Test(
    arguments: [
      ("visit Old Zhou by phone", "call", nil, nil),
      ("visit Old Zhou over the phone asked for the price", "call", "asked for the price", nil),
      ("visit Old Zhou 20 min by phone asked for the price", "call", "asked for the price", 20),
      ("visited Old Zhou via WeChat", "WeChat", nil, nil),
    ] as [(String, String, String?, Int?)]
  )
  func `visit Old Zhou by phone is a call`(
    line: String,
    verb: String,
    note: String?,
    minutes: Int?
  ) throws {
    var stage = try stage(.english, "customer Old Zhou Store")
    let said = stage.type(line).first ?? ""
    #expect(
      said.lowercased().hasPrefix("saved #2 \(verb.lowercased()) old zhou store 2026-11-23 mon")
    )
    #expect(stage.entries.last?.note == note)
    #expect(stage.entries.last?.minutes == minutes)
  }

  @Test(arguments: [
    (Language.chinese, "拜访老周 电话号码换了"), (.chinese, "拜访老周 说电话打不通"),
    (.english, "visit Old Zhou complained by phone"), (.english, "visit Old Zhou phone is broken"),
    (.english, "visit Old Zhou on the phone with head office"),
  ])
  func `a telephone that is told about makes no call of a visit`(
    language: Language,
    line: String
  ) throws {
    var stage = try stage(
      language,
      language == .chinese ? "客户 老周烟店" : "customer Old Zhou Store"
    )
    stage.type(line)
    let visit = try #require(stage.entries.last)
    #expect(visit.kind == .visit && visit[.way] == nil)
    #expect(visit.note.map(line.hasSuffix) == true)
  }

  @Test func `a visit by phone that is still to come keeps how in its words`() throws {
    var stage = try stage(.english, "customer Old Zhou Store")
    stage.type("visit Old Zhou by phone tomorrow")
    stage.type("tomorrow visit Old Zhou by phone")
    let task = try #require(stage.entries.last)
    #expect(task.kind == .task)
    #expect(task.note == "visit by phone")
    #expect(task[.way] == nil)
  }

  @Test(
    arguments: [
      ("任务 明天去金叶看陈列", "金叶便利店"), ("待办 去金叶送海报", "金叶便利店"), ("待办 周五前到金叶", "金叶便利店"),
      ("待办 去金叶路开会", nil), ("待办 去金山看货", nil),
    ] as [(String, String?)]
  )
  func `任务 去金叶看陈列 is about the shop`(line: String, customer: String?) throws {
    var stage = try stage(.chinese, "客户 金叶便利店", "客户 老周烟店")
    stage.type(line)
    let task = try #require(stage.entries.last)
    #expect(task.kind == .task)
    #expect(task.customer == customer)
  }

  @Test func `a brand that is refused does not stay in the note of the right one`() throws {
    var chinese = try stage(.chinese, "客户 老周烟店", "品牌 老周烟店 云雾 铺货", "否")
    #expect(chinese.type("通仙") == ["已记 #2 品牌 老周烟店 2026-11-23 周一 《通仙》 铺货（撤销 2）"])
    var english = try stage(
      .english,
      "customer Old Zhou Store",
      "brand Old Zhou Cloudmist distributed",
      "no"
    )
    english.type("Kestrel")
    #expect(english.entries.last?.draft.fields[.brands] == .strings(["Kestrel"]))
    #expect(english.entries.last?.note == nil)
  }

  @Test(arguments: [(Language.chinese, "否"), (.english, "no")])
  func `no to which brand it was records none of that name`(
    language: Language,
    no: String
  ) throws {
    let lines =
      language == .chinese
      ? ["客户 老周烟店", "品牌 老周烟店 云雾 铺货"]
      : ["customer Old Zhou Store", "brand Old Zhou Cloudmist distributed"]
    var stage = try stage(language, lines[0], lines[1], no)
    let before = stage.entries.count
    stage.type(no)
    #expect(stage.entries.count == before)
    #expect(stage.prompt == (language == .chinese ? "五步> " : "wubu> "))
  }

  @Test(arguments: [
    (["投诉 老周烟店送货晚", "客户 老周烟店", "更正 1 客户:老周烟店"], "送货晚"),
    (["投诉 老周送货晚", "客户 老周烟店", "更正 1 客户:老周烟店"], "送货晚"),
    (["投诉 送货晚", "客户 老周烟店", "更正 1 客户:老周烟店"], "送货晚"),
    (["投诉 老周烟店", "客户 老周烟店", "更正 1 客户:老周烟店"], "老周烟店"),
  ])
  func `投诉 更正了客户以后 names the customer once`(lines: [String], note: String) throws {
    var stage = try Stage()
    for line in lines { stage.type(line) }
    let complaint = try #require(stage.session.portfolio.open.first?.entry)
    #expect(complaint.customer == "老周烟店")
    #expect(complaint.note == note)
    stage.type("完成 1 换了司机")
    let told = stage.type("小结").first { $0.hasPrefix("办结") }
    #expect(told?.contains("老周烟店 \(note)，结果：换了司机") == true)
  }

  @Test func `a complaint amended to a customer names her once`() throws {
    var stage = try stage(
      .english,
      "complaint Old Zhou delivery late",
      "customer Old Zhou",
      "amend 1 customer:“Old Zhou”"
    )
    stage.type("done 1 another driver now")
    let told = stage.type("summary").first { $0.hasPrefix("Closed") }
    #expect(told == "Closed: Old Zhou delivery late, result: another driver now")
  }
}
