import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// The end of a step, and the pause before it.
extension Session {
  /// Everything is answered: freezes what the step reached, then shows what it produced.
  mutating func finishStep(_ step: Step, of method: Method, _ agenda: Agenda) -> [Effect] {
    guard let open = interview else { return [] }
    if let state = step.reaches.flatMap(PeriodState.init(rawValue:)),
      !has(state, open.period, method)
    {
      return append([mark(state, of: open.period, method)], then: .finished)
    }
    question = nil
    var effects = finished(step, of: method, agenda, open.period)
    if open.steps.count > 1 {
      interview = Interview(
        method: open.method,
        steps: Array(open.steps.dropFirst()),
        period: open.period
      )
      settle(&effects)
    } else {
      interview = nil
      effects += [.say(whatNext(after: step, of: method))]
    }
    return effects
  }

  /// Says that the step is finished, and what it produced.
  private mutating func finished(
    _ step: Step,
    of method: Method,
    _ agenda: Agenda,
    _ period: Period
  ) -> [Effect] {
    let produced = agenda.items.filter(\.question.isResult).compactMap { item -> Phrase? in
      guard let answer = agenda.answer(to: item), !answer.isSkip else { return nil }
      return outcome(item, answer, decided(item, agenda))
    }
    let facts = facts(of: method, period)
    let results =
      produced + step.closing.flatMap { facts.lines($0, about: nil) }
      + left(of: step, method, agenda, period)
    let said = Phrase.key(
      results.isEmpty ? .stepFinishedPlain : .stepFinished,
      ["period": .period(period), "step": .either(step.title)]
    )
    return [.say(said)] + (results.isEmpty ? [] : [.list(Document([.bullets(results)]), [])])
  }

  /// `A-C13 惠民超市：中档断供，少卖近50条`.
  private func outcome(_ item: Item, _ answer: Answer, _ decided: [Phrase]) -> Phrase {
    let about = item.subject.map { Phrase.sequence([" ", $0.label]) } ?? ""
    let said = item.question.kind.words(answer.value)
    let isPlain = decided.isEmpty || answer.value != .boolean(true)
    return .key(
      .answerLine,
      [
        "label": .sequence([.text(item.question.id), about]),
        "value": isPlain
          ? .joined([said] + decided, by: .summarySemicolons)
          : .joined(decided, by: .summarySemicolons),
      ]
    )
  }

  private func whatNext(after step: Step, of method: Method) -> Phrase {
    let following = method.steps.drop { $0.id != step.id }.dropFirst().first
    guard let following, following.cycle == step.cycle || following.isChecklist,
      step.cycle == method.cycle
    else { return .key(.interviewOver) }
    return .key(.interviewNext, ["step": .either(following.title)])
  }

  /// Leaves the interview; everything answered so far is on disk.
  mutating func pause() -> [Effect] {
    guard let open = interview else { return [] }
    interview = nil
    let stopped = question
    question = nil
    guard let method = shelf.method(open.method), let step = open.step(in: method)
    else { return [] }
    guard let stopped else { return [.say(.key(.interviewLeft))] }
    return [
      .say(
        .key(
          .interviewPaused,
          [
            "period": .period(open.period), "step": .either(step.title),
            "id": .text(stopped.item.question.id), "position": .number(stopped.position),
            "count": .number(stopped.count),
            "command": resumption(of: step, method, open.period),
          ]
        )
      )
    ]
  }

  /// What to type to go on with this very step: its own verb or title where that alone means it, else
  /// the method's name and the title, which always do.
  mutating func resumption(of step: Step, _ method: Method, _ period: Period) -> Phrase {
    let isUsual = usual(step, of: method) == period
    let suffix: Phrase = isUsual ? "" : .text(" " + period.description)
    if let verb = Verb(rawValue: step.id), verb.isStep, isMeant(step, method) {
      return .sequence([.word(verb.key), suffix])
    }
    if step.id.hasPrefix("review-"), isReview(step, of: method),
      let key = Key(rawValue: "word.review." + step.id.dropFirst("review-".count))
    {
      return .sequence([.word(key), suffix])
    }
    if isVerb(step, of: method) { return .sequence([.either(step.title), suffix]) }
    return .sequence([
      .word(.wordVerbMethod), " ", .text(method.id), " ", .either(step.title), suffix,
    ])
  }

  /// Where the last interview stopped, when it did not reach its end.
  mutating func whereStopped() -> Phrase? { stopped()?.phrase }

  /// The step of it too.
  mutating func stopped() -> Stopped? {
    guard interview == nil else { return nil }
    var seen: Set<String> = []
    for entry in recentAnswers() {
      guard let id = entry[.method]?.string, let method = shelf.load(id),
        let asked = entry[.question]?.string, let step = method.step(asking: asked),
        let period = entry.period, seen.insert("\(id) \(step.id) \(period)").inserted,
        let phrase = whereStopped(in: step, of: method, period)
      else { continue }
      return Stopped(method: id, step: step.id, period: period, phrase: phrase)
    }
    return nil
  }

  /// The first question of a step that is not answered, unless the period is long over.
  private mutating func whereStopped(
    in step: Step,
    of method: Method,
    _ period: Period
  ) -> Phrase? {
    prepare()
    let agenda = self.agenda(step, of: method, period, more: false)
    guard let item = agenda.next, today - period.last <= 31 else { return nil }
    return .key(
      .stoppedAt,
      [
        "period": .period(period), "step": .either(step.title), "id": .text(item.question.id),
        "position": .number((agenda.position(of: item.id) ?? 0) + 1),
        "count": .number(agenda.items.count), "command": resumption(of: step, method, period),
      ]
    )
  }

  /// The newest answers to interviews, newest first; a ticked list is none.
  private func recentAnswers() -> [Entry] {
    portfolio.journal.positions(of: [.answer]).suffix(200).reversed().compactMap { position in
      guard let id = portfolio.journal.id(at: position), !portfolio.isUndone(id) else { return nil }
      return portfolio.entry(id)
    }.filter { entry in !(entry[.question]?.string?.hasPrefix("tick:") ?? true) }
  }
}

/// A step that was begun and not finished.
struct Stopped: Equatable {
  var method: String
  var step: String
  var period: Period
  var phrase: Phrase
}
