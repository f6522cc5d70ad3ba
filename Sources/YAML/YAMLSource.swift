/// A YAML file as somebody wrote it, or as it was packed when the program was built.
package enum YAMLSource: Equatable, Sendable {
  case text(String)
  case packed(String)

  /// The root; nil where there is nothing in the text, or where it is no YAML.
  package var root: Node? {
    switch self {
    case .packed(let text): Node(packed: text)
    case .text(let text): try? Node(yaml: text)
    }
  }
}
