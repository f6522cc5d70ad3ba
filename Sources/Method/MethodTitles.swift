package import YAML

/// What a method and its steps are called: all that is needed to know a typed title.
///
/// A packed file gives it without being read: every line that is typed is compared with these titles.
package struct MethodTitles: Equatable, Sendable {
  package struct Step: Equatable, Sendable {
    package var id: String
    package var title: Bilingual
  }

  package var title: Bilingual
  package var steps: [Step]

  package init(_ method: Method) {
    title = method.title
    steps = method.steps.map { Step(id: $0.id, title: $0.title) }
  }

  /// The titles in a file; nil where it has none.
  package init?(_ root: Node) {
    guard let title = Bilingual(root["title"]) else { return nil }
    self.title = title
    steps = (root["steps"]?.sequence ?? []).compactMap { node in
      guard let id = node["id"]?.string, let title = Bilingual(node["title"]) else { return nil }
      return Step(id: id, title: title)
    }
  }
}

extension Bilingual {
  fileprivate init?(_ node: Node?) {
    guard let chinese = node?["zh"]?.string, let english = node?["en"]?.string else { return nil }
    self.init(chinese: chinese, english: english)
  }
}
