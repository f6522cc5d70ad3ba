import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// The day's list, ticked by number; it is computed for its day and never carried over.
extension Session {
  /// Shows today's list of the default method or of one that was named, after changing ticks.
  mutating func checklist(_ numbers: [Int], of typed: String?) -> [Effect] {
    if let typed {
      guard let method = method(named: typed) else { return [unknown(typed)] }
      return checklist(numbers, on: nil, of: method)
    }
    // 检查表 43 names a method where the list at hand is not so long.
    if let first = numbers.first, shelf.methodIDs.contains(String(first)),
      first > methodWithChecklist?.steps.first(where: \.isChecklist)?.checklist.count ?? 0,
      let method = shelf.load(String(first))
    {
      return checklist(Array(numbers.dropFirst()), on: nil, of: method)
    }
    let shown = checklist(numbers, on: nil)
    guard numbers.isEmpty, let hint = hintAtOtherChecklists() else { return shown }
    return shown + [.notice(hint)]
  }

  /// How to get the lists of the other methods in use.
  private mutating func hintAtOtherChecklists() -> Phrase? {
    let shown = methodWithChecklist?.id
    let others = methodsInUse.filter { id in
      id != shown && shelf.load(id)?.steps.contains(where: \.isChecklist) ?? false
    }
    guard !others.isEmpty else { return nil }
    let commands = others.map { Phrase.sequence([.word(.wordVerbChecklist), .text(" " + $0)]) }
    return .key(.otherChecklists, ["commands": .list(commands)])
  }

  private var methodWithChecklist: Method? {
    mutating get { methodInUse { $0.steps.contains(where: \.isChecklist) } }
  }

  /// Shows the list of a day, after changing the ticks of some of its lines.
  mutating func checklist(
    _ numbers: [Int],
    on wanted: Period?,
    of chosen: Method? = nil
  ) -> [Effect] {
    guard let method = chosen ?? methodWithChecklist,
      let step = method.steps.first(where: \.isChecklist)
    else { return [.fail(.key(.noChecklist))] }
    prepare()
    let day = wanted ?? .day(today)
    prepare(for: day)
    if let wrong = numbers.first(where: { !step.checklist.indices.contains($0 - 1) }) {
      return [
        .fail(
          .key(
            .noSuchLine,
            ["n": .number(wrong), "count": .number(step.checklist.count)]
          )
        )
      ]
    }
    shownChecklist = (method.id, day)
    guard !numbers.isEmpty else {
      return skippedDays(step, method, day) + [list(step, method, day)]
    }
    let drafts = Set(numbers).sorted().map { number -> Draft in
      let key = tick(step.checklist[number - 1], method, day)
      let isTicked = portfolio.answers[key]?.value == .boolean(true)
      return Draft(
        .answer,
        on: today,
        [
          .method: .string(method.id), .version: .integer(method.version),
          .question: .string(key.question), .period: .string(day.description),
          .value: .boolean(!isTicked),
        ]
      )
    }
    return append(drafts, then: .ticked(day, of: method.id))
  }

  mutating func ticked(_ day: Period, _ id: String, _ entries: [Entry]) -> [Effect] {
    guard let method = shelf.method(id),
      let step = method.steps.first(where: \.isChecklist)
    else { return [] }
    return [
      .confirm(.key(.ticksSaved, ["n": .number(entries.count)]), entries), list(step, method, day),
    ]
  }

  private func list(_ step: Step, _ method: Method, _ day: Period) -> Effect {
    let facts = facts(of: method, day)
    let done = step.checklist.count {
      portfolio.answers[tick($0, method, day)]?.value == .boolean(true)
    }
    var document = Document([
      .paragraph(
        .key(
          .checklistTitle,
          [
            "day": .period(day), "done": .number(done), "count": .number(step.checklist.count),
          ]
        )
      )
    ])
    for (number, item) in zip(1..., step.checklist) {
      let isTicked = portfolio.answers[tick(item, method, day)]?.value == .boolean(true)
      document.add(
        .paragraph(
          .key(
            .checklistLine,
            [
              "n": .number(number), "mark": .key(isTicked ? .markAnswered : .markUnanswered),
              "text": .either(item.text),
            ]
          )
        )
      )
      guard let fact = item.fact else { continue }
      let lines = facts.lines(fact, about: nil)
      for line in lines { document.add(.paragraph(.sequence(["      ", line]))) }
    }
    return .list(document, [])
  }

  /// How many lines of a day's list are not ticked.
  func ticksLeft(_ step: Step, of method: Method, _ day: Period) -> Int {
    step.checklist.count { portfolio.answers[tick($0, method, day)]?.value != .boolean(true) }
  }

  private func tick(_ item: ChecklistItem, _ method: Method, _ day: Period) -> AnswerKey {
    AnswerKey(method: method.id, question: item.question, period: day)
  }

  /// The working days since the last list that was ticked, told while today's is still untouched.
  private mutating func skippedDays(_ step: Step, _ method: Method, _ day: Period) -> [Effect] {
    let ticked = Set(
      portfolio.answers.history.keys
        .filter { $0.method == method.id && $0.question.hasPrefix(ChecklistItem.prefix) }
        .map(\.period.first)
    )
    guard !ticked.contains(day.first), let last = ticked.filter({ $0 < day.first }).max(),
      day.first - last > 1
    else { return [] }
    let missed = shelf.calendar.workdays(in: last.adding(days: 1)...day.first.adding(days: -1))
    guard !missed.isEmpty, toldSkippedOn != day.first else { return [] }
    toldSkippedOn = day.first
    let days: [Phrase] = missed.suffix(5).map { .monthAndDay($0) }
    return [.notice(.key(.checklistSkipped, ["n": .number(missed.count), "days": .list(days)]))]
  }
}
