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
  /// What it is for, in a sentence.
  package var about: Bilingual?
  package var cycle: Cycle
  /// What this trade calls customer, brand and visit.
  package var words: [String: Bilingual]
  /// Lines that people of this trade type, by verb; the help shows them.
  package var examples: [String: Bilingual] = [:]
  /// What an institution may set.
  package var settings: [MethodSetting] = []
  package var steps: [Step]
  /// The score sheet that its answers fill in; nil where it has none.
  package var score: Score?
  /// Reports that put its answers and facts together.
  package var forms: [Form] = []

  /// What a trade may call in its own way; the English plurals where they do not end in s.
  package static let wordNames: Set = [
    "customer", "customers", "brand", "brands", "visit", "visits",
  ]

  /// What a method may give an example of: the name of a customer, and lines by their verb.
  package static let exampleNames: Set = [
    "name", "visit", "call", "need", "complaint", "report", "brand", "market", "figure", "task",
    "customer",
  ]

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
  /// Longer or shorter periods for which it may be gone through too.
  package var otherCycles: [Cycle] = []
  /// So many days before its period ends, the step means the next one.
  package var daysAhead = 0
  /// The state that the period reaches when the step is finished, such as `analysed`.
  package var reaches: String?
  package var questions: [Question]
  /// Facts that are shown when the step is finished.
  package var closing: [String] = []
  /// What is ticked by number, where the step is a checklist.
  package var checklist: [ChecklistItem]

  package var isChecklist: Bool { !checklist.isEmpty }

  /// All periods for which it may be gone through, the usual one first.
  package var cycles: [Cycle] { [cycle] + otherCycles }
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
  /// What it is about in a word or two, for summaries; its id where it has none.
  package var label: Bilingual?
  /// Asked by default; the rest after `more`.
  package var isCore: Bool
  package var kind: AnswerKind
  /// What the question is asked about one by one: a list of subjects such as `focus-customers`, or a
  /// question before it, whose rows, choices or names are gone through.
  package var each: String?
  package var when: Condition?
  /// Facts shown above the question.
  package var shows: [String]
  package var proposal: Proposal?
  package var suggestions: [Suggestion] = []
  package var decision: Decision?
  /// Text to be copied into another system, with answers in it as `{H2}` or `{H2a.fact}`.
  package var pastes: Bilingual?
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
  /// How many rows a list may have; nil: any number.
  package var most: Int?
  /// What an answer is called that lacks one of its optional fields, such as a slogan without a date.
  package var incomplete: Bilingual?

  /// The fields that a row lacks to be more than `incomplete`; none where that makes no difference.
  package func lacking(_ isGiven: (String) -> Bool) -> [FieldSpec] {
    guard incomplete != nil, case .row(let fields) = kind else { return [] }
    return fields.filter { !isGiven($0.id) }
  }
}

extension Question {
  /// The settings that it proposes, depends on, goes through or puts into what it makes.
  package var settings: Set<String> {
    let conditions = ([when] + suggestions.map(\.when) + (decision?.rows.map(\.when) ?? []))
      .compactMap(\.self)
    var ids = Set(
      conditions.flatMap(\.terms).flatMap(\.operands)
        .filter { $0.question == Condition.settings }.compactMap(\.field)
    )
    if case .setting(let id) = proposal { ids.insert(id) }
    if let each, each.hasPrefix("$") { ids.insert(String(each.dropFirst())) }
    for place in makes.flatMap(\.fields.values).flatMap(\.places) {
      if case .setting(let id) = place { ids.insert(id) }
    }
    return ids
  }
}

/// Where the answer that Enter accepts comes from.
package enum Proposal: Equatable, Sendable {
  /// Last period's answer to the same question.
  case last
  /// Last period's answer; where there is none, this as it would be typed.
  case lastOr(String)
  case fact(String)
  /// What the institution has set.
  case setting(String)
  /// As it would be typed.
  case literal(String)
}
