import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Computes the measures of the trade from answers, entries and figures (`domain.md` 5, 5.1).
///
/// Each is nil where nothing is known of it, and has no value where the denominator is 0.
struct Measures {
  let facts: Facts
  let volumes: Volumes

  init(_ facts: Facts) {
    self.facts = facts
    volumes = Volumes(facts)
  }

  var figures: Figures { volumes.figures }
  var archive: [String: Customer] { facts.portfolio.customers }

  /// One that was entered as it stands.
  func given(_ measure: Measure, _ about: Figures.About, in period: Period) -> Measured? {
    figures.value(.measure(measure), of: about, in: period).map {
      Measured(measure: measure, value: $0, period: period)
    }
  }

  func quotient(
    _ measure: Measure,
    _ quotient: Quotient,
    _ period: Period,
    _ working: Key,
    _ top: Phrase,
    _ bottom: Phrase,
    _ more: [String: Phrase] = [:],
    formula: Key = .measureFormula
  ) -> Measured {
    Measured(
      measure: measure,
      value: quotient.value,
      period: period,
      working: .message(Message(working, ["a": top, "b": bottom].merging(more) { $1 })),
      formula: formula
    )
  }

  /// A share of shops, in per cent.
  func shops(
    _ measure: Measure,
    _ top: Decimal,
    of bottom: Decimal,
    _ period: Period,
    _ working: Key,
    unit: Key = .unitShops,
    formula: Key = .measureFormula
  ) -> Measured {
    quotient(
      measure,
      Quotient(top: top, bottom: bottom),
      period,
      working,
      .quantity(top, unit),
      .quantity(bottom, unit),
      formula: formula
    )
  }
}

/// Volumes and amounts.
extension Measures {
  /// 环比 or 同比 of the volume of a customer, a brand or the territory.
  func growth(_ measure: Measure, of subject: String, in period: Period) -> Measured? {
    let base = measure == .onYear ? period.sameLastYear : period.previous
    guard let now = volume(of: subject, in: period), let before = volume(of: subject, in: base)
    else { return given(measure, about(subject), in: period) }
    let words: (Decimal) -> Phrase = { .quantity($0, .unitCartons) }
    let working = measure == .onYear ? Key.measureOnYear : .measureOnMonth
    var measured = quotient(
      measure,
      Quotient(top: now - before, bottom: before),
      period,
      working,
      words(now),
      words(before)
    )
    if before <= 0 {
      // Nothing grows from nothing or less: the difference says what can be said.
      measured.value = nil
      let difference: Phrase = .message(
        Message(.unitCartons, ["n": .text((now - before).signed)])
      )
      measured.instead = .message(Message(.measureDifference, ["n": difference]))
    }
    return measured
  }

  func about(_ subject: String) -> Figures.About {
    if subject == Volumes.territory { return .territory }
    return archive[subject] == nil ? .brand(subject) : .customer(subject)
  }

  func volume(of subject: String, in period: Period) -> Decimal? {
    guard case .brand(let brand) = about(subject) else {
      return volumes.volume(of: subject, in: period)
    }
    return facts.brandVolume(brand, in: period)
  }

  /// 单条均价: amount over cartons.
  func perCarton(of customer: String, in period: Period) -> Measured? {
    let bought = volumes.purchases(of: customer, in: period)
    guard let cartons = bought.cartons, let amount = bought.amount else {
      return given(.perCarton, .customer(customer), in: period)
    }
    return quotient(
      .perCarton,
      Quotient(top: amount, bottom: cartons, scale: 1),
      period,
      .measurePerCarton,
      .quantity(amount, .money),
      .quantity(cartons, .unitCartons)
    )
  }

  /// 单箱销售额: revenue over cases, of which the size is a setting.
  func perCase(in period: Period) -> Measured? {
    guard let size = facts.number(setting: "case-size"),
      let cartons = volumes.territory(in: period),
      let amount = figures.value(.amount, of: .territory, in: period)
    else {
      return figures.value(.perCase, of: .territory, in: period).map {
        Measured(measure: .perCase, value: $0, period: period)
      }
    }
    return quotient(
      .perCase,
      Quotient(top: amount * size, bottom: cartons, scale: 1),
      period,
      .measurePerCase,
      .quantity(amount, .money),
      .quantity(cartons, .unitCartons),
      ["size": .text(size.grouped)]
    )
  }

  /// 户均购进量 of the territory.
  func perShop(in period: Period) -> Measured? {
    guard let cartons = volumes.territory(in: period), !archive.isEmpty else {
      return given(.perShop, .territory, in: period)
    }
    return quotient(
      .perShop,
      Quotient(top: cartons, bottom: Decimal(archive.count), scale: 1),
      period,
      .measurePerShop,
      .quantity(cartons, .unitCartons),
      .quantity(archive.count, .unitShops)
    )
  }

  /// 一二类烟比重 of the territory.
  func topClassShare(in period: Period) -> Measured? {
    guard let all = volumes.territory(in: period),
      let top = figures.value(.topClass, of: .territory, in: period)
    else { return given(.topClassShare, .territory, in: period) }
    return quotient(
      .topClassShare,
      Quotient(top: top, bottom: all),
      period,
      .measureTopClass,
      .quantity(top, .unitCartons),
      .quantity(all, .unitCartons)
    )
  }
}
