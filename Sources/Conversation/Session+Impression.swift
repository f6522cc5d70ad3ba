import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// The one question at the end of a day, asked or answered of one's own accord.
extension Session {
  /// Opens the last question of the day's review whose answer a summary shows; with it the review
  /// is left again.
  mutating func askForImpression() {
    guard interview == nil,
      let found = impressionQuestion(of: .day(today), where: { $0.progress(of: $1) == .unanswered })
    else { return }
    begin(found)
  }

  /// Takes words that were typed unasked as the answer to that question; where it was answered, they follow
  /// what stands there, and where the method has no such question, they are a note.
  mutating func impression(_ words: String, on day: Day) -> [Effect] {
    prepare()
    prepare(for: .day(day))
    guard interview == nil, let found = impressionQuestion(of: .day(day), where: { _, _ in true })
    else {
      return append([Draft(.note, on: day, [.note: .string(words)])], then: .confirm)
    }
    begin(found)
    let open = put(found.item, found.agenda, found.method, found.step)
    question = open
    let earlier = open.recorded.flatMap { $0.isSkip ? nil : $0.value.string }
    let separator = self.words(.key(.summarySemicolons))
    let text = [earlier, words].compactMap(\.self).joined(separator: separator)
    return keep([(open, .string(text))])
  }

  private typealias Found = (method: Method, step: Step, agenda: Agenda, item: Item)

  /// The last question of the day's review whose answer a summary shows, and which fits.
  private mutating func impressionQuestion(
    of period: Period,
    where fits: (Agenda, Item) -> Bool
  ) -> Found? {
    guard let method = shelf.load(defaultMethod) else { return nil }
    for step in method.steps(reviewedEach: .day).reversed() {
      let agenda = agenda(step, of: method, period, more: false)
      let item = agenda.items.last { $0.question.isResult && $0.subject == nil }
      if let item, fits(agenda, item) { return (method, step, agenda, item) }
    }
    return nil
  }

  private mutating func begin(_ found: Found) {
    var opened = Interview(
      method: found.method.id,
      steps: [found.step.id],
      period: found.agenda.key(of: found.item).period
    )
    (opened.revisiting, opened.isBrowsing, opened.endsAtOnce) = (found.item.id, true, true)
    interview = opened
    question = nil
  }
}
