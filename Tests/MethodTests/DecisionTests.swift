import Method
import Testing

/// A table of what follows from answers: in each column the first row that holds decides.
struct DecisionTests {
  private let decision = Decision(
    columns: [
      .init(id: "source", title: Bilingual(chinese: "原文", english: "source")),
      .init(id: "today", title: Bilingual(chinese: "现行", english: "today")),
    ],
    rows: [
      .init(when: Condition("A = no"), results: ["source": text("outside")]),
      .init(when: Condition("B >= 3"), results: ["source": text("branch"), "today": text("yes")]),
      .init(when: nil, results: ["today": text("joint")]),
    ]
  )

  private static func text(_ words: String) -> Bilingual {
    Bilingual(chinese: words, english: words)
  }

  private func results(_ holding: String...) -> [String] {
    decision.results { condition in
      holding.contains { Condition($0) == condition }
    }.map { "\($0.column.id) \($0.result.english)" }
  }

  @Test func `columns are decided apart from each other`() {
    #expect(results("A = no", "B >= 3") == ["source outside", "today yes"])
    #expect(results("B >= 3") == ["source branch", "today yes"])
    #expect(results("A = no") == ["source outside", "today joint"])
  }

  @Test func `a column in which no row holds is left out`() {
    #expect(results() == ["today joint"])
  }

  @Test func `it rests on the questions of its rows`() {
    #expect(decision.questions == ["A", "B"])
  }
}
