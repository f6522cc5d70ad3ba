import Dates
import Foundation
import Journal
import Method
import Portfolio
import Report

/// A question about one subject, as an interview comes to it.
struct Item: Equatable, Sendable {
  struct ID: Hashable, Sendable {
    var question: String
    var subject: String?
  }

  var question: Question
  var subject: Subject?

  var id: ID { ID(question: question.id, subject: subject?.id) }
}

/// The relevant questions of a step in their order, and which of them are answered.
///
/// Questions with the same `each` that stand together are asked subject by subject: everything
/// about one customer, then everything about the next.
struct Agenda: Sendable {
  enum Progress: Equatable, Sendable {
    case unanswered
    /// A list or note to which lines may still be added.
    case open
    case answered
    /// An answer on which this one rests was changed later.
    case toReview
  }

  private(set) var items: [Item] = []
  private let method: Method
  private let period: Period
  private let answers: Answers
  /// What conditions look at of what an institution set.
  private var settings: [String: Value] = [:]

  init(_ step: Step, of method: Method, facts: Facts, answers: Answers, period: Period, more: Bool)
  {
    self.method = method
    self.period = period
    self.answers = answers
    let begun = Set(
      step.questions.filter { question in
        !question.isCore && answers.isAnswered(question.id, method: method.id, period: period)
      }.map(\.id)
    )
    let asked = step.questions.filter { $0.isCore || more || begun.contains($0.id) }
    for run in Self.runs(asked) {
      guard let each = run.first?.each else {
        items += run.map { Item(question: $0, subject: nil) }
        continue
      }
      for subject in facts.subjects(each) {
        items += run.map { Item(question: $0.measured(by: subject), subject: subject) }
      }
    }
    let named = Set(step.questions.flatMap(\.settings))
    settings = Dictionary(named.compactMap { id in facts.setting(id).map { (id, $0) } }) { $1 }
    items = items.filter(isRelevant)
  }

  /// The first question that needs an answer.
  var next: Item? { items.first { progress(of: $0) != .answered } }

  func progress(of item: Item) -> Progress {
    guard let answer = answer(to: item) else { return .unanswered }
    if answer.isOpen { return .open }
    return restsOnNewer(item, than: answer) ? .toReview : .answered
  }

  func answer(to item: Item) -> Answer? { answers[key(of: item)] }

  func key(of item: Item) -> AnswerKey {
    AnswerKey(
      method: method.id,
      question: item.question.id,
      period: period,
      subject: item.subject?.id
    )
  }

  func position(of id: Item.ID) -> Int? { items.firstIndex { $0.id == id } }

  /// Questions in a row that go through the same subjects.
  private static func runs(_ questions: [Question]) -> [[Question]] {
    questions.reduce(into: []) { runs, question in
      if let last = runs.last?.last, last.each == question.each {
        runs[runs.count - 1].append(question)
      } else {
        runs.append([question])
      }
    }
  }

  private func isRelevant(_ item: Item) -> Bool {
    item.question.when.map { holds($0, beside: item) } ?? true
  }

  /// Whether a condition holds for the subject of an item.
  func holds(_ condition: Condition, beside item: Item) -> Bool {
    condition.terms.allSatisfy { term in holds(term, beside: item) != term.isNegated }
  }

  private func holds(_ term: Condition.Term, beside item: Item) -> Bool {
    switch term.test {
    case .answered: return term.operands.allSatisfy { value(of: $0, beside: item) != nil }
    case .says(let wanted):
      return term.operands.contains { value(of: $0, beside: item)?.says(wanted) ?? false }
    case .compares(let comparison, let limit):
      let numbers = term.operands.map { value(of: $0, beside: item)?.number }
      let known = numbers.compactMap(\.self)
      // What nobody said is not taken for nothing.
      guard known.count == numbers.count else { return false }
      return comparison.holds(known.reduce(0, +), limit)
    }
  }

  /// What kind of value an operand has.
  func kind(of operand: Condition.Operand) -> AnswerKind? {
    guard let kind = method.question(operand.question)?.kind, let field = operand.field else {
      return method.question(operand.question)?.kind
    }
    switch kind {
    case .row(let fields), .rows(let fields): return fields.first { $0.id == field }?.kind
    default: return nil
    }
  }

  /// What a question was answered with, or one field of it; the row of the item's own subject where
  /// the question is the one whose rows are gone through.
  func value(of operand: Condition.Operand, beside item: Item) -> Value? {
    if operand.question == Condition.settings { return operand.field.flatMap { settings[$0] } }
    let whole: Value?
    if item.question.each == operand.question, let row = item.subject?.row {
      whole = row
    } else {
      whole = answer(to: operand.question, beside: item)?.value
    }
    guard let field = operand.field else { return whole }
    return whole?[field].flatMap { $0 == .null ? nil : $0 }
  }

  /// The answer to another question about the same subject, or to one that is asked only once.
  private func answer(to question: String, beside item: Item) -> Answer? {
    let own = method.question(question)?.each == item.question.each ? item.subject?.id : nil
    return answers[
      AnswerKey(method: method.id, question: question, period: period, subject: own)
    ]
  }

  /// Whether an answer on which this one rests was changed at a line or after it.
  func isShaken(_ item: Item, since position: Int) -> Bool {
    restingOn(item).contains { key in (answers[key]?.position ?? -1) >= position }
  }

  private func restsOnNewer(_ item: Item, than answer: Answer) -> Bool {
    restingOn(item).contains { answers.changed($0, after: answer.position) }
  }

  /// The answers on which the answer to a question rests.
  private func restingOn(_ item: Item) -> [AnswerKey] {
    sources(of: item.question).flatMap { question -> [AnswerKey] in
      let each = method.question(question)?.each
      let subjects: [String?]
      if each == nil {
        subjects = [nil]
      } else if let subject = item.subject {
        // What was said about somebody else does not touch this one.
        subjects = [subject.id]
      } else {
        subjects = answers.subjects(method: method.id, question: question, period: period)
      }
      return subjects.map { subject in
        AnswerKey(method: method.id, question: question, period: period, subject: subject)
      }
    }
  }

  private func sources(of question: Question) -> Set<String> {
    var sources = Set(question.shows.flatMap(Facts.sources))
    if case .fact(let name) = question.proposal { sources.formUnion(Facts.sources(of: name)) }
    sources.formUnion(question.when?.questions ?? [])
    sources.formUnion(question.decision?.questions ?? [])
    sources.subtract([question.id, Condition.settings])
    return sources
  }
}

extension Question {
  /// The question with the unit of what it is asked about.
  fileprivate func measured(by subject: Subject) -> Question {
    guard let unit = subject.unit else { return self }
    var question = self
    question.kind = kind.measured(in: unit)
    return question
  }
}

extension Value {
  /// Whether an answer is, or contains, a choice: the id of it, or `yes` and `no`.
  fileprivate func says(_ wanted: String) -> Bool {
    switch self {
    case .string(let text): text == wanted
    case .boolean(let flag): wanted == (flag ? "yes" : "no")
    case .number(let number): number.digits == wanted
    case .list(let values): values.contains { $0.says(wanted) }
    case .object(let members): members.contains { $0.value.says(wanted) }
    case .null: false
    }
  }
}
