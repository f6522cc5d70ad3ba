import Catalogue
import Command
import Journal
import Method
import Portfolio
import Report

/// Steers an interview: back, skip, pause, more, preview, help, go.
extension Session {
  mutating func steer(_ control: Control) -> [Effect] {
    switch control {
    case .back: return back()
    case .skip: return skip()
    case .pause: return pause()
    case .more: return more()
    case .preview: return preview()
    case .go(let number): return go(to: number)
    case .help:
      asksAgain = true
      return helpAtQuestion()
    }
  }

  private mutating func back() -> [Effect] {
    guard let agenda = openAgenda else { return [] }
    let here = question.flatMap { agenda.position(of: $0.item.id) } ?? agenda.items.count
    guard here > 0 else { return [.say(.key(.alreadyFirst))] }
    interview?.revisiting = agenda.items[here - 1].id
    asksAgain = true
    return []
  }

  /// Leaves a question without an answer; at one that has an answer it goes on and keeps it.
  mutating func skip() -> [Effect] {
    guard let question else { return pause() }
    if let recorded = question.recorded, question.progress != .open {
      if question.progress == .toReview { return uphold(recorded, at: question) }
      moveOn()
      return []
    }
    if question.progress == .open { return endList(question) }
    if question.item.question.isRequired { return [.say(.key(.mustBeAnswered))] }
    return append([answerDraft(question, .null)], then: .answered)
  }

  /// What was to be reviewed is right after all; without an entry it would be asked for ever.
  private mutating func uphold(_ recorded: Answer, at question: OpenQuestion) -> [Effect] {
    if recorded.isSkip { return append([answerDraft(question, .null)], then: .answered) }
    return keep([(question, recorded.value)])
  }

  /// From an answered question to the one after it, or to where the interview stands.
  mutating func moveOn() {
    guard let agenda = openAgenda, let id = interview?.revisiting,
      let here = agenda.position(of: id), here + 1 < agenda.items.count,
      agenda.progress(of: agenda.items[here + 1]) == .answered
    else {
      interview?.revisiting = nil
      return
    }
    interview?.revisiting = agenda.items[here + 1].id
  }

  private mutating func more() -> [Effect] {
    let before = openAgenda?.items.count ?? 0
    interview?.asksMore = true
    let added = (openAgenda?.items.count ?? 0) - before
    if added > 0 { interview?.isBrowsing = false }
    asksAgain = true
    return [.say(.key(added > 0 ? .moreAdded : .moreNone, ["n": .number(added)]))]
  }

  private mutating func go(to number: Int) -> [Effect] {
    guard let agenda = openAgenda else { return [] }
    guard agenda.items.indices.contains(number - 1) else {
      return [
        .fail(.key(.noSuchQuestion, ["n": .number(number), "count": .number(agenda.items.count)]))
      ]
    }
    interview?.revisiting = agenda.items[number - 1].id
    asksAgain = true
    return []
  }

  /// All questions of the step with their numbers, answers and what is to be reviewed.
  mutating func preview() -> [Effect] {
    guard let agenda = openAgenda else { return [] }
    asksAgain = true
    let lines = zip(1..., agenda.items).map { number, item -> Phrase in
      let answer = agenda.answer(to: item)
      return .key(
        .previewLine,
        [
          "n": .number(number), "mark": .key(mark(agenda.progress(of: item))),
          "id": .text(item.question.id),
          "subject": item.subject.map { .sequence([" ", $0.label]) } ?? "",
          "value": answer.map { item.question.kind.words($0.value) } ?? item.question.shortText,
        ]
      )
    }
    return [.list(Document(lines.map { .paragraph($0) } + [.paragraph(.key(.previewHint))]), [])]
  }

  private func mark(_ progress: Agenda.Progress) -> Key {
    switch progress {
    case .unanswered: .markUnanswered
    case .open: .markOpen
    case .answered: .markAnswered
    case .toReview: .markToReview
    }
  }

  private mutating func helpAtQuestion() -> [Effect] {
    guard let question else { return help(nil) }
    let asked = question.item.question
    var lines: [Phrase] = []
    if let help = asked.help { lines.append(.either(help)) }
    if let good = asked.good { lines.append(.key(.helpGood, ["example": .either(good)])) }
    if let weak = asked.weak { lines.append(.key(.helpWeak, ["example": .either(weak)])) }
    lines.append(.key(asked.kind.hint))
    lines.append(.key(.helpControls))
    return [.list(Document(lines.map { .paragraph($0) }), [])]
  }

  var openAgenda: Agenda? {
    guard let open = interview, let method = shelf.method(open.method),
      let step = open.step(in: method)
    else { return nil }
    return agenda(step, of: method, open.period, more: open.asksMore)
  }
}

extension Question {
  /// The question up to its first stop, for a list of questions.
  var shortText: Phrase {
    let cut: (String) -> String = { text in
      String(text.prefix { !"？?：:（(。".contains($0) }).truncated(to: 40)
    }
    return .either(chinese: cut(text.chinese), english: cut(text.english))
  }

  /// What is asked, up to and with its first question mark.
  var firstSentence: Phrase {
    let cut: (String) -> String = { text in
      guard let mark = text.firstIndex(where: { "？?".contains($0) }) else { return text }
      return String(text[...mark])
    }
    return .either(chinese: cut(text.chinese), english: cut(text.english))
  }
}
