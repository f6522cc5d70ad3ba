package import Dates

/// Words in both languages, as a method file holds them.
package struct Bilingual: Equatable, Sendable {
  package var chinese: String
  package var english: String

  package init(chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }
}

/// A work method: what is asked, in which order, and what follows from the answers (`design.md` 4).
package struct Method: Equatable, Sendable {
  package var id: String
  package var version: Int
  package var title: Bilingual
  package var cycle: Cycle
  /// What this trade calls customer, brand and visit.
  package var words: [String: Bilingual]
  /// What an institution may set.
  package var settings: [MethodSetting] = []
  package var steps: [Step]

  package func step(_ id: String) -> Step? { steps.first { $0.id == id } }

  package func question(_ id: String) -> Question? {
    steps.lazy.flatMap(\.questions).first { $0.id == id }
  }

  /// The step in which a question is asked.
  package func step(asking id: String) -> Step? {
    steps.first { step in step.questions.contains { $0.id == id } }
  }

  /// The line of a checklist whose tick is kept under a question.
  package func checklistItem(keptUnder question: String) -> ChecklistItem? {
    steps.lazy.flatMap(\.checklist).first { $0.question == question }
  }
}

/// One step of a method.
package struct Step: Equatable, Sendable {
  package var id: String
  package var title: Bilingual
  package var cycle: Cycle
  /// The state that the period reaches when the step is finished, such as `analysed`.
  package var reaches: String?
  package var questions: [Question]
  /// What is ticked by number, where the step is a checklist.
  package var checklist: [ChecklistItem]

  package var isChecklist: Bool { !checklist.isEmpty }
}

/// One line of a checklist; a fact may list what is behind it.
package struct ChecklistItem: Equatable, Sendable {
  package var id: String
  package var text: Bilingual
  package var fact: String?

  /// The question under which the journal keeps its ticks.
  package var question: String { Self.prefix + id }
  /// What all such questions begin with.
  package static let prefix = "tick:"
}

/// What a question is about.
package enum Point: String, CaseIterable, Sendable {
  case customer
  case brand
  case market
}

/// One question of a step.
package struct Question: Equatable, Sendable {
  package var id: String
  package var text: Bilingual
  package var point: Point?
  /// Asked by default; the rest after `more`.
  package var isCore: Bool
  package var kind: AnswerKind
  /// What the question is asked about one by one, such as `focus-customers`.
  package var each: String?
  package var when: Condition?
  /// Facts shown above the question.
  package var shows: [String]
  package var proposal: Proposal?
  package var makes: [Make]
  package var help: Bilingual?
  package var good: Bilingual?
  package var weak: Bilingual?
  /// Whether the same words as last period's or another subject's are refused.
  package var mustDiffer: Bool
  /// Whether it cannot be skipped.
  package var isRequired: Bool
  /// Whether its answer is part of what the step produces, shown when the step is done.
  package var isResult: Bool
}

/// Where the answer that Enter accepts comes from.
package enum Proposal: Equatable, Sendable {
  /// Last period's answer to the same question.
  case last
  case fact(String)
  /// As it would be typed.
  case literal(String)
}
