import Dates
import Yams

/// Reads a method file and checks it, shipped and users' own alike.
package struct MethodReader {
  private let vocabularies: Vocabularies
  private let known: KnownNames
  private var reader: YAMLReader
  private var ids: Set<String> = []

  /// The method in a file.
  ///
  /// - Throws: Everything that is wrong in it, each with its line and what would be right.
  package static func method(
    yaml text: String,
    file: String,
    vocabularies: Vocabularies,
    known: KnownNames
  ) throws(MethodFindings) -> Method {
    var reader = MethodReader(
      vocabularies: vocabularies,
      known: known,
      reader: YAMLReader(file: file)
    )
    let method = reader.method(text)
    let findings = reader.reader.findings.sorted { $0.line < $1.line }
    guard let method, findings.isEmpty else { throw MethodFindings(all: findings) }
    return method
  }

  private mutating func method(_ text: String) -> Method? {
    guard let root = reader.compose(text) else { return nil }
    reader.allow(["id", "version", "title", "cycle", "words", "steps"], in: root)
    let id = reader.string("id", of: root)
    let version = reader.integer("version", of: root)
    let title = reader.bilingual("title", of: root)
    if title == nil { reader.note(.missing("title"), at: root) }
    let cycle = reader.oneOf("cycle", of: root, as: Cycle.self) ?? .month
    var words: [String: Bilingual] = [:]
    for (key, value) in root["words"]?.mapping ?? [:] {
      if let name = key.string { words[name] = reader.words(of: value) }
    }
    guard let nodes = root["steps"]?.sequence else {
      reader.note(.missing("steps"), at: root)
      return nil
    }
    let steps = nodes.map { step($0, cycle) }
    checkConditions(steps)
    guard let id, let title else { return nil }
    return Method(
      id: id,
      version: version,
      title: title,
      cycle: cycle,
      words: words,
      steps: steps
    )
  }

  private mutating func step(_ node: Node, _ cycle: Cycle) -> Step {
    reader.allow(["id", "title", "cycle", "reaches", "questions", "checklist"], in: node)
    if node["title"] == nil { reader.note(.missing("title"), at: node) }
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    return Step(
      id: id,
      title: reader.bilingual("title", of: node) ?? Bilingual(chinese: "", english: ""),
      cycle: reader.oneOf("cycle", of: node, as: Cycle.self) ?? cycle,
      reaches: node["reaches"]?.string,
      questions: (node["questions"]?.sequence ?? []).map { question($0) },
      checklist: (node["checklist"]?.sequence ?? []).map { item($0) }
    )
  }

  private mutating func item(_ node: Node) -> ChecklistItem {
    reader.allow(["id", "zh", "en", "fact"], in: node)
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    let fact = node["fact"]?.string
    if let fact { check(fact, in: known.facts, key: "fact", at: node) }
    return ChecklistItem(id: id, text: reader.words(of: node), fact: fact)
  }

  private static let questionKeys = [
    "id", "zh", "en", "point", "core", "kind", "unit", "choices", "fields", "max", "each", "when",
    "shows", "default", "makes", "help", "good", "weak", "differs",
    "result",
  ]

  private mutating func question(_ node: Node) -> Question {
    reader.allow(Self.questionKeys, in: node)
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    let each = node["each"]?.string
    if let each { check(each, in: known.subjects, key: "each", at: node) }
    let shows = reader.strings("shows", of: node)
    for fact in shows { check(fact, in: known.facts, key: "shows", at: node) }
    return Question(
      id: id,
      text: reader.words(of: node),
      point: reader.oneOf("point", of: node, as: Point.self),
      isCore: reader.flag("core", of: node),
      kind: kind(of: node),
      each: each,
      when: condition(of: node),
      shows: shows,
      proposal: proposal(of: node),
      makes: makes(of: node),
      help: reader.bilingual("help", of: node),
      good: reader.bilingual("good", of: node),
      weak: reader.bilingual("weak", of: node),
      mustDiffer: reader.flag("differs", of: node),
      isResult: reader.flag("result", of: node)
    )
  }

  private mutating func condition(of node: Node) -> Condition? {
    guard let text = node["when"]?.string else { return nil }
    guard let condition = Condition(text) else {
      reader.note(
        .badValue(key: "when", value: text, known: ["A-C10 = yes", "not A-C3 answered"]),
        at: node
      )
      return nil
    }
    return condition
  }

  private mutating func proposal(of node: Node) -> Proposal? {
    guard let text = node["default"]?.string else { return nil }
    if text == "last" { return .last }
    guard text.hasPrefix("fact ") else { return .literal(text) }
    let fact = String(text.dropFirst(5))
    check(fact, in: known.facts, key: "default", at: node)
    return .fact(fact)
  }

  private mutating func makes(of node: Node) -> [Make] {
    guard let value = node["makes"] else { return [] }
    let nodes = value.sequence.map(Array.init) ?? [value]
    return nodes.map { node in
      var fields: [String: String] = [:]
      for (key, value) in node.mapping ?? [:] {
        guard let name = key.string, !["kind", "each-row", "if"].contains(name) else { continue }
        check(name, in: known.fields, key: "makes", at: key)
        fields[name] = value.string ?? ""
      }
      let kind = reader.string("kind", of: node) ?? ""
      check(kind, in: known.kinds, key: "kind", at: node)
      return Make(
        kind: kind,
        fields: fields,
        eachRow: reader.flag("each-row", of: node),
        onlyIf: node["if"]?.string
      )
    }
  }

  private mutating func check(_ name: String, in known: Set<String>, key: String, at node: Node) {
    guard !known.contains(name) else { return }
    reader.note(.badValue(key: key, value: name, known: known.sorted()), at: node)
  }

  private mutating func noteDouble(_ id: String, at node: Node) {
    if !ids.insert(id).inserted { reader.note(.doubleID(id), at: node) }
  }

  private mutating func checkConditions(_ steps: [Step]) {
    for question in steps.flatMap(\.questions) {
      for term in question.when?.terms ?? [] where !ids.contains(term.question) {
        reader.note(.noSuchQuestion(term.question), line: 1)
      }
    }
  }
}

