import Command
import Journal

/// What is asked about a line before it can be carried out; the reply completes the line.
struct Clarification: Equatable, Sendable {
  enum Need: Equatable, Sendable {
    /// No verb was found: Enter makes it a note.
    case verb
    /// Whether this is the line that was meant; Enter takes it, no keeps what was typed as a note.
    case verbMeant(String)
    /// Whether a word has a slip in it: Enter takes the line without, no leaves it.
    case slip(String, meant: String)
    /// Whether a word is a new brand: Enter takes the line that says so; or the brand is typed.
    case newBrand(String, meant: String)
    /// What the verb must have and the line lacks.
    case field(Field)
    /// Which of several customers a name means.
    case customer(typed: String, names: [String])
    /// Whether a new name means a known customer: Enter takes the known one.
    case same(name: String, as: String)
    /// Which day a vague span means.
    case day
    /// Which state of a brand some words mean.
    case state(typed: String)
    /// Whether the customer was told that a promise moves, when and whom; Enter leaves it.
    case told(EntryID)
  }

  var line: String
  var need: Need
  /// What was already chosen for ambiguous parts of the line.
  var chosen: [String: String] = [:]

  /// The line that a reply completes it to; nil where the reply is a line of its own.
  func completed(by reply: String, isName: Bool) -> String? {
    switch need {
    case .verb, .verbMeant, .slip, .customer, .same: nil
    case .newBrand(let word, _): line.replacingLast(word, with: "brand:" + reply.inQuotes)
    case .state(let typed): line.replacingLast(typed, with: reply)
    case .day: line + " on:" + reply.quoted
    case .told: line + " told:" + reply.inQuotes
    // A name may come with more: `Corner Shop 20`.
    case .field(.customer) where isName || !reply.contains(where: \.isNumber):
      line + " customer:" + reply.quoted
    case .field(.customer): line + " @" + reply
    case .field(.brands):
      // The brand may stand in the line already, where it was not known as one.
      line.hasWord(reply)
        ? line.replacingLast(reply, with: "brand:" + reply.inQuotes)
        : line + " brand:" + reply.quoted
    case .field: line + " " + reply
    }
  }
}

extension String {
  /// Whether some words stand here by themselves.
  fileprivate func hasWord(_ words: String) -> Bool {
    guard let range = ranges(of: words).last else { return false }
    let neighbours = [self[..<range.lowerBound].last, self[range.upperBound...].first]
    return neighbours.allSatisfy { $0?.isWhitespace ?? true }
  }

  func replacingLast(_ word: String, with other: String) -> String {
    guard let range = ranges(of: word).last else { return self + " " + other }
    let isValue = self[..<range.lowerBound].last.map { ":：".contains($0) } ?? false
    return self[..<range.lowerBound] + (isValue ? other.quoted : other) + self[range.upperBound...]
  }

  /// In quotes, whatever it is.
  fileprivate var inQuotes: String { "“\(replacing("”", with: ""))”" }

  /// In quotes where it has spaces, so that it is read as one value.
  fileprivate var quoted: String { contains(where: \.isWhitespace) ? "“\(self)”" : self }
}
