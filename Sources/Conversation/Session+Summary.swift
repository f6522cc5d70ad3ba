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
    guard let method = shelf.method(defaultMethod) else { return [noMethod] }
    prepare()
    let period = wanted ?? Period(cycle ?? .day, containing: today)
    guard [.day, .week, .month].contains(period.cycle) else {
      return [.fail(.key(.noSummaryFor, ["period": .period(period)]))]
    }
    let summary = Summary(
      portfolio,
      method: method,
      period: period,
      today: today,
      calendar: shelf.calendar()
    )
    let request = ReportRequest(
      format: options.format,
      output: options.output,
      force: options.force
    )
    let isMarkdown = options.format == "md" || (options.output?.hasSuffix(".md") ?? false)
    var effects: [Effect] = [.show(summary.document(for: isMarkdown ? .markdown : .text), request)]
    if wanted == nil, let hint = hintAtPrevious(period) { effects.append(.notice(hint)) }
    return effects
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
