/// The forms in which answers are given out.
enum Format: String, CaseIterable {
  case text
  case markdown = "md"
  case html
  /// For what `export` gives out, and reports with tables.
  case csv
  case json
  /// For `export calendar`.
  case calendar = "ics"

  /// The form that a file's name asks for; text where it asks for none.
  init(path: String) throws(UsageError) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last.map { $0.lowercased() } ?? "" : ""
    switch ending {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "ics", "ical": self = .calendar
    case "csv": self = .csv
    case "json", "jsonl": self = .json
    case "txt", "text", "log": self = .text
    default:
      // A file that is called .docx or .pdf with plain text in it would open as nonsense.
      let asksForAnother = (2...5).contains(ending.count) && ending.allSatisfy(\.isLowercase)
      guard !asksForAnother else { throw .unknownFormat(ending) }
      self = .text
    }
  }

  init(named name: String) throws(UsageError) {
    guard let format = Format(rawValue: name.lowercased()) else { throw .unknownFormat(name) }
    self = format
  }
}
