import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What the journal knows about brand sets and one brand.
extension Fact {
  static let ofBrands: [String: Fact] = [
    "brand-sets": Fact(
      lines: { facts, _ in facts.sets.numbered(\.phrase) },
      choices: { facts, _ in facts.sets.map(\.name) }
    ),
    "brand-set": Fact(value: { facts, _ in facts.setProposed }),
    "brand-record": Fact(lines: { $0.brandRecord($1) }),
    "brand-volume": Fact(
      value: { facts, brand in facts.brandVolume(brand, in: facts.month.previous).map(Value.decimal)
      }
    ),
    "distribution": Fact(value: { $0.distributionProposed($1) }),
    "shop-counts": Fact(lines: { $0.shopCounts($1) }),
    "distribution-now": Fact(lines: { $0.distributionLines($1) }, sources: ["A-B3"]),
    "distribution-rate": Fact(
      value: { $0.distributionRate($1).map(Value.decimal) },
      sources: ["A-B3"]
    ),
    "shops-to-add": Fact(
      lines: { $0.shopLines($1) },
      choices: { facts, brand in facts.shopsToAdd(brand).map(\.name) },
      sources: ["A-B3", "P-B1"]
    ),
  ]
}

extension BrandSet {
  fileprivate var phrase: Phrase {
    .message(
      Message(
        .summaryLabelled,
        ["label": .text(name), "words": .list(members.map { .text($0) })]
      )
    )
  }
}

extension Facts {
  fileprivate var sets: [BrandSet] { portfolio.brandSets.values.sorted { $0.name < $1.name } }

  /// Last month's set, else the only one there is.
  fileprivate var setProposed: Value? {
    if let last = answer("A-B1", in: month.previous) { return last }
    return sets.count == 1 ? sets.first.map { .string($0.name) } : nil
  }

  /// A month's volume of a brand: what the next analysis confirmed, else a figure.
  func brandVolume(_ brand: String, in month: Period) -> Decimal? {
    answer("A-B2", about: brand, in: month.next)?.number
      ?? Figures(self).value(.volume, of: .brand(brand), in: month)
  }

  fileprivate func brandRecord(_ brand: String) -> [Phrase] {
    let last = month.previous
    let states = Distribution(of: brand, at: today, self).states
    let lines: [Phrase?] = [
      brandVolume(brand, in: last).map { now in
        let before = brandVolume(brand, in: last.previous)
        let yearAgo = brandVolume(brand, in: last.sameLastYear)
        return volumeLine(now, changes(now, before, yearAgo) + [share(now)].compactMap(\.self))
      },
      states.isEmpty ? nil : .labelled(.factShops, states, separator: .listSeparator),
      said("A-B13", about: brand, in: last).map { .labelled(.factLastVerdict, [$0]) },
    ]
    return lines.compactMap(\.self)
  }

  /// What a volume of last month is of the territory's.
  private func share(_ volume: Decimal) -> Phrase? {
    Volumes(self).territory(in: month.previous).map { all in
      .message(Message(.factShare, ["n": .percent(volume, of: all)]))
    }
  }

  /// Last month's volume, with what else there is to say about it.
  func volumeLine(_ volume: Decimal, _ more: [Phrase]) -> Phrase {
    let words: Phrase = .joined([.quantity(volume, .unitCartons)] + more, by: .rowSeparator)
    return .message(
      Message(.factVolume, ["period": .period(month.previous), "words": words])
    )
  }

