/// The forms in which answers are given out.
enum Format: String, CaseIterable {
  case text
  case markdown = "md"
  case json

  /// The form that a file's name asks for; text where it asks for none that is known.
  init(path: String) {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "md", "markdown": self = .markdown
    case "json", "jsonl": self = .json
    default: self = .text
    }
  }

  init(named name: String) throws(UsageError) {
    guard let format = Format(rawValue: name.lowercased()) else { throw .unknownFormat(name) }
    self = format
  }
}
