/// When a question is relevant: terms joined by `and`, each possibly after `not`.
///
///     A-C10 = yes and not A-C3 answered
package struct Condition: Equatable, Sendable {
  package struct Term: Equatable, Sendable {
    package var question: String
    /// Nil: answered at all.
    package var value: String?
    package var isNegated: Bool
  }

  package var terms: [Term]

  /// Reads the text of `when`; nil where it is not well formed.
  package init?(_ text: String) {
    terms = []
    for part in text.split(separator: " and ", omittingEmptySubsequences: false) {
      var words = part.split(separator: " ").map(String.init)
      let isNegated = words.first == "not"
      if isNegated { words.removeFirst() }
      if words.count == 2, words[1] == "answered" {
        terms.append(Term(question: words[0], value: nil, isNegated: isNegated))
      } else if words.count == 3, words[1] == "=" {
        terms.append(Term(question: words[0], value: words[2], isNegated: isNegated))
      } else {
        return nil
      }
    }
    if terms.isEmpty { return nil }
  }
}
