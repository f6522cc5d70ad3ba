import YAML

/// What an answer brings with it; whether it can be filled in is judged when all questions are known.
extension MethodReader {
  /// An entry that a question makes, and where its parts stand.
  struct WrittenMake {
    var question: String
    var make: Make
    var node: Node
    /// The texts by the key they stand at.
    var places: [(key: String, texts: [Template], node: Node)] = []
  }

  mutating func makes(of node: Node, asking question: String) -> [Make] {
    guard let value = node["makes"] else { return [] }
    let nodes = value.sequence ?? [value]
    return nodes.map { make($0, question) }
  }

  private mutating func make(_ node: Node, _ question: String) -> Make {
    let kind = reader.string("kind", of: node) ?? ""
    check(kind, in: Set(known.kinds.keys), key: "kind", at: node["kind"] ?? node)
    let condition = reader.optional("if", of: node)
    let parts = condition?.split(separator: " ").map(String.init) ?? []
    let isChoice = parts.count == 3 && parts[1] == "="
    var make = Make(
      kind: kind,
      fields: [:],
      eachRow: reader.flag("each-row", of: node),
      onlyIf: isChoice ? parts.first : condition,
      onlyIfValue: isChoice ? parts.last : nil
    )
    var written = WrittenMake(question: question, make: make, node: node)
    let shape = known.kinds[kind]
    for (key, value) in node.members {
      guard let name = key.string, !["kind", "each-row", "if"].contains(name) else { continue }
      if let shape, shape.fields[name] == nil, !name.hasPrefix("$value.") {
        noteUnknown(key, value, of: kind, shape)
        continue
      }
      let words = value.isMapping ? reader.bilingual(name, of: node) : nil
      let texts = [words?.chinese ?? value.string ?? "", words?.english].compactMap(\.self)
      let templates = texts.map { template($0, shape?.fields[name], name, at: value) }
      make.fields[name] = templates[0]
      if templates.count > 1 { make.english[name] = templates[1] }
      written.places.append((name, templates, value))
    }
    written.make = make
    writtenMakes.append(written)
    return make
  }

  /// A field that entries of the kind do not have; text behind a comma looks like one.
  private mutating func noteUnknown(
    _ key: Node,
    _ value: Node,
    of kind: String,
    _ shape: EntryShape
  ) {
    let name = key.string ?? ""
    let isText = value.isVoid && !shape.fields.keys.contains(name)
    reader.note(
      isText ? .lostText(name) : .noSuchField(name, kind: kind, known: shape.fields.keys.sorted()),
      at: key
    )
  }

  private mutating func template(
    _ text: String,
    _ shape: FieldShape?,
    _ key: String,
    at node: Node
  ) -> Template {
    let (template, unknown) = Template.reading(text, takesDays: shape == .day)
    for word in unknown {
      reader.note(.wrongWord(word, key: key, known: Template.Place.forms), at: node)
    }
    for place in template.places { lookUp(place, key, at: node) }
    return template
  }

  /// Facts can be looked up at once, all else when the file was read.
  private mutating func lookUp(_ place: Template.Place, _ key: String, at node: Node) {
    switch place {
    case .fact(let name):
      if !known.facts.contains(name) {
        let facts = known.facts.map { "$fact." + $0 }.sorted()
        reader.note(.wrongWord("$fact." + name, key: key, known: facts), at: node)
      }
      factReferences.append(Reference(name: name, place: node))
    case .setting(let id): settingReferences.append(Reference(name: id, place: node))
    default: break
    }
  }
}

extension AnswerKind {
  /// The fields of a row; none for other kinds.
  var fields: [FieldSpec] {
    switch self {
    case .row(let fields), .rows(let fields): fields
    default: []
    }
  }
}
