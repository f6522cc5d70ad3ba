import Catalogue
import Dates
import Foundation
import Portfolio

/// Shops that sell much of a brand's price band and little of the brand (`domain.md` 1.1.2).
///
/// Of the shops of which both are known: the band's volume at or above its median, the brand's share
/// of it at or below the lower quartile (the value at ⌈n/4⌉ from below), by how much of the band is
/// not this brand, the most first.
struct TargetShops {
  struct Shop: Equatable {
    var name: String
    /// Cartons of the brand's price band.
    var band: Decimal
    /// Cartons of the brand.
    var volume: Decimal
    var share: Decimal { volume / band }
  }

  let shops: [Shop]
  let median: Decimal
  let quartile: Decimal

  /// Nil where no band volume is known.
  init?(of known: [Shop]) {
    let known = known.filter { $0.band > 0 }
    guard !known.isEmpty else { return nil }
    let bands = known.map(\.band).sorted()
    let shares = known.map(\.share).sorted()
    let middle = (bands[(bands.count - 1) / 2] + bands[bands.count / 2]) / 2
    let lower = shares[(shares.count + 3) / 4 - 1]
    median = middle
    quartile = lower
    shops = known.filter { $0.band >= middle && $0.share <= lower }.sorted {
      let (left, right) = ($0.band - $0.volume, $1.band - $1.volume)
      return left == right ? $0.name < $1.name : left > right
    }
  }
}

extension Facts {
  /// The target shops of a brand by last month's figures, those first with the most to win.
  func targetShops(_ brand: String) -> TargetShops? {
    let figures = Figures(self)
    let last = month.previous
    let bands = figures.customers(with: .bandVolume, of: brand, in: last)
    guard !bands.isEmpty else { return nil }
    let volumes = figures.customers(with: .volume, of: brand, in: last)
    let states = portfolio.brandStates(of: brand, upTo: today)
    return TargetShops(
      of: bands.compactMap { name, band in
        // A shop recorded as blank sells none; of one without any record nobody knows.
        guard let volume = volumes[name] ?? (states[name] == 0 ? 0 : nil),
          portfolio.customers[name] != nil
        else { return nil }
        return TargetShops.Shop(name: name, band: band, volume: volume)
      }
    )
  }

  /// As many target shops as the target of P-B1 takes; all of them where none was set.
  func targetShopsProposed(_ brand: String) -> [String] {
    let names = targetShops(brand)?.shops.map(\.name) ?? []
    let most = min(shopsToReachTarget(brand) ?? Candidates.most, Candidates.most)
    return Array(names.prefix(most))
  }

  /// `同价位120条，本规格10条，占8.3%`.
  func targetWords(_ shop: TargetShops.Shop) -> Phrase {
    .message(
      Message(
        .targetShop,
        [
          "band": .quantity(shop.band, .unitCartons), "brand": .quantity(shop.volume, .unitCartons),
          "share": .percent(shop.volume, of: shop.band),
        ]
      )
    )
  }
}

extension TargetShops {
  /// The rule with the two limits that it came to.
  var rule: Phrase {
    .message(
      Message(
        .targetRule,
        [
          "median": .quantity(median, .unitCartons),
          "quartile": .quantity((quartile * 100).rounded(to: 1), .percent),
        ]
      )
    )
  }
}
