import Method

/// A method file with one of everything.
enum Demo {
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

  static func read(_ text: String, id: String? = nil) throws(MethodFindings) -> Method {
    let vocabularies = try Vocabularies(
      yaml: "sizes: {big: {zh: 大, en: big}, small: {zh: 小, en: small}}",
      file: "v.yaml"
    )
    return try MethodReader.method(
      yaml: text,
      file: "demo.yaml",
      id: id,
      vocabularies: vocabularies,
      known: KnownNames(
        facts: ["volume", "stock", "norm"],
        subjects: ["brands"],
        kinds: [
          "goal": EntryShape(["metric": .text, "note": .text, "baseline": .number]),
          "task": EntryShape(
            [
              "note": .text, "due": .day, "time": .time, "every": .recurrence,
              "class": .choice(["promised", "key", "routine"]), "period": .period,
            ],
            needs: ["note"]
          ),
          "done": EntryShape(["of": .entry, "note": .text], needs: ["of"]),
        ],
        settings: ["norm": ["per-day"]]
      )
    )
  }

  static func findings(in text: String) -> [Found] {
    Found.all { () throws(MethodFindings) in _ = try read(text) }
  }
}
