import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Something that a comparison of figures warns of (`domain.md` 1.1, W-C1 to W-M1).
struct Warning {
  /// In one line: the figures, and what they mean.
  var words: Phrase
  /// False where it only says that nothing can be compared.
  var isRaised: Bool
}

/// The growth of something over a month, and how it compares with a general growth.
///
/// The ratio is (1 + g) ÷ (1 + general g): growth rates themselves cannot be divided where one of
/// them is 0 or less, factors can.
struct GrowthRatio {
  var before: Decimal
  var now: Decimal
  /// 1 + the general growth.
  var general: Decimal

  /// Nil where either base is 0 (or less, which no volume is).
  var value: Decimal? {
    guard before > 0, general > 0 else { return nil }
    return now / before / general
  }

  /// Lags behind: below the limit, before any rounding.
  func isBelow(_ limit: Decimal) -> Bool { value.map { $0 < limit } ?? false }
}

/// Compares last month's figures with those of the month before.
struct Warnings {
  private let facts: Facts
  private let volumes: Volumes
  private let last: Period
  /// Nil where the method sets none: then nothing lags.
  private let limit: Decimal?
  /// Purchases of the customers of each class, in both months where both are known.
  private let classes: [String?: [(now: Decimal, before: Decimal)]]
  private let purchases: [String: Decimal]

  init(_ facts: Facts) {
    self.facts = facts
    let volumes = Volumes(facts)
    let last = facts.month.previous
    var classes: [String?: [(now: Decimal, before: Decimal)]] = [:]
    var purchases: [String: Decimal] = [:]
    for customer in facts.portfolio.customers.values {
      guard let now = volumes.purchases(of: customer.name, in: last).cartons else { continue }
      purchases[customer.name] = now
      if let before = volumes.purchases(of: customer.name, in: last.previous).cartons {
        classes[facts.tierLetter(of: customer), default: []].append((now, before))
      }
    }
    self.volumes = volumes
    self.last = last
    self.classes = classes
    self.purchases = purchases
    limit = facts.number(setting: "growth-ratio")
  }

  /// W-C1 and W-C2 of one customer.
  func ofCustomer(_ name: String) -> [Warning] {
    guard let customer = facts.portfolio.customers[name], let now = purchases[name] else {
      return []
    }
    return [lag(of: customer, now), size(of: customer, now)].compactMap(\.self)
  }

  /// W-C1: the customer's growth against that of its class.
  private func lag(of customer: Customer, _ now: Decimal) -> Warning? {
    let tier = facts.tierLetter(of: customer)
    guard let before = volumes.purchases(of: customer.name, in: last.previous).cartons,
      let general = growth(ofClass: tier)
    else { return nil }
    return warning(
      GrowthRatio(before: before, now: now, general: general),
      .warningCustomer,
      dash: .warningCustomerDash,
      .unitCartons,
      ["class": facts.tier(of: customer)]
    )
  }

  /// 1 + the growth of a class; 0 where its customers bought nothing before.
  ///
  /// The sub-company's figure where one was entered (A类增幅), else that of the manager's own
  /// customers of the class.
  private func growth(ofClass tier: String?) -> Decimal? {
    if let tier,
      let entered = volumes.figures.value(.growth(tier: tier), of: .territory, in: last)
    {
      return 1 + entered / 100
    }
    guard let known = classes[tier] else { return nil }
    let before = known.map(\.before).reduce(0, +)
    return known.map(\.now).reduce(0, +).divided(by: before) ?? 0
  }

  /// W-C2: more than a limit, and than several times the mean of the others of the class.
  private func size(of customer: Customer, _ now: Decimal) -> Warning? {
    guard let least = facts.number(setting: "big-buyer-cartons"),
      let multiple = facts.number(setting: "big-buyer-multiple")
    else { return nil }
    let tier = facts.tierLetter(of: customer)
    let others = facts.portfolio.customers.values.filter {
      $0.name != customer.name && facts.tierLetter(of: $0) == tier
    }.compactMap { purchases[$0.name] }
    guard now > least, let mean = others.reduce(0, +).divided(by: Decimal(others.count)),
      let times = now.divided(by: mean), times > multiple
    else { return nil }
    let arguments: [String: Phrase] = [
      "now": .quantity(now, .unitCartons), "limit": .quantity(least, .unitCartons),
      "shops": .quantity(others.count, .unitShops),
      "mean": .quantity(mean.rounded(to: 1), .unitCartons),
      "times": .text(times.rounded(to: 1).grouped), "multiple": .text(multiple.grouped),
    ]
    return Warning(words: .message(Message(.warningBigBuyer, arguments)), isRaised: true)
  }

  /// W-B1: a brand's growth against that of the sub-centre, entered as 分中心增幅 of the brand.
  func ofBrand(_ brand: String) -> [Warning] {
    guard
      let centre = volumes.figures.value(.centreGrowth, of: .brand(brand), in: last),
      let now = facts.brandVolume(brand, in: last),
      let before = facts.brandVolume(brand, in: last.previous)
    else { return [] }
    return [
      warning(
        GrowthRatio(before: before, now: now, general: 1 + centre / 100),
        .warningBrand,
        dash: .warningBrandDash,
        .unitCartons
      )
    ].compactMap(\.self)
  }

  /// W-M1: the territory's volume, and its revenue per case, against the sub-centre's growth.
  var ofMarket: [Warning] {
    let volume = ratio(
      volumes.territory(in: last),
      volumes.territory(in: last.previous),
      .centreGrowth
    )
    let perCase = ratio(
      facts.revenuePerCase(in: last),
      facts.revenuePerCase(in: last.previous),
      .centrePerCase
    )
    return [
      volume.flatMap { warning($0, .warningVolume, dash: .warningVolumeDash, .unitCartons) },
      perCase.flatMap { warning($0, .warningPerCase, dash: .warningPerCaseDash, .money) },
    ].compactMap(\.self)
  }

  private func ratio(_ now: Decimal?, _ before: Decimal?, _ centre: Metric) -> GrowthRatio? {
    guard let now, let before,
      let general = volumes.figures.value(centre, of: .territory, in: last)
    else { return nil }
    return GrowthRatio(before: before, now: now, general: 1 + general / 100)
  }

  /// Nil where nothing lags.
  private func warning(
    _ ratio: GrowthRatio,
    _ key: Key,
    dash: Key,
    _ unit: Key,
    _ more: [String: Phrase] = [:]
  ) -> Warning? {
    guard let limit else { return nil }
    guard let value = ratio.value else {
      return Warning(words: .message(Message(dash, arguments(ratio, unit, more))), isRaised: false)
    }
    guard ratio.isBelow(limit) else { return nil }
    let compared: [String: Phrase] = [
      "change": .change(from: ratio.before, to: ratio.now),
      "ratio": .text(value.rounded(to: 2).grouped), "limit": .text(limit.grouped),
    ]
    let all = arguments(ratio, unit, more).merging(compared) { $1 }
    return Warning(words: .message(Message(key, all)), isRaised: true)
  }

  private func arguments(
    _ ratio: GrowthRatio,
    _ unit: Key,
    _ more: [String: Phrase]
  ) -> [String: Phrase] {
    let general: Phrase =
      ratio.general == 0
      ? .key(.dash) : .change(from: 1, to: ratio.general)
    return more.merging([
      "before": .quantity(ratio.before, unit), "now": .quantity(ratio.now, unit),
      "general": general,
    ]) { $1 }
  }
}
