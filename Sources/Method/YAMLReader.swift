import YAML

/// Walks a YAML text and collects everything that is wrong with it, each with its line.
struct YAMLReader {
  let file: String
  private(set) var findings: [MethodFinding] = []

  init(file: String) { self.file = file }

  /// The root of a file; nil where it cannot be read, which is noted.
  mutating func compose(_ source: YAMLSource) -> Node? {
    switch source {
    case .packed(let text): return Node(packed: text)
    case .text(let text): return compose(text)
    }
  }

  private mutating func compose(_ text: String) -> Node? {
    do throws(YAMLFault) {
      guard let node = try Node(yaml: text), node.isMapping else {
        note(.notAMapping, line: 1)
        return nil
      }
      return node
    } catch {
      note(.notYAML(error.reason), line: error.line)
      return nil
    }
  }

  mutating func note(_ problem: MethodFinding.Problem, at node: Node) {
    note(problem, line: node.line)
  }

  mutating func note(_ problem: MethodFinding.Problem, line: Int) {
    findings.append(MethodFinding(file, line: line, problem))
  }

  /// Reports the keys of a mapping that nobody reads; a key without a value in braces is the rest of a text
  /// that was cut at a comma.
  mutating func allow(_ known: [String], in node: Node) {
    for (key, value) in node.members {
      guard let name = key.string, !known.contains(name) else { continue }
      let isLost = node.isInBraces && value.isVoid
      note(isLost ? .lostText(name) : .unknownKey(name, known: known), at: key)
    }
  }

  mutating func string(_ key: String, of node: Node) -> String? {
    guard let value = node[key] else {
      note(.missing(key), at: node)
      return nil
    }
    guard let text = value.string, !text.isEmpty else {
      note(.badValue(key: key, value: "", known: []), at: value)
      return nil
    }
    return text
  }

  /// The text of a key that may be left out.
  mutating func optional(_ key: String, of node: Node) -> String? {
    node[key] == nil ? nil : string(key, of: node)
  }

  /// A whole number from 1; the example where it is missing or none, which is noted.
  mutating func integer(_ key: String, of node: Node, example: Int = 1) -> Int {
    guard let text = string(key, of: node) else { return example }
    guard let value = Int(text), value > 0 else {
      note(.badValue(key: key, value: text, known: [String(example)]), at: node[key] ?? node)
      return example
    }
    return value
  }

  mutating func flag(_ key: String, of node: Node) -> Bool {
    guard let value = node[key] else { return false }
    guard let flag = value.bool else {
      note(.badValue(key: key, value: value.string ?? "", known: ["true", "false"]), at: value)
      return false
    }
    return flag
  }

  /// One of the known values of a key.
  mutating func oneOf<Value: RawRepresentable & CaseIterable>(
    _ key: String,
    of node: Node,
    as type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let node = node[key] else { return nil }
    if let value = node.string.flatMap(Value.init(rawValue:)) { return value }
    let known = Value.allCases.map(\.rawValue)
    note(.badValue(key: key, value: node.string ?? "", known: known), at: node)
    return nil
  }

  /// Words in both languages under a key.
  mutating func bilingual(_ key: String, of node: Node) -> Bilingual? {
    node[key].map { phrase($0) }
  }

  /// Words in both languages: a mapping with `zh` and `en` and nothing else.
  mutating func phrase(_ node: Node) -> Bilingual {
    allow(["zh", "en"], in: node)
    return words(of: node)
  }

  /// Words in both languages among the other keys of a mapping.
  mutating func words(of node: Node) -> Bilingual {
    Bilingual(chinese: words("zh", of: node), english: words("en", of: node))
  }

  private mutating func words(_ language: String, of node: Node) -> String {
    guard let place = node[language], let text = place.string, !text.isEmpty else {
      note(.oneLanguage(language), at: node)
      return ""
    }
    if place.isCutByComment { note(.cutByComment(text), at: place) }
    return text
  }

  /// The texts of a list, or the only one, each with where it stands.
  mutating func strings(_ key: String, of node: Node) -> [(text: String, place: Node)] {
    guard let value = node[key] else { return [] }
    let nodes = value.string == nil ? nodes(key, of: node) : [value]
    return nodes.compactMap { node in node.string.map { ($0, node) } }
  }

  /// The elements of a list, which may be left out.
  mutating func nodes(_ key: String, of node: Node) -> [Node] {
    guard let value = node[key] else { return [] }
    if let sequence = value.sequence { return sequence }
    note(.badValue(key: key, value: value.string ?? "", known: []), at: value)
    return []
  }
}
