import Catalogue
import Dates
import Journal
import Method
import Report
import TestSupport
import Testing

/// The words by which entries are counted are those of the catalogue, of both languages.
struct FactWordsTests {
  private let fixture: ReportFixture
  private let shop = "惠民超市"

  init() throws { fixture = try ReportFixture() }

  @Test(arguments: [
    "购进量", "销量", "进货", "订货量", "volume", "Purchases", "SALES", "orders",
  ])
  func `a volume goes by many names, in either language`(typed: String) {
    var story = Story(on: Day("2026-11-30"))
    story.figure(typed, 96, of: shop, in: "2026-11")
    #expect(fixture.value("volume", about: shop, story) == .integer(96))
  }

  @Test(arguments: [("条", true), ("Cartons", true), (nil, true), ("箱", false), ("boxes", false)])
  func `a volume is counted in cartons only`(unit: String?, counts: Bool) {
    var story = Story(on: Day("2026-11-30"))
    var fields: Fields = [
      .customer: .string(shop), .metric: .string("购进量"), .value: .integer(96),
      .period: .string("2026-11"),
    ]
    fields[.unit] = unit.map(Value.string)
    story.add(.figure, fields)
    #expect(fixture.value("volume", about: shop, story) == (counts ? .integer(96) : nil))
  }

  @Test(arguments: ["缺货", "断货", "Out-of-Stock", "shortage"])
  func `a tag is understood in either language`(tag: String) {
    var story = Story(on: Day("2026-11-20"))
    story.customer(shop)
    story.visit(shop, 20, "想多要", tags: [tag])
    #expect(fixture.lines("shortages", about: shop, story) == ["11-20 想多要"])
  }

  @Test(arguments: [
    ("A", "A类"), ("b级", "B类"), ("Class A", "A类"), ("C 类", "C类"), ("A class", "A类"), ("级", "未分类"),
  ])
  func `a tier is its letter, however it was typed`(typed: String, shown: String) {
    var story = Story(on: Day("2026-11-20"))
    story.customer(shop, tier: typed)
    story.visit(shop)
    #expect(fixture.lines("customer-record", about: shop, story).first?.hasPrefix(shown) == true)
  }

  @Test(arguments: ["word.metric.", "word.topic."])
  func `no two meanings share a word`(prefix: String) {
    var owners: [String: Key] = [:]
    for key in Key.allCases where key.rawValue.hasPrefix(prefix) {
      for language in Language.allCases {
        let words = fixture.catalogue.words(key, in: language)
        #expect(!words.isEmpty)
        for word in words.map({ $0.text.lowercased() }) {
          #expect(owners[word, default: key] == key, "\(word)")
          owners[word] = key
        }
      }
    }
  }

  @Test func `the method's list of metrics uses the same names`() throws {
    guard case .row(let fields) = fixture.method.question("P-C1")?.kind,
      case .choice(let choices) = fields.first?.kind
    else {
      Issue.record("P-C1 begins with a choice of metrics")
      return
    }
    for choice in choices {
      let key = try #require(Key(rawValue: "word.metric." + choice.id))
      #expect(fixture.catalogue.name(of: key, in: .chinese) == choice.text.chinese)
      #expect(fixture.catalogue.name(of: key, in: .english) == choice.text.english)
    }
  }
}
