import Catalogue
import Command
import Dates
import Journal
import TestSupport
import Testing

/// Verbs that record nothing by themselves, and what may follow them.
struct ArgumentTests {
  private static let november = Period.month(year: 2026, month: 11)
  private static let december = Period.month(year: 2026, month: 12)
  private static let october = Period.month(year: 2026, month: 10)
  private static let lastWeek = Period.week(year: 2026, week: 47)
  private static let yesterday = Period.day(Day("2026-11-22"))

  private static func options(
    _ format: String? = nil,
    _ output: String? = nil,
    force: Bool = false
  ) -> ReportOptions {
    var options = ReportOptions()
    options.format = format
    options.output = output
    options.force = force
    return options
  }

  @Test(arguments: [
    ("查看 41", Command.show(EntryReference(n: 41))), ("show #41", .show(EntryReference(n: 41))),
    ("ck ４１", .show(EntryReference(n: 41))),
    ("show lin@laptop/41", .show(EntryReference(by: "lin@laptop", n: 41))),
    ("show Lin Xiaoyu/41", .show(EntryReference(by: "Lin Xiaoyu", n: 41))),
    ("undo Lin Xiaoyu/41", .undo(EntryReference(by: "Lin Xiaoyu", n: 41))),
    ("查找 陈列", .find("陈列")), ("find late delivery", .find("late delivery")),
    ("搜索：明天 #缺货", .find("明天 #缺货")),
    ("撤销", .undo(nil)), ("u", .undo(nil)), ("cx 41", .undo(EntryReference(n: 41))),
    ("撤销41", .undo(EntryReference(n: 41))), ("/undo 41", .undo(EntryReference(n: 41))),
    ("重做", .redo), ("恢复", .redo), ("redo", .redo), ("REDO", .redo),
    ("今天", .today), ("today", .today), ("jt", .today), ("下一步", .next), ("next", .next),
    ("退出", .quit), ("再见", .quit), ("exit", .quit), ("q", .quit), ("tc", .quit),
  ])
  func `entries are named by their numbers`(line: String, command: Command) throws {
    let read = try Line().command(line)
    #expect(read == command)
  }

  @Test(arguments: [
    ("分析", Command.step(.analyse, nil)), ("analyze", .step(.analyse, nil)),
    ("分析 12月", .step(.analyse, december)), ("fx 2026-12", .step(.analyse, december)),
    ("计划", .step(.plan, nil)), ("plan next month", .step(.plan, december)),
    ("jh 下月", .step(.plan, december)), ("计划 本月", .step(.plan, november)),
    ("实施", .step(.do, nil)), ("do", .step(.do, nil)), ("评估 上月", .step(.evaluate, october)),
    ("evaluate october", .step(.evaluate, october)), ("改进 10月份", .step(.improve, october)),
    ("回顾", .review(nil, nil)), ("review week", .review(.week, nil)), ("周回顾", .review(.week, nil)),
    ("zhg", .review(.week, nil)), ("复盘 日", .review(.day, nil)),
    ("月回顾 10月", .review(.month, october)), ("review 2026-W47", .review(nil, lastWeek)),
    ("review month 2026-10", .review(.month, october)),
    ("day review", .review(.day, nil)), ("周回顾 上周", .review(.week, lastWeek)),
  ])
  func `steps and reviews take a period`(line: String, command: Command) throws {
    let read = try Line().command(line)
    #expect(read == command)
  }

  @Test(arguments: [
    ("考核", Command.score(method: nil, nil, options())),
    ("score", .score(method: nil, nil, options())),
    ("考核 2026-W47", .score(method: nil, lastWeek, options())),
    ("kaohe bank-score", .score(method: "bank-score", nil, options())),
    (
      "score bank-score last week --format md",
      .score(method: "bank-score", lastWeek, options("md"))
    ),
    ("计分表 bank-score 上周 -o a.html", .score(method: "bank-score", lastWeek, options(nil, "a.html"))),
    ("小结", Command.summary(nil, nil, options())), ("summary day", .summary(.day, nil, options())),
    ("小结 2026-W47", .summary(nil, lastWeek, options())),
    ("小结 上周", .summary(nil, lastWeek, options())),
    ("总结 昨天", .summary(nil, yesterday, options())),
    ("日报", .summary(.day, nil, options())), ("日报 昨天", .summary(.day, yesterday, options())),
    ("周报 上周", .summary(.week, lastWeek, options())), ("yb", .summary(.month, nil, options())),
    ("月报 10月", .summary(.month, october, options())),
    ("小结 care", .summary(nil, nil, options(), method: "care")),
    ("summary bank day week", .summary(.week, nil, options(), method: "bank day")),
    ("小结 43 上周", .summary(nil, lastWeek, options(), method: "43")),
    ("周报 43 11-20", .summary(.week, lastWeek, options(), method: "43")),
    ("周报 11-20", .summary(.week, lastWeek, options())),
    ("summary month 2026-10", .summary(.month, october, options())),
    ("summary last week", .summary(nil, lastWeek, options())),
    ("昨天小结", .summary(nil, yesterday, options())), ("上周周报", .summary(.week, lastWeek, options())),
    ("小结 月 --output a.html", .summary(.month, nil, options(nil, "a.html"))),
    (
      "summary month --format md -o 月报.md",
      .summary(.month, nil, options("md", "月报.md"))
    ),
    ("周报 --format=csv --force", .summary(.week, nil, options("csv", force: true))),
  ])
  func `a summary takes a cycle, a period and options`(line: String, command: Command) throws {
    let read = try Line().command(line)
    #expect(read == command)
  }

