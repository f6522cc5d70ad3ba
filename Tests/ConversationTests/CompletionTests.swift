import Conversation
import TestSupport
import Testing

/// What Tab offers for the last word of a line.
struct CompletionTests {
  private func stage() throws -> Stage {
    var stage = try Stage()
    for line in ["客户 老王烟店 别名:老王", "客户 惠民超市", "品牌集 重点规格 青岚 南枝"] { stage.type(line) }
    return stage
  }

  @Test(arguments: [
    ("拜", ["拜访"]), ("baif", ["拜访"]), ("bf", ["拜访"]), ("visi", ["visit"]), ("/拜", ["/拜访"]),
    ("拜访 惠", ["惠民超市"]), ("拜访 hm", ["惠民超市"]), ("拜访 laow", ["老王烟店"]), ("拜访 @惠", ["@惠民超市"]),
    ("拜访 惠民超市 青", ["青岚"]), ("拜访　惠", ["惠民超市"]), ("拜访 惠民超市 ", []), ("qqq", []),
  ])
  func `a word is completed in three scripts`(line: String, candidates: [String]) throws {
    #expect(try stage().session.completions(of: line) == candidates)
  }

  @Test func `English is completed with English words`() throws {
    var stage = try stage()
    stage.type("lang en")
    #expect(stage.session.completions(of: "vis") == ["visit"])
    #expect(stage.session.completions(of: "bf") == ["拜访"])
  }

  @Test func `at a question its ids and the control words are offered, verbs only after a slash`()
    throws
  {
    var stage = try stage()
    stage.type("分析")
    #expect(stage.session.completions(of: "a-m1") == ["A-M1", "A-M10"])
    #expect(stage.session.completions(of: "返") == ["返回"])
    #expect(stage.session.completions(of: "拜") == [])
    #expect(stage.session.completions(of: "/bai") == ["/拜访"])
  }

  @Test(arguments: [
    ("昨天 拜", ["拜访"]), ("昨天 老王 bf", ["拜访"]), ("刚刚 dianh", ["电话"]), ("帮助 bf", ["拜访"]),
    ("help visi", ["visit"]), ("解释 baif", ["拜访"]), ("解释 昨天 拜", ["拜访"]), ("列表 ts", ["投诉"]),
    ("列表 dgj", ["待跟进"]), ("导出 sj", ["数据"]), ("export fig", ["figures"]), ("列表 hm", ["惠民超市"]),
    ("拜访 惠民超市 bf", []), ("@", []), ("jieshi", ["解释"]),
  ])
  func `a word is completed where it may stand`(line: String, candidates: [String]) throws {
    #expect(try stage().session.completions(of: line) == candidates)
  }

  @Test(arguments: [
    ("练习 ", ["头五分钟", "135的一天"]), ("train 1", ["1", "135的一天"]), ("lx 135", ["135的一天"]),
    ("练习 头", ["头五分钟"]),
    ("练习 头五分钟 ", []),
  ])
  func `a lesson is completed by its title or its number`(line: String, candidates: [String])
    throws
  {
    var stage = try Stage(lessons: ["头五分钟", "135的一天"])
    stage.type("备注 下雨")
    #expect(stage.session.completions(of: line) == candidates)
  }

  @Test func `the customer that was used last comes first`() throws {
    var stage = try stage()
    for line in ["客户 红梅烟店", "客户 华茂商行", "拜访红梅烟店", "电话惠民超市"] { stage.type(line) }
    #expect(stage.session.completions(of: "拜访 hm") == ["惠民超市", "红梅烟店", "华茂商行"])
    stage.type("撤销")
    #expect(stage.session.completions(of: "拜访 hm").first == "红梅烟店")
  }

  @Test func `go is completed with the questions of the step`() throws {
    var stage = try stage()
    stage.type("分析")
    #expect(stage.session.completions(of: "跳") == ["跳过", "跳到"])
    #expect(stage.session.completions(of: "跳到 a-c1") == ["A-C1"])
    #expect(stage.session.completions(of: "go a-m1") == ["A-M1", "A-M10"])
    #expect(stage.session.completions(of: "/帮助 bf") == ["拜访"])
    #expect(stage.session.completions(of: "/昨天 bf") == ["拜访"])
  }
}
