import Dates
package import YAML

/// Reads a method file and checks it, shipped and users' own alike.
package struct MethodReader {
  let vocabularies: Vocabularies
  let known: KnownNames
  var reader: YAMLReader
  private var ids: Set<String> = []
  /// The ids of what an institution may set.
  var settingIDs: Set<String> = []
  /// Which facts and settings are named where.
  var factReferences: [Reference] = []
  var settingReferences: [Reference] = []
  /// The questions that something else names, and where; looked up when all are known.
  var namedQuestions: [(question: String, node: Node)] = []
  /// The fields of questions that a score sheet names, and where.
  var namedFields: [(question: String, field: String, node: Node)] = []
  /// The questions and settings whose rows a question goes through one by one.
  var namedSubjects: [Reference] = []
  var writtenConditions: [WrittenCondition] = []
  var writtenMakes: [WrittenMake] = []
  var writtenPastes: [Reference] = []

  /// The method in a file.
  ///
  /// - Throws: Everything that is wrong in it, each with its line and what would be right.
  package static func method(
    _ source: YAMLSource,
    file: String,
    id: String? = nil,
    vocabularies: Vocabularies,
    known: KnownNames
  ) throws(MethodFindings) -> Method {
    var reader = MethodReader(
      vocabularies: vocabularies,
      known: known,
      reader: YAMLReader(file: file)
    )
    let method = reader.method(source)
    if let id, let method, method.id != id {
      reader.reader.note(.otherName(id: method.id, file: id), line: 1)
    }
    let findings = reader.reader.findings.sorted { $0.line < $1.line }
    guard let method, findings.isEmpty else { throw MethodFindings(all: findings) }
    return method
  }

  package static func method(
    yaml text: String,
    file: String,
    id: String? = nil,
    vocabularies: Vocabularies,
    known: KnownNames
  ) throws(MethodFindings) -> Method {
    try method(.text(text), file: file, id: id, vocabularies: vocabularies, known: known)
  }

  static let methodKeys = [
    "id", "version", "title", "about", "cycle", "words", "examples", "settings", "steps", "score",
    "forms",
  ]

  private mutating func method(_ source: YAMLSource) -> Method? {
    guard let root = reader.compose(source) else { return nil }
    reader.allow(Self.methodKeys, in: root)
    let id = reader.string("id", of: root)
    if let id { checkMethodID(id, at: root["id"] ?? root) }
    let version = reader.integer("version", of: root)
    let title = reader.bilingual("title", of: root)
    if title == nil { reader.note(.missing("title"), at: root) }
    let cycle = reader.oneOf("cycle", of: root, as: Cycle.self) ?? .month
    let words = phrases("words", of: root, among: Method.wordNames)
    let examples = phrases("examples", of: root, among: Method.exampleNames)
    let settings = settings(of: root)
    settingIDs = Set(settings.map(\.id))
    guard root["steps"] != nil else {
      reader.note(.missing("steps"), at: root)
      return nil
    }
    let steps = reader.nodes("steps", of: root).map { step($0, cycle) }
    for (step, node) in zip(steps, reader.nodes("steps", of: root)).filter(\.0.isChecklist)
      .dropFirst()
    {
      reader.note(.secondChecklist(step.id), at: node)
    }
    let score = score(of: root)
    let forms = forms(of: root, cycle)
    checkReferences(steps, settings)
    guard let id, let title else { return nil }
    return Method(
      id: id,
      version: version,
      title: title,
      about: reader.bilingual("about", of: root),
      cycle: cycle,
      words: words,
      examples: examples,
      settings: settings,
      steps: steps,
      score: score,
      forms: forms
    )
  }

  /// Words in both languages by name, each name one of those there are.
  private mutating func phrases(
    _ key: String,
    of node: Node,
    among names: Set<String>
  ) -> [String: Bilingual] {
    guard let named = node[key] else { return [:] }
    var phrases: [String: Bilingual] = [:]
    for (place, value) in named.members {
      guard let name = place.string else { continue }
      check(name, in: names, key: key, at: place)
      phrases[name] = reader.phrase(value)
    }
    return phrases
  }

  static let stepKeys = [
    "id", "title", "cycle", "also", "ahead", "reaches", "questions", "closing", "checklist",
  ]

  private mutating func step(_ node: Node, _ cycle: Cycle) -> Step {
    reader.allow(Self.stepKeys, in: node)
    if node["title"] == nil { reader.note(.missing("title"), at: node) }
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    return Step(
      id: id,
      title: reader.bilingual("title", of: node) ?? Bilingual(chinese: "", english: ""),
      cycle: reader.oneOf("cycle", of: node, as: Cycle.self) ?? cycle,
      otherCycles: otherCycles(of: node),
      daysAhead: node["ahead"] == nil ? 0 : reader.integer("ahead", of: node, example: 45),
      reaches: reaches(of: node),
      questions: reader.nodes("questions", of: node).map { question($0) },
      closing: facts("closing", of: node),
      checklist: reader.nodes("checklist", of: node).map { item($0) }
    )
  }

  /// What a period may reach by a step; submitting and approving are typed.
  private static let reached: Set = ["analysed", "planned", "evaluated", "improved"]

  private mutating func reaches(of node: Node) -> String? {
    guard let state = reader.optional("reaches", of: node) else { return nil }
    check(state, in: Self.reached, key: "reaches", at: node["reaches"] ?? node)
    return state
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

  mutating func check(_ name: String, in known: Set<String>, key: String, at node: Node) {
    guard !known.contains(name) else { return }
    reader.note(.badValue(key: key, value: name, known: known.sorted()), at: node)
  }

  mutating func noteDouble(_ id: String, at node: Node) {
    if !ids.insert(id).inserted { reader.note(.doubleID(id), at: node) }
  }
}
