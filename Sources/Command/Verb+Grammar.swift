package import Journal

/// How a line with it is read.
extension Verb {
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
