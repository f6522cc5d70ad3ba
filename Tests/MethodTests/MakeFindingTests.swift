import Method
import Testing

/// What an answer cannot bring with it is told before anybody answers.
struct MakeFindingTests {
  /// Of the demo, with one question more behind the others; its line is 40.
  private func findings(_ question: String, settings: String? = nil) -> [Found] {
    var lines = Demo.lines
    if let settings { lines.insert("settings:\n- " + settings, at: 6) }
    lines.insert("  - " + question, at: settings == nil ? 39 : 40)
    return Demo.findings(in: lines.joined(separator: "\n"))
  }

  private func made(_ fields: String, kind: String = "number", more: String = "") -> [Found] {
    findings("{id: M, zh: 问, en: Ask, kind: \(kind), \(more)makes: {\(fields)}}")
  }

  @Test(arguments: [
    "kind: task, note: $title, due: in 7 days", "kind: task, note: $title, due: in 1 day",
    "kind: task, note: $title, due: in $value days", "kind: task, note: $title, due: 2027-03-31",
    "kind: task, note: $title, due: $last-day",
    "kind: task, note: \"$value of $title\", class: key",
    "kind: task, note: call, due: in $answer.Q-1 days",
    "kind: task, note: $fact.stock, time: 15:00",
    "kind: task, note: call, every: \"weekly:mon,thu\"", "kind: task, note: $answer.Q-2.why",
    "kind: task, note: call, period: $period", "kind: task, note: costs $5",
  ])
  func `what can be filled in is not told`(fields: String) {
    #expect(made(fields) == [])
  }

  @Test(
    arguments: [
      ("due: friday", .notOfShape("due", "friday", .day)),
      ("due: $value", .notOfShape("due", "$value", .day)),
      ("due: in some days", .notOfShape("due", "some", .day)),
      ("due: in -3 days", .notOfShape("due", "-3", .day)),
      ("due: $period", .notOfShape("due", "$period", .day)),
      ("due: in $answer.Q-3 days", .notOfShape("due", "$answer.Q-3", .number)),
      ("time: noon", .notOfShape("time", "noon", .time)),
      ("every: often", .notOfShape("every", "often", .recurrence)),
      ("period: soon", .notOfShape("period", "soon", .period)),
      (
        "class: urgent",
        .badValue(key: "class", value: "urgent", known: ["promised", "key", "routine"])
      ),
      (
        "class: $answer.Q-2.size",
        .otherChoice(
          "big",
          of: "$answer.Q-2.size",
          key: "class",
          known: ["promised", "key", "routine"]
        )
      ),
      (
        "metric: x",
        .noSuchField(
          "metric",
          kind: "task",
          known: ["class", "due", "every", "note", "period", "time"]
        )
      ),
    ] as [(String, MethodFinding.Problem)]
  )
  func `a field takes what it is for`(field: String, problem: MethodFinding.Problem) {
    #expect(made("kind: task, note: call, \(field)") == [Found(40, problem)])
  }

  @Test(
    arguments: [
      ("note: $value.days", .wrongWord("$value.days", key: "note", known: ["$value"])),
      ("note: $row.what", .needsEach("$row.what")),
      ("note: $label", .needsEach("$label")),
      ("note: call $subject", .needsEach("$subject")),
      ("note: call $subject.customer", .needsEach("$subject.customer")),
      ("note: $answer.Q-9", .noSuchQuestion("Q-9", known: ["M", "Q-1", "Q-2", "Q-3"])),
      (
        "note: $answer.Q-2.when",
        .wrongWord("$answer.Q-2.when", key: "note", known: ["$answer.Q-2.size", "$answer.Q-2.why"])
      ),
      (
        "note: $answer.Q-2",
        .wrongWord("$answer.Q-2", key: "note", known: ["$answer.Q-2.size", "$answer.Q-2.why"])
      ),
      (
        "note: $answer.Q-1.size",
        .wrongWord("$answer.Q-1.size", key: "note", known: ["$answer.Q-1"])
      ),
      ("note: $setting.lead", .noSuchSetting("lead", known: [])),
    ] as [(String, MethodFinding.Problem)]
  )
  func `a place that nothing can fill is told by its word`(
    field: String,
    problem: MethodFinding.Problem
  ) {
    #expect(made("kind: task, \(field)") == [Found(40, problem)])
  }

