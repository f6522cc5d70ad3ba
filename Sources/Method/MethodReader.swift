import Dates
import Yams

/// Reads a method file and checks it, shipped and users' own alike.
package struct MethodReader {
  let vocabularies: Vocabularies
  let known: KnownNames
  var reader: YAMLReader
  private var ids: Set<String> = []
  /// The questions that a `when` names, and where; looked up when all are known.
  private var conditions: [(question: String, node: Node)] = []

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
    reader.allow(["id", "version", "title", "cycle", "words", "settings", "steps"], in: root)
    let id = reader.string("id", of: root)
    let version = reader.integer("version", of: root)
    let title = reader.bilingual("title", of: root)
    if title == nil { reader.note(.missing("title"), at: root) }
    let cycle = reader.oneOf("cycle", of: root, as: Cycle.self) ?? .month
    var words: [String: Bilingual] = [:]
    for (key, value) in root["words"]?.mapping ?? [:] {
      if let name = key.string { words[name] = reader.words(of: value) }
    }
    let settings = settings(of: root)
    guard root["steps"] != nil else {
      reader.note(.missing("steps"), at: root)
      return nil
    }
    let steps = reader.nodes("steps", of: root).map { step($0, cycle) }
    checkConditions(steps)
    guard let id, let title else { return nil }
    return Method(
      id: id,
      version: version,
      title: title,
      cycle: cycle,
      words: words,
      settings: settings,
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
      reaches: reader.optional("reaches", of: node),
      questions: reader.nodes("questions", of: node).map { question($0) },
      checklist: reader.nodes("checklist", of: node).map { item($0) }
    )
  }

  private mutating func item(_ node: Node) -> ChecklistItem {
    reader.allow(["id", "zh", "en", "fact"], in: node)
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    let fact = reader.optional("fact", of: node)
    if let fact { check(fact, in: known.facts, key: "fact", at: node["fact"] ?? node) }
    return ChecklistItem(id: id, text: reader.words(of: node), fact: fact)
  }

  private static let questionKeys = [
    "id", "zh", "en", "point", "core", "kind", "unit", "choices", "fields", "max", "each", "when",
    "shows", "default", "makes", "help", "good", "weak", "differs",
    "result", "required",
  ]

  private mutating func question(_ node: Node) -> Question {
    reader.allow(Self.questionKeys, in: node)
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    let each = reader.optional("each", of: node)
    if let each { check(each, in: known.subjects, key: "each", at: node["each"] ?? node) }
    let kind = kind(of: node)
    return Question(
      id: id,
      text: reader.words(of: node),
      point: reader.oneOf("point", of: node, as: Point.self),
      isCore: reader.flag("core", of: node),
      kind: kind,
      each: each,
      when: condition(of: node),
      shows: shows(of: node),
      proposal: proposal(of: node),
      makes: makes(of: node, from: kind),
      help: reader.bilingual("help", of: node),
      good: reader.bilingual("good", of: node),
      weak: reader.bilingual("weak", of: node),
      mustDiffer: reader.flag("differs", of: node),
      isRequired: reader.flag("required", of: node),
      isResult: reader.flag("result", of: node)
    )
  }

  private mutating func condition(of node: Node) -> Condition? {
    guard let text = reader.optional("when", of: node), let place = node["when"] else { return nil }
    guard let condition = Condition(text) else {
      reader.note(
        .badValue(key: "when", value: text, known: ["A-C10 = yes", "not A-C3 answered"]),
        at: place
      )
      return nil
    }
    conditions += condition.terms.map { ($0.question, place) }
    return condition
  }

  private mutating func shows(of node: Node) -> [String] {
    let facts = reader.strings("shows", of: node)
    for (fact, place) in facts { check(fact, in: known.facts, key: "shows", at: place) }
    return facts.map(\.text)
  }

  private mutating func proposal(of node: Node) -> Proposal? {
    guard let text = reader.optional("default", of: node) else { return nil }
    if text == "last" { return .last }
    guard text.hasPrefix("fact ") else { return .literal(text) }
    let fact = String(text.dropFirst(5))
    check(fact, in: known.facts, key: "default", at: node["default"] ?? node)
    return .fact(fact)
  }

  mutating func check(_ name: String, in known: Set<String>, key: String, at node: Node) {
    guard !known.contains(name) else { return }
    reader.note(.badValue(key: key, value: name, known: known.sorted()), at: node)
  }

  private mutating func noteDouble(_ id: String, at node: Node) {
    if !ids.insert(id).inserted { reader.note(.doubleID(id), at: node) }
  }

  private mutating func checkConditions(_ steps: [Step]) {
    let questions = Set(steps.flatMap(\.questions).map(\.id))
    for (question, place) in conditions where !questions.contains(question) {
      reader.note(.noSuchQuestion(question), at: place)
    }
  }
}
