import Catalogue
import Dates
import Method
import Portfolio
import Report

/// What a step that is complete left out.
extension Session {
  /// What was skipped, and what found nobody and nothing to be asked about, so that a step that is
  /// complete does not seem to have asked less than it did.
  mutating func left(
    of step: Step,
    _ method: Method,
    _ agenda: Agenda,
    _ period: Period
  ) -> [Phrase] {
    var lines: [Phrase] = []
    let skipped = agenda.items.filter { agenda.answer(to: $0)?.isSkip ?? false }
    if !skipped.isEmpty {
      let more: [Phrase] =
        skipped.count > 8 ? [.key(.factMore, ["n": .number(skipped.count - 8)])] : []
      lines.append(
        .key(
          .stepSkipped,
          [
            "questions": .list(skipped.prefix(8).map(\.name) + more),
            "command": resumption(of: step, method, period),
          ]
        )
      )
    }
    let asked = Set(agenda.items.map(\.question.id))
    let missing = step.questions.filter { $0.mustHaveSubjects && !asked.contains($0.id) }
    if !missing.isEmpty {
      lines.append(.key(.stepNotAsked, ["questions": .list(withReasons(missing))]))
    }
    return lines
  }
}

extension Item {
  /// `w3`, `D-B1 惠民超市`.
  fileprivate var name: Phrase {
    let id = Phrase.text(question.id)
    return subject.map { .sequence([id, " ", $0.label]) } ?? id
  }
}

extension Question {
  /// Whether it is asked of each of a list, whatever was answered before.
  fileprivate var mustHaveSubjects: Bool { isCore && each != nil && when == nil }

  /// Why it was not asked.
  fileprivate var whyNotAsked: Key {
    each.flatMap { Key(rawValue: "each.none." + $0) } ?? .noneSubjects
  }
}

/// `w3（本月没有目标）`, several with the same reason together.
private func withReasons(_ questions: [Question]) -> [Phrase] {
  var groups: [(why: Key, ids: [Phrase])] = []
  for question in questions {
    let id = Phrase.text(question.id)
    if let known = groups.firstIndex(where: { $0.why == question.whyNotAsked }) {
      groups[known].ids.append(id)
    } else {
      groups.append((question.whyNotAsked, [id]))
    }
  }
  return groups.map { group in
    .key(.customerWithText, ["customer": .list(group.ids), "text": .key(group.why)])
  }
}