  /// How many shops there are, by tier, and what last month's analysis said.
  fileprivate func shopCounts(_ brand: String) -> [Phrase] {
    guard !portfolio.customers.isEmpty else { return [] }
    let tiers = Dictionary(grouping: portfolio.customers.values, by: tierLetter(of:))
    let counts = tiers.sorted { ($0.key ?? "~") < ($1.key ?? "~") }.compactMap { _, shops in
      shops.first.map { shop -> Phrase in
        let count: Phrase = .quantity(shops.count, .unitShops)
        return .message(Message(.factTierCount, ["tier": tier(of: shop), "shops": count]))
      }
    }
    let archive: Phrase = .message(
      Message(
        .factArchive,
        [
          "shops": .quantity(portfolio.customers.count, .unitShops),
          "tiers": .joined(counts, by: .listSeparator),
        ]
      )
    )
    let last = shops(of: brand, in: month.previous).map { last -> Phrase in
      .message(
        Message(
          .factLastShops,
          [
            "stocked": .quantity(last.stocked, .unitShops),
            "should": .quantity(last.should, .unitShops),
            "rate": .percent(last.stocked, of: last.should),
          ]
        )
      )
    }
    return [archive, last].compactMap(\.self)
  }

  /// Shops by the entries; how many should stock it is known from the last analysis only.
  fileprivate func distributionProposed(_ brand: String) -> Value? {
    let now = Distribution(of: brand, at: today, self)
    let should = answer("A-B3", about: brand, in: month.previous)?["should"]
    return .row([
      ("stocked", now.recorded == 0 ? nil : .integer(now.stocked)), ("should", should),
    ])
  }

  /// What the analysis said of a month, as stocked and should.
  private func shops(of brand: String, in period: Period) -> (stocked: Decimal, should: Decimal)? {
    let said = answer("A-B3", about: brand, in: period)
    guard let stocked = said?["stocked"]?.number, let should = said?["should"]?.number else {
      return nil
    }
    return (stocked, should)
  }

  /// In per cent with one place: what the analysis said, else what the entries say.
  func distributionRate(_ brand: String) -> Decimal? {
    guard let said = shops(of: brand, in: month) else {
      return Distribution(of: brand, at: today, self).rate
    }
    return (said.stocked * 100).divided(by: said.should)?.rounded(to: 1)
  }

  fileprivate func distributionLines(_ brand: String) -> [Phrase] {
    let entries = Distribution(of: brand, at: today, self)
    let said = shops(of: brand, in: month)
    guard said != nil || entries.recorded > 0 else { return [] }
    let now = said ?? (stocked: Decimal(entries.stocked), should: entries.scope)
    let rate: Phrase = .message(
      Message(
        .factDistribution,
        [
          "rate": .percent(now.stocked, of: now.should), "stocked": .text(now.stocked.grouped),
          "should": .text(now.should.grouped),
        ]
      )
    )
    let more = [lastRate(of: brand, now), steps(from: now.stocked, of: now.should)]
    return [rate] + more.compactMap(\.self)
  }

  /// Last month's rate and the points gained or lost since.
  private func lastRate(
    of brand: String,
    _ now: (stocked: Decimal, should: Decimal)
  ) -> Phrase? {
    guard let last = shops(of: brand, in: month.previous),
      let before = (last.stocked * 100).divided(by: last.should),
      let rate = (now.stocked * 100).divided(by: now.should)
    else { return nil }
    return .message(
      Message(
        .factDistributionLast,
        [
          "rate": .percent(last.stocked, of: last.should),
          "change": .points(from: before, to: rate),
        ]
      )
    )
  }

  /// What the next two round rates would take: shops to add = ⌈target × N⌉ − now.
  private func steps(from stocked: Decimal, of should: Decimal) -> Phrase? {
    guard let rate = (stocked * 100).divided(by: should), rate < 100 else { return nil }
    let ten = (rate / 10).rounded(to: 0, .down) * 10
    let steps: [Phrase] = [ten + 10, ten + 20].filter { $0 <= 100 }.map { target in
      let more = (target * should / 100).rounded(to: 0, .up) - stocked
      return .message(
        Message(
          .factStep,
          ["rate": .quantity(target, .percent), "shops": .quantity(more, .unitShops)]
        )
      )
    }
    return .joined(steps, by: .rowSeparator)
  }
}
