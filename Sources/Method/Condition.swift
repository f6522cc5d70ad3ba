package import Foundation

/// When something holds, given answers: terms joined by `and`, each possibly after `not`.
///
///     A-C10 = yes and not A-C3 answered
///     D1.kind = visit                       a field of a row
///     P-3.full + P-3.probationary >= 3      numbers, and their sums
package struct Condition: Equatable, Sendable {
  /// A question, or one field of the row that answers it.
  package struct Operand: Equatable, Sendable {
    package var question: String
    package var field: String?

    package init?(_ text: some StringProtocol) {
      let parts = String(text).split(separator: ".", omittingEmptySubsequences: false).map(
        String.init
      )
      guard (1...2).contains(parts.count), !parts.contains("") else { return nil }
      question = parts[0]
      field = parts.count == 2 ? parts[1] : nil
    }
  }

  /// What is asked of an answer.
  package enum Test: Equatable, Sendable {
    case answered
    /// It is, or contains, a choice; `yes` and `no` too.
    case says(String)
    /// It is a number on this side of another.
    case compares(Comparison, Decimal)
  }

  package enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"

    package func holds(_ left: Decimal, _ right: Decimal) -> Bool {
      switch self {
      case .atLeast: left >= right
      case .atMost: left <= right
      case .above: left > right
      case .below: left < right
      }
    }
  }

  package struct Term: Equatable, Sendable {
    /// One, or the numbers that are added up before they are compared.
    package var operands: [Operand]
    package var test: Test
    package var isNegated: Bool

    /// The choice that it asks for; nil where it asks for something else.
    package var value: String? { if case .says(let value) = test { value } else { nil } }

    /// The questions that it asks about.
    package var questions: [String] { operands.map(\.question) }
  }

  package var terms: [Term]

  /// The questions on whose answers it rests.
  package var questions: [String] { terms.flatMap(\.questions) }

  /// Reads the text of `when`; nil where it is not well formed.
  package init?(_ text: String) {
    terms = []
    for part in text.split(separator: " and ", omittingEmptySubsequences: false) {
      guard let term = Term(part.split(separator: " ").map(String.init)) else { return nil }
      terms.append(term)
    }
    if terms.isEmpty { return nil }
  }
}

extension Condition.Term {
  fileprivate init?(_ typed: [String]) {
    var words = typed
    isNegated = words.first == "not"
    if isNegated { words.removeFirst() }
    if words.count == 2, words[1] == "answered" {
      test = .answered
      words.removeLast()
    } else if words.count == 3, words[1] == "=" {
      test = .says(words[2])
      words.removeLast(2)
    } else if words.count >= 3, let value = Decimal(condition: words[words.count - 1]),
      let comparison = Condition.Comparison(rawValue: words[words.count - 2])
    {
      test = .compares(comparison, value)
      words.removeLast(2)
    } else {
      return nil
    }
    operands = []
    for (position, word) in words.enumerated() {
      if position.isMultiple(of: 2) {
        guard let operand = Condition.Operand(word) else { return nil }
        operands.append(operand)
      } else if word != "+" {
        return nil
      }
    }
    let isSum = operands.count > 1
    guard !words.isEmpty, !words.count.isMultiple(of: 2) else { return nil }
    if isSum, case .compares = test { return }
    if isSum { return nil }
  }
}

extension Decimal {
  /// Reads `3`, `-3` or `0.5`, and nothing else.
  fileprivate init?(condition text: String) {
    guard text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil else { return nil }
    self.init(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }
}
