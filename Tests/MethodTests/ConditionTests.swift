import Foundation
import Method
import Testing

struct ConditionTests {
  @Test(arguments: [
    ("A-C10 = yes", ["A-C10 = yes"]),
    ("A-C3 answered", ["A-C3 answered"]),
    ("not A-C3 answered", ["not A-C3 answered"]),
    ("not A-B7 = launch", ["not A-B7 = launch"]),
    (
      "A-C10 = yes and not A-C3 answered",
      [
        "A-C10 = yes",
        "not A-C3 answered",
      ]
    ),
    (
      "  A  =  b   and   C   answered ",
      [
        "A = b",
        "C answered",
      ]
    ),
    ("and = and", ["and = and"]),
  ])
  func `terms are joined by and, each possibly after not`(
    text: String,
    terms: [String]
  ) {
    #expect(Condition(text)?.terms.map(\.words) == terms)
  }

  @Test(arguments: [
    ("D1.kind = visit", ["D1.kind = visit"]),
    ("P-3 >= 3", ["P-3 >= 3"]),
    ("not P-3.full < 2.5 and P-2 = no", ["not P-3.full < 2.5", "P-2 = no"]),
    ("P-3.full + P-3.probationary > 3", ["P-3.full + P-3.probationary > 3"]),
    ("A <= -1", ["A <= -1"]),
  ])
  func `a term may ask for a field, compare a number or a sum`(text: String, terms: [String]) {
    #expect(Condition(text)?.terms.map(\.words) == terms)
  }

  @Test func `the questions behind it are all that it names`() {
    #expect(Condition("A.x + B >= 3 and not C answered")?.questions == ["A", "B", "C"])
  }

  @Test(arguments: [
    (Condition.Comparison.atLeast, [false, true, true]), (.atMost, [true, true, false]),
    (.above, [false, false, true]), (.below, [true, false, false]),
  ])
  func `a comparison holds on its side and at its edge`(
    comparison: Condition.Comparison,
    expected: [Bool]
  ) {
    #expect([2, 3, 4].map { comparison.holds($0, 3) } == expected)
  }

  @Test(arguments: [
    "", " ", "A-C10", "A-C10 =", "= yes", "A-C10 = yes no", "A-C10 is yes", "A-C10=yes",
    "not", "not not A answered", "A answered and", "and A answered",
    "A answered and and B answered",
    "A >= three", "A > ", "A + B answered", "A + B = 3", "A + >= 3", "A B >= 3", "A. = b", ".b = c",
    "a.b.c = d", "A >= 3 4", "A => 3", "A answered or B answered", "A answered, B answered",
  ])
  func `what is not well formed is refused`(text: String) {
    #expect(Condition(text) == nil)
  }
}

extension Condition.Term {
  /// As it would be written.
  fileprivate var words: String {
    let operands = operands.map {
      [$0.question, $0.field].compactMap(\.self).joined(separator: ".")
    }
    let asked =
      switch test {
      case .answered: "answered"
      case .says(let value): "= \(value)"
      case .compares(let comparison, let limit): "\(comparison.rawValue) \(limit)"
      }
    return (isNegated ? "not " : "") + operands.joined(separator: " + ") + " " + asked
  }
}
