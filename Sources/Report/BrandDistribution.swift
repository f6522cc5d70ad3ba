import Catalogue
import Dates
import Foundation
import Portfolio

/// What a shop sells of the whole category: its purchases of the period, else of the one before.
struct ShopWeights {
  let cartons: [String: Decimal]
  let period: Period

  init(_ facts: Facts, of shops: [String]) {
    let volumes = Volumes(facts)
    let month = facts.period.month
    func known(in period: Period) -> [String: Decimal] {
      shops.reduce(into: [:]) { known, shop in
        known[shop] = volumes.purchases(of: shop, in: period).cartons
      }
    }
    let now = known(in: month)
    (cartons, period) = now.isEmpty ? (known(in: month.previous), month.previous) : (now, month)
  }
}

/// One brand at the shops of a scope.
struct BrandDistribution {
  let brand: String
  private let shops: [String]
  /// States of the shops in scope; a shop without a record has none.
  let now: [String: Int]
  private let before: [String: Int]
  private let weights: ShopWeights

  init(
    brand: String,
    shops: [String],
    now: [String: Int],
    before: [String: Int],
    weights: ShopWeights
  ) {
    self.brand = brand
    self.shops = shops
    let inScope = Set(shops)
    self.now = now.filter { inScope.contains($0.key) }
    self.before = before.filter { inScope.contains($0.key) }
    self.weights = weights
  }

  /// The share of shops at or above a state, in per cent; nil where there is no shop, or nothing was
  /// ever recorded of the brand: nobody knows then that it stands nowhere.
  private func rate(_ states: [String: Int], from least: Int) -> Decimal? {
    guard !states.isEmpty else { return nil }
    return (Decimal(states.values.count { $0 >= least }) * 100)
      .divided(by: Decimal(shops.count))
  }

  private var all: Decimal { weights.cartons.values.reduce(0, +) }

  private func stocking(_ states: [String: Int]) -> Decimal {
    weights.cartons.filter { (states[$0.key] ?? 0) >= 1 }.values.reduce(0, +)
  }

  /// Category sales of the stocking shops over those of all shops (`domain.md` 5.1).
  private func weighted(_ states: [String: Int]) -> Decimal? {
    guard !states.isEmpty else { return nil }
    return (stocking(states) * 100).divided(by: all)
  }

  private var rates: [(key: Key, now: Decimal?, before: Decimal?)] {
    [(1, Key.rateNumeric), (2, .rateEffective), (3, .rateSold)].map { least, key in
      (key, rate(now, from: least), rate(before, from: least))
    } + (weights.cartons.isEmpty ? [] : [(.rateWeighted, weighted(now), weighted(before))])
  }

  /// The same as bare numbers, with the shops they are of; what is not known is empty.
  var data: [[Phrase]] {
    rates.map { key, now, before in
      let change = now.flatMap { now in before.map { now - $0 } }
      let numbers = [now, before, change].map { Phrase.text($0?.fixed(to: 2) ?? "") }
      return [.text(brand), .key(key), .number(shops.count)] + numbers
    }
  }

  var rows: [[Phrase]] {
    rates.map { key, now, before in
      [.text(brand), .key(key), percent(now), percent(before), points(before, now)]
    }
  }

  private func percent(_ rate: Decimal?) -> Phrase {
    .known(rate.map { .message(Message(.percent, ["n": .text($0.fixed(to: 2))])) })
  }

  /// The difference of the exact rates, rounded once.
  private func points(_ before: Decimal?, _ now: Decimal?) -> Phrase {
    guard let before, let now else { return .key(.dash) }
    let change = now - before
    let digits = (change > 0 ? "+" : "") + change.fixed(to: 2)
    return .message(Message(.points, ["n": .text(digits)]))
  }

  /// Blank shops, shops without a record, shops that were lost, and what the weights are.
  var lists: [Document.Block] {
    let blank = shops.filter { now[$0] == 0 }
    let lost = blank.filter { before[$0] == 3 }
    let unrecorded = shops.filter { now[$0] == nil }
    let lines = [list(.rateBlank, blank), list(.rateLost, lost), list(.rateUnrecorded, unrecorded)]
    return (lines + [weightLine]).compactMap { $0.map(Document.Block.paragraph) }
  }

  private func list(_ key: Key, _ names: [String]) -> Phrase? {
    guard !names.isEmpty else { return nil }
    let label: Phrase = .message(
      Message(key, ["brand": .text(brand), "shops": .quantity(names.count, .unitShops)])
    )
    return .labelled(label, [.list(names.map { .text($0) })])
  }

  private var weightLine: Phrase? {
    guard !weights.cartons.isEmpty else { return nil }
    return .message(
      Message(
        .rateWeights,
        [
          "brand": .text(brand), "a": .quantity(stocking(now), .unitCartons),
          "b": .quantity(all, .unitCartons), "period": .period(weights.period),
          "shops": .quantity(weights.cartons.count, .unitShops),
        ]
      )
    )
  }
}
