import Catalogue
import Foundation

extension Phrase {
  /// A number in the words of its unit.
  static func quantity(_ value: Decimal, _ unit: Key) -> Phrase {
    .message(Message(unit, ["n": .text(value.grouped)]))
  }

  static func quantity(_ value: Int, _ unit: Key) -> Phrase { quantity(Decimal(value), unit) }

  /// A whole number in groups of three.
  static func grouped(_ value: Int) -> Phrase { .text(Decimal(value).grouped) }

  /// Something that may be unknown; a dash then.
  static func known(_ phrase: Phrase?) -> Phrase { phrase ?? .key(.dash) }

  /// `part` of `whole` in per cent with one place; a dash where there is nothing to divide by.
  static func percent(_ part: Decimal?, of whole: Decimal?) -> Phrase {
    guard let part, let whole, let share = (part * 100).divided(by: whole) else {
      return .key(.dash)
    }
    return quantity(share.rounded(to: 1), .percent)
  }

  /// A growth rate with its sign; a dash on a base from which nothing can grow.
  static func change(from before: Decimal?, to now: Decimal?) -> Phrase {
    guard let before, let now, before > 0,
      let change = ((now - before) * 100).divided(by: before)
    else { return .key(.dash) }
    return .message(Message(.percent, ["n": .text(change.rounded(to: 1).signed)]))
  }

  /// The difference of two rates, in percentage points.
  static func points(from before: Decimal, to now: Decimal) -> Phrase {
    .message(Message(.points, ["n": .text((now - before).rounded(to: 1).signed)]))
  }

  /// The same where there is little room.
  static func shortPoints(from before: Decimal, to now: Decimal) -> Phrase {
    .message(Message(.pointsShort, ["n": .text((now - before).rounded(to: 1).signed)]))
  }
}

extension Decimal {
  /// The digits with a plus sign before a gain.
  var signed: String { (self > 0 ? "+" : "") + grouped }
}
