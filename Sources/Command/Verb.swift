package import Catalogue
package import Journal

/// What a line tells the assistant to do; its words stand in the catalogue under `word.verb.<id>`.
package enum Verb: String, CaseIterable, Sendable {
  case visit
  case call
  case wechat
  case need
  case complaint
  case report
  case brand
  case market
  case note
  case figure
  case customer
  case brandset
  case task
  case done
  case list
  case show
  case find
  case undo
  case redo
  case amend
  case today
  case next
  case morning
  case evening
  case analyse
  case plan
  case `do`
  case evaluate
  case improve
  case review
  case summary
  case rate
  case stats
  case why
  case edit
  case checklist
  case score
  case submit
  case approve
  case `return`
  case setting
  case method
  case lang
  case `import`
  case export
  case clock
  case explain
  case doctor
  case repair
  case purge
  case train
  case record
  case tour
  case help
  case quit

  /// The catalogue key of its words; the first of them is the one shown.
  package var key: Key { Self.keys[self] ?? .dash }

  /// The catalogue key of its one-line explanation.
  package var helpKey: Key { Key(rawValue: "help.verb." + rawValue) ?? .dash }

  /// Whether its words also say when something is: they begin a line as a verb only where they are all of it.
  var isTimeToo: Bool { [.today, .next, .morning, .evening].contains(self) }

  /// The kind of entry that it records; nil for verbs that ask or arrange something.
  package var kind: Kind? {
    switch self {
    case .visit, .call, .wechat: .visit
    case .need: .need
    case .complaint: .complaint
    case .report: .report
    case .brand: .brand
    case .market: .market
    case .note: .note
    case .figure: .figure
    case .customer: .customer
    case .brandset: .brandset
    case .task: .task
    default: nil
    }
  }

  /// How the contact was made, where the verb says so.
  package var way: String? {
    switch self {
    case .call: "phone"
    case .wechat: "wechat"
    default: nil
    }
  }

  /// Whether the line must name a customer, so that unknown text after the verb is a new one.
  package var needsCustomer: Bool { kind == .visit }

  /// Whether it stands only before a space, a colon or the end: the same characters often begin
  /// other words.
  var standsAlone: Bool {
    switch self {
    case .customer, .brandset, .figure, .setting, .method, .explain, .purge, .train,
      .record:
      true
    default: false
    }
  }

  /// Whether people's own words may follow; the others count only before their arguments.
  var takesText: Bool {
    switch self {
    case .find, .submit, .approve, .return, .amend, .setting, .done, .explain, .import, .purge,
      .train,
      .record:
      true
    default: kind != nil
    }
  }
}
