import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// What is said back of an entry can be typed again, and is the same entry then.
///
/// Kept out, because no line can hold them: control characters and line breaks, which are written
/// out when they are said; a note with quotes of all five kinds; a note or name that begins or ends
/// with a space; list values with the separators of lists in them; tags with signs in them; days
/// after today as the day an entry is about. Corrections, goals, answers, marks and settings are
/// said in words of their own and are no quick entries.
struct RoundTripTests {
  static let customers = [
    "老王烟店", "惠民超市", "长乐便利店", "昨天便利店", "3号店", "记者之家", "客户服务部小店", "各家乐", "Sunrise Mart",
    "Corner shop 24", "Mike's Kiosk", "Smith & Sons", "next door", "拜访者酒吧",
  ]
  static let brands = ["通仙", "云溪", "Marlboro Gold", "重点规格"]

  private static func stage(_ language: Language) throws -> Stage {
    var stage = try Stage(language: language, asks: false, journal: journal)
    stage.type("list")
    return stage
  }

  private static let journal: Data = {
    var story = Story(on: Day("2026-11-01"))
    for name in customers { story.customer(name) }
    story.add(.customer, [.name: .string("老王烟店"), .alias: .strings(["老王"])])
    story.add(
      .brandset,
      [.name: .string("重点规格"), .members: .strings(["通仙", "云溪", "Marlboro Gold"])]
    )
    story.add(.need, [.note: .string("要展示架")])
    return story.entries.journal
  }()

  @Test(arguments: Language.allCases)
  func `an entry said back is read as the same entry`(language: Language) throws {
    let stage = try Self.stage(language)
    var others: [String] = []
    for seed in 0..<1500 {
      var random = Drafting(seed: UInt64(seed))
      let draft = random.draft()
      var session = stage.session
      let line = session.said(draft)
      var other = stage
      other.type(line)
      if other.entries.last?.draft != draft { others.append("seed \(seed): \(line)") }
    }
    #expect(others == [])
  }

  @Test(arguments: [
    ("备注 老王烟店今天歇业", "备注 2026-11-23 周一 老王烟店今天歇业"),
    ("备注 客户:老王 下雨", "备注 @老王烟店 2026-11-23 周一 下雨"),
    ("拜访老王 备注:“昨天断货”", "拜访 老王烟店 2026-11-23 周一 昨天断货"),
    ("拜访老王 备注:“30分钟没等到人”", "拜访 老王烟店 2026-11-23 周一 备注:“30分钟没等到人”"),
    ("拜访老王 备注:「他说“好”，30分钟」", "拜访 老王烟店 2026-11-23 周一 备注:「他说“好”，30分钟」"),
    ("待办 送货", "待办 日期:2026-11-23 周一 送货"), ("待办 周五送货", "待办 2026-11-23 周一 到期:2026-11-27 周五 送货"),
    ("拜访老王 方式:上门", "拜访 老王烟店 2026-11-23 周一 方式:上门"),
    ("完成 17 送到了", "完成 #17 2026-11-23 周一 送到了"),
  ])
  func `a confirmation is as plain as can be`(typed: String, said: String) throws {
    var stage = try Self.stage(.chinese)
    #expect(stage.type(typed).last?.contains(" \(said)（撤销") == true)
  }
}

/// Drafts of all the kinds that people type, with awkward texts.
private struct Drafting {
  private var random: SplitMix64
  private let today: Day = Day("2026-11-23")

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func draft() -> Draft {
    let kinds: [Kind] = [
      .visit, .need, .complaint, .report, .brand, .market, .note, .figure, .task, .customer,
      .brandset, .done,
    ]
    let kind = kinds.randomElement(using: &random) ?? .note
    var draft = Draft(kind, on: today)
    switch kind {
    case .customer: card(&draft)
    case .brandset:
      draft[.name] = .string(pick(["主销", "core", "新品 1"]))
      draft[.members] = .strings(["青岚", "Peter Lane"])
    case .done:
      draft.on = pastDay()
      draft[.of] = .list([.integer(17)])
      if chance { draft[.note] = .string(note()) }
    default: entry(&draft)
    }
    return draft
  }

