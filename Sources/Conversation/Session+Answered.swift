import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Says back what was answered.
extension Session {
  /// Says back what was answered, once it is on disk.
  mutating func answered(_ entries: [Entry]) -> [Effect] {
    let method = interview.flatMap { shelf.method($0.method) }
    if question.map({ interview?.revisiting == $0.item.id }) ?? false, !isListOpen(entries) {
      interview?.revisiting = nil
    }
    let said = entries.compactMap { entry -> Effect? in
      switch entry.kind {
      case .answer: return self.said(entry, asked(entry, of: method))
      case .undo: return nil
      default: return confirmations(of: [entry]).first
      }
    }
    return said + incomplete(entries, of: method) + toReview(after: entries)
  }

  /// What an answer lacks to be more than a slogan, or whatever the method calls it.
  private func incomplete(_ entries: [Entry], of method: Method?) -> [Effect] {
    entries.compactMap { entry in
      guard entry.kind == .answer, let question = asked(entry, of: method),
        let what = question.incomplete, let value = entry[.value], value != .null
      else { return nil }
      let lacking = question.lacking { value[$0] != nil }
      guard !lacking.isEmpty else { return nil }
      return .notice(
        .key(
          .incompleteAnswer,
          [
            "id": .text(question.id), "what": .either(what),
            "missing": .list(lacking.map { .either($0.text) }),
          ]
        )
      )
    }
  }

  /// How many answers rest on one that was changed just now.
  private func toReview(after entries: [Entry]) -> [Effect] {
    guard let agenda = openAgenda, let position = entries.first.flatMap(position) else { return [] }
    let shaken = agenda.items.count { item in
      agenda.progress(of: item) == .toReview && agenda.isShaken(item, since: position)
    }
    return shaken == 0 ? [] : [.notice(.key(.toReviewNow, ["n": .number(shaken)]))]
  }

  private func position(of entry: Entry) -> Int? { portfolio.journal.position(of: entry.id) }

  /// The question as it was asked, with the unit of what it is about.
  private func asked(_ entry: Entry, of method: Method?) -> Question? {
    let item = openAgenda?.items.first {
      $0.question.id == entry[.question]?.string && $0.subject?.id == entry[.subject]?.string
    }
    return item?.question ?? method?.question(entry[.question]?.string ?? "")
  }

  private func said(_ entry: Entry, _ question: Question?) -> Effect {
    // Of a list that is being typed only the new line is said back.
    let isOpen = entry[.state]?.string == "open"
    let value = entry[.value].map { isOpen ? $0.lastLine : $0 } ?? .null
    let words = question?.kind.words(value) ?? .text(value.json)
    let label = Phrase.sequence([
      .text(entry[.question]?.string ?? ""),
      subject(of: entry).map { .sequence([" ", $0]) } ?? "",
      otherDay(of: entry).map { .sequence([" ", .day($0)]) } ?? "",
    ])
    let key: Key = value == .null ? .answerSkipped : .answerSaved
    return .confirm(.key(key, ["n": .number(entry.n), "label": label, "value": words]), [entry])
  }

  /// The day of an answer that was given unasked, where that is not today.
  private func otherDay(of entry: Entry) -> Day? {
    guard interview?.endsAtOnce == true, let period = entry.period, period.cycle == .day,
      period.first != today
    else { return nil }
    return period.first
  }

  /// Whom an answer is about, as the agenda calls it.
  private func subject(of entry: Entry) -> Phrase? {
    guard let id = entry[.subject]?.string else { return nil }
    let item = openAgenda?.items.first { $0.subject?.id == id }
    return item?.subject?.label ?? .text(id)
  }

  private func isListOpen(_ entries: [Entry]) -> Bool {
    entries.contains { $0.kind == .answer && $0[.state]?.string == "open" }
  }
}

extension Value {
  /// The newest row of a list, or line of a note.
  fileprivate var lastLine: Value {
    switch self {
    case .list(let rows): .list(rows.suffix(1))
    case .string(let text): .string(text.split(separator: "\n").last.map(String.init) ?? text)
    default: self
    }
  }
}
