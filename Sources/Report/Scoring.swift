package import Foundation

/// How a score sheet is read where its wording leaves it open (`domain.md` 3.2).
package struct Scoring: Equatable, Sendable {
  /// What an item without a target is worth (3.2, 3).
  package enum ZeroTarget: String, CaseIterable, Sendable {
    case notApplicable = "not-applicable"
    case zero
    case full
  }

  /// How a share is set beside that of last time (3.2, 7).
  package enum Comparison: String, CaseIterable, Sendable {
    /// a: points × now ÷ last.
    case ratio
    /// b: all points where it did not fall, else points × now ÷ last.
    case atLeast = "at-least"
    /// c: points × now.
    case share
  }

  /// The most an item gives, as a multiple of its points; nil: no cap.
  package var cap: Decimal? = 1
  /// The least an item gives, in points; nil: no floor.
  package var floor: Decimal? = 0
  package var zeroTarget = ZeroTarget.notApplicable
  /// Places to which the points of each item are rounded, half up, before they are added: what is
  /// printed adds up.
  package var places = 2

  package init() {}

  /// done ÷ target × points; where less is better, (2 − done ÷ target) × points.
  ///
  /// A target of zero, below zero or none is never divided by. What nobody recorded gives nothing yet.
  package func ratio(
    done: Decimal?,
    target: Decimal?,
    points: Decimal,
    isLowerBetter: Bool = false
  ) -> ItemScore {
    guard let target, target > 0 else { return withoutTarget(points) }
    guard let done else { return ItemScore(full: points, raw: nil, points: 0) }
    let share = isLowerBetter ? 2 * target - done : done
    return limited(points * share / target, of: points)
  }

  /// A share of now beside the one of last time; a last share of 0 cannot be compared with.
  package func comparison(
    now: Share,
    last: Share,
    points: Decimal,
    by rule: Comparison
  ) -> ItemScore {
    guard let part = now.part, let whole = now.whole, whole > 0 else { return .notApplicable }
    if rule == .share { return limited(points * part / whole, of: points) }
    guard let lastPart = last.part, let lastWhole = last.whole, lastPart > 0, lastWhole > 0 else {
      return .notApplicable
    }
    // Multiplied across, so that nothing is lost by dividing first.
    let hasFallen = part * lastWhole < lastPart * whole
    if rule == .atLeast, !hasFallen { return limited(points, of: points) }
    return limited(points * part * lastWhole / (whole * lastPart), of: points)
  }

  /// part ÷ whole × points; more than the whole is no merit.
  package func coverage(_ share: Share, points: Decimal) -> ItemScore {
    guard let part = share.part, let whole = share.whole, whole > 0 else { return .notApplicable }
    let raw = points * part / whole
    return ItemScore(full: points, raw: rounded(raw), points: rounded(max(0, min(raw, points))))
  }

  /// Points for each of something, at most so many.
  package func count(_ terms: [(count: Decimal?, points: Decimal)], cap: Decimal?) -> ItemScore {
    let known = terms.compactMap { term in term.count.map { $0 * term.points } }
    guard !known.isEmpty else { return ItemScore(full: cap ?? 0, raw: nil, points: 0) }
    let raw = known.reduce(0, +)
    return ItemScore(
      full: cap ?? 0,
      raw: rounded(raw),
      points: rounded(cap.map { min(raw, $0) } ?? raw)
    )
  }

  private func withoutTarget(_ points: Decimal) -> ItemScore {
    switch zeroTarget {
    case .notApplicable: .notApplicable
    case .zero: ItemScore(full: points, raw: nil, points: 0)
    case .full: ItemScore(full: points, raw: nil, points: points)
    }
  }

  private func limited(_ raw: Decimal, of points: Decimal) -> ItemScore {
    var result = raw
    if let cap { result = min(result, points * cap) }
    if let floor { result = max(result, floor) }
    return ItemScore(full: points, raw: rounded(raw), points: rounded(result))
  }

  private func rounded(_ value: Decimal) -> Decimal { value.rounded(to: places) }
}

/// A part and its whole; either may be unknown.
package struct Share: Equatable, Sendable {
  package var part: Decimal?
  package var whole: Decimal?

  package init(_ part: Decimal?, of whole: Decimal?) {
    self.part = part
    self.whole = whole
  }

  /// In per cent; nil where it cannot be told.
  package var percent: Decimal? {
    guard let part, let whole else { return nil }
    return (part * 100).divided(by: whole)
  }
}

/// What an item gave.
package struct ItemScore: Equatable, Sendable {
  /// Its points in full; 0 where it does not apply.
  package var full: Decimal
  /// Before cap and floor; nil where nothing could be computed.
  package var raw: Decimal?
  /// Nil: it does not apply.
  package var points: Decimal?

  package init(full: Decimal, raw: Decimal?, points: Decimal?) {
    self.full = full
    self.raw = raw
    self.points = points
  }

  package static let notApplicable = ItemScore(full: 0, raw: nil, points: nil)
}
