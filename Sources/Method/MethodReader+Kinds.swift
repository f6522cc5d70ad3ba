import YAML

/// What a reply must be.
extension MethodReader {
  private static let simpleKinds: [String: AnswerKind] = [
    "text": .text, "note": .note, "percent": .percent, "money": .money, "yes-no": .yesNo,
    "rating": .rating, "date": .date, "time": .time, "brand-set": .brandSet, "confirm": .confirm,
  ]
  static let kinds = Set(simpleKinds.keys).union([
    "number", "choice", "multi", "customers", "row", "rows",
  ])

  /// What a question may be, for the page that teaches it.
  package static var kindNames: [String] { kinds.sorted() }

  mutating func kind(of node: Node) -> AnswerKind {
    let name = reader.string("kind", of: node) ?? "text"
    if let kind = Self.simpleKinds[name] { return kind }
    switch name {
    case "number": return .number(unit: reader.bilingual("unit", of: node))
    case "choice": return .choice(choices(of: node))
    case "multi": return .multi(choices(of: node))
    case "customers":
      return .customers(
        atMost: node["max"] == nil ? 15 : reader.integer("max", of: node, example: 15)
      )
    case "row": return .row(fields(of: node))
    case "rows": return .rows(fields(of: node))
    default:
      check(name, in: Self.kinds, key: "kind", at: node["kind"] ?? node)
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
      check(name, in: Set(vocabularies.lists.keys), key: "choices", at: value)
      return []
    }
    return Self.choices(value, &reader)
  }

  /// A list of choices: a mapping from id to the words in both languages.
  static func choices(_ node: Node, _ reader: inout YAMLReader) -> [Choice] {
    guard node.isMapping else {
      reader.note(.notAMapping, at: node)
      return []
    }
    return node.members.compactMap { key, value in
      key.string.map { Choice(id: $0, text: reader.phrase(value)) }
    }
  }

  private mutating func fields(of node: Node) -> [FieldSpec] {
    if node["fields"] == nil { reader.note(.missing("fields"), at: node) }
    let nodes = reader.nodes("fields", of: node)
    var ids: Set<String> = []
    return nodes.enumerated().map { position, node in
      reader.allow(["id", "zh", "en", "kind", "unit", "choices", "optional", "changes"], in: node)
      let id = reader.string("id", of: node) ?? ""
      if !ids.insert(id).inserted { reader.note(.doubleID(id), at: node) }
      return FieldSpec(
        id: id,
        text: reader.words(of: node),
        kind: fieldKind(of: node, isLast: position == nodes.count - 1),
        isOptional: reader.flag("optional", of: node),
        changes: reader.flag("changes", of: node)
      )
    }
  }

  /// What a field of a row may be: what takes one word or number, and a text; customers at the end, since
  /// their names may have any number of words.
  package static let fieldKindNames = kinds.subtracting([
    "note", "confirm", "brand-set", "row", "rows",
  ]).sorted()

  private mutating func fieldKind(of node: Node, isLast: Bool) -> AnswerKind {
    let kind = kind(of: node)
    let name = node["kind"]?.string ?? ""
    if Self.kinds.contains(name), !Self.fieldKindNames.contains(name) {
      reader.note(.badValue(key: "kind", value: name, known: Self.fieldKindNames), at: node)
    } else if case .customers = kind, !isLast {
      reader.note(.customersNotLast, at: node["kind"] ?? node)
    }
    return kind
  }
}
