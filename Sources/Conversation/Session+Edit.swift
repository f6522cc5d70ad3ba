import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// A summary that is open in the person's own editor.
struct OpenEdit: Equatable, Sendable {
  var method: String
  var version: Int
  var period: Period
  /// As it was handed over: what comes back the same is no edit.
  var text: String
}

/// Summaries in one's own words: the edited text is an answer to a question of its own, and from then on
/// it is the summary.
extension Session {
  mutating func edit(_ cycle: Cycle?, _ wanted: Period?, of typed: String?) -> [Effect] {
    let named = typed.flatMap { method(named: $0) }
    if let typed, named == nil { return [.fail(CommandError.noSuchPeriod(typed).phrase)] }
    guard let method = named ?? shelf.load(defaultMethod) else { return [noMethod] }
    prepare()
    let period = wanted ?? Period(cycle ?? .day, containing: today)
    guard setup.asks else {
      let command = Phrase.sequence([
        .word(.wordVerbSummary), .text(" \(period.description) -o \(period.description).md"),
      ])
      return [.fail(.key(.editNoTerminal, ["command": command]))]
    }
    prepare(for: period)
    let document = summary(of: method, period).document(for: .markdown)
    guard document.title != nil else { return [.show(document, ReportRequest())] }
    let text =
      edited(method, period)?.value.string
      ?? MarkdownRenderer(catalogue: catalogue, language: language).text(document)
    state = .editing(
      OpenEdit(method: method.id, version: method.version, period: period, text: text)
    )
    return [.edit(text, name: period.description + ".md")]
  }

  /// What came back from the editor.
  mutating func edited(_ open: OpenEdit, _ typed: String) -> [Effect] {
    state = .listening
    let text = typed.trimmed
    if text.isEmpty { return [.say(.key(.editEmpty))] }
    if text == open.text.trimmed { return [.say(.key(.editUnchanged))] }
    let draft = Draft(
      .answer,
      on: today,
      [
        .period: .string(open.period.description), .method: .string(open.method),
        .version: .integer(open.version), .question: .string(EntryWords.editedQuestion),
        .value: .string(text),
      ]
    )
    return append([draft], then: .edited(open.period))
  }

  func editKept(_ period: Period, _ entries: [Entry]) -> [Effect] {
    let n = Phrase.number(entries.first?.n ?? 0)
    return [.confirm(.key(.editKept, ["n": n, "period": .period(period)]), entries)]
  }

  /// The edited summary of a period; nil where there is none.
  func edited(_ method: Method, _ period: Period) -> Answer? {
    let key = AnswerKey(method: method.id, question: EntryWords.editedQuestion, period: period)
    return portfolio.answers[key].flatMap { $0.value.string == nil ? nil : $0 }
  }

  /// The edited summary as it was kept, and beside it what is to be said about it; nil where there is none.
  mutating func editedSummary(
    _ method: Method,
    _ period: Period,
    _ options: ReportOptions
  ) -> [Effect]? {
    guard !options.generated, let answer = edited(method, period), let text = answer.value.string
    else { return nil }
    lastShown = summary(of: method, period).document(for: .markdown)
    var effects: [Effect] = [.show(Document(markdown: text), request(options))]
    let told: [String: Phrase] = ["day": .day(answer.on), "entry": name(of: answer.id)]
    effects.append(.notice(.key(.summaryEdited, told)))
    let later = portfolio.entries(of: Self.observed, in: period).filter { entry in
      portfolio.journal.position(of: entry.id).map { $0 > answer.position } ?? false
    }
    guard !later.isEmpty else { return effects }
    let numbers = later.map { Origin(by: $0.by, n: $0.n) }.listed(for: by).map(Phrase.text)
    effects.append(
      .notice(
        .key(
          .summaryEditedLater,
          ["n": .number(later.count), "numbers": .list(numbers)]
        )
      )
    )
    return effects
  }
}
