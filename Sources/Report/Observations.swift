package import Dates
package import Journal
package import Portfolio

/// What the entries of some days say, read once for a report.
package struct Observations: Sendable {
  package let days: ClosedRange<Day>
  /// Visits and calls.
  package let contacts: [Entry]
  package let brands: [Entry]
  package let markets: [Entry]
  package let needs: [Entry]
  package let complaints: [Entry]
  package let reports: [Entry]
  package let figures: [Entry]
  package let notes: [Entry]
  private let tasks: [Entry]
  private let portfolio: Portfolio

  static let kinds: Set<Kind> = [
    .visit, .brand, .market, .need, .complaint, .report, .note, .figure, .task,
  ]

  package init(_ portfolio: Portfolio, in days: ClosedRange<Day>) {
    self.days = days
    self.portfolio = portfolio
    let entries = portfolio.entries(of: Self.kinds, in: days).filter { !$0.isRemark }
    let all = Dictionary(grouping: entries, by: \.kind)
    contacts = all[.visit] ?? []
    brands = all[.brand] ?? []
    markets = all[.market] ?? []
    needs = all[.need] ?? []
    complaints = all[.complaint] ?? []
    reports = all[.report] ?? []
    figures = all[.figure] ?? []
    notes = all[.note] ?? []
    tasks = all[.task] ?? []
  }

  package var isEmpty: Bool {
    all.allSatisfy(\.isEmpty)
  }

  /// Contacts made by going there.
  package var visits: [Entry] { contacts.filter(\.isOnSite) }
  package var calls: [Entry] { contacts.filter { !$0.isOnSite } }
  package var minutes: Int { contacts.compactMap(\.minutes).reduce(0, +) }

  /// The customers contacted, each once, in the order of their first contact.
  package var customers: [String] {
    var seen: Set<String> = []
    return contacts.compactMap { portfolio.customer(of: $0) }
      .filter { seen.insert($0).inserted }
  }

  /// The days on which anything was recorded.
  package var daysWithEntries: Set<Day> {
    Set(all.joined().map(\.on))
  }

  private var all: [[Entry]] {
    [contacts, brands, markets, needs, complaints, reports, figures, notes, tasks]
  }

  /// The entries that `done` closed on these days.
  package var closed: [Entry] { closings.map(\.entry) }

  /// What was closed on these days, each with the `done` that says what came of it.
  package var closings: [(entry: Entry, done: Entry)] {
    portfolio.entries(of: [.done], in: days).flatMap { done in
      done.references.compactMap { portfolio.entry($0) }.map { ($0, done) }
    }
  }

  /// The contacts of a customer, first one first.
  package func contacts(with customer: String) -> [Entry] {
    contacts.filter { portfolio.customer(of: $0) == customer }
  }
}
