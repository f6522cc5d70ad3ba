import Method
import Testing
import YAML

/// A method file with one thing wrong names it and its line.
struct MethodFindingTests {
  static let kinds = [
    "brand-set", "choice", "confirm", "customers", "date", "money", "multi", "note", "number",
    "percent", "rating", "row", "rows", "text", "time", "yes-no",
  ]

  @Test(
    arguments: [
      (2, "version: two", 2, .badValue(key: "version", value: "two", known: ["1"])),
      (3, "", 1, .missing("title")),
      (3, "title: {zh: 演示}", 3, .oneLanguage("en")),
      (
        3, "titel: {zh: 演示, en: Demo}\ntitle: {zh: 演示, en: Demo}", 3,
        .unknownKey(
          "titel",
          known: [
            "id", "version", "title", "about", "cycle", "words", "examples", "settings", "steps",
            "score", "forms",
          ]
        )
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
          known: [
            "id", "title", "cycle", "also", "ahead", "reaches", "questions", "closing", "checklist",
          ]
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
        .badValue(key: "shows", value: "weather", known: ["norm", "stock", "volume"])
      ),
      (
        21, "    default: fact weather", 21,
        .badValue(key: "default", value: "weather", known: ["norm", "stock", "volume"])
      ),
      (
        30, "    when: Q-1 is done", 30,
        .wrongCondition("is", in: "Q-1 is done")
      ),
      (30, "    when: Q-7 answered", 30, .noSuchQuestion("Q-7", known: ["Q-1", "Q-2", "Q-3"])),
      (30, "    when: look answered", 30, .noSuchQuestion("look", known: ["Q-1", "Q-2", "Q-3"])),
      (
        34, "    makes: {kind: party, metric: x}", 34,
        .badValue(key: "kind", value: "party", known: ["done", "goal", "task"])
      ),
      (
        34, "    makes:\n      kind: goal\n      metrik: x", 36,
        .noSuchField("metrik", kind: "goal", known: ["baseline", "metric", "note"])
      ),
      (
        34, "    makes: {kind: goal, metric: $value.sise}", 34,
        .wrongWord("$value.sise", key: "metric", known: ["$value.size", "$value.why"])
      ),
      (
        34, "    makes: {kind: goal, metric: $fact.weather}", 34,
        .wrongWord(
          "$fact.weather",
          key: "metric",
          known: ["$fact.norm", "$fact.stock", "$fact.volume"]
        )
      ),
      (
        34, "    makes: {kind: goal, if: sise}", 34,
        .wrongWord("sise", key: "if", known: ["size", "why"])
      ),
      (
        44, "  - {id: first, zh: 一, en: One, fact: weather}", 44,
        .badValue(key: "fact", value: "weather", known: ["norm", "stock", "volume"])
      ),
    ] as [(Int, String, Int, MethodFinding.Problem)]
  )
  func `what is wrong is told with its line`(
    replaced: Int,
    text: String,
    line: Int,
    problem: MethodFinding.Problem
  ) {
    var lines = Demo.lines
    lines[replaced - 1] = text
    if text.isEmpty { lines.remove(at: replaced - 1) }
    #expect(Demo.findings(in: lines.joined(separator: "\n")).contains(Found(line, problem)))
  }

  @Test func `one slip gives one finding, and findings come in the order of their lines`() {
    var lines = Demo.lines
    lines[16] = "    kind: poem"
    lines[2] = "title: {zh: 演示}"
    #expect(
      Demo.findings(in: lines.joined(separator: "\n")) == [
        Found(3, .oneLanguage("en")),
        Found(17, .badValue(key: "kind", value: "poem", known: Self.kinds)),
      ]
    )
  }

  @Test(
    arguments: [
      ("id: [\n", 2, .other("did not find expected node content")), ("a: b: c\n", 1, .colon),
      ("id: demo\nid: demo\n", 1, .doubleKey("id")), ("id: 'x\n\n", 3, .unclosed),
      ("id: demo\n\tversion: 1\n", 2, .tab), ("id: @demo\n", 1, .sign("@")),
    ] as [(String, Int, YAMLFault.Reason)]
  )
  func `what is no YAML is told with what to do`(
    text: String,
    line: Int,
    reason: YAMLFault.Reason
  ) {
    #expect(Demo.findings(in: text) == [Found(line, .notYAML(reason))])
  }

  @Test(arguments: ["", "just words", "- a list", "7"])
  func `what is no mapping is told`(text: String) {
    #expect(Demo.findings(in: text) == [Found(1, .notAMapping)])
  }

  @Test func `a file without steps says so`() {
    let text = "id: x\nversion: 1\ntitle: {zh: 一, en: One}\n"
    #expect(Demo.findings(in: text) == [Found(1, .missing("steps"))])
  }
}
