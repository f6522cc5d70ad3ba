import Yams

/// What an answer brings with it, and whether what it is filled from exists.
extension MethodReader {
  mutating func makes(of node: Node, from kind: AnswerKind) -> [Make] {
    guard let value = node["makes"] else { return [] }
    let nodes = value.sequence.map(Array.init) ?? [value]
    return nodes.map { make($0, from: kind.fieldIDs) }
  }

  private mutating func make(_ node: Node, from fields: Set<String>) -> Make {
    let kind = reader.string("kind", of: node) ?? ""
    check(kind, in: known.kinds, key: "kind", at: node["kind"] ?? node)
    let condition = reader.optional("if", of: node)
    let parts = condition?.split(separator: " ").map(String.init) ?? []
    let isChoice = parts.count == 3 && parts[1] == "="
    if let field = isChoice ? parts.first : condition {
      check(field, in: fields, key: "if", at: node["if"] ?? node)
    }
    var filled: [String: String] = [:]
    var english: [String: String] = [:]
    for (key, value) in node.mapping ?? [:] {
      guard let name = key.string, !["kind", "each-row", "if"].contains(name) else { continue }
      // The answer itself may say which field: a change of the archive.
      if name.hasPrefix("$value.") {
        checkReferences("$value.", in: name, fields, key: "makes", at: key)
      } else {
        check(name, in: known.fields, key: "makes", at: key)
      }
      let words = value.mapping == nil ? nil : reader.words(of: value)
      let texts = [words?.chinese ?? value.string ?? "", words?.english].compactMap(\.self)
      for text in texts {
        checkReferences("$value.", in: text, fields, key: name, at: value)
        for name in references("$answer.", in: text) { conditions.append((name, value)) }
        checkReferences("$fact.", in: text, known.facts, key: name, at: value)
        noteSettings(in: text, at: value)
      }
      filled[name] = texts[0]
      english[name] = words?.english
    }
    return Make(
      kind: kind,
      fields: filled,
      english: english,
      eachRow: reader.flag("each-row", of: node),
      onlyIf: isChoice ? parts.first : condition,
      onlyIfValue: isChoice ? parts.last : nil
    )
  }

  /// The names behind a prefix.
  private func references(_ prefix: String, in text: String) -> [String] {
    text.components(after: prefix).map { part in
      String(part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }
  }

  private mutating func noteSettings(in text: String, at node: Node) {
    settingReferences += references("$setting.", in: text).map { Reference(name: $0, place: node) }
  }

  /// Every `$value.NAME` in a text must be one of the fields, every `$fact.NAME` one of the facts.
  private mutating func checkReferences(
    _ prefix: String,
    in text: String,
    _ names: Set<String>,
    key: String,
    at node: Node
  ) {
    let known = Set(names.map { prefix + $0 })
    for name in references(prefix, in: text) {
      check(prefix + name, in: known, key: key, at: node)
    }
  }
}

extension AnswerKind {
  /// The fields that an answer of this kind has.
  var fieldIDs: Set<String> {
    switch self {
    case .row(let fields), .rows(let fields): Set(fields.map(\.id))
    default: []
    }
  }
}

extension String {
  /// What follows each occurrence of a prefix.
  fileprivate func components(after prefix: String) -> [Substring] {
    ranges(of: prefix).map { self[$0.upperBound...] }
  }
}