  private mutating func card(_ draft: inout Draft) {
    draft[.name] = .string(pick(RoundTripTests.customers))
    draft[.tier] = .string(pick(["A", "B", "重点"]))
    if chance { draft[.alias] = .strings(["小店", "the shop"]) }
    if chance { draft[.code] = .string("10-01") }
    if chance { draft[.area] = .string(pick(["城东", "North End"])) }
    if chance { draft[.phone] = .string("+86 138 0000 0000") }
    if chance { draft[.birthday] = .string("05-12") }
    if chance { draft[.note] = .string(note()) }
  }

  private mutating func entry(_ draft: inout Draft) {
    draft.on = pastDay()
    let mustHaveCustomer = draft.kind == .visit
    if mustHaveCustomer || chance { draft[.customer] = .string(pick(RoundTripTests.customers)) }
    if chance { draft[.tags] = .strings(["缺货", "price-2", "新_品"].shuffled(using: &random)) }
    if chance { draft[.priority] = .string(pick(["high", "normal", "low"])) }
    if chance || draft.kind == .brand {
      draft[.brands] = .strings(Array(RoundTripTests.brands.shuffled(using: &random).prefix(2)))
    }
    let needsNote: Set<Kind> = [.report, .market, .note, .task, .need, .complaint]
    if needsNote.contains(draft.kind) || chance { draft[.note] = .string(note()) }
    fields(&draft)
  }

  private mutating func fields(_ draft: inout Draft) {
    switch draft.kind {
    case .visit:
      if chance { draft[.minutes] = .integer(Int.random(in: 1...600, using: &random)) }
      if chance { draft[.start] = .string(pick(["09:30", "00:00", "15:05"])) }
      if chance { draft[.way] = .string(pick(["phone", "wechat", "video", "on-site"])) }
    case .need, .complaint: if chance { draft[.due] = day(0...90) }
    case .report:
      if chance { draft[.category] = .string(pick(["低价", "price war"])) }
      if chance { draft[.urgency] = .string("急") }
      if chance { draft[.to] = .string("market manager") }
    case .brand: if chance { draft[.state] = .integer(Int.random(in: 0...3, using: &random)) }
    case .figure:
      draft[.metric] = .string(pick(["购进量", "retail price", "volume", "销量 5"]))
      draft[.value] = .decimal(pick([164, Decimal(string: "12.5") ?? 0, -3, 0, 1_200_000]))
      if chance { draft[.unit] = .string(pick(["条", "cartons", "%", "元"])) }
      if chance { draft[.period] = .string(pick(["2026-10", "2026-W47"])) }
    case .task:
      if chance { draft[.due] = day(0...90) }
      if chance { draft[.time] = .string("15:00") }
      if chance { draft[.class] = .string(pick(["promised", "key", "routine"])) }
      if chance { draft[.every] = .string(pick(["workday", "weekly:mon,thu", "monthly:24"])) }
    default: break
    }
  }

  /// Texts that a reader would like to take apart.
  private mutating func note() -> String {
    let pieces = [
      "周五", "昨天", "45分钟", "#缺货", "＃缺货", "+补货", "!高", "！急", "老王", "惠民超市", "《通仙》", "云溪", "备注:", "“好”",
      "「不」", "到期:11-27", "，", "。", " ", "拜访", "2026-11-22", "9:30", "客户", "4/5G", "？", "note:",
      "\\",
      "@老王", "各", "and", "…", "next week", "half an hour", "call", "完成 3", "送货晚了", "要两条",
      "it's late",
      "'quoted'", "\"so\"", "a", "、", "e\u{301}", "👩‍👩‍👧", "𠮷", "：", "3", "条", "Sunrise Mart", "不对",
      "no, ",
    ]
    let count = Int.random(in: 1...6, using: &random)
    let text = (0..<count).map { _ in pick(pieces) }.joined()
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return trimmed.contains { $0.isLetter || $0.isNumber } ? String(trimmed) : "天气好"
  }

  private mutating func pastDay() -> Day {
    chance ? today : today.adding(days: -Int.random(in: 1...400, using: &random))
  }

  private mutating func day(_ range: ClosedRange<Int>) -> Value {
    .string(today.adding(days: Int.random(in: range, using: &random)).description)
  }

  private var chance: Bool { mutating get { Int.random(in: 0..<3, using: &random) == 0 } }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
