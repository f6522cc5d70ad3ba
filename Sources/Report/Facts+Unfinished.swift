import Catalogue
import Dates
import Journal
import Method
import Portfolio

/// What was done and what was not, on the days of the period.
extension Facts {
  /// The tasks and requests that a `done` of the period closed, each once.
  var closedItems: [Entry] {
    var seen: Set<EntryID> = []
    return Observations(portfolio, in: period.days).closed.filter { seen.insert($0.id).inserted }
  }

  /// Tasks due by the period's end that are still open, what may move first in front.
  var unfinished: [Entry] {
    guard period.first <= today else { return [] }
    let open = dayTasks.filter { $0.every == nil }.reversed()
    let known = Set(open.map { subject(ofItem: $0).id })
    return open + decided.filter { !known.contains(subject(ofItem: $0).id) }
  }

  /// Those about which it was said today what becomes of them: they are not on the list any more, but
  /// their answers are.
  private var decided: [Entry] {
    let questions = method.steps.flatMap(\.questions).filter { $0.each == "unfinished" }
    let ids = questions.flatMap { question in
      portfolio.answers.subjects(method: method.id, question: question.id, period: period)
    }
    return ids.compactMap { Int($0) }.compactMap { portfolio.entry(EntryID(by: by, n: $0)) }
  }

  func subject(ofItem entry: Entry) -> Subject {
    Subject(
      id: entry.id.by == by ? String(entry.n) : "\(entry.id.by)/\(entry.n)",
      label: .sequence([.text("#\(entry.n) "), taskWords(entry)])
    )
  }

  /// Whom an item that was closed is about, by the present name.
  package func customer(ofItem subject: String) -> String? {
    closedItems.first { self.subject(ofItem: $0).id == subject }?.customer
      .map(portfolio.presentName)
  }
}
