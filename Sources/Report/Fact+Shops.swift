import Catalogue
import Foundation
import Journal
import Portfolio

/// Shops where a brand could be added.
extension Facts {
  /// Shops recorded as blank, then shops without a record, by tier and name.
  func shopsToAdd(_ brand: String) -> [Customer] {
    let states = portfolio.brandStates(of: brand, upTo: today)
    let shops = portfolio.customers.values.filter { (states[$0.name] ?? 0) == 0 }
    return Array(
      shops.sorted { left, right in
        let (isLeftKnown, isRightKnown) = (states[left.name] != nil, states[right.name] != nil)
        if isLeftKnown != isRightKnown { return isLeftKnown }
        return tierOrder(left.name) < tierOrder(right.name)
      }
      .prefix(Candidates.most)
    )
  }

  func shopLines(_ brand: String) -> [Phrase] {
    let states = portfolio.brandStates(of: brand, upTo: today)
    let shops = shopsToAdd(brand).numbered { shop in
      .message(
        Message(
          .customerWithText,
          [
            "customer": .text(shop.name),
            "text": .joined(
              [tier(of: shop), .key(states[shop.name] == nil ? .factNoRecord : .stateBlank)],
              by: .rowSeparator
            ),
          ]
        )
      )
    }
    return [shopsNeeded(brand)].compactMap(\.self) + shops
  }

  /// How many shops the target of P-B1 takes.
  private func shopsNeeded(_ brand: String) -> Phrase? {
    guard let target = answer("P-B1", about: brand)?.number,
      let said = answer("A-B3", about: brand), let should = said["should"]?.number,
      let stocked = said["stocked"]?.number
    else { return nil }
    let more = max(0, (target * should / 100).rounded(to: 0, .up) - stocked)
    return .message(
      Message(
        .factStep,
        ["rate": .quantity(target, .percent), "shops": .quantity(more, .unitShops)]
      )
    )
  }
}
