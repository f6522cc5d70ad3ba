import YAML

/// What is asked, and what each question names.
extension MethodReader {
  /// All keys of methods, settings, steps and questions, for the page that teaches them.
  package static var keyNames: [String] {
    Set(methodKeys + settingKeys + stepKeys + questionKeys).sorted()
  }

  static let questionKeys =
    [
      "id", "zh", "en", "point", "core", "kind", "unit", "choices", "fields", "max", "each", "when",
      "shows", "default", "makes", "help", "good", "weak", "differs",
      "result", "required", "incomplete",
    ] + ruleKeys

  mutating func question(_ node: Node) -> Question {
    reader.allow(Self.questionKeys, in: node)
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    let each = each(of: node, asking: id)
    let kind = kind(of: node)
    return Question(
      id: id,
      text: reader.words(of: node),
      point: reader.oneOf("point", of: node, as: Point.self),
      label: reader.bilingual("label", of: node),
      isCore: reader.flag("core", of: node),
      kind: kind,
      each: each,
      when: condition(of: node, id),
      shows: facts("shows", of: node),
      proposal: proposal(of: node),
      suggestions: suggestions(of: node, kind),
      decision: decision(of: node),
      pastes: pastes(of: node, asking: id),
      makes: makes(of: node, asking: id),
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

  mutating func facts(_ key: String, of node: Node) -> [String] {
    let facts = reader.strings(key, of: node)
    for (fact, place) in facts { checkFact(fact, key: key, at: place) }
    return facts.map(\.text)
  }

  private mutating func proposal(of node: Node) -> Proposal? {
    guard let text = reader.optional("default", of: node) else { return nil }
    let place = node["default"] ?? node
    if text == "last" { return .last }
    if text.hasPrefix("last or ") { return .lastOr(String(text.dropFirst(8))) }
    if text.hasPrefix("setting ") {
      let setting = String(text.dropFirst("setting ".count))
      settingReferences.append(Reference(name: setting, place: place))
      return .setting(setting)
    }
    guard text.hasPrefix("fact ") else { return .literal(text) }
    let fact = String(text.dropFirst("fact ".count))
    checkFact(fact, key: "default", at: place)
    return .fact(fact)
  }

  /// A fact by its name; the ids of questions may follow that it is about.
  mutating func checkFact(_ text: String, key: String, at node: Node) {
    let words = text.split(separator: " ").map(String.init)
    let name = words.first ?? ""
    check(name, in: known.facts, key: key, at: node)
    factReferences.append(Reference(name: name, place: node))
    for word in words.dropFirst() {
      let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
      namedQuestions.append((parts.first ?? "", node))
      guard let field = parts.dropFirst().first?.prefix(while: { $0 != "=" }) else { continue }
      namedFields.append((parts[0], String(field), node))
    }
  }

  /// A list of subjects by its name, with the ids of questions behind it; or a question or setting whose
  /// rows are gone through, which is looked up when all are known.
  mutating func checkSubjects(_ text: String, asking id: String, at node: Node) {
    let words = text.split(separator: " ").map(String.init)
    if let name = words.first, known.subjects.contains(name) {
      namedQuestions += words.dropFirst().map { ($0, node) }
    } else {
      namedSubjects.append(Reference(owner: id, name: text, key: "each", place: node))
    }
  }

  mutating func checkSetting(_ id: String, at node: Node) {
    settingReferences.append(Reference(name: id, place: node))
  }
}
