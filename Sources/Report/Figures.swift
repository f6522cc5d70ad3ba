import Dates
import Foundation
import Journal
import Portfolio

/// The figures that were recorded, read once for looking up several.
struct Figures {
  /// What a figure measures: a metric, the growth of a tier, or a computed figure entered as it is.
  enum What: Hashable {
    case metric(Metric)
    case growth(tier: String)
    case measure(Measure)
  }

  /// What a figure is about: a customer, a brand, a brand at a customer, or the territory.
  enum About: Hashable {
    case customer(String)
    case brand(String)
    case shelf(customer: String, brand: String)
    case territory
  }

  fileprivate struct Topic: Hashable {
    var what: What
    var about: About
  }

  fileprivate struct Figure {
    var period: Period?
    var on: Day
    var value: Decimal
  }

  /// A metric as it was typed, and its unit.
  private struct Name: Hashable {
    var typed: String
    var unit: String?

    init(_ typed: String, _ unit: String?) { (self.typed, self.unit) = (typed, unit) }
  }

  private var all: [Topic: [Figure]] = [:]

  init(_ facts: Facts) {
    let portfolio = facts.portfolio
    // Many figures have few names.
    var known: [Name: What?] = [:]
    for entry in portfolio.figures(from: Facts.firstDayOfFigures(for: facts.period)) {
      guard let typed = entry[.metric]?.string, let value = entry[.value]?.number,
        let what = Self.what(Name(typed, entry[.unit]?.string), facts.factWords, &known)
      else { continue }
      let figure = Figure(period: entry.period, on: entry.on, value: value)
      let customer = portfolio.customer(of: entry)
      for about in Self.subjects(customer, entry.brands) {
        all[Topic(what: what, about: about), default: []].append(figure)
      }
    }
  }

  private static func what(_ name: Name, _ words: FactWords, _ known: inout [Name: What?]) -> What?
  {
    if let what = known[name] { return what }
    let what = what(name.typed, name.unit, words)
    known[name] = what
    return what
  }

  private static func what(_ typed: String, _ unit: String?, _ words: FactWords) -> What? {
    if let metric = words.metric(typed) { return words.fits(unit, metric) ? .metric(metric) : nil }
    if let measure = words.measure(typed) { return .measure(measure) }
    return words.growingTier(typed).map(What.growth)
  }

  private static func subjects(_ customer: String?, _ brands: [String]) -> [About] {
    guard let customer else { return brands.isEmpty ? [.territory] : brands.map(About.brand) }
    return brands.isEmpty
      ? [.customer(customer)] : brands.map { .shelf(customer: customer, brand: $0) }
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
    value(.metric(metric), of: about, in: period, knownBy: day)
  }

  func value(_ what: What, of about: About, in period: Period, knownBy day: Day? = nil) -> Decimal?
  {
    let fitting = figures(what, about).filter { $0.on <= (day ?? $0.on) }
    let named = fitting.filter { $0.period == period }
    let implied = fitting.filter { $0.period == nil && period.contains($0.on) }
    // The last of the latest day: what was recorded later corrects what was recorded before.
    let latest = (named.isEmpty ? implied : named).map(\.on).max()
    return (named.isEmpty ? implied : named).last { $0.on == latest }?.value
  }

  /// The sum of the figures of days and weeks that lie within some days; nil where there are none.
  ///
  /// A day inside a week that has its own figure is not counted again.
  func sum(_ metric: Metric, of about: About, within days: ClosedRange<Day>) -> Decimal? {
    var found: [Period: Figure] = [:]
    for figure in figures(.metric(metric), about) {
      let period = figure.period ?? .day(figure.on)
      guard [.day, .week].contains(period.cycle), days.contains(period.first),
        days.contains(period.last)
      else { continue }
      if let known = found[period], known.on > figure.on { continue }
      found[period] = figure
    }
    let values = found.compactMap { period, figure -> Decimal? in
      let week = Period(.week, containing: period.first)
      return period.cycle == .day && found[week] != nil ? nil : figure.value
    }
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  /// The customers with a figure of a metric, of a brand where one is named, in a period.
  func customers(
    with metric: Metric,
    of brand: String? = nil,
    in period: Period
  ) -> [String: Decimal] {
    var values: [String: Decimal] = [:]
    for topic in all.keys where topic.what == .metric(metric) {
      let name: String
      switch (topic.about, brand) {
      case (.customer(let customer), nil): name = customer
      case (.shelf(let customer, let shelved), let brand?) where shelved == brand: name = customer
      default: continue
      }
      values[name] = value(metric, of: topic.about, in: period)
    }
    return values
  }

  private func figures(_ what: What, _ about: About) -> [Figure] {
    all[Topic(what: what, about: about)] ?? []
  }
}
