import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// Files that are brought in and taken out.
struct FileTests {
  private func stage(asks: Bool = true, _ csv: String = "") throws -> Stage {
    var stage = try Stage(asks: asks)
    stage.files["a.csv"] = Data(csv.utf8)
    return stage
  }

  @Test func `nothing is recorded before the columns are agreed to`() throws {
    var stage = try stage("客户,编码\n老王,1\n")
    stage.type("导入 a.csv")
    #expect(stage.prompt == "> ")
    stage.type("否")
    #expect(stage.entries == [])
    #expect(stage.prompt == "五步> ")
  }

  @Test func `who leaves instead of agreeing imports nothing`() throws {
    var stage = try stage("客户,编码\n老王,1\n")
    stage.type("导入 a.csv")
    #expect(stage.handle(.inputEnded) == ["好的，没有导入。"])
    #expect(stage.isFinished)
    #expect(stage.entries == [])
  }

  @Test func `what others append before the yes is not doubled`() throws {
    var stage = try stage("客户,编码\n老王,1\n惠民,2\n")
    stage.type("导入 a.csv")
    let other = Entry.make(.customer, by: "lin", [.name: .string("老王"), .code: .string("1")])
    stage.handle(.othersAppended([other].journal))
    stage.type("")
    #expect(stage.entries.map(\.name) == ["惠民"])
  }

  @Test func `all rows are one line of the journal's history`() throws {
    var stage = try stage(asks: false, "客户,销量\n老王,1\n惠民,2\n")
    stage.type("导入 a.csv")
    #expect(stage.entries.map(\.n) == [1, 2, 3, 4])
    #expect(stage.entries.map(\.with) == [nil, 1, 1, 1])
    stage.type("撤销")
    #expect(stage.session.portfolio.customers.isEmpty)
    stage.type("重做")
    #expect(stage.session.portfolio.customers.count == 2)
  }

  @Test func `a long import is taken back in one sentence`() throws {
    let rows = (1...30).map { "店\($0),\($0)" }.joined(separator: "\n")
    var stage = try stage(asks: false, "客户,编码\n" + rows)
    stage.type("导入 a.csv")
    #expect(stage.type("撤销") == ["已撤销#1至#30，共30条（“重做”可恢复）"])
    #expect(stage.type("重做") == ["已恢复#1至#30，共30条"])
  }

  @Test func `a disk that fails keeps the rows, and the rejected ones wait with them`() throws {
    var stage = try stage("客户,编码\n老王,1\n,2\n")
    stage.failingAppends = 1
    stage.type("导入 a.csv")
    stage.type("")
    #expect(stage.entries == [])
    #expect(stage.files.keys.sorted() == ["a.csv"])
    stage.type("")
    #expect(stage.entries.map(\.name) == ["老王"])
    #expect(stage.files.keys.sorted() == ["a.csv", "a.csv.rejected.csv"])
  }

  @Test func `an import in the middle of an interview returns to its question`() throws {
    var stage = try stage("客户,编码\n老王,1\n")
    for line in ["客户 惠民超市", "分析"] { stage.type(line) }
    stage.type("/导入 a.csv")
    #expect(stage.prompt == "> ")
    stage.type("")
    #expect(stage.prompt.hasPrefix("A-C1"))
    #expect(stage.entries.last?.name == "老王")
  }

  @Test func `what a device brought and could not be taken is put here, not beside the device`()
    throws
  {
    var stage = try Stage(asks: false)
    stage.files["/dev/stdin"] = Data("客户,编码\n,2\n".utf8)
    stage.type("导入 /dev/stdin")
    #expect(stage.failures == 1)
    #expect(stage.files.keys.sorted() == ["/dev/stdin", "stdin.rejected.csv"])
  }

  @Test(arguments: Language.allCases)
  func `what was exported whole brings the same customers into a new journal`(
    language: Language
  ) throws {
    var story = Story(on: Day("2026-11-23"))
    let cards: [KeyValuePairs<Field, String>] = [
      [.name: "惠民, “超市”", .code: "0101", .tier: "A", .area: "城东", .phone: "+86 13812345678"],
      [.name: "=1+1", .code: "-2", .note: "两层楼，\n二楼住人；电话 138 1234 5678", .birthday: "05-12"],
      [.name: "重行店", .pinyin: "chong hang", .birthday: "1980-05-12", .note: "\"引号\""],
      [.name: "Sunrise Mart", .phone: "0531-88886666", .tier: "@top"],
    ]
    for card in cards {
      var each = card.reduce(into: Fields()) { $0[$1.key] = .string($1.value) }
      each[.alias] = each[.code].map { .strings(["甲" + $0.json, "乙 店"]) }
      if each[.code] == .string("-2") { each[.alias] = .strings(["+丙"]) }
      story.add(.customer, each)
    }
    var old = try Stage(language: language, asks: false, journal: story.entries.journal)
    old.type("export customers --full --output out.csv")
    var new = try Stage(language: language, asks: false)
    new.files = old.files
    new.type("import out.csv")
    #expect(new.failures == 0)
    let customers = old.session.portfolio.customers
    #expect(customers.count == 4)
    #expect(new.session.portfolio.customers == customers)
  }

  /// Names, notes and metrics of awkward characters, brands, days and periods, as a journal may hold.
  private static func story(_ random: inout SplitMix64) -> Story {
    var story = Story(on: Day("2026-11-02"))
    let names = (0..<4).map { "店\($0)" + random.awkwardText() }
    for name in names {
      var fields: Fields = [.name: .string(name)]
      let texts: [Field] = [.code, .tier, .area, .phone, .note, .pinyin]
      for field in texts where Bool.random(using: &random) {
        let end = ["138123456789", "", "=1"].randomElement(using: &random) ?? ""
        fields[field] = .string(random.awkwardText() + end)
      }
      fields[.birthday] = ["05-12", "1980-05-12", nil].randomElement(using: &random)?
        .map(Value.string)
      fields[.alias] = .strings([random.awkwardText()])
      story.add(.customer, fields)
    }
    for _ in 0..<8 {
      story.day = Day("2026-11-02").adding(days: Int.random(in: 0...20, using: &random))
      var fields: Fields = [.metric: .string("销量" + random.awkwardText())]
      fields[.value] = .decimal(Decimal(Int.random(in: -9...9, using: &random)) / 4)
      fields[.customer] = names.randomElement(using: &random).map(Value.string)
      if Bool.random(using: &random) { fields[.customer] = nil }
      fields[.unit] = ["条", "万元", random.awkwardText()].randomElement(using: &random).map(
        Value.string
      )
      fields[.period] = ["2026-10", "2026-W45", "2026-11-03", "2026"].randomElement(using: &random)
        .map(Value.string)
      if Bool.random(using: &random) { fields[.period] = nil }
      fields[.note] = .string(random.awkwardText())
      story.add(.figure, fields)
    }
    return story
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `what was exported says nothing new when it is imported`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let journal = Self.story(&random).entries.journal
    for language in Language.allCases {
      for subject in ["customers", "customers --full", "figures", "figures --full"] {
        var stage = try Stage(language: language, asks: false, journal: journal)
        stage.type("export \(subject) --output out.csv")
        stage.type("import out.csv")
        #expect(stage.entries == [], "\(subject)")
        #expect(stage.failures == 0, "\(subject)")
      }
    }
  }
}
