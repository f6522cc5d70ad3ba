import Dates
import Yams

/// Reads a method file and checks it, shipped and users' own alike.
package struct MethodReader {
  let vocabularies: Vocabularies
  let known: KnownNames
  var reader: YAMLReader
  private var ids: Set<String> = []
  /// The ids of what an institution may set.
  private var settingIDs: Set<String> = []
  /// The questions that something names, and where; looked up when all are known.
  var conditions: [(question: String, node: Node)] = []
  /// The fields of questions that a score sheet names, and where.
  var namedFields: [(question: String, field: String, node: Node)] = []
  /// The questions and settings whose rows a question goes through one by one.
  private var namedSubjects: [(name: String, node: Node)] = []

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
    reader.allow(
      ["id", "version", "title", "cycle", "words", "settings", "steps", "score", "forms"],
      in: root
    )
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
    settingIDs = Set(settings.map(\.id))
    guard root["steps"] != nil else {
      reader.note(.missing("steps"), at: root)
      return nil
    }
    let steps = reader.nodes("steps", of: root).map { step($0, cycle) }
    let score = score(of: root)
    let forms = forms(of: root, cycle)
    check(against: steps)
    guard let id, let title else { return nil }
    return Method(
      id: id,
      version: version,
      title: title,
      cycle: cycle,
      words: words,
      settings: settings,
      steps: steps,
      score: score,
      forms: forms
    )
  }

  private mutating func step(_ node: Node, _ cycle: Cycle) -> Step {
    reader.allow(
      ["id", "title", "cycle", "also", "ahead", "reaches", "questions", "closing", "checklist"],
      in: node
    )
    if node["title"] == nil { reader.note(.missing("title"), at: node) }
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    return Step(
      id: id,
      title: reader.bilingual("title", of: node) ?? Bilingual(chinese: "", english: ""),
      cycle: reader.oneOf("cycle", of: node, as: Cycle.self) ?? cycle,
      otherCycles: otherCycles(of: node),
      daysAhead: node["ahead"] == nil ? 0 : reader.integer("ahead", of: node, example: 45),
      reaches: reader.optional("reaches", of: node),
      questions: reader.nodes("questions", of: node).map { question($0) },
      closing: facts("closing", of: node),
      checklist: reader.nodes("checklist", of: node).map { item($0) }
    )
  }

  private mutating func otherCycles(of node: Node) -> [Cycle] {
    let known = Set(Cycle.allCases.map(\.rawValue))
    return reader.strings("also", of: node).compactMap { text, place in
      check(text, in: known, key: "also", at: place)
      return Cycle(rawValue: text)
    }
  }

  private mutating func item(_ node: Node) -> ChecklistItem {
    reader.allow(["id", "zh", "en", "fact"], in: node)
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    let fact = reader.optional("fact", of: node)
    if let fact { checkFact(fact, key: "fact", at: node["fact"] ?? node) }
    return ChecklistItem(id: id, text: reader.words(of: node), fact: fact)
  }

  private static let questionKeys =
    [
      "id", "zh", "en", "point", "core", "kind", "unit", "choices", "fields", "max", "each", "when",
      "shows", "default", "makes", "help", "good", "weak", "differs",
      "result", "required", "incomplete",
    ] + ruleKeys

  private mutating func question(_ node: Node) -> Question {
    reader.allow(Self.questionKeys, in: node)
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    let each = each(of: node)
    let kind = kind(of: node)
    return Question(
      id: id,
      text: reader.words(of: node),
      point: reader.oneOf("point", of: node, as: Point.self),
      label: reader.bilingual("label", of: node),
      isCore: reader.flag("core", of: node),
      kind: kind,
      each: each,
      when: condition(of: node),
      shows: facts("shows", of: node),
      proposal: proposal(of: node),
      suggestions: suggestions(of: node, kind),
      decision: decision(of: node),
      pastes: reader.bilingual("pastes", of: node),
      makes: makes(of: node, from: kind),
      help: reader.bilingual("help", of: node),
      good: reader.bilingual("good", of: node),
      weak: reader.bilingual("weak", of: node),
      mustDiffer: reader.flag("differs", of: node),
      isRequired: reader.flag("required", of: node),
      isResult: reader.flag("result", of: node),
      most: node["max"] == nil ? nil : reader.integer("max", of: node, example: 7),
      incomplete: reader.bilingual("incomplete", of: node)
    )
  }

  mutating func condition(of node: Node) -> Condition? {
    guard let text = reader.optional("when", of: node), let place = node["when"] else { return nil }
    guard let condition = Condition(text) else {
      reader.note(
        .badValue(key: "when", value: text, known: ["A-C10 = yes", "not A-C3 answered"]),
        at: place
      )
      return nil
    }
    conditions += condition.questions.map { ($0, place) }
    return condition
  }

  private mutating func facts(_ key: String, of node: Node) -> [String] {
    let facts = reader.strings(key, of: node)
    for (fact, place) in facts { checkFact(fact, key: key, at: place) }
    return facts.map(\.text)
  }

  private mutating func proposal(of node: Node) -> Proposal? {
    guard let text = reader.optional("default", of: node) else { return nil }
    if text == "last" { return .last }
    if text.hasPrefix("last or ") { return .lastOr(String(text.dropFirst(8))) }
    guard text.hasPrefix("fact ") else { return .literal(text) }
    let fact = String(text.dropFirst(5))
    checkFact(fact, key: "default", at: node["default"] ?? node)
    return .fact(fact)
  }

  /// A fact by its name; the ids of questions may follow that it is about.
  mutating func checkFact(_ text: String, key: String, at node: Node) {
    let words = text.split(separator: " ").map(String.init)
    check(words.first ?? "", in: known.facts, key: key, at: node)
    for word in words.dropFirst() {
      let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
      conditions.append((parts.first ?? "", node))
      guard let field = parts.dropFirst().first?.prefix(while: { $0 != "=" }) else { continue }
      namedFields.append((parts[0], String(field), node))
    }
  }

  /// A list of subjects by its name, with the ids of questions behind it; or a question or setting whose
  /// rows are gone through, which is looked up when all are known.
  mutating func checkSubjects(_ text: String, at node: Node) {
    let words = text.split(separator: " ").map(String.init)
    if let name = words.first, known.subjects.contains(name) {
      conditions += words.dropFirst().map { ($0, node) }
    } else {
      namedSubjects.append((text, node))
    }
  }

  mutating func checkSetting(_ id: String, at node: Node) {
    check(id, in: settingIDs, key: "$", at: node)
  }

  mutating func check(_ name: String, in known: Set<String>, key: String, at node: Node) {
    guard !known.contains(name) else { return }
    reader.note(.badValue(key: key, value: name, known: known.sorted()), at: node)
  }

  mutating func noteDouble(_ id: String, at node: Node) {
    if !ids.insert(id).inserted { reader.note(.doubleID(id), at: node) }
  }

  /// Looks up everything that was named before it could be known.
  private mutating func check(against steps: [Step]) {
    let questions = Dictionary(
      steps.flatMap(\.questions).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (question, place) in conditions where questions[question] == nil {
      reader.note(.noSuchQuestion(question), at: place)
    }
    for (question, field, place) in namedFields {
      guard let fields = questions[question]?.kind.fieldIDs, !fields.contains(field) else {
        continue
      }
      let known = fields.map { "\(question).\($0)" }.sorted()
      reader.note(.badValue(key: question, value: "\(question).\(field)", known: known), at: place)
    }
    for (name, place) in namedSubjects
    where questions[name]?.kind.hasSubjects != true && !isSetting(name) {
      let rows = questions.values.filter(\.kind.hasSubjects).map(\.id)
      reader.note(
        .badValue(key: "each", value: name, known: (known.subjects + rows).sorted()),
        at: place
      )
    }
  }

  /// Whether a name is that of a setting, written `$criteria`.
  private func isSetting(_ name: String) -> Bool {
    name.hasPrefix("$") && settingIDs.contains(String(name.dropFirst()))
  }
}

extension AnswerKind {
  /// Whether its answers name things that may be gone through one by one.
  fileprivate var hasSubjects: Bool {
    switch self {
    case .rows, .multi, .customers: true
    default: false
    }
  }
}
