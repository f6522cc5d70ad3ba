import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// The entries that an answer becomes, and those that it brings along or replaces.
extension Session {
  func answerDraft(_ question: OpenQuestion, _ value: Value, isOpen: Bool = false) -> Draft {
    let key = question.key
    let method = interview.flatMap { shelf.method($0.method) }
    var draft = Draft(
      .answer,
      on: today,
      [
        .method: .string(key.method), .version: .integer(method?.version ?? 1),
        .question: .string(key.question), .period: .string(key.period.description), .value: value,
      ]
    )
    draft[.subject] = key.subject.map(Value.string)
    // More lines may follow: a conversation that is cut off here goes on at this very list.
    if isOpen { draft[.state] = .string("open") }
    return draft
  }

  /// What an earlier answer to the same question had brought is taken back, in the same write.
  func replaced(by question: OpenQuestion) -> [Draft] {
    // As it stands now: somebody else may have answered while this question was open.
    guard let recorded = portfolio.answers[question.key], !recorded.isOpen else { return [] }
    let line = portfolio.companions(of: recorded.id)
    let made = line.drop { $0 != recorded.id }.dropFirst().prefix { id in
      portfolio.entry(id).map { $0.kind != .answer } ?? false
    }
    let standing = made.filter { id in
      !portfolio.isUndone(id) && portfolio.entry(id).map { $0.kind != .undo } ?? false
    }
    guard !standing.isEmpty else { return [] }
    return [
      Draft(.undo, on: today, [.of: .list(standing.map { $0.reference(from: by) })])
    ]
  }

  func maker(at question: OpenQuestion) -> Maker {
    let method = interview.flatMap { shelf.method($0.method) }
    return Maker(
      question: question.item.question,
      subject: question.item.subject?.id,
      label: question.item.subject.map { words($0.label) },
      row: question.item.subject?.row,
      period: question.key.period,
      today: today,
      facts: method.map { facts(of: $0, question.key.period) },
      method: question.key.method,
      catalogue: catalogue,
      language: language
    )
  }
}
