import Catalogue
import Foundation
import Journal
import Portfolio

/// Shops where a brand could be added.
extension Facts {
  /// Target shops, then shops recorded as blank, then shops without a record, by tier and name.
  func shopsToAdd(_ brand: String) -> [Customer] {
    let states = portfolio.brandStates(of: brand, upTo: today)
    let targets = (targetShops(brand)?.shops ?? []).compactMap { portfolio.customers[$0.name] }
    let first = Set(targets.map(\.name))
    let shops = portfolio.customers.values.filter {
      (states[$0.name] ?? 0) == 0 && !first.contains($0.name)
    }
    let blank = shops.sorted { left, right in
      let (isLeftKnown, isRightKnown) = (states[left.name] != nil, states[right.name] != nil)
      if isLeftKnown != isRightKnown { return isLeftKnown }
      return tierOrder(left.name) < tierOrder(right.name)
    }
    return Array((targets + blank).prefix(Candidates.most))
  }

  func shopLines(_ brand: String) -> [Phrase] {
    let states = portfolio.brandStates(of: brand, upTo: today)
    let targets = targetShops(brand)
    let shops = shopsToAdd(brand).numbered { shop in
      let why =
        targets?.shops.first { $0.name == shop.name }.map(targetWords)
        ?? .key(states[shop.name] == nil ? .factNoRecord : .stateBlank)
      return .message(
        Message(
          .customerWithText,
          [
            "customer": .text(shop.name),
            "text": .joined([tier(of: shop), why], by: .rowSeparator),
          ]
        )
      )
    }
    return [shopsNeeded(brand), targets?.rule].compactMap(\.self) + shops
  }

  /// How many shops the target of P-B1 takes.
  private func shopsNeeded(_ brand: String) -> Phrase? {
    guard let target = answer("P-B1", about: brand)?.number,
      let more = shopsToReachTarget(brand)
    else { return nil }
    return .message(
      Message(
        .factStep,
        ["rate": .quantity(target, .percent), "shops": .quantity(more, .unitShops)]
      )
    )
  }

  /// ⌈target × N⌉ − n, never below 0; nil before both are answered.
  func shopsToReachTarget(_ brand: String) -> Int? {
    guard let target = answer("P-B1", about: brand)?.number,
      let said = answer("A-B3", about: brand), let should = said["should"]?.number,
      let stocked = said["stocked"]?.number
    else { return nil }
    let more = (target * should / 100).rounded(to: 0, .up) - stocked
    return max(0, (more as NSDecimalNumber).intValue)
  }
}
