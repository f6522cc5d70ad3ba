import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// How many shops stock a brand, of those that should (`domain.md` 4.6, 5).
struct Distribution {
  /// Shops by state, 0 to 3.
  let counts: [Int]
  /// Shops with a record of this brand, or those that the analysis said should stock it.
  let scope: Decimal
  let scopeIsGiven: Bool
  /// Shops that the analysis said stocked it.
  private let stockedThen: Decimal

  /// The states at a day; facts of a day or month say how many shops should stock it.
  init(of brand: String, states: [String: [String: Int]], _ facts: Facts) {
    let known = states[brand] ?? [:]
    counts = (0...3).map { state in known.values.count { $0 == state } }
    let said = facts.answer("A-B3", about: brand)
    let should = said?["should"]?.number
    scope = should ?? Decimal(known.count)
    scopeIsGiven = should != nil
    stockedThen = said?["stocked"]?.number ?? 0
  }

  init(of brand: String, at day: Day, _ facts: Facts) {
    self.init(of: brand, states: facts.portfolio.brandStates(upTo: day), facts)
  }

  var stocked: Int { counts[1...].reduce(0, +) }
  var recorded: Int { counts.reduce(0, +) }

  /// Whether fewer shops have a record than stocked the brand by the analysis: the rate would seem
  /// to fall, but nobody recorded that a shop gave it up.
  var isTooFew: Bool { recorded > 0 && Decimal(recorded) < stockedThen }

  /// In per cent with one place; nil where too little was recorded, or no shop should stock it.
  var rate: Decimal? {
    recorded == 0 || isTooFew
      ? nil : (Decimal(stocked) * 100).divided(by: scope)?.rounded(to: 1)
  }

  var rateInWords: Phrase {
    isTooFew ? .key(.tooFewEntries) : .known(rate.map { .quantity($0, .percent) })
  }

  /// How many more shops a rate takes.
  func shopsToAdd(for rate: Decimal) -> Int {
    let needed = (rate * scope / 100).rounded(to: 0, .up)
    return max(0, (needed as NSDecimalNumber).intValue - stocked)
  }

  /// The states that occur, each with its number of shops: `有效销售2户、铺货1户`.
  var states: [Phrase] {
    zip(
      [Key.stateBlank, .stateDistributed, .stateEffectivelyDistributed, .stateEffectivelySold],
      counts
    )
    .filter { $0.1 > 0 }
    .map { .message(Message(.brandCount, ["state": .key($0), "n": .number($1)])) }
    .reversed()
  }
}
