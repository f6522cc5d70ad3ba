import Journal
import TestSupport
import Testing

/// Numbers with thousands separators: one number where fields are parted by spaces, and a question where
/// it may be one or two.
struct ThousandsTests {
  /// What a question becomes in the journal after one reply, the last answer to it.
  private func answer(
    _ reply: String,
    to question: String,
    of method: String,
    _ step: String,
    setup: [String] = []
  ) throws -> String? {
    var stage = try Stage()
    for line in ["方法 \(method)"] + setup + ["方法 \(method) \(step)", question] { stage.type(line) }
    let before = stage.entries.count
    stage.type(reply)
    return stage.entries[before...].first { $0.kind == .answer }?[.value]?.json
  }

  @Test(arguments: [
    ("1,200 800", #"{"target":1200,"done":800}"#),
    ("1，200 800", #"{"target":1200,"done":800}"#),
    ("800 1,200", #"{"target":800,"done":1200}"#),
    ("1,200 1,500", #"{"target":1200,"done":1500}"#),
    ("1,200，1,500", #"{"target":1200,"done":1500}"#),
    ("1,200, 1,500", #"{"target":1200,"done":1500}"#),
    ("12,345,678.5 1,000,000", #"{"target":12345678.5,"done":1000000}"#),
    ("1,200万元 800万元", #"{"target":1200,"done":800}"#),
    ("60，100", #"{"target":60,"done":100}"#),
    ("60,100", #"{"target":60,"done":100}"#),
    ("800，1200", #"{"target":800,"done":1200}"#),
  ])
  func `a target of 1,200 is not taken for a target of 1 and 200 done`(
    reply: String,
    value: String
  ) throws {
    #expect(try answer(reply, to: "K2", of: "bank-score", "计分") == value)
  }

  @Test(arguments: [
    ("软红 1,200 800", #"[{"spec":"软红","wanted":1200,"got":800}]"#),
    ("软红 1，200 800", #"[{"spec":"软红","wanted":1200,"got":800}]"#),
    ("软红，1,200，800", #"[{"spec":"软红","wanted":1200,"got":800}]"#),
  ])
  func `a row with a name before 1,200 keeps the name and the number whole`(
    reply: String,
    value: String
  ) throws {
    let setup = ["客户 老王烟店", "分析", "老王烟店", "暂停"]
    #expect(try answer(reply, to: "A-C4", of: "135", "分析", setup: setup) == value)
  }

  /// With the target known, `800,600` may be a done of 800600 or a target and a done.
  @Test func `what may be one number or two is asked, and nothing is recorded`() throws {
    var stage = try Stage()
    for line in ["方法 bank-score", "方法 bank-score 计分", "K2", "800 100"] { stage.type(line) }
    stage.type("K2")
    let before = stage.entries.count
    let said = stage.type("900,600").joined(separator: "\n")
    #expect(stage.entries.count == before)
    #expect(said.contains("“900,600”可以是一个数，也可以是两个数"))
  }

  @Test(arguments: [
    ("季度维护率%，60，100，2027-12-31，列出60户名单", 60, 100), ("存款，1，200，1，500，12-20，报名", 1200, 1500),
    ("存款，1,200，1,500，12-20，报名", 1200, 1500), ("存款 1,200 1,500 12-20 报名", 1200, 1500),
  ])
  func `among fields parted by commas a whole row is meant`(
    reply: String,
    from: Int,
    to: Int
  ) throws {
    var stage = try Stage(now: .monday)
    for line in ["方法 year-plan", "年度计划 2027", "Y-21", reply] { stage.type(line) }
    let value = stage.entries.last { $0.kind == .answer }?[.value]
    #expect(value?["from"]?.integer == from)
    #expect(value?["to"]?.integer == to)
    #expect(value?["step"] != nil)
  }

  @Test func `164，229 for cartons and yuan is asked`() throws {
    let setup = ["客户 老王烟店", "分析", "老王烟店", "暂停"]
    #expect(try answer("1，200", to: "A-C2", of: "135", "分析", setup: setup) == nil)
    #expect(
      try answer("1,200 24,000", to: "A-C2", of: "135", "分析", setup: setup)
        == #"{"cartons":1200,"amount":24000}"#
    )
  }

  @Test func `a number that sticks to a word is never cut in two`() throws {
    var stage = try Stage()
    let lines = ["方法 43", "客户 海川机械厂", "三定", "客户拜访 海川机械厂 谈续约", "", "D1c"]
    for line in lines { stage.type(line) }
    stage.type("李经理，敲定1，200元续约，带资费表，先听意见")
    let value = stage.entries.last { $0.kind == .answer }?[.value]
    #expect(value?["purpose"]?.string == "敲定1，200元续约")
  }

  @Test func `a figure of 1，200 is 1200`() throws {
    var stage = try Stage()
    stage.type("数据 存款净增 1，200万元 10月")
    #expect(stage.entries.last?[.value]?.json == "12000000")
  }
}
