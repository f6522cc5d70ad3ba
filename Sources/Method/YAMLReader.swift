import Yams

/// Walks a YAML text and collects everything that is wrong with it, each with its line.
struct YAMLReader {
  let file: String
  private(set) var findings: [MethodFinding] = []

  init(file: String) { self.file = file }

  mutating func compose(_ text: String) -> Node? {
    if let (name, line) = AnchorScanner.first(in: text) {
      note(.anchor(name), line: line)
      return nil
    }
    do {
      // What a scalar is, its reader decides; guessing at each of them would take half the time.
      let node = try Yams.compose(yaml: text, .basic)
      guard let node, node.mapping != nil else {
        note(.notAMapping, line: 1)
        return nil
      }
      return node
    } catch let error as YamlError {
      note(.notYAML(error.reason), line: error.line ?? 1)
    } catch {
      note(.notYAML(String(describing: error)), line: 1)
    }
    return nil
  }

  mutating func note(_ problem: MethodFinding.Problem, at node: Node) {
    note(problem, line: node.mark?.line ?? 1)
  }

  mutating func note(_ problem: MethodFinding.Problem, line: Int) {
    findings.append(MethodFinding(file, line: line, problem))
  }

  /// Reports the keys of a mapping that nobody reads.
  mutating func allow(_ known: [String], in node: Node) {
    for (key, _) in node.mapping ?? [:] {
      if let name = key.string, !known.contains(name) {
        note(.unknownKey(name, known: known), at: key)
      }
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

  /// Words in both languages: a mapping with `zh` and `en`, or the keys of the node itself.
  mutating func bilingual(_ key: String, of node: Node) -> Bilingual? {
    guard let value = node[key] else { return nil }
    return words(of: value)
  }

  mutating func words(of node: Node) -> Bilingual {
    let chinese = node["zh"]?.string
    let english = node["en"]?.string
    if chinese == nil { note(.oneLanguage("zh"), at: node) }
    if english == nil { note(.oneLanguage("en"), at: node) }
    return Bilingual(chinese: chinese ?? "", english: english ?? "")
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
    if let sequence = value.sequence { return Array(sequence) }
    note(.badValue(key: key, value: value.string ?? "", known: []), at: value)
    return []
  }
}

extension Node {
  /// The value of a key, by its letters: a look-up would first find out the type of each key.
  subscript(key: String) -> Node? {
    mapping?.first { $0.key.scalar?.string == key }?.value
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset, _, let yaml):
      offset.map { yaml.utf8.prefix($0).count { $0 == UInt8(ascii: "\n") } + 1 }
    default: nil
    }
  }

  /// What is wrong, in the parser's one line and without its picture of the place.
  fileprivate var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _), .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _):
      "the same key twice: " + keys.joined(separator: ", ")
    default: String(describing: self).split(separator: "\n").first.map(String.init) ?? ""
    }
  }
}
