import Dates
import Foundation
import Journal
import Portfolio

/// The figures that were recorded, read once for looking up several.
struct Figures {
  fileprivate struct Figure {
    var metric: Metric
    var customer: String?
    var brands: [String]
    var period: Period?
    var on: Day
    var value: Decimal
  }

  /// What a figure is about: a customer, a brand, or with neither the territory.
  enum About: Equatable {
    case customer(String)
    case brand(String)
    case territory
  }

  private let all: [Figure]

  init(_ facts: Facts) {
    let portfolio = facts.portfolio
    all = portfolio.entries(of: [.figure], where: { _ in true }).compactMap { entry in
      guard let metric = entry[.metric]?.string.flatMap(facts.factWords.metric),
        facts.factWords.fits(entry[.unit]?.string, metric), let value = entry[.value]?.number
      else { return nil }
      return Figure(
        metric: metric,
        customer: entry.customer.map(portfolio.presentName),
        brands: entry.brands,
        period: entry.period,
        on: entry.on,
        value: value
      )
    }
  }

  /// The latest figure for a period: one that names it, else one recorded in it that names none.
  ///
  /// What was recorded after a day is left out where that is asked for.
  func value(
    _ metric: Metric,
    of about: About,
    in period: Period,
    knownBy day: Day? = nil
  ) -> Decimal? {
    let fitting = all.filter {
      $0.metric == metric && $0.isAbout(about) && $0.on <= (day ?? $0.on)
    }
    let named = fitting.filter { $0.period == period }
    let implied = fitting.filter { $0.period == nil && period.contains($0.on) }
    // The last of the latest day: what was recorded later corrects what was recorded before.
    let latest = (named.isEmpty ? implied : named).map(\.on).max()
    return (named.isEmpty ? implied : named).last { $0.on == latest }?.value
  }
}

extension Figures.Figure {
  fileprivate func isAbout(_ about: Figures.About) -> Bool {
    switch about {
    case .customer(let name): customer == name && brands.isEmpty
    case .brand(let name): customer == nil && brands.contains(name)
    case .territory: customer == nil && brands.isEmpty
    }
  }
}
