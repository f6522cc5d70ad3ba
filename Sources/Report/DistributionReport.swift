package import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// How widely brands are stocked at the end of a period, and how that changed (`domain.md` 4.6, 5).
///
/// A shop's state is what its last entry up to that day says. N are the shops that should stock a
/// brand: all of the archive, or those of an area or tier. The previous period's states are those of
/// the same N shops, so that a rate moves only where a shop changed (constant panel).
package struct DistributionReport: Sendable {
  let facts: Facts
  private let title: Phrase
  private let scope: Phrase
  let shops: [String]
  private let brands: [BrandDistribution]
  /// The entries that decide the states of each brand.
  private let deciding: [String: [Entry]]

  /// Of some brands, by the facts of the period asked for; the title is what the brands are called
  /// together.
  package init(
    _ facts: Facts,
    of brands: [String],
    title: Phrase,
    area: String? = nil,
    tier: String? = nil
  ) {
    self.facts = facts
    self.title = title
    let letter = tier.flatMap { facts.factWords.tier($0) }
    let inScope = facts.portfolio.customers.values.filter { customer in
      (area == nil || customer.area == area)
        && (tier == nil || facts.tierLetter(of: customer) == letter)
    }
    let shops = inScope.map(\.name).sorted { facts.tierOrder($0) < facts.tierOrder($1) }
    self.shops = shops
    scope = Self.scope(area, letter)
    let entries = facts.portfolio.brandEntries(upTo: facts.lastDay)
    let now = entries.mapValues { $0.compactMapValues(\.state) }
    deciding = entries.mapValues { $0.filter { shops.contains($0.key) }.map(\.value) }
    let before = facts.portfolio.brandStates(upTo: facts.period.previous.last)
    let weights = ShopWeights(facts, of: shops)
    self.brands = brands.map { brand in
      BrandDistribution(
        brand: brand,
        shops: shops,
        now: now[brand] ?? [:],
        before: before[brand] ?? [:],
        weights: weights
      )
    }
  }

  private static func scope(_ area: String?, _ tier: String?) -> Phrase {
    let parts: [Phrase?] = [
      area.map { .message(Message(.rateScopeArea, ["area": .text($0)])) },
      tier.map { .message(Message(.factTier, ["tier": .text($0)])) },
    ]
    let words = parts.compactMap(\.self)
    return words.isEmpty ? .key(.rateScopeAll) : .joined(words, by: .rowSeparator)
  }

  package var document: Document {
    let head: Phrase = .message(
      Message(
        .rateScope,
        ["shops": .quantity(shops.count, .unitShops), "scope": scope]
      )
    )
    let panel: Phrase = .message(
      Message(.ratePanel, ["previous": .period(facts.period.previous)])
    )
    var document = Document(
      title: .message(
        Message(
          .rateTitle,
          ["name": title, "period": .period(facts.period), "day": .day(facts.lastDay)]
        )
      ),
      [.paragraph(head), .table(states), .table(rates)]
    )
    for brand in brands { document.blocks += brand.lists }
    document.add(.bullets([panel, .key(.rateRule)]))
    document.data = data
    return document
  }

  /// Shops by state, and those without a record, for each brand.
  private var states: Table {
    let titles: [Key] = [
      .stateBlank, .stateDistributed, .stateEffectivelyDistributed, .stateEffectivelySold,
      .rateNoRecord,
    ]
    return Table(
      [Table.Column(.key(.rateBrand))] + titles.map { Table.Column(.key($0), isNumber: true) },
      rows: brands.map { brand in
        let counts = (0...3).map { state in brand.now.values.count { $0 == state } }
        let entries = (deciding[brand.brand] ?? []).sorted { $0.n < $1.n }
        return [Phrase.text(brand.brand).resting(on: entries)] + counts.map(Phrase.number)
          + [.number(shops.count - brand.now.count)]
      }
    )
  }

  /// The rates as bare numbers, for a spreadsheet.
  private var data: Table {
    let numbers: [Key] = [.rateShops, .rateNowPercent, .rateBeforePercent, .rateChangePoints]
    return Table(
      [Table.Column(.key(.rateBrand)), Table.Column(.key(.rateMeasure))]
        + numbers.map { Table.Column(.key($0), isNumber: true) },
      rows: brands.flatMap(\.data)
    )
  }

  /// The three rates, and the weighted one where volumes are known, now and before.
  private var rates: Table {
    Table(
      [
        Table.Column(.key(.rateBrand)), Table.Column(.key(.rateMeasure)),
        Table.Column(.key(.rateNow), isNumber: true),
        Table.Column(.key(.rateBefore), isNumber: true),
        Table.Column(.key(.rateChange), isNumber: true),
      ],
      rows: brands.flatMap(\.rows)
    )
  }
}
