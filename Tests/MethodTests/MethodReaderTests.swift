import Dates
import Method
import Testing

/// A method file with one of everything becomes a method; with one thing wrong it names the line.
struct MethodReaderTests {
  /// Line numbers are counted from 1; each test of a problem replaces one line.
  static let lines = """
    id: demo
    version: 2
    title: {zh: 演示, en: Demo}
    cycle: week
    words:
      customer: {zh: 零售户, en: shop}
    steps:
    - id: look
      title: {zh: 看, en: Look}
      reaches: analysed
      questions:
      - id: Q-1
        zh: 几条？
        en: How many?
        point: brand
        core: true
        kind: number
        unit: {zh: 条, en: cartons}
        each: brands
        shows: [volume, stock]
        default: fact volume
        help: {zh: 说明, en: Help}
        good: {zh: 好, en: good}
        weak: {zh: 差, en: weak}
        differs: true
      - id: Q-2
        zh: 多大？
        en: How large?
        kind: row
        when: Q-1 answered
        fields:
        - {id: size, zh: 大小, en: size, kind: choice, choices: sizes}
        - {id: why, zh: 原因, en: why, kind: text, optional: true}
        makes: {kind: goal, metric: $value.size, note: "$value.why", baseline: $fact.stock}
      - id: Q-3
        zh: 行吗？
        en: All right?
        kind: yes-no
        default: last
    - id: tick
      title: {zh: 勾, en: Tick}
      cycle: day
      checklist:
      - {id: first, zh: 一, en: One, fact: stock}
    """.split(separator: "\n").map(String.init)

  static func read(_ text: String) throws(MethodFindings) -> Method {
    let vocabularies = try Vocabularies(
      yaml: "sizes: {big: {zh: 大, en: big}, small: {zh: 小, en: small}}",
      file: "v.yaml"
    )
    return try MethodReader.method(
      yaml: text,
      file: "demo.yaml",
      vocabularies: vocabularies,
      known: KnownNames(
        facts: ["volume", "stock"],
        subjects: ["brands"],
        kinds: ["goal", "task"],
        fields: ["metric", "note", "baseline"]
      )
    )
  }

  static func findings(in text: String) -> [Found] {
    Found.all { () throws(MethodFindings) in _ = try read(text) }
  }

  @Test func `a method file becomes a method with its steps`() throws {
    let method = try Self.read(Self.lines.joined(separator: "\n"))
    #expect(method.id == "demo")
    #expect(method.version == 2)
    #expect(method.title == Bilingual(chinese: "演示", english: "Demo"))
    #expect(method.cycle == .week)
    #expect(method.words == ["customer": Bilingual(chinese: "零售户", english: "shop")])
    #expect(method.steps.map(\.id) == ["look", "tick"])
    #expect(method.steps.map(\.title.english) == ["Look", "Tick"])
    #expect(method.steps.map(\.cycle) == [.week, .day])
    #expect(method.steps.map(\.reaches) == ["analysed", nil])
    #expect(method.steps.map(\.isChecklist) == [false, true])
    #expect(method.step("tick")?.checklist.map(\.id) == ["first"])
    #expect(method.step("tick")?.checklist.map(\.fact) == ["stock"])
    #expect(method.step(asking: "Q-3")?.id == "look")
    #expect(method.question("Q-9") == nil)
  }

  @Test func `a question keeps all that its lines say`() throws {
    let method = try Self.read(Self.lines.joined(separator: "\n"))
    let question = try #require(method.question("Q-1"))
    #expect(question.text == Bilingual(chinese: "几条？", english: "How many?"))
    #expect(question.point == .brand)
    #expect(question.isCore)
    #expect(question.kind == .number(unit: Bilingual(chinese: "条", english: "cartons")))
    #expect(question.each == "brands")
    #expect(question.when == nil)
    #expect(question.shows == ["volume", "stock"])
    #expect(question.proposal == .fact("volume"))
    #expect(question.help == Bilingual(chinese: "说明", english: "Help"))
    #expect(question.good == Bilingual(chinese: "好", english: "good"))
    #expect(question.weak == Bilingual(chinese: "差", english: "weak"))
    #expect(question.mustDiffer)
    #expect(method.question("Q-3")?.kind == .yesNo)
    #expect(method.question("Q-3")?.proposal == .last)
    #expect(method.question("Q-3")?.isCore == false)
  }

