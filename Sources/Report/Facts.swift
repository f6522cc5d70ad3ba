package import Catalogue
package import Dates
package import Journal
package import Method
package import Portfolio

/// The named, computed figures that a method's questions show, propose and go through one by one.
///
/// A method file names them (`shows`, `default: fact …`, `each`); what they mean is decided here.
package struct Facts: Sendable {
  let portfolio: Portfolio
  let method: Method
  let period: Period
  let today: Day
  let calendar: WorkCalendar

  /// Facts of a period; the answers of the portfolio must have been loaded.
  package init(
    _ portfolio: Portfolio,
    method: Method,
    period: Period,
    today: Day,
    calendar: WorkCalendar
  ) {
    self.portfolio = portfolio
    self.method = method
    self.period = period
    self.today = today
    self.calendar = calendar
  }

  /// What a fact shows above a question; empty where nothing is known.
  package func lines(_ name: String, about subject: String?) -> [Phrase] { [] }

  /// The answer that a fact proposes, in the form in which the journal keeps answers.
  package func value(_ name: String, about subject: String?) -> Value? { nil }

  /// What a question is asked about one by one, in order.
  package func subjects(_ name: String) -> [Subject] { [] }

  package static let names: Set<String> = []
  package static let subjectNames: Set<String> = []

  /// The questions of the same period whose answers a fact rests on.
  package static func sources(of name: String) -> [String] { [] }
}

/// One customer, brand, goal or week that a question is asked about.
package struct Subject: Equatable, Sendable {
  /// What the journal keeps in `subject`.
  package var id: String
  package var label: Phrase

  package init(id: String, label: Phrase) {
    self.id = id
    self.label = label
  }
}
