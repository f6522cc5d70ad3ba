import Catalogue
import Journal
import TestSupport
import Testing

/// Fields typed in another order than asked for, where each can only be the one it is.
struct FieldOrderTests {
  private func stage(_ lines: [String], _ language: Language = .chinese) throws -> Stage {
    var stage = try Stage(language: language)
    for line in lines { stage.type(line) }
    return stage
  }

  private func answer(
    _ reply: String,
    after lines: [String],
    _ language: Language = .chinese
  ) throws -> String? {
    var stage = try stage(lines, language)
    let before = stage.entries.count
    stage.type(reply)
    return stage.entries[before...].first { $0.kind == .answer }?[.value]?.json
  }

  private static let reporting = [
    "方法 43", "三处理", "H2", "竞争信息", "移动送设备，客户来电，今天上午", "紧急",
  ]

  @Test(arguments: [
    "张总 电话口头 15:00", "电话口头 张总 15:00", "15:00 电话口头 张总", "张总 15:00 电话口头", "张总，电话口头，15:00",
    "电话 张总 15:00", "张总 电话 下午3点", "张总，电话 15:00", "dhkt 张总 15:00",
  ])
  func `whom, by which channel and when may come in any order`(reply: String) throws {
    #expect(
      try answer(reply, after: Self.reporting)
        == #"{"channel":"phone","whom":"张总","time":"15:00"}"#
    )
  }

  private static let deciding = ["客户 海川机械厂", "方法 43", "三定", "D1"]

  @Test(arguments: [
    (
      "海川机械厂 客户拜访 约好 14:00", #"[{"kind":"visit","whom":"海川机械厂","class":"promised","time":"14:00"}]"#
    ),
    ("客户拜访 海川机械厂 14:00", #"[{"kind":"visit","whom":"海川机械厂","time":"14:00"}]"#),
    ("拜访 海川机械厂 重点", #"[{"kind":"visit","whom":"海川机械厂","class":"key"}]"#),
    (
      "14:00 约好 拜访 海川机械厂 谈续约",
      #"[{"kind":"visit","whom":"海川机械厂","goal":"谈续约","class":"promised","time":"14:00"}]"#
    ),
  ])
  func `an hour or a class is no goal and no customer`(reply: String, value: String) throws {
    #expect(try answer(reply, after: Self.deciding) == value)
  }

  @Test(arguments: [
    ("停机 海川机械厂 昨天", #"[{"customer":"海川机械厂","alert":"stop","date":"2026-11-22"}]"#),
    ("海川机械厂 停机 昨天", #"[{"customer":"海川机械厂","alert":"stop","date":"2026-11-22"}]"#),
    ("海川机械厂 批量 12个", #"[{"customer":"海川机械厂","alert":"batch-leaving","figure":"12个"}]"#),
  ])
  func `a movement may begin with what moved`(reply: String, value: String) throws {
    let lines = ["客户 海川机械厂", "方法 43", "三查", "Q1"]
    // A day in the row is the coming one where it has no year; yesterday is yesterday.
    #expect(try answer(reply, after: lines) == value)
  }

  private static let listing = [
    "customer Anna Bell", "method bank-day", "method bank-day list", "BD-2",
  ]

  @Test(arguments: [
    (
      "high call Anna Bell about her deposit",
      #"[{"what":"call Anna Bell about her deposit","priority":"high"}]"#
    ),
    ("tidy the files low", #"[{"what":"tidy the files","priority":"low"}]"#),
    (
      "bring the papers high Joe",
      #"[{"what":"bring the papers","priority":"high","helper":"Joe"}]"#
    ),
    (
      "bring the papers, high, Joe of loans",
      #"[{"what":"bring the papers","priority":"high","helper":"Joe of loans"}]"#
    ),
  ])
  func `an English sentence is one text, wherever its priority stands`(
    reply: String,
    value: String
  ) throws {
    #expect(try answer(reply, after: Self.listing, .english) == value)
  }

  private static let decidingInEnglish = [
    "customer Galaxy Hotel", "method 43", "method 43 decide", "D1",
  ]

  @Test(arguments: [
    (
      "visit Galaxy Hotel offer the leased line promised 15:00",
      #"[{"kind":"visit","whom":"Galaxy Hotel","goal":"offer the leased line","class":"promised","time":"15:00"}]"#
    ),
    (
      "promotion Green Valley School campus card",
      #"[{"kind":"promotion","whom":"Green Valley School","goal":"campus card"}]"#
    ),
  ])
  func `a name of several words stays whole`(reply: String, value: String) throws {
    #expect(try answer(reply, after: Self.decidingInEnglish, .english) == value)
  }

  @Test func `behind a comma a space parts nothing`() throws {
    let lines = [
      "customer Galaxy Hotel", "method 43", "called Galaxy Hotel 5 min", "method 43 carry-out",
      "L1",
    ]
    #expect(
      try answer("phone call, wants 20% off", after: lines, .english)
        == #"{"contact":["phone"],"learnt":"wants 20% off"}"#
    )
  }

  @Test func `what could be either of two is refused as before`() throws {
    var stage = try stage(Self.reporting)
    let before = stage.entries.count
    stage.type("张总 李总")
    #expect(stage.entries.count == before)
  }

  @Test(arguments: [
    "1 Oct to 31 Dec", "10月1日到12月31日", "10.1-12.31", "从10月1日至12月31日", "10/1 12/31",
    "2026-10-01 2026-12-31",
    "Q4", "2026-Q4",
  ])
  func `the days of a period are understood as people write them`(reply: String) throws {
    #expect(
      try answer(reply, after: ["方法 bank-score", "计分", "K0"])
        == #"{"from":"2026-10-01","to":"2026-12-31"}"#
    )
  }

  @Test(arguments: [[], ["客户 恒信建材"]])
  func `the number of customers alone will do, as the help says`(setup: [String]) throws {
    let value = try answer("60", after: setup + ["方法 bank-score", "计分", "K4"])
    #expect(value == #"{"customers":60,"files":\#(setup.count),"care":0}"#)
  }

  @Test(arguments: ["没有", "无"])
  func `that there is nothing is no “no”`(reply: String) throws {
    #expect(try answer(reply, after: ["方法 43", "三查", "Q3"]) == "\"\(reply)\"")
    #expect(try answer("不对", after: ["方法 43", "三查", "Q3"]) == "false")
  }
}
