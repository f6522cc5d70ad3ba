package import Foundation

/// The items of a group added up (`domain.md` 3.1, 3.2).
package struct GroupScore: Equatable, Sendable {
  package var items: [ItemScore]
  /// To what the sum is scaled when items do not apply; nil: it is never scaled.
  package var full: Decimal?
  /// The most the group gives.
  package var cap: Decimal?
  package var isDeduction: Bool

  package init(
    _ items: [ItemScore],
    full: Decimal? = nil,
    cap: Decimal? = nil,
    isDeduction: Bool = false
  ) {
    self.items = items
    self.full = full
    self.cap = cap
    self.isDeduction = isDeduction
  }

  /// The points of the items that apply.
  package var sum: Decimal { items.compactMap(\.points).reduce(0, +) }
  /// What the items that apply would give in full.
  package var possible: Decimal { items.map(\.full).reduce(0, +) }
  /// The sum without caps and floors, as far as it could be computed.
  package var uncapped: Decimal { items.compactMap { $0.raw ?? $0.points }.reduce(0, +) }

  /// The sum on the scale of the full mark; nil where no item applies.
  package var scaled: Decimal? {
    guard let full else { return limited(sum) }
    return (sum * full).divided(by: possible)?.rounded(to: 2)
  }

  /// The sum as it stands.
  package var unscaled: Decimal { limited(sum) }

  /// Whether items were left out, so that scaling makes a difference.
  package var isScaled: Bool { full.map { $0 != possible } ?? false }

  private func limited(_ value: Decimal) -> Decimal { cap.map { min(value, $0) } ?? value }
}

/// Σ groups, with those that are taken off; it may be below 0 and above the sum of all full marks.
package struct ScoreTotal: Equatable, Sendable {
  package var groups: [GroupScore]

  package init(_ groups: [GroupScore]) { self.groups = groups }

  /// Nil where a group that is scaled has no item that applies.
  package var total: Decimal? {
    groups.reduce(0) { total, group in
      guard let total, let value = group.scaled else { return nil }
      return total + (group.isDeduction ? -value : value)
    }
  }

  /// Without scaling.
  package var unscaled: Decimal {
    groups.reduce(0) { $0 + ($1.isDeduction ? -$1.unscaled : $1.unscaled) }
  }
}
