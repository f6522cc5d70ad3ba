import Catalogue
package import Dates
package import Journal
import Portfolio

/// What was reported upward, and what still has to be told to somebody (`domain.md` 2.2, reporting rule).
extension Fact {
  static let ofReports: [String: Fact] = [
    "reports-today": Fact(lines: { facts, _ in facts.reportLines }),
    "report-class": Fact(value: { facts, _ in
      // Which kind it is must be asked where the report does not say it.
      facts.untoldReport.map { $0[.category] } ?? .string("none")
    }),
    "report-facts": Fact(value: { facts, _ in facts.reportFacts }),
    "report-urgency": Fact(value: { facts, _ in
      facts.untoldReport.flatMap { $0[.urgency] }
    }),
    "report-routing": Fact(value: { facts, _ in facts.routing }),
  ]
}

extension Facts {
  /// The upward reports of the period, the most urgent first.
  private var reports: [Entry] {
    let order = ["urgent", "important"]
    return portfolio.entries(of: [.report], in: period.days).enumerated().sorted { left, right in
      let ranks = [left, right].map { order.firstIndex(of: $0.element.urgency) ?? order.count }
      return (ranks[0], left.offset) < (ranks[1], right.offset)
    }.map(\.element)
  }

  /// The most urgent one of which it was not recorded to whom it went.
  fileprivate var untoldReport: Entry? { reports.first { $0[.to] == nil } }

  fileprivate var reportLines: [Phrase] {
    reports.map { report in
      let told: Phrase = report[.to] == nil ? .key(.reportUntold) : reportTold(report)
      return .key(.reportLine, ["what": reportWords(report), "told": told])
    }.capped(at: 6)
  }

  /// What happened, of whom it is known, and when it was recorded.
  fileprivate var reportFacts: Value? {
    guard let report = untoldReport, let note = report.note else { return nil }
    let customer = portfolio.customer(of: report)
    return .row(
      [
        ("fact", .string(note)), ("source", customer.map(Value.string) ?? .null),
        ("at", .string(report.on.description)),
      ].filter { $0.1 != .null }
    )
  }

  /// The channel that fits the urgency answered to a question, `report-routing H2b`, and whom the last
  /// report went to.
  fileprivate var routing: Value? {
    let channels = ["urgent": "phone", "important": "oa-mail", "normal": "fixed-report"]
    let channel = arguments.first.flatMap { answer($0)?.string }.flatMap { channels[$0] }
    let whom = portfolio.entries(of: [.report]) { $0[.to] != nil }.last?[.to]
    let known = [("channel", channel.map(Value.string)), ("whom", whom)].compactMap { pair in
      pair.1.map { (pair.0, $0) }
    }
    return known.isEmpty ? nil : .row(known)
  }

  /// A report of the day that says just this; what an interview adds to it completes it.
  package func report(saying note: String, on day: Day) -> Entry? {
    portfolio.entries(of: [.report], in: day...day).last { $0.note == note }
  }

  /// `海川机械厂有意携号转网`, with the customer before it where the words do not name them.
  func reportWords(_ report: Entry) -> Phrase {
    let note = report.note ?? ""
    let words = gist(of: report, columns: room(60)) ?? .text("")
    guard let customer = portfolio.customer(of: report), !note.contains(customer) else {
      return words
    }
    return withText(customer, words)
  }

  /// `紧急，电话口头 张总 15:00`: how urgent it is, and to whom, how and when it was told.
  func reportTold(_ report: Entry) -> Phrase {
    let urgency = Key(rawValue: "urgency." + report.urgency).map { Phrase.key($0) }
    let told: [Phrase?] = [
      report[.to]?.string.map { .key(.reportTo, ["whom": .text($0)]) },
      report[.time]?.string.map(Phrase.text),
    ]
    return .joined([urgency].compactMap(\.self) + told.compactMap(\.self), by: .rowSeparator)
  }
}

extension Entry {
  fileprivate var urgency: String { self[.urgency]?.string ?? "" }
}