extension MethodReader {
  private static let simpleKinds: [String: AnswerKind] = [
    "text": .text, "note": .note, "percent": .percent, "money": .money, "yes-no": .yesNo,
    "rating": .rating, "date": .date, "brand-set": .brandSet, "confirm": .confirm,
  ]
  private static let kinds =
    (Array(simpleKinds.keys) + ["number", "choice", "multi", "customers", "row", "rows"]).sorted()

  private mutating func kind(of node: Node) -> AnswerKind {
    let name = reader.string("kind", of: node) ?? "text"
    if let kind = Self.simpleKinds[name] { return kind }
    switch name {
    case "number": return .number(unit: reader.bilingual("unit", of: node))
    case "choice": return .choice(choices(of: node))
    case "multi": return .multi(choices(of: node))
    case "customers": return .customers(atMost: node["max"]?.int ?? 15)
    case "row": return .row(fields(of: node))
    case "rows": return .rows(fields(of: node))
    default:
      reader.note(.badValue(key: "kind", value: name, known: Self.kinds), at: node)
      return .text
    }
  }

  private mutating func choices(of node: Node) -> [Choice] {
    guard let value = node["choices"] else {
      reader.note(.missing("choices"), at: node)
      return []
    }
    if let name = value.string {
      if let list = vocabularies.lists[name] { return list }
      reader.note(
        .badValue(key: "choices", value: name, known: vocabularies.lists.keys.sorted()),
        at: value
      )
      return []
    }
    return Self.choices(value, &reader)
  }

  /// A list of choices: a mapping from id to the words in both languages.
  static func choices(_ node: Node, _ reader: inout YAMLReader) -> [Choice] {
    guard let mapping = node.mapping else {
      reader.note(.notAMapping, at: node)
      return []
    }
    return mapping.compactMap { key, value in
      key.string.map { Choice(id: $0, text: reader.words(of: value)) }
    }
  }

  private mutating func fields(of node: Node) -> [FieldSpec] {
    guard let nodes = node["fields"]?.sequence else {
      reader.note(.missing("fields"), at: node)
      return []
    }
    return nodes.map { node in
      reader.allow(["id", "zh", "en", "kind", "unit", "choices", "optional"], in: node)
      return FieldSpec(
        id: reader.string("id", of: node) ?? "",
        text: reader.words(of: node),
        kind: kind(of: node),
        isOptional: reader.flag("optional", of: node)
      )
    }
  }
}
