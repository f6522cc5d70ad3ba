import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// The figures of a metric: which of them count, and whether they may be added up (`domain.md` 5).
struct TallyFigures {
  /// What becomes of several values of one metric.
  enum Nature {
    /// What happens in a period: periods and customers are added up.
    case flow
    /// What is there on a day: the last one counts, customers are added up.
    case stock
    /// A price, rate or mark: the last one counts, and nothing is added up.
    case level
  }

  /// Whose figures they are.
  enum Holder: CaseIterable {
    case territory, customers, brands, shelves

    init(_ entry: Entry) {
      switch (entry.customer == nil, entry.brands.isEmpty) {
      case (true, true): self = .territory
      case (false, true): self = .customers
      case (true, false): self = .brands
      case (false, false): self = .shelves
      }
    }

    var note: Key {
      switch self {
      case .territory: .statsOfTerritory
      case .customers: .statsOfCustomers
      case .brands: .statsOfBrands
      case .shelves: .statsOfShelves
      }
    }
  }

  private let facts: Facts
  private let typed: String
  private let metric: Metric?
  private let scope: Tally.Scope

  init(_ facts: Facts, metric typed: String, _ scope: Tally.Scope) {
    self.facts = facts
    self.typed = typed
    self.scope = scope
    metric = facts.factWords.metric(typed)
  }

  var nature: Nature { metric?.nature ?? .flow }

  /// The figures of these days that count, each with the days it stands for.
  func items(in days: ClosedRange<Day>, of reader: TallyReader) -> [TallyItem] {
    let own = figures(in: days).filter(reader.isInScope)
    guard let holder = holder(of: own, by: reader.tally.grouping) else { return [] }
    let latest = self.latest(own.filter { Holder($0) == holder }, in: days)
    return latest.map { figure, span in
      TallyItem(
        figure,
        days: span,
        customer: reader.customer(of: figure),
        amount: figure[.value]?.number ?? 0
      )
    }
  }

  /// Of which figures the rows are: of those that name what they are grouped by.
  func holder(in days: ClosedRange<Day>, of reader: TallyReader) -> Holder? {
    holder(of: figures(in: days).filter(reader.isInScope), by: reader.tally.grouping)
  }

  private func holder(of figures: [Entry], by grouping: Tally.Grouping) -> Holder? {
    let holders = Set(figures.map { Holder($0) })
    let wanted: [Holder]
    switch grouping {
    case .customer, .tier, .area: wanted = [.customers, .shelves]
    case .brand: wanted = [.brands, .shelves]
    default: wanted = Holder.allCases
    }
    return wanted.first(where: holders.contains)
  }

  private func figures(in days: ClosedRange<Day>) -> [Entry] {
    facts.portfolio.figures(from: days.lowerBound).filter { entry in
      guard let name = entry[.metric]?.string, entry[.value]?.number != nil else { return false }
      let span = entry.span
      guard days.contains(span.lowerBound), days.contains(span.upperBound) else { return false }
      guard let metric else { return name.lowercased() == typed.lowercased() }
      return facts.factWords.metric(name) == metric
        && facts.factWords.fits(entry[.unit]?.string, metric)
    }
  }

  /// The last figure of each period and holder; of what is not added up over time, the last of all.
  ///
  /// A day inside a week, or a week inside a month, that has its own figure is not counted again.
  private func latest(_ figures: [Entry], in days: ClosedRange<Day>) -> [(Entry, ClosedRange<Day>)]
  {
    var found: [[String]: [ClosedRange<Day>: Entry]] = [:]
    for figure in figures {
      let about = [facts.portfolio.customer(of: figure) ?? ""] + figure.brands
      let known = found[about]?[figure.span]
      if let known, known.on > figure.on { continue }
      found[about, default: [:]][figure.span] = figure
    }
    let counted = found.values.flatMap { spans -> [(Entry, ClosedRange<Day>)] in
      guard nature == .flow else {
        let last = spans.max { ($0.key.upperBound, $0.value.on) < ($1.key.upperBound, $1.value.on) }
        return last.map { [($0.value, $0.key)] } ?? []
      }
      return spans.filter { span, _ in
        !spans.keys.contains {
          $0 != span && $0.lowerBound <= span.lowerBound
            && $0.upperBound >= span.upperBound
        }
      }.map { ($0.value, $0.key) }
    }
    return counted.sorted { ($0.1.lowerBound, $0.0.n) < ($1.1.lowerBound, $1.0.n) }
  }

  /// What is counted; with its unit where the cells do not say it.
  func title(_ items: [TallyItem]) -> Phrase {
    if let metric { return .word(metric.key) }
    let units = Set(items.compactMap { $0.entry[.unit]?.string })
    guard units.count == 1, let unit = units.first else { return .text(typed) }
    return .key(.statsWhatUnit, ["metric": .text(typed), "unit": .text(unit)])
  }

  func words(_ value: Decimal) -> Phrase { metric?.words(value) ?? .text(value.grouped) }
}

extension Metric {
  /// What becomes of several of its values.
  var nature: TallyFigures.Nature {
    switch self {
    case .volume, .amount, .demand, .bandVolume, .topClass, .revenue, .leavers, .visits, .daysOut,
      .tagsOK, .tagsChecked, .other:
      .flow
    case .inventory, .members, .specs, .openRequests: .stock
    case .perCase, .margin, .display, .priceTags, .stock, .ordering, .recommending,
      .distributionRate, .retailPrice, .wholesalePrice, .packPrice, .centreGrowth, .centrePerCase:
      .level
    }
  }
}

extension Entry {
  /// The days that a figure stands for: its period, else the day it is about.
  fileprivate var span: ClosedRange<Day> { period?.days ?? on...on }
}
