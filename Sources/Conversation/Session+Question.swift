import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Puts a question, with what is known and what Enter accepts.
extension Session {
  func put(_ item: Item, _ agenda: Agenda, _ method: Method, _ step: Step) -> OpenQuestion {
    let facts = facts(of: method, period(of: agenda, item))
    let recorded = agenda.answer(to: item)
    let proposed = proposal(for: item, agenda, facts)
    let isWhole = proposed.map(item.question.kind.isComplete) ?? true
    let shown = item.question.shows
    return OpenQuestion(
      item: item,
      key: agenda.key(of: item),
      position: (agenda.position(of: item.id) ?? 0) + 1,
      count: agenda.items.count,
      proposal: isWhole ? proposed : nil,
      known: isWhole ? proposed.flatMap(item.question.kind.unchanging) : proposed,
      recorded: recorded,
      facts: shown.flatMap { name in
        let lines = facts.lines(name, about: item.subject?.id)
        return Facts.pickable.contains(name) ? lines.numbered : lines
      },
      offered: offered(by: shown, facts, item),
      groups: shown.flatMap { facts.groups($0, about: item.subject?.id) },
      progress: agenda.progress(of: item),
      advice: advice(on: item, agenda)
    )
  }

  private func period(of agenda: Agenda, _ item: Item) -> Period { agenda.key(of: item).period }

  /// What a number in the reply picks from: the names or the lines that a fact lists.
  private func offered(by shown: [String], _ facts: Facts, _ item: Item) -> [String] {
    for name in shown {
      if Facts.pickable.contains(name) {
        return facts.lines(name, about: item.subject?.id).map(words)
      }
      let choices = facts.choices(name, about: item.subject?.id)
      if !choices.isEmpty { return choices }
    }
    return []
  }

  /// What Enter accepts: the answer that stands, else what the method proposes.
  private func proposal(for item: Item, _ agenda: Agenda, _ facts: Facts) -> Value? {
    if let answer = agenda.answer(to: item), !answer.isSkip {
      return answer.isOpen ? nil : answer.value
    }
    // What is shown is right unless somebody says otherwise.
    if case .confirm = item.question.kind { return .boolean(true) }
    if let suggested = suggested(item, agenda) { return suggested }
    switch item.question.proposal {
    case .last: return last(agenda.key(of: item), item.question.kind)
    case .lastOr(let typed):
      return last(agenda.key(of: item), item.question.kind) ?? literal(typed, item.question.kind)
    case .fact(let name): return facts.value(name, about: item.subject?.id)
    case .setting(let id): return facts.setting(id)
    case .literal(let typed): return literal(typed, item.question.kind)
    case nil: return nil
    }
  }

  /// The last answer to the same question: of the period before, or, since nobody works every day, of
  /// the latest day with one.
  private func last(_ key: AnswerKey, _ kind: AnswerKind) -> Value? {
    var key = key
    if key.period.cycle == .day {
      let earlier = portfolio.answers.keys(of: key.question, method: key.method).filter {
        $0.subject == key.subject && $0.period.first < key.period.first
      }
      guard let latest = earlier.max(by: { $0.period.first < $1.period.first }) else { return nil }
      key = latest
    } else {
      key.period = key.period.previous
    }
    guard let last = portfolio.answers[key], !last.isSkip, !last.isOpen else { return nil }
    // Another version of the method may have asked for something else.
    return kind.fitting(last.value)
  }

  /// A proposal as the method file writes it, read like a reply.
  private func literal(_ typed: String, _ kind: AnswerKind) -> Value? {
    var session = self
    let context = session.context()
    var cursor = reader.cursor(typed, in: context)
    return try? replyReader(context, offered: []).value(kind, from: &cursor)
  }
}

extension AnswerKind {
  /// What stays as it is when a reply gives only what changes; nil where nothing is known to change.
  fileprivate func unchanging(_ value: Value) -> Value? {
    guard case .row(let fields) = self, case .object(let members) = value else { return nil }
    let kept = members.filter { member in fields.contains { $0.id == member.key && !$0.changes } }
    return kept.count == members.count && !fields.contains(where: \.changes) ? nil : .object(kept)
  }

  /// Whether a proposed row has every field that it must have.
  fileprivate func isComplete(_ value: Value) -> Bool {
    guard case .row(let fields) = self else { return true }
    return fields.allSatisfy { $0.isOptional || value[$0.id] != nil }
  }
}

extension [Phrase] {
  /// Each with its number before it, as a reply may name it.
  fileprivate var numbered: [Phrase] {
    zip(1..., self).map { .sequence([.number($0), ". ", $1]) }
  }
}
