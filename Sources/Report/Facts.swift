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
  package let method: Method
  private(set) var period: Period
  let today: Day
  let calendar: WorkCalendar
  let factWords: FactWords
  /// Whose work it is about: a person at a machine, as the journal writes it.
  let by: String
  /// Whether long texts are said in their first clauses; where facts go to other programs, they are whole.
  var cutsText = true
  /// How many columns a note may take where a whole text has to keep to a length; nil: as many as it has.
  var noteColumns: Int?
  /// Whether the text goes to somebody else, whom the numbers of entries tell nothing.
  var isHandedIn = false
  /// The questions that a fact is asked about, where its name is followed by them.
  private(set) var arguments: [String] = []
  /// Which settings were read on the way, so that a report can say so.
  let used = SettingsUsed()

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
    self.portfolio = portfolio
    self.method = method
    self.period = period
    self.today = today
    self.calendar = calendar
    factWords = words
    self.by = by
  }

  /// The same facts of another period.
  func about(_ period: Period) -> Facts {
    var facts = self
    facts.period = period
    return facts
  }

  /// The last day of the period of which anything can be known.
  var lastDay: Day { min(period.last, today) }

  /// How many columns a text may take that has so much room on a screen.
  func room(_ columns: Int) -> Int { cutsText ? columns : noteColumns ?? .max }

  /// What a fact shows above a question; empty where nothing is known.
  package func lines(_ name: String, about subject: String?) -> [Phrase] {
    let (fact, facts) = named(name)
    return fact?.lines(facts, subject ?? "") ?? []
  }

  /// The answer that a fact proposes, in the form in which the journal keeps answers.
  package func value(_ name: String, about subject: String?) -> Value? {
    let (fact, facts) = named(name)
    return fact?.value(facts, subject ?? "")
  }

  /// What a number typed at a question means: the names, or texts, of a fact's numbered lines.
  package func choices(_ name: String, about subject: String?) -> [String] {
    let (fact, facts) = named(name)
    return fact?.choices(facts, subject ?? "") ?? []
  }

  /// A fact as a method file names it, `means AP-R1`, and these facts with what it is asked about.
  private func named(_ name: String) -> (Fact?, Facts) {
    let words = name.split(separator: " ").map(String.init)
    var facts = self
    facts.arguments = Array(words.dropFirst())
    return (words.first.flatMap { Fact.all[$0] }, facts)
  }

  /// What a word typed at a question means, where it means several of a fact's choices.
  package func groups(_ name: String, about subject: String?) -> [ChoiceGroup] {
    Fact.all[name]?.groups(self, subject ?? "") ?? []
  }

  /// What a question is asked about one by one, in order.
  ///
  /// Beside the lists that are known here it is a question, or `$` and a setting, whose rows or choices
  /// are gone through.
  package func subjects(_ name: String) -> [Subject] {
    let words = name.split(separator: " ").map(String.init)
    if let list = words.first.flatMap({ Subject.lists[$0] }) {
      var facts = self
      facts.arguments = Array(words.dropFirst())
      return list(facts)
    }
    if name.hasPrefix("$") { return (setting(String(name.dropFirst()))?.list ?? []).named }
    return answerSubjects(of: name)
  }

  /// By which words people know a metric of a method file; nil for one that is not known.
  package static func word(ofMetric id: String) -> Key? { Metric(rawValue: id)?.key }

  package static let names: Set<String> = Set(Fact.all.keys)
  package static let subjectNames: Set<String> = Set(Subject.lists.keys)

  /// The facts whose lines are possible answers as they stand: a number in the reply picks one.
  package static let pickable: Set = ["gaps"]

  /// The settings that each fact cannot do without.
  package static let settingsNeeded: [String: [String]] = Fact.all.compactMapValues { fact in
    fact.settings.isEmpty ? nil : fact.settings
  }

  /// The questions of the same period whose answers a fact rests on.
  package static func sources(of name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard let fact = words.first.flatMap({ Fact.all[$0] }) else { return [] }
    return fact.sources + words.dropFirst().map { String($0.prefix { $0 != "." }) }
  }
}