  @Test func `a row keeps its fields, and what it makes`() throws {
    let question = try #require(try Self.read(Self.lines.joined(separator: "\n")).question("Q-2"))
    guard case .row(let fields) = question.kind, case .choice(let sizes)? = fields.first?.kind
    else {
      Issue.record("\(question.kind)")
      return
    }
    #expect(fields.map(\.id) == ["size", "why"])
    #expect(fields.map(\.text.chinese) == ["大小", "原因"])
    #expect(fields.map(\.isOptional) == [false, true])
    #expect(fields.last?.kind == .text)
    #expect(sizes.map(\.id) == ["big", "small"])
    #expect(question.when == Condition("Q-1 answered"))
    #expect(question.makes.map(\.kind) == ["goal"])
    #expect(
      question.makes.map(\.fields)
        == [["metric": "$value.size", "note": "$value.why", "baseline": "$fact.stock"]]
    )
    #expect(question.makes.map(\.eachRow) == [false])
    #expect(question.makes.map(\.onlyIf) == [nil])
  }

  static let kinds = [
    "brand-set", "choice", "confirm", "customers", "date", "money", "multi", "note", "number",
    "percent", "rating", "row", "rows", "text", "yes-no",
  ]

  @Test(
    arguments: [
      (2, "version: two", 2, .badValue(key: "version", value: "two", known: ["1"])),
      (3, "", 1, .missing("title")),
      (3, "title: {zh: 演示}", 3, .oneLanguage("en")),
      (
        3, "titel: {zh: 演示, en: Demo}\ntitle: {zh: 演示, en: Demo}", 3,
        .unknownKey("titel", known: ["id", "version", "title", "cycle", "words", "steps"])
      ),
      (
        4, "cycle: decade", 4,
        .badValue(
          key: "cycle",
          value: "decade",
          known: ["day", "week", "month", "quarter", "year"]
        )
      ),
      (
        8, "- ident: look", 8,
        .unknownKey(
          "ident",
          known: ["id", "title", "cycle", "reaches", "questions", "checklist"]
        )
      ),
      (9, "", 8, .missing("title")),
      (
        11, "  questions: none\n  checklist:", 11,
        .badValue(key: "questions", value: "none", known: [])
      ),
      (12, "  - id: look", 12, .doubleID("look")),
      (13, "", 12, .oneLanguage("zh")),
      (
        15, "    point: shop", 15,
        .badValue(key: "point", value: "shop", known: ["customer", "brand", "market"])
      ),
      (
        16, "    core: maybe", 16,
        .badValue(key: "core", value: "maybe", known: ["true", "false"])
      ),
      (17, "    kind: poem", 17, .badValue(key: "kind", value: "poem", known: kinds)),
      (17, "    kind: choice", 12, .missing("choices")),
      (
        17, "    kind: choice\n    choices: colours", 18,
        .badValue(key: "choices", value: "colours", known: ["sizes"])
      ),
      (17, "    kind: choice\n    choices: [a, b]", 18, .notAMapping),
      (17, "    kind: rows", 12, .missing("fields")),
      (
        17, "    kind: customers\n    max: many", 18,
        .badValue(key: "max", value: "many", known: ["15"])
      ),
      (19, "    each: moons", 19, .badValue(key: "each", value: "moons", known: ["brands"])),
      (
        20, "    shows:\n    - volume\n    - weather", 22,
        .badValue(key: "shows", value: "weather", known: ["stock", "volume"])
      ),
      (
        21, "    default: fact weather", 21,
        .badValue(key: "default", value: "weather", known: ["stock", "volume"])
      ),
      (
        30, "    when: Q-1 is done", 30,
        .badValue(key: "when", value: "Q-1 is done", known: ["A-C10 = yes", "not A-C3 answered"])
      ),
      (30, "    when: Q-7 answered", 30, .noSuchQuestion("Q-7")),
      (30, "    when: look answered", 30, .noSuchQuestion("look")),
      (
        34, "    makes: {kind: party, metric: x}", 34,
        .badValue(key: "kind", value: "party", known: ["goal", "task"])
      ),
      (
        34, "    makes:\n      kind: goal\n      metrik: x", 36,
        .badValue(key: "makes", value: "metrik", known: ["baseline", "metric", "note"])
      ),
      (
        34, "    makes: {kind: goal, metric: $value.sise}", 34,
        .badValue(key: "metric", value: "$value.sise", known: ["$value.size", "$value.why"])
      ),
      (
        34, "    makes: {kind: goal, metric: $fact.weather}", 34,
        .badValue(key: "metric", value: "$fact.weather", known: ["$fact.stock", "$fact.volume"])
      ),
      (
        34, "    makes: {kind: goal, if: sise}", 34,
        .badValue(key: "if", value: "sise", known: ["size", "why"])
      ),
      (
        44, "  - {id: first, zh: 一, en: One, fact: weather}", 44,
        .badValue(key: "fact", value: "weather", known: ["stock", "volume"])
      ),
    ] as [(Int, String, Int, MethodFinding.Problem)]
  )
  func `what is wrong is told with its line`(
    replaced: Int,
    text: String,
    line: Int,
    problem: MethodFinding.Problem
  ) {
    var lines = Self.lines
    lines[replaced - 1] = text
    if text.isEmpty { lines.remove(at: replaced - 1) }
    #expect(Self.findings(in: lines.joined(separator: "\n")).contains(Found(line, problem)))
  }

  @Test func `one slip gives one finding, and findings come in the order of their lines`() {
    var lines = Self.lines
    lines[16] = "    kind: poem"
    lines[2] = "title: {zh: 演示}"
    #expect(
      Self.findings(in: lines.joined(separator: "\n")) == [
        Found(3, .oneLanguage("en")),
        Found(17, .badValue(key: "kind", value: "poem", known: Self.kinds)),
      ]
    )
  }

  @Test(arguments: [
    ("id: [\n", 2), ("a: b: c\n", 1), ("id: demo\nid: demo\n", 1), ("id: 'x\n\n", 3),
    ("id: demo\n\tversion: 1\n", 2),
  ])
  func `what is no YAML is told in one line of words`(text: String, line: Int) throws {
    let findings = Self.findings(in: text)
    #expect(findings.map(\.line) == [line])
    guard case .notYAML(let reason)? = findings.first?.problem else {
      Issue.record("\(findings)")
      return
    }
    #expect(!reason.isEmpty && !reason.contains("\n"))
  }

  @Test(arguments: ["", "just words", "- a list", "7"])
  func `what is no mapping is told`(text: String) {
    #expect(Self.findings(in: text) == [Found(1, .notAMapping)])
  }

  @Test func `a file without steps says so`() {
    let text = "id: x\nversion: 1\ntitle: {zh: 一, en: One}\n"
    #expect(Self.findings(in: text) == [Found(1, .missing("steps"))])
  }
}
