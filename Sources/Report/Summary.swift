package import Catalogue
package import Dates
import Journal
package import Method
package import Portfolio

/// The summary of a day, week or month, or of a longer period, drafted from entries and answers (`domain.md` 1.6).
///
/// It says what the entries say; what nobody recorded is a dash, and computed figures stand beside
/// the manager's own judgement, never in its place.
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
    calendar: WorkCalendar,
    words: FactWords,
    by: String
  ) {
    facts = Facts(
      portfolio,
      method: method,
      period: period,
      today: today,
      calendar: calendar,
      words: words,
      by: by
    )
  }

  package func document(for form: Form) -> Document {
    var facts = facts
    // A line of a day or a week wraps; only the tables of a month have no room for whole sentences.
    facts.cutsText = form == .text && ![.day, .week].contains(facts.period.cycle)
    facts.isHandedIn = true
    let period = facts.period
    guard facts.hasRecords else {
      return Document([
        .paragraph(.message(Message(.summaryEmpty, ["period": .period(period)])))
      ])
    }
    var document = summary(of: facts, form)
    // All copies of the facts note what they read in one place.
    if let used = facts.settingsUsed { document.addFoot(used) }
    return document
  }

  /// The first day it is about.
  package var day: Day { facts.period.first }

  /// What the manager may want to know beside the summary, and whoever is handed it does not.
  package var remarks: [Phrase] {
    guard facts.period.cycle == .week, facts.hasOwnForm, facts.hasRecords else { return [] }
    return WeekSummary(facts).remarks
  }

  private func summary(of facts: Facts, _ form: Form) -> Document {
    switch facts.period.cycle {
    case .day where !facts.hasOwnForm, .week where !facts.hasOwnForm,
      .month where !facts.hasOwnForm:
      WorkSummary(facts: facts, form: form).document
    case .day: DaySummary(facts).document(for: form)
    case .week: WeekSummary(facts).document
    case .month: MonthSummary(facts, form).document
    case .quarter, .year: LongSummary(facts).document
    }
  }
}

extension Facts {
  /// Whether anything at all was recorded or answered about the period or its days.
  var hasRecords: Bool {
    let kinds = Observations.kinds.union([.done])
    if !portfolio.days(of: kinds, in: period.days).isEmpty { return true }
    return portfolio.answers.history.contains { key, answers in
      period.contains(key.period.anchor) && answers.last?.isSkip == false
    }
  }
}

extension Period {
  /// The day that says which longer period this one belongs to.
  fileprivate var anchor: Day { cycle == .week ? first.adding(days: 3) : first }
}
