package import Dates
package import Method
package import Portfolio

/// The summary of a day, week or month, drafted from entries and answers (`domain.md` 1.6).
package struct Summary: Sendable {
  /// What the document is for: a chat or mail as plain text, or Markdown.
  package enum Form: Sendable {
    case text
    case markdown
  }

  let facts: Facts

  /// Facts of a period; the answers of the portfolio must have been loaded.
  package init(
    _ portfolio: Portfolio,
    method: Method,
    period: Period,
    today: Day,
    calendar: WorkCalendar
  ) {
    facts = Facts(portfolio, method: method, period: period, today: today, calendar: calendar)
  }

  package func document(for form: Form) -> Document { Document() }
}
