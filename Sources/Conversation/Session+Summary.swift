import Catalogue
import Command
import Dates
import Method
import Report

/// Summaries on request: they print and ask nothing.
extension Session {
  mutating func summary(
    _ cycle: Cycle?,
    _ wanted: Period?,
    _ options: ReportOptions
  ) -> [Effect] {
    guard let method = shelf.load(defaultMethod) else { return [noMethod] }
    prepare()
    let period = wanted ?? Period(cycle ?? .day, containing: today)
    guard [.day, .week, .month].contains(period.cycle) else {
      return [.fail(.key(.noSummaryFor, ["period": .period(period)]))]
    }
    prepare(for: period)
    let summary = Summary(
      portfolio,
      method: method,
      period: period,
      today: today,
      calendar: shelf.calendar,
      words: factWords,
      by: setup.by
    )
    let request = ReportRequest(
      format: options.format,
      output: options.output,
      force: options.force
    )
    var effects: [Effect] = [.show(summary.document(for: form(options)), request)]
    if wanted == nil, let hint = hintAtPrevious(period) { effects.append(.notice(hint)) }
    return effects
  }

  /// The form that a format or a file name asks for: data is whole, the day as text has no table.
  private func form(_ options: ReportOptions) -> Summary.Form {
    if let format = options.format { return format == "text" ? .text : .markdown }
    if let path = options.output {
      return [".md", ".json"].contains { path.hasSuffix($0) } ? .markdown : .text
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
