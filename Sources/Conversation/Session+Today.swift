import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// What a day holds, of all methods in use.
extension Session {
  /// Open steps by method, then what is due, promised first, and what was recorded so far.
  mutating func todayAtAGlance() -> [Effect] {
    let recorded = portfolio.entries(of: Self.observed, in: today...today)
    var document = Document(title: .key(.todayTitle, ["day": .day(today)]))
    if let stopped = whereStopped() { document.add(.paragraph(stopped)) }
    for line in stepsToday() { document.add(.paragraph(line)) }
    let due = dueToday.byImportance
    let overdue = self.overdue.byImportance
    document.add(.paragraph(.key(.todayDue, ["n": .number(due.count)])))
    if !due.isEmpty { document.add(.bullets(due.map { line(of: $0) })) }
    document.add(.paragraph(.key(.todayOverdue, ["n": .number(overdue.count)])))
    if !overdue.isEmpty { document.add(.bullets(overdue.map { line(of: $0) })) }
    let missed = missedOnce(due + overdue)
    if !missed.isEmpty { document.add(.bullets(missed)) }
    let neglected = self.neglected
    if !neglected.isEmpty {
      document.add(.paragraph(.key(.cadenceNeglected, ["n": .number(neglected.count)])))
      document.add(.bullets(neglected.prefix(5).map(\.phrase)))
    }
    document.add(.paragraph(.key(.todayRecorded, ["n": .number(recorded.count)])))
    return [.list(document, due + overdue)]
  }

  /// One line for each method in use that has something to do now, the default one first.
  ///
  /// A step of which was told already that it was stopped in is left out.
  mutating func stepsToday(without stopped: Stopped? = nil) -> [Phrase] {
    // Who never chose a method and never answered a question works without one.
    guard hasChosenMethod || hasAnswered else { return [] }
    let methods = methodsInUse.compactMap { shelf.load($0) }
    prepare()
    return methods.compactMap { method in
      let steps = stepsToday(of: method, without: stopped)
      guard !steps.isEmpty else { return nil }
      return .key(
        .todaySteps,
        ["title": .either(method.title), "steps": .joined(steps, by: .summarySemicolons)]
      )
    }
  }

  /// Of each cycle the first step that is not finished: the others come after it.
  private mutating func stepsToday(of method: Method, without stopped: Stopped?) -> [Phrase] {
    var seen: Set<Cycle> = []
    return method.steps.compactMap { step in
      let isTold = stopped.map { $0.method == method.id && $0.step == step.id } ?? false
      if isTold, stopped?.period == usual(step, of: method) {
        // The steps after it wait for it.
        seen.insert(step.cycle)
        return nil
      }
      guard !seen.contains(step.cycle), let phrase = openToday(step, of: method) else { return nil }
      seen.insert(step.cycle)
      return phrase
    }
  }

  /// What is left of a step, where it is time for it; nil where nothing is.
  private mutating func openToday(_ step: Step, of method: Method) -> Phrase? {
    if step.isChecklist {
      let left = ticksLeft(step, of: method, .day(today))
      guard left > 0 else { return nil }
      return .key(.todayStep, ["step": .either(step.title), "n": .number(left)])
    }
    let period = usual(step, of: method)
    guard isTime(for: step, of: method, period) else { return nil }
    prepare(for: period)
    let agenda = self.agenda(step, of: method, period, more: false)
    let left = agenda.items.count { agenda.progress(of: $0) != .answered }
    guard left > 0 else { return nil }
    let name: Phrase = .either(step.title)
    guard step.cycle != .day else { return .key(.todayStep, ["step": name, "n": .number(left)]) }
    return .key(
      .todayStepOf,
      ["step": name, "period": .period(period), "n": .number(left)]
    )
  }

  /// A step that stands after what is done day by day looks back: its time is the end of the period.
  private func isTime(for step: Step, of method: Method, _ period: Period) -> Bool {
    let earlier = method.steps.prefix { $0.id != step.id }
    guard earlier.contains(where: { $0.cycle.isShorter(than: step.cycle) }) else { return true }
    guard today <= period.last else { return true }
    let left = shelf.calendar.workdays(in: today...period.last).count
    return left <= (step.cycle == .week ? 1 : 2)
  }
}

extension Cycle {
  func isShorter(than other: Cycle) -> Bool { rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension [Entry] {
  /// Promised before key before routine ones, among these the urgent first; else as they stand.
  var byImportance: [Entry] {
    enumerated().sorted { ($0.element.importance, $0.offset) < ($1.element.importance, $1.offset) }
      .map(\.element)
  }
}

extension Entry {
  /// The less, the earlier it stands.
  fileprivate var importance: Int {
    let classes = ["promised", "key", nil, "routine"]
    let priorities = ["high", "normal", "low"]
    let priority = self[.priority]?.string.flatMap(priorities.firstIndex) ?? 1
    return (classes.firstIndex(of: taskClass) ?? 2) * priorities.count + priority
  }
}
