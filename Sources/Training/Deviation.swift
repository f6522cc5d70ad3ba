import Catalogue
import Conversation
import Journal
import Method
import Report

/// What is wrong with a learner's line, in one short message: what was understood, and what differs.
struct Deviation {
  /// More than this at once mends nothing.
  private static let mostDifferences = 3

  let phrase: Phrase

  /// Holds what a line came to, and what it and the lines before it recorded, against a stop.
  init(_ answer: Answer, _ gathered: [Draft], from stop: LessonRun.Stop) {
    let wanted = stop.answer
    let seen = Phrase.text(wanted.lines.first ?? "")
    if stop.exchange.isRefused, !answer.isRefused {
      phrase = Self.notKept(.key(.trainingWrongAccepted), answer, stop)
    } else if let refusal = answer.refusal {
      phrase = .key(.trainingNotKept, ["difference": refusal])
    } else if wanted.drafts.isEmpty, answer.drafts.isEmpty {
      // It was looked at; there is nothing that could have been kept.
      phrase = .key(.trainingNotYet, ["difference": .key(.trainingWrongAnswer, ["wanted": seen])])
    } else if wanted.drafts.isEmpty {
      phrase = Self.notKept(.key(.trainingWrongAnswer, ["wanted": seen]), answer, stop)
    } else {
      let words = stop.after.session.entryWords
      let all = EntryJudge(stop).differences(gathered, wanted.drafts)
      let found = all.prefix(Self.mostDifferences).map { $0.phrase(words) }
      let nothing = Phrase.key(.trainingWrongNothing, ["wanted": seen])
      let told = found.isEmpty ? nothing : .joined(found, by: .trainingWrongNext)
      let isEmpty = all.contains { if case .empty = $0 { true } else { false } }
      // What says nothing was not misunderstood.
      phrase =
        isEmpty && all.count == 1
        ? .key(.trainingNotKept, ["difference": told]) : Self.notKept(told, answer, stop)
    }
  }

  /// What was understood stands before the difference where anything was to be recorded.
  private static func notKept(
    _ difference: Phrase,
    _ answer: Answer,
    _ stop: LessonRun.Stop
  ) -> Phrase {
    guard !answer.drafts.isEmpty else {
      return .key(.trainingNotKept, ["difference": difference])
    }
    let understood = Phrase.list(answer.drafts.map { said($0, in: stop.after.session) })
    return .key(.trainingNotKeptRead, ["understood": understood, "difference": difference])
  }

  /// An entry as it would be said back, an answer with its question.
  private static func said(_ draft: Draft, in session: Session) -> Phrase {
    if let question = session.question(answeredBy: draft), let value = draft[.value] {
      let told: [String: Phrase] = [
        "label": .text(question.id), "value": question.kind.words(value),
      ]
      return .key(.answerLine, told)
    }
    var session = session
    return .text(session.said(draft))
  }
}
