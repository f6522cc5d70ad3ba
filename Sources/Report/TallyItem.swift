import Dates
import Foundation
import Journal
import Portfolio

/// One thing that is counted or added up: an entry, which days it is about, and how much it is.
struct TallyItem {
  var entry: Entry
  /// A figure of a month fills the whole month; what happened fills its day.
  var days: ClosedRange<Day>
  var customer: String?
  var amount: Decimal

  init(_ entry: Entry, days: ClosedRange<Day>? = nil, customer: String?, amount: Decimal = 1) {
    self.entry = entry
    self.days = days ?? entry.on...entry.on
    self.customer = customer
    self.amount = amount
  }
}

/// Reads what a tally is about from the journal.
struct TallyReader {
  let facts: Facts
  let tally: Tally
  private let tier: String?

  init(_ facts: Facts, _ tally: Tally) {
    self.facts = facts
    self.tally = tally
    tier = tally.scope.tier.flatMap { facts.factWords.tier($0) }
  }

  private var portfolio: Portfolio { facts.portfolio }

  /// What counts of some days; of what is open, the state at the end of the last of them.
  func items(in days: ClosedRange<Day>) -> [TallyItem] {
    switch tally.measure {
    case .count: counted(days).map { TallyItem($0, customer: customer(of: $0)) }
    case .minutes:
      counted(days).compactMap { visit in
        visit.minutes.map {
          TallyItem(visit, customer: customer(of: visit), amount: Decimal($0))
        }
      }
    case .customers:
      counted(days).filter { $0.customer != nil }
        .map { TallyItem($0, customer: customer(of: $0)) }
    case .open:
      portfolio.openEntries(of: openers, at: days.upperBound).filter(isInScope).map {
        TallyItem($0, days: days.upperBound...days.upperBound, customer: customer(of: $0))
      }
    case .closed: closed(days)
    case .figure(let typed):
      TallyFigures(facts, metric: typed, tally.scope).items(in: days, of: self)
    }
  }

  private func counted(_ days: ClosedRange<Day>) -> [Entry] {
    portfolio.entries(of: kinds, in: days).filter { entry in
      !entry.isRemark && isInScope(entry)
        && (tally.ways.isEmpty || tally.ways.contains(entry.way ?? "on-site"))
    }
  }

  private var kinds: Set<Kind> {
    guard tally.kinds.isEmpty else { return tally.kinds }
    return tally.measure == .count ? Observations.kinds : [.visit]
  }

  private var openers: Set<Kind> {
    tally.kinds.isEmpty ? [.task, .need, .complaint] : tally.kinds
  }

  /// Each entry that was closed in these days once, with the line that closed it.
  private func closed(_ days: ClosedRange<Day>) -> [TallyItem] {
    portfolio.entries(of: [.done], in: days).flatMap { done in
      done.references.compactMap { portfolio.entry($0) }
        .filter { openers.contains($0.kind) && isInScope($0) }
        .map { TallyItem($0, days: done.on...done.on, customer: customer(of: $0)) }
    }
  }

  func customer(of entry: Entry) -> String? { portfolio.customer(of: entry) }

  /// Whether an entry is one of those that were asked about.
  func isInScope(_ entry: Entry) -> Bool {
    let scope = tally.scope
    let name = customer(of: entry)
    if let wanted = scope.customer, name != wanted { return false }
    if scope.tier != nil || scope.area != nil {
      guard let customer = name.flatMap({ portfolio.customers[$0] }) else { return false }
      if let area = scope.area, customer.area != area { return false }
      if tier != nil, facts.tierLetter(of: customer) != tier { return false }
    }
    return scope.brands.allSatisfy(entry.brands.contains)
      && scope.tags.allSatisfy { tag in entry.tags.contains { $0.lowercased() == tag.lowercased() }
      }
  }
}
