import Catalogue
import Conversation
import Journal
import Method
import TestSupport
import Testing

/// What a manager sees before and after a trade was chosen: the examples and words of that trade only.
struct TradeExampleTests {
  private static let methods = [
    "135", "43", "bank-score", "bank-day", "year-plan", "appraisal", "grades", "party-branch",
  ]

  private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  private func shipped(_ id: String) throws -> Method {
    let vocabularies = try Vocabularies(yaml: Shipped.text("lang/vocabularies.yaml"), file: "")
    return try MethodReader.method(
      yaml: Shipped.text("lang/methods/\(id).yaml"),
      file: id,
      vocabularies: vocabularies,
      known: .shipped
    )
  }

  private func stage(_ method: String, _ language: Language) throws -> Stage {
    var stage = try Stage(language: language)
    stage.type("method \(method)")
    return stage
  }

  private static let tobacco = ["Sunrise", "Tongxian", "carton", "老王烟店", "通仙", "烟", "零售户", "shop"]

  @Test(arguments: methods.filter { $0 != "135" }, Language.allCases)
  func `help shows a bank or telecom manager nothing of tobacco`(
    method: String,
    language: Language
  ) throws {
    var stage = try stage(method, language)
    let verbs = [
      "", " visit", " need", " complaint", " brand", " figure", " task", " explain", " purge",
    ]
    let said = text(verbs.flatMap { stage.type("help" + $0) })
    for word in Self.tobacco { #expect(!said.contains(word), "\(word)") }
    #expect(stage.failures == 0)
  }

  @Test func `help shows the examples of the method in use`() throws {
    var stage = try stage("43", .chinese)
    #expect(text(stage.type("帮助")).contains("走访海川机械厂 45分钟 #续约 谈专线续约"))
    #expect(text(stage.type("帮助")).contains("三查 · 三定 · 三落实"))
    #expect(text(stage.type("帮助 数据")).contains("数据 海川机械厂 集团收入 12万元 10月"))
    stage.type("方法 135")
    #expect(text(stage.type("帮助")).contains("拜访老王烟店 45分钟 《通仙》 #缺货 想多要两条"))
  }

  @Test(arguments: Language.allCases)
  func `the first greeting belongs to no trade`(language: Language) throws {
    var stage = try Stage(language: language)
    let said = text(stage.handle(.started))
    for word in Self.tobacco { #expect(!said.contains(word), "\(word)") }
  }

  @Test(arguments: methods, Language.allCases)
  func `every example can be typed as it stands`(method: String, language: Language) throws {
    let examples = try shipped(method).examples
    #expect(Set(examples.keys) == Method.exampleNames)
    for (name, words) in examples where name != "name" {
      var stage = try stage(method, language)
      let before = stage.entries.count
      stage.type(language == .chinese ? words.chinese : words.english)
      let kind = stage.entries[before...].last?.kind
      #expect(stage.failures == 0 && kind != nil, "\(name)")
      #expect(kind?.name == (name == "call" ? "visit" : name), "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the examples of the catalogue can be typed too`(language: Language) throws {
    let catalogue = try Shipped.catalogue()
    for name in Method.exampleNames where name != "name" {
      var stage = try Stage(language: language)
      stage.type(catalogue.template(try #require(Key(rawValue: "example." + name)), in: language))
      #expect(stage.entries.last?.kind.name == (name == "call" ? "visit" : name), "\(name)")
    }
  }

  /// The method was chosen in an earlier session, and nothing of it was read yet in this one.
  @Test(arguments: [
    ("135", "新零售户：海川", "New shop: Harbor"), ("43", "新集团客户：海川", "New group customer: Harbor"),
    ("bank-day", "新客户：海川", "New customer: Harbor"),
  ])
  func `a new customer is called what the trade calls them`(
    method: String,
    chinese: String,
    english: String
  ) throws {
    var first = try stage(method, .chinese)
    var stage = try Stage(journal: first.entries.journal)
    #expect(text(stage.type("拜访海川 20分钟")).contains(chinese))
    stage = try Stage(language: .english, journal: first.entries.journal)
    #expect(text(stage.type("visit Harbor 20 min")).contains(english))
    first = stage
  }

  /// Nobody chose a method; the words are neutral until the questions of one are begun, and its own from
  /// then on, in this session and in the next.
  @Test func `the words do not change back when an interview is left`() throws {
    var stage = try Stage(language: .chinese)
    #expect(text(stage.type("拜访海川机械厂")).contains("新客户：海川机械厂"))
    stage.type("方法 43 三查")
    stage.type("暂停")
    #expect(text(stage.type("拜访银河酒店")).contains("新集团客户：银河酒店"))
    #expect(text(stage.type("拜访")).contains("哪位集团客户"))
    stage.type("")
    stage.type("方法 43 三查")
    stage.type("跳过")
    stage.type("暂停")
    var later = try Stage(language: .chinese, journal: stage.entries.journal)
    #expect(text(later.type("拜访")).contains("哪位集团客户"))
  }

  @Test func `a question speaks as the trade does from the first one on`() throws {
    let first = try stage("135", .chinese)
    var later = try Stage(language: .chinese, journal: first.entries.journal)
    #expect(text(later.type("拜访")).contains("哪位零售户"))
  }

  @Test func `a count speaks of shops in tobacco and of customers at a bank`() throws {
    for (method, words) in [
      ("135", "1 shop,"), ("43", "1 group customer,"), ("bank-day", "1 customer,"),
    ] {
      var stage = try stage(method, .english)
      stage.type("visit Harbor 20 min looked around")
      #expect(text(stage.type("summary")).contains(words), "\(method)")
    }
  }
}
