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
    let found = Condition(text)?.terms.map { term in
      (term.isNegated ? "not " : "") + term.question
        + (term.value.map { " = \($0)" } ?? " answered")
    }
    #expect(found == terms)
  }

  @Test(arguments: [
    "", " ", "A-C10", "A-C10 =", "= yes", "A-C10 = yes no", "A-C10 is yes", "A-C10=yes",
    "not", "not not A answered", "A answered and", "and A answered",
    "A answered and and B answered",
    "A answered or B answered", "A answered, B answered",
  ])
  func `what is not well formed is refused`(text: String) {
    #expect(Condition(text) == nil)
  }
}
