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

  /// The word of a condition that cannot stand where it does; empty where something is missing behind
  /// the others.
  struct Slip: Error, Equatable { var word: String }

  /// Reads the text of `when`; nil where it is not well formed.
  package init?(_ text: String) {
    guard let condition = try? Condition(reading: text) else { return nil }
    self = condition
  }

  /// Reads the text of `when`.
  ///
  /// - Throws: The first word that is wrong.
  init(reading text: String) throws(Slip) {
    terms = []
    for part in text.split(separator: " and ", omittingEmptySubsequences: false) {
      terms.append(try Term(part.split(separator: " ").map(String.init)))
    }
  }
}

extension Condition.Term {
  fileprivate init(_ typed: [String]) throws(Condition.Slip) {
    var words = typed[...]
    isNegated = words.first == "not"
    if isNegated { words.removeFirst() }
    operands = [try Self.operand(&words)]
    while words.first == "+" {
      words.removeFirst()
      operands.append(try Self.operand(&words))
    }
    let sign = words.popFirst() ?? ""
    let value = words.popFirst()
    if let extra = words.first { throw Condition.Slip(word: extra) }
    if let comparison = Condition.Comparison(rawValue: sign) {
      guard let number = Decimal(plain: value ?? "") else {
        throw Condition.Slip(word: value ?? "")
      }
      test = .compares(comparison, number)
    } else if sign == "answered", operands.count == 1 {
      if let value { throw Condition.Slip(word: value) }
      test = .answered
    } else if sign == "=", operands.count == 1 {
      guard let value else { throw Condition.Slip(word: "") }
      test = .says(value)
    } else {
      throw Condition.Slip(word: sign)
    }
  }

  private static func operand(
    _ words: inout ArraySlice<String>
  ) throws(Condition.Slip) -> Condition.Operand {
    let word = words.popFirst() ?? ""
    guard let operand = Condition.Operand(word) else { throw Condition.Slip(word: word) }
    return operand
  }
}
