import Catalogue
import Command
import Dates
import Method
import Portfolio
import Report

/// Summaries on request: they print and ask nothing.
extension Session {
  mutating func summary(
    _ cycle: Cycle?,
    _ wanted: Period?,
    _ options: ReportOptions,
    of typed: String? = nil
  ) -> [Effect] {
    let named = typed.flatMap { method(named: $0) }
    if let typed, named == nil { return [.fail(CommandError.noSuchPeriod(typed).phrase)] }
    guard let method = named ?? shelf.load(defaultMethod) else { return [noMethod] }
    prepare()
    let period = wanted ?? Period(cycle ?? .day, containing: today)
    prepare(for: period)
    if ![.day, .week, .month].contains(period.cycle) {
      let forms = forms(of: period, options, in: named)
      guard forms.isEmpty else { return forms }
    }
    var effects =
      editedSummary(method, period, options) ?? drafted(summary(of: method, period), options)
    if wanted == nil, let hint = hintAtPrevious(period) { effects.append(.notice(hint)) }
    if typed == nil, let hint = hintAtOthers(period) { effects.append(.notice(hint)) }
    return effects
  }

  /// The summary, and beside it what is the manager's own business.
  private func drafted(_ summary: Summary, _ options: ReportOptions) -> [Effect] {
    let document = summary.document(for: form(options))
    let shown = Effect.show(document, request(options))
    let remarks = summary.remarks
    if !remarks.isEmpty {
      return [
        shown, .notice(.key(.summaryForYou, ["items": .joined(remarks, by: .summarySemicolons)])),
      ]
    }
    let renderer = TextRenderer(catalogue: setup.catalogue, language: language)
    guard document.fit != nil, let limit = renderer.limitOfShortened(document) else {
      return [shown]
    }
    let command = Phrase.sequence([
      .word(.wordVerbSummary), .text(" \(summary.day) --format md"),
    ])
    return [
      shown, .notice(.key(.summaryShortened, ["limit": .number(limit), "command": command])),
    ]
  }

  func summary(of method: Method, _ period: Period) -> Summary {
    Summary(
      portfolio,
      method: method,
      period: period,
      today: today,
      calendar: shelf.calendar,
      words: factWords,
      by: by
    )
  }

  /// How to get the summaries of the other methods in use that were worked with in a period.
  private func hintAtOthers(_ period: Period) -> Phrase? {
    let answered = Set(
      portfolio.answers.history.keys.filter { period.contains($0.period.first) }.map(\.method)
    )
    let others = methodsInUse.dropFirst().filter(answered.contains)
    guard !others.isEmpty else { return nil }
    let suffix = period == .day(today) ? "" : " " + period.description
    let commands = others.map {
      Phrase.sequence([.word(.wordVerbSummary), .text(" " + $0 + suffix)])
    }
    return .key(.otherSummaries, ["period": .period(period), "commands": .list(commands)])
  }

  /// The reports that methods, or a named one, make of a quarter or a year; none where nothing was
  /// answered in one.
  private mutating func forms(
    of period: Period,
    _ options: ReportOptions,
    in named: Method?
  ) -> [Effect] {
    let answered = Set(portfolio.answers.history.keys.map(\.method)).sorted()
    var seen: Set<String> = []
    var effects: [Effect] = []
    for id in named.map({ [$0.id] }) ?? methodsInUse + answered where seen.insert(id).inserted {
      guard let method = shelf.load(id) else { continue }
      for form in method.forms where form.cycle == period.cycle {
        // Each with facts of its own, which note the settings that it used.
        let facts = facts(of: method, period)
        guard facts.hasAnswers(for: form) else { continue }
        effects.append(.show(facts.document(of: form), request(options)))
      }
    }
    return effects
  }

  func request(_ options: ReportOptions) -> ReportRequest {
    ReportRequest(
      format: options.format,
      output: options.output,
      force: options.force,
      tracingFor: options.trace ? by : nil
    )
  }

  /// The form that a format or a file name asks for: data is whole, the day as text has no table.
  private func form(_ options: ReportOptions) -> Summary.Form {
    if let format = options.format { return format == "text" ? .text : .markdown }
    if let path = options.output {
      let whole = [".md", ".markdown", ".json", ".html", ".htm", ".csv"]
      return whole.contains { path.lowercased().hasSuffix($0) } ? .markdown : .text
    }
    return setup.writesData ? .markdown : .text
  }

  /// On a Monday, and early in a month, people often mean the period that has just ended.
  private func hintAtPrevious(_ period: Period) -> Phrase? {
    let isEarly: Bool
    switch period.cycle {
    case .week: isEarly = today.weekday == .monday
    case .month: isEarly = today.day <= 5
    default: isEarly = false
    }
    guard isEarly else { return nil }
    return .key(
      .summaryOfPrevious,
      [
        "period": .period(period.previous), "verb": .word(.wordVerbSummary),
        "id": .text(period.previous.description),
      ]
    )
  }
}