  @Test(arguments: ["$rubbish", "$in-days", "$today", "$row", "$answer", "$setting", "$fact"])
  func `an unknown place is told with those there are`(word: String) {
    let known = [
      "$value", "$value.FIELD", "$row.FIELD", "$answer.QUESTION", "$subject", "$subject.customer",
      "$label", "$title", "$period", "$last-day", "$fact.NAME", "$setting.ID",
    ]
    #expect(
      made("kind: task, note: call \(word) now")
        == [Found(40, .wrongWord(word, key: "note", known: known))]
    )
  }

  @Test func `a setting says in how many days`() {
    let lead = "{id: lead, zh: 提前, en: lead, kind: number, default: 7}"
    let ask = "{id: M, zh: 问, en: Ask, kind: yes-no, makes: {kind: task, note: call, "
    #expect(findings(ask + "due: in $setting.lead days}}", settings: lead) == [])
    #expect(
      findings(ask + "due: $setting.lead}}", settings: lead)
        == [Found(42, .notOfShape("due", "$setting.lead", .day))]
    )
  }

  @Test func `a list records its rows, and nothing else has rows`() {
    let rows = "kind: rows, fields: [{id: what, zh: 事, en: what, kind: text}], "
    #expect(
      findings("{id: M, zh: 问, en: Ask, \(rows)makes: {kind: task, note: $value.what}}")
        == [Found(40, .needsEachRow)]
    )
    let make = "makes: {kind: task, each-row: true, note: $value.what}"
    #expect(findings("{id: M, zh: 问, en: Ask, \(rows)\(make)}") == [])
    #expect(made("kind: task, note: call, each-row: true") == [Found(40, .noRows)])
  }

  @Test func `what the rows are asked about fills in their fields`() {
    let rows =
      "{id: R, zh: 列, en: List, kind: rows, fields: [{id: what, zh: 事, en: what, kind: text}]}"
    let ask = "{id: M, zh: 问, en: Ask, each: R, kind: date, makes: {kind: task, due: $value, note: "
    #expect(findings("\(rows)\n  - \(ask)$row.what}}") == [])
    #expect(findings("\(rows)\n  - \(ask)$label}}") == [])
    #expect(
      findings("\(rows)\n  - \(ask)$row.who}}")
        == [Found(41, .wrongWord("$row.who", key: "note", known: ["$row.what"]))]
    )
  }

  @Test func `a condition of an entry is a yes, or a choice that there is`() {
    let fields =
      "fields: [{id: ok, zh: 行, en: ok, kind: yes-no}, "
      + "{id: size, zh: 大小, en: size, kind: choice, choices: sizes}], "
    func make(_ condition: String) -> [Found] {
      made("kind: task, note: call, if: \(condition)", kind: "row", more: fields)
    }
    #expect(make("ok") == [])
    #expect(make("size = big") == [])
    #expect(make("size") == [Found(40, .ifNeedsYesNo("size"))])
    #expect(
      make("size = huge") == [Found(40, .wrongWord("huge", key: "if", known: ["big", "small"]))]
    )
    #expect(make("sise") == [Found(40, .wrongWord("sise", key: "if", known: ["ok", "size"]))])
  }

  @Test func `an entry that would never be made is told`() {
    #expect(
      made("kind: task, due: in 7 days") == [
        Found(40, .makesNothing(kind: "task", without: "note"))
      ]
    )
    #expect(made("kind: done, of: $value") == [Found(40, .notOfShape("of", "$value", .entry))])
  }

  @Test func `text behind a comma in a note is told as lost`() {
    #expect(
      made("kind: task, note: {zh: 打电话, en: call, then write}")
        == [Found(40, .lostText("then write"))]
    )
    #expect(made("kind: task, note: call, then write") == [Found(40, .lostText("then write"))])
  }
}
