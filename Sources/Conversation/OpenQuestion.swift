import Catalogue
import Journal
import Method
import Portfolio
import Report

/// The question that an interview has come to, with all that is shown at it.
struct OpenQuestion: Sendable {
  var item: Item
  var key: AnswerKey
  /// Where it stands among the questions of the step, counted from 1.
  var position: Int
  var count: Int
  /// What Enter accepts; nil where there is nothing to accept.
  var proposal: Value?
  /// Fields of a row that are known already; a reply may give the others alone.
  var known: Value?
  /// What stands recorded already, when the person came back to it.
  var recorded: Answer?
  /// The facts above it.
  var facts: [Phrase]
  /// What a number in the reply picks from.
  var offered: [String]
  /// What a word in the reply stands for, where it stands for several.
  var groups: [ChoiceGroup] = []
  var progress: Agenda.Progress
  /// What is suggested, what follows from earlier answers, what can be pasted elsewhere.
  var advice: [Phrase] = []

  /// The lines of a list, or of a note, that were typed so far.
  var typedSoFar: [Value] {
    guard let recorded, recorded.isOpen else { return [] }
    switch recorded.value {
    case .list(let rows): return rows
    case .string(let text): return text.isEmpty ? [] : [.string(text)]
    default: return []
    }
  }

  /// The lines to show: which question it is, what is known, and what can be chosen.
  var lines: [Phrase] {
    let text = Phrase.either(item.question.text)
    let head = Phrase.key(
      item.subject == nil ? .questionHead : .questionHeadAbout,
      [
        "id": .text(item.question.id), "position": .number(position), "count": .number(count),
        "subject": item.subject?.label ?? "", "question": text,
      ]
    )
    var lines = [head] + (facts + advice).map { .sequence(["  ", $0]) }
    if progress == .toReview { lines.append(.sequence(["  ", .key(.questionToReview)])) }
    if let choices = item.question.kind.listed {
      let numbered = zip(1..., choices).map { number, choice in
        Phrase.sequence([.number(number), " ", .either(choice.text)])
      }
      lines.append(.sequence(["  ", .joined(numbered, by: .choiceSeparator)]))
    }
    for fields in fieldChoices { lines.append(.sequence(["  ", fields])) }
    for row in typedSoFar { lines.append(.sequence(["  ", words(of: row)])) }
    if let recorded, !recorded.isOpen, item.question.kind.takesSeveralLines {
      for row in recorded.value.lines { lines.append(.sequence(["  ", words(of: row)])) }
      lines.append(.sequence(["  ", .key(.listRecorded)]))
    } else if let recorded, !recorded.isOpen, !recorded.isSkip, !item.question.kind.isPicked {
      let answer = item.question.kind.words(recorded.value)
      lines.append(.sequence(["  ", .key(.questionRecorded, ["answer": answer])]))
    }
    return lines
  }

  /// What the choices of a row's fields are, where the question itself does not say it.
  private var fieldChoices: [Phrase] {
    guard case .row(let fields) = item.question.kind else { return [] }
    return fields.compactMap { field in
      guard let choices = field.kind.listed, let first = choices.first,
        !item.question.text.chinese.contains(first.text.chinese)
      else { return nil }
      return .key(
        .answerLine,
        ["label": .either(field.text), "value": .list(choices.map { .either($0.text) })]
      )
    }
  }

  private func words(of row: Value) -> Phrase {
    if case .rows(let fields) = item.question.kind { return AnswerKind.row(fields).words(row) }
    return item.question.kind.words(row)
  }
}

extension AnswerKind {
  /// The choices that are worth listing with numbers under a question.
  var listed: [Choice]? {
    switch self {
    case .choice(let choices), .multi(let choices): choices
    default: nil
    }
  }
}

extension Value {
  /// The rows of a list, or the lines of a note.
  fileprivate var lines: [Value] {
    switch self {
    case .list(let rows): rows
    case .string(let text): text.split(separator: "\n").map { .string(String($0)) }
    default: []
    }
  }
}
