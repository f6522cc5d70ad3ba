package import YAML

/// The choice lists that questions name (`domain.md` 7.2), from `lang/vocabularies.yaml`.
package struct Vocabularies: Equatable, Sendable {
  package private(set) var lists: [String: [Choice]] = [:]

  package init() {}

  /// Reads the file; each list is a mapping from id to its words.
  ///
  /// - Throws: Everything that is wrong in it.
  package init(_ source: YAMLSource, file: String) throws(MethodFindings) {
    var reader = YAMLReader(file: file)
    if let root = reader.compose(source) {
      for (key, list) in root.members {
        guard let name = key.string else { continue }
        lists[name] = MethodReader.choices(list, &reader)
      }
    }
    if !reader.findings.isEmpty { throw MethodFindings(all: reader.findings) }
  }

  package init(yaml text: String, file: String) throws(MethodFindings) {
    try self.init(.text(text), file: file)
  }
}

/// Everything that is wrong in a file, in order.
package struct MethodFindings: Error, Equatable, Sendable {
  package var all: [MethodFinding]

  package init(all: [MethodFinding]) { self.all = all }
}