  @Test(arguments: [
    ("检查表", Command.checklist([])), ("checklist 1 3", .checklist([1, 3])),
    ("jcb 1、3，5", .checklist([1, 3, 5])), ("检查表 ２", .checklist([2])),
    ("提交", .submit(nil)), ("提交 计划偏满，请指正", .submit("计划偏满，请指正")),
    ("批准", .approve(nil)), ("pz 同意", .approve("同意")), ("退回 太满", .return("太满")),
    ("return too full", .return("too full")),
    ("设置", .setting(key: nil, value: nil)), ("设置 visits", .setting(key: "visits", value: nil)),
    ("setting visits 30", .setting(key: "visits", value: "30")),
    ("set visits=30", .setting(key: "visits", value: "30")),
    ("设置 by:lin@laptop", .setting(key: "by", value: "lin@laptop")),
    ("sz visits：25", .setting(key: "visits", value: "25")),
    ("方法", .method(.list)), ("method 135", .method(.named(["135"]))),
    ("方法 43 三定", .method(.named(["43", "三定"]))),
    ("method 43 off", .method(.named(["43", "off"]))),
    ("method check my methods/insurance.yaml", .method(.check("my methods/insurance.yaml", nil))),
    ("方法 检查 保险.yaml", .method(.check("保险.yaml", nil))),
    ("method note A-C4 ask for the age too", .method(.note("A-C4 ask for the age too"))),
    ("方法 意见 太长了", .method(.note("太长了"))),
    ("method notes", .method(.notes(ReportOptions()))),
    (
      "方法 意见汇总 --output 意见.md",
      .method(.notes(ReportOptions(format: nil, output: "意见.md", force: false)))
    ),
    ("语言", .lang(nil)), ("lang zh", .lang(.chinese)), ("语言 英文", .lang(.english)),
    ("lang English", .lang(.english)), ("yy 中文", .lang(.chinese)),
    ("lang zh-Hans", .lang(.chinese)),
    ("时钟", .clock(nil)), ("clock 2026-11-24 08:00", .clock("2026-11-24 08:00")),
    ("help", .help(nil)), ("帮助", .help(nil)), ("help visit", .help(.visit)),
    ("bz 走访", .help(.visit)),
  ])
  func `the other verbs take their arguments`(line: String, command: Command) throws {
    let read = try Line().command(line)
    #expect(read == command)
  }

  @Test(
    arguments: [
      ("完成 12", [12], nil), ("done 12, 13", [12, 13], nil), ("wc 12 13 已送到", [12, 13], "已送到"),
      ("完成 12 问了，等他们去量", [12], "问了，等他们去量"), ("完成 12、13，都送到了", [12, 13], "都送到了"),
      ("办结12", [12], nil), ("完成 #12 客户 很满意", [12], "客户 很满意"),
      ("finished 12 delivered", [12], "delivered"),
    ] as [(String, [Int], String?)]
  )
  func `done names what it closes`(line: String, numbers: [Int], note: String?) throws {
    let references = numbers.map { EntryReference(n: $0) }
    let read = try Line().command(line)
    #expect(read == .close(references, note: note, on: Day("2026-11-23")))
  }

  @Test(
    arguments: [
      ("更正 41 30分钟 #缺货", nil, [.minutes: .integer(30), .tags: .strings(["缺货"])]),
      ("amend 41 note:", nil, [.note: .null]), ("更正 41 备注:送到了", nil, [.note: .string("送到了")]),
      ("更正 41 聊了陈列", nil, [.note: .string("聊了陈列")]),
      ("更正 41 聊了昨天的事", nil, [.note: .string("聊了昨天的事")]), ("gz 41 昨天", "2026-11-22", [:]),
      ("更正 41 日期:11-20", "2026-11-20", [:]),
      ("更正 41 客户:惠民", nil, [.customer: .string("惠民超市")]),
      ("更正 41 到期:月底", nil, [.due: .string("2026-11-30")]),
      ("更正 41 周五前", nil, [.due: .string("2026-11-27")]),
      ("更正 41 标签: 时长:20", nil, [.tags: .null, .minutes: .integer(20)]),
      ("更正41 通仙 云溪", nil, [.brands: .strings(["通仙", "云溪"])]),
      ("amend 41 !high", nil, [.priority: .string("high")]),
    ] as [(String, String?, Fields)]
  )
  func `amend takes what changes in the words of an entry`(
    line: String,
    day: String?,
    fields: Fields
  ) throws {
    let on = day.flatMap { Day($0) }
    guard case .amend(EntryReference(n: 41), let change) = try Line().command(line) else {
      Issue.record("no amendment of 41")
      return
    }
    #expect(change.on == on)
    #expect(change.fields == fields)
  }

