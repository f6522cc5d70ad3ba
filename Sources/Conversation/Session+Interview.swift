import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Begins, goes on with and ends interviews.
extension Session {
  /// Begins or goes on with one step of the default method.
  mutating func start(_ stepID: String, _ period: Period?) -> [Effect] {
    guard let method = methodInUse(where: { $0.step(stepID) != nil }) else { return [noMethod] }
    return start(stepID, of: method, period)
  }

  mutating func start(_ stepID: String, of method: Method, _ wanted: Period?) -> [Effect] {
    guard let step = method.step(stepID) else {
      return [
        .fail(.key(.stepUnknown, ["typed": .text(stepID), "known": stepTitles(of: method)]))
      ]
    }
    if step.isChecklist { return checklist([], on: wanted, of: method) }
    prepare()
    let period = wanted.map { self.period(of: step, $0) } ?? usual(step, of: method)
    return begin([step.id], of: method, period)
  }

  /// A period for which the step may be gone through.
  private func period(of step: Step, _ wanted: Period) -> Period {
    step.cycles.contains(wanted.cycle) ? wanted : Period(step.cycle, containing: wanted.first)
  }

  /// Begins or goes on with everything that a day, week or month asks.
  mutating func review(_ cycle: Cycle?, _ wanted: Period?) -> [Effect] {
    let cycle = cycle ?? wanted?.cycle ?? .month
    let method = methodInUse { !$0.steps(reviewedEach: cycle).isEmpty }
    guard let method else { return [noMethod] }
    prepare()
    let steps = method.steps(reviewedEach: cycle)
    guard let last = steps.last else { return [.fail(.key(.nothingToReview))] }
    let period = wanted ?? usual(last, of: method)
    let unfinished = steps.filter { agenda($0, of: method, period, more: false).next != nil }
    let begun = begin(unfinished.isEmpty ? [last.id] : unfinished.map(\.id), of: method, period)
    guard unfinished.count > 1 else { return begun }
    let titles = unfinished.map { Phrase.either($0.title) }
    return [
      .say(
        .key(.reviewSteps, ["period": .period(period), "steps": .list(titles)])
      )
    ] + begun
  }

  private mutating func begin(_ steps: [String], of method: Method, _ period: Period) -> [Effect] {
    prepare(for: period)
    var opened = Interview(method: method.id, steps: steps, period: period)
    let step = opened.step(in: method)
    let agenda = step.map { self.agenda($0, of: method, period, more: false) }
    opened.isBrowsing = agenda?.next == nil && !isCutOff(step, agenda, period, method)
    interview = opened
    question = nil
    let items = agenda?.items ?? []
    if let step, items.isEmpty {
      interview = nil
      return [
        .say(.key(.nothingToAsk, ["period": .period(period), "step": .either(step.title)]))
      ]
    }
    let left = items.count { agenda?.progress(of: $0) != .answered }
    let complete: Key = items.count == 1 ? .interviewCompleteOne : .interviewComplete
    let heading = Phrase.key(
      opened.isBrowsing ? complete : .interviewOpened,
      [
        "period": .period(period), "step": step.map { .either($0.title) } ?? "",
        "count": .number(items.count), "left": .number(left),
        "example": .number(min(3, items.count)),
      ]
    )
    return [.say(heading)] + (opened.isBrowsing ? preview() : [])
  }

  /// Whether the last answer is there, but not the mark of what the step reached, which comes after it.
  private func isCutOff(
    _ step: Step?,
    _ agenda: Agenda?,
    _ period: Period,
    _ method: Method
  ) -> Bool {
    guard let state = step?.reaches.flatMap(PeriodState.init(rawValue:)), let agenda else {
      return false
    }
    return !agenda.items.isEmpty && !has(state, period, method)
  }

  /// Computes where the open interview stands, and puts its question where it was not put yet.
  mutating func settle(_ effects: inout [Effect]) {
    settleWelcome(&effects)
    guard case .listening = state, !effects.waitsForDisk, let open = interview,
      let method = shelf.method(open.method), let step = open.step(in: method)
    else {
      if interview == nil { question = nil }
      return
    }
    let agenda = self.agenda(step, of: method, open.period, more: open.asksMore)
    let revisited = open.revisiting.flatMap { id in agenda.items.first { $0.id == id } }
    if let item = revisited ?? (open.isBrowsing ? nil : agenda.next) {
      let isNew = question?.item.id != item.id
      question = put(item, agenda, method, step)
      if isNew { interview?.hasHinted = false }
      if isNew || asksAgain, let question { effects.append(.ask(question.lines)) }
      asksAgain = false
    } else if open.isBrowsing {
      question = nil
      if open.endsAtOnce { interview = nil }
    } else {
      effects += finishStep(step, of: method, agenda)
    }
  }

  func agenda(_ step: Step, of method: Method, _ period: Period, more: Bool) -> Agenda {
    Agenda(
      step,
      of: method,
      facts: facts(of: method, period),
      answers: portfolio.answers,
      period: period,
      more: more
    )
  }

  func facts(of method: Method, _ period: Period) -> Facts {
    Facts(
      portfolio,
      method: method,
      period: period,
      today: today,
      calendar: shelf.calendar,
      words: factWords,
      by: by
    )
  }

  func replyReader(
    _ context: Context,
    offered: [String],
    groups: [ChoiceGroup] = [],
    period: Period? = nil
  ) -> ReplyReader {
    ReplyReader(
      catalogue: setup.catalogue,
      commands: reader,
      context: context,
      brandSets: portfolio.brandSets,
      offered: offered,
      groups: groups,
      period: period
    )
  }

  var noMethod: Effect {
    .fail(.key(.methodUnreadable, ["id": .text(defaultMethod)]))
  }

  func unknown(_ typed: String) -> Effect {
    .fail(
      .key(
        .methodUnknown,
        ["typed": .text(typed), "known": .list(shelf.methodIDs.map(Phrase.text))]
      )
    )
  }

  func unusable(_ id: String) -> Effect { .fail(.key(.methodUnreadable, ["id": .text(id)])) }

  private func stepTitles(of method: Method) -> Phrase {
    .list(method.steps.map { .either($0.title) })
  }
}
