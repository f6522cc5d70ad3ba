import Catalogue
import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// How an entry is said back, in both languages.
struct EntryWordsTests {
  private let fixture: ReportFixture
  private let shop = Value.string("老王烟店")

  init() throws { fixture = try ReportFixture() }

  private func lines(_ kind: Kind, knowing: Bool = true, _ fields: Fields) -> [String] {
    [Language.chinese, .english].map { language in
      EntryWords(
        catalogue: fixture.catalogue,
        language: language,
        factWords: fixture.words,
        methods: knowing ? ["135": fixture.method] : [:]
      ).line(Draft(kind, on: Day("2026-11-02"), fields))
    }
  }

  @Test func `a goal says from what to what, and its month only where the due day does not`() {
    let goal: Fields = [
      .customer: shop, .metric: .string("volume"), .baseline: .integer(112),
      .target: .integer(130), .due: .string("2026-11-30"), .period: .string("2026-11"),
      .from: .string("P-C1"), .note: .string("青岚到货后补回来"),
    ]
    #expect(
      lines(.goal, goal) == [
        "目标 老王烟店 购进量 112→130 到期:2026-11-30 周一 青岚到货后补回来",
        "goal 老王烟店 volume 112→130 due:2026-11-30 Mon 青岚到货后补回来",
      ]
    )
    let later = goal.with([.due: .string("2026-12-04")])
    #expect(
      lines(.goal, later)[0] == "目标 老王烟店 购进量 112→130 到期:2026-12-04 周五 周期:2026-11 青岚到货后补回来"
    )
    let open = goal.filter { ![.due, .note, .baseline].contains($0.key) }
    #expect(lines(.goal, open)[0] == "目标 老王烟店 购进量 130 周期:2026-11")
  }

  @Test func `the hour of a task stands with its due day, not with the day of the entry`() {
    let task: Fields = [
      .customer: shop, .due: .string("2026-11-26"), .time: .string("10:00"),
      .class: .string("promised"), .note: .string("送宣传单"),
    ]
    #expect(
      lines(.task, task) == [
        "待办 老王烟店 2026-11-02 周一 到期:2026-11-26 周四 10:00 类别:约好 送宣传单",
        "task 老王烟店 2026-11-02 Mon due:2026-11-26 Thu 10:00 class:promised 送宣传单",
      ]
    )
    let weekly = task.with([.every: .string("weekly:mon")]).filter { $0.key != .due }
    #expect(lines(.task, weekly)[0] == "待办 老王烟店 日期:2026-11-02 周一 每周一 10:00 类别:约好 送宣传单")
    let free = task.filter { $0.key != .due }
    #expect(lines(.task, free)[0] == "待办 老王烟店 日期:2026-11-02 周一 时间:10:00 类别:约好 送宣传单")
    let change: Fields = [
      .of: .list([.integer(9)]), .due: .string("2026-11-26"), .time: .string("10:00"),
    ]
    #expect(lines(.amend, change)[0] == "更正 #9 2026-11-02 周一 到期:2026-11-26 周四 10:00")
  }

  @Test func `a goal of a brand is a share on both sides`() {
    let goal: Fields = [
      .brands: .strings(["通仙"]), .metric: .string("distribution-rate"), .baseline: .decimal(66.7),
      .target: .integer(95), .unit: .string("%"), .due: .string("2026-11-30"),
      .period: .string("2026-11"),
    ]
    #expect(
      lines(.goal, goal) == [
        "目标 《通仙》 铺货率 66.7%→95% 到期:2026-11-30 周一",
        "goal 通仙 distribution rate 66.7%→95% due:2026-11-30 Mon",
      ]
    )
  }

  @Test(arguments: [
    ("进货量", "进货量", "volume"), ("purchases", "购进量", "purchases"),
    ("Stock rating", "库存评分", "Stock rating"), ("stock", "库存", "stock"),
    ("零售价", "零售价", "retail price"), ("鞋底", "鞋底", "鞋底"),
  ])
  func `a figure keeps the word that was typed, or takes the one of the language`(
    typed: String,
    chinese: String,
    english: String
  ) {
    #expect(
      lines(.figure, [.metric: .string(typed), .value: .integer(4), .customer: shop]) == [
        "数据 老王烟店 2026-11-02 周一 \(chinese) 4", "figure 老王烟店 2026-11-02 Mon \(english) 4",
      ]
    )
  }

  @Test func `a unit follows its number as the language writes it`() {
    let figure: Fields = [.metric: .string("库存"), .value: .integer(12)]
    let chinese = lines(.figure, figure.with([.unit: .string("条")]))
    let english = lines(.figure, figure.with([.unit: .string("cartons")]))
    #expect(chinese[0] == "数据 2026-11-02 周一 库存 12条")
    #expect(english[1] == "figure 2026-11-02 Mon stock 12 cartons")
  }

  @Test func `an answer says which question, about whom, when, and what in words`() {
    let answer: Fields = [
      .method: .string("135"), .question: .string("A-C6"), .period: .string("2026-11"),
      .subject: shop, .value: .row(["trend": .string("down"), "margin": .integer(1700)]),
    ]
    #expect(
      lines(.answer, answer) == [
        "回答 A-C6 老王烟店 2026-11 减，1,700元",
        "answer A-C6 老王烟店 2026-11 down, 1,700 yuan",
      ]
    )
    let skipped = answer.with([.value: .null])
    #expect(lines(.answer, skipped)[0] == "回答 A-C6 老王烟店 2026-11 —")
    let foreign = answer.with([.value: .string("下滑")])
    #expect(lines(.answer, knowing: false, foreign)[0] == "回答 A-C6 老王烟店 2026-11 下滑")
  }

  @Test(arguments: [
    ("w3", "231", "2026-W48", Value.string("done"), "回答 w3 #231 2026-W48 完成"),
    ("E-M0", "territory", "2026-11", .integer(2850), "回答 E-M0 全辖区 2026-11 2,850条"),
    ("D-N", "Corner Shop", "2026-11-23", .string("送价签"), "回答 D-N Corner Shop 2026-11-23 周一 送价签"),
    ("D-N", "the bakery", "2026-11-23", .string("送价签"), "回答 D-N “the bakery” 2026-11-23 周一 送价签"),
  ])
  func `whom and when is said as people say it`(
    question: String,
    subject: String,
    period: String,
    value: Value,
    line: String
  ) {
    let answer: Fields = [
      .method: .string("135"), .question: .string(question), .subject: .string(subject),
      .period: .string(period), .value: value,
    ]
    #expect(lines(.answer, answer)[0] == line)
  }

  @Test func `a tick is the line of the checklist`() {
    let tick: Fields = [
      .method: .string("135"), .question: .string("tick:display"), .period: .string("2026-11-23"),
      .value: .boolean(true),
    ]
    #expect(
      lines(.answer, tick) == [
        "回答 看陈列、记状态 2026-11-23 周一 [x]",
        "answer Look at displays and note the states 2026-11-23 Mon [x]",
      ]
    )
    let off = tick.with([.value: .boolean(false)])
    #expect(lines(.answer, off)[0] == "回答 看陈列、记状态 2026-11-23 周一 [ ]")
    #expect(lines(.answer, knowing: false, tick)[0] == "回答 tick:display 2026-11-23 周一 是")
  }

  @Test func `a correction says everything it changes and takes away`() {
    let change: Fields = [
      .of: .list([.integer(41)]), .value: .integer(170), .unit: .string("箱"),
      .tier: .string("A"), .tags: .strings(["缺货"]), .note: .null,
    ]
    #expect(
      lines(.amend, change) == [
        "更正 #41 2026-11-02 周一 等级:A 数值:170 单位:箱 备注: #缺货",
        "amend #41 2026-11-02 Mon tier:A value:170 unit:箱 note: #缺货",
      ]
    )
  }
}