  @Test func `a day before done is the day it was done`() throws {
    let command = try Line().command("昨天完成 12")
    #expect(command == .close([EntryReference(n: 12)], note: nil, on: Day("2026-11-22")))
  }

  @Test func `list takes kinds, a customer, a period and open or all`() throws {
    func listing(_ change: (inout Listing) -> Void) -> Command {
      var listing = Listing()
      change(&listing)
      return .list(listing)
    }
    let line = try Line()
    #expect(try line.command("list") == listing { _ in })
    #expect(try line.command("ls open") == listing { $0.open = true })
    #expect(try line.command("qd dgj") == listing { $0.open = true })
    #expect(try line.command("列表 全部") == listing { $0.all = true })
    #expect(try line.command("清单 投诉 需求") == listing { $0.kinds = [.complaint, .need] })
    #expect(
      try line.command("列表 投诉 老王 上周")
        == listing {
          $0.kinds = [.complaint]
          $0.customer = "老王烟店"
          $0.period = Self.lastWeek
        }
    )
    #expect(
      try line.command("list visit Sunrise Mart last week")
        == listing {
          $0.kinds = [.visit]
          $0.customer = "Sunrise Mart"
          $0.period = Self.lastWeek
        }
    )
    #expect(
      try line.command("客户 老王")
        == listing {
          $0.all = true
          $0.customer = "老王烟店"
        }
    )
    #expect(line.error("list nonsense") == .unexpected("nonsense", verb: .list))
  }

  @Test(arguments: [
    ("", CommandError.blank), ("　", .blank), ("\\ ", .blank),
    ("查看", .missing(.of, verb: .show)), ("查看 abc", .notANumber("abc")),
    ("show 0", .notANumber("0")), ("查找", .missing(.note, verb: .find)),
    ("撤销 abc", .notANumber("abc")), ("redo 41", .unexpected("41", verb: .redo)),
    ("完成", .missing(.of, verb: .done)), ("完成 盘点", .notANumber("盘点")),
    ("更正", .missing(.of, verb: .amend)), ("更正 41", .missing(.note, verb: .amend)),
    ("更正 abc 30分钟", .notANumber("abc")), ("分析 石头", .unexpected("石头", verb: .analyse)),
    ("考核 a b c", .noSuchPeriod("a b c")), ("score --bold", .unexpected("--bold", verb: .score)),
    ("小结 --bold", .unexpected("--bold", verb: .summary)),
    ("小结 --output", .unexpected("--output", verb: .summary)),
    ("检查表 a 1 b", .notANumber("b")), ("lang klingon", .unknownLanguage("klingon")),
    ("quit now", .unexpected("now", verb: .quit)),
  ])
  func `what does not fit is named`(line: String, error: CommandError) throws {
    let read = try Line().error(line)
    #expect(read == error)
  }

  @Test(arguments: [
    ("vist 老王", [Key.wordVerbVisit]), ("拜方老王", [.wordVerbVisit]), ("halp", [.wordVerbHelp]),
    ("ivsit 老王", [.wordVerbVisit]), ("sumary", [.wordVerbSummary]), ("小节", [.wordVerbSummary]),
    ("晨惠", [.wordVerbMorning]), ("访拜老王", [.wordVerbVisit]), ("检查", [.wordVerbChecklist]),
    ("baifan 老王", [.wordVerbVisit]), ("今天天气好", []), ("xyzzy", []),
    // What has nothing to do with it is not guessed.
    ("昨天老王", []), ("看看", []), ("导航", []), ("start", []), ("shop", []), ("rain", []), ("1", []),
    ("你好", []), ("东门便利店铺面小", []),
  ])
  func `an unknown verb is named with those that look alike`(
    line: String,
    suggestions: [Key]
  ) throws {
    guard case .unknownVerb(let word, let found, let meant)? = try Line().error(line) else {
      Issue.record("\(line) is understood")
      return
    }
    #expect(found == suggestions)
    // The very word that is wrong is blamed, and what was meant is the line with the right one.
    #expect(suggestions.isEmpty ? line.prefix { $0 != " " }.hasSuffix(word) : line.hasPrefix(word))
    #expect((meant == nil) == suggestions.isEmpty)
  }

  @Test(arguments: [
    ("周一 桥头小卖部坐了25分钟", "桥头小卖部坐了25分钟"), ("昨天老王", "老王"), ("tuesday zhang", "zhang"),
    ("周一", "周一"),
  ])
  func `a day that was understood is not blamed`(line: String, blamed: String) throws {
    guard case .unknownVerb(let word, _, _)? = try Line().error(line) else {
      Issue.record("\(line) is understood")
      return
    }
    #expect(word == blamed)
  }
}
