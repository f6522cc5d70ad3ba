import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// The two ends of a day: what to carry out of the door, and what came of it.
extension Session {
  /// Each part is cut to what one screen holds; `today` and `list` give all of it.
  private enum Most {
    static let promised = 5
    static let due = 3
    static let plan = 6
    static let neglected = 3
    static let days = 3
  }

  /// Promises, what else is due, whom to see with which question, and days to prepare for.
  mutating func morning() -> [Effect] {
    prepare(for: .day(today))
    let tasks = (overdue + dueToday).byImportance
    let promised = tasks.filter { $0.taskClass == "promised" }
    let due = tasks.filter { $0.taskClass != "promised" }
    let neglected = self.neglected
    let plan = lines("day-plan", most: Most.plan)
    var document = Document(title: .key(.morningTitle, ["day": .day(today)]))
    add(promised.prefix(Most.promised).map { line(of: $0) }, .morningPromised, promised.count)
    add(due.prefix(Most.due).map { line(of: $0) }, .morningDue, due.count)
    add(plan, .morningPlan, plan.count)
    add(neglected.prefix(Most.neglected).map(\.phrase), .morningNeglected, neglected.count)
    let days = lines("own-days", most: Most.days) + lines("lead-time", most: Most.days)
    add(Array(days.prefix(Most.days)), .morningDays, days.count)
    if document.blocks.isEmpty { document.add(.paragraph(.key(.morningNothing))) }
    return [.list(document, promised + due)]

    func add(_ lines: [Phrase], _ heading: Key, _ count: Int) {
      guard !lines.isEmpty else { return }
      document.add(.paragraph(.key(heading, ["n": .number(count)])))
      document.add(.bullets(lines))
    }
  }

  /// The day's summary, what is left of it, and its one question, where that was not answered yet.
  mutating func evening() -> [Effect] {
    let summary = summary(.day, nil, ReportOptions())
    let left = (overdue + dueToday).byImportance
    var document = Document()
    if left.isEmpty {
      if hasDoneToday { document.add(.paragraph(.key(.eveningDone))) }
    } else {
      document.add(.paragraph(.key(.eveningLeft, ["n": .number(left.count)])))
      document.add(.bullets(left.prefix(Most.promised).map { line(of: $0) }))
      document.add(.paragraph(.key(.eveningLeftHint)))
    }
    if let lacking = lackingEffect { document.add(.paragraph(lacking)) }
    askForImpression()
    return summary + (document.blocks.isEmpty ? [] : [.list(document, left)])
  }

  /// Whom nothing says of how it went, and how to say it: in front of an open question with `/`.
  private var lackingEffect: Phrase? {
    mutating get {
      guard interview == nil, let method = shelf.load(defaultMethod) else { return nil }
      let contacts = facts(of: method, .day(today)).contactsWithoutEffect
      guard let first = contacts.first else { return nil }
      let names = contacts.compactMap(\.customer).map { Phrase.text(portfolio.presentName($0)) }
      let example: [String: Phrase] = [
        "verb": .word(.wordVerbAmend), "n": .number(first.n), "word": .word(.wordNoteEffect),
      ]
      return .key(
        .eveningEffect,
        ["customers": .list(names), "command": .key(.effectExample, example)]
      )
    }
  }

  /// Whether a task was closed today: only then it is worth saying that none is left.
  private var hasDoneToday: Bool {
    !portfolio.entries(of: [.done], in: today...today).isEmpty
  }

  /// What a fact of the default method's day says.
  private mutating func lines(_ fact: String, most: Int) -> [Phrase] {
    guard let method = shelf.load(defaultMethod) else { return [] }
    return Array(facts(of: method, .day(today)).lines(fact, about: nil).prefix(most))
  }
}
