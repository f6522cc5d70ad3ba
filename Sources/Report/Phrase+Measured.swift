import Catalogue
import Foundation

/// A number that a phrase says, and the key of its unit; nil where it has none.
struct SaidNumber: Equatable {
  var value: Decimal
  /// The digits as they are shown, without groups, as programs read them.
  var digits: String
  var unit: Key?

  init?(_ text: String, unit: Key? = nil) {
    // As `Decimal.grouped` writes it: `+1,234.5`.
    guard text.wholeMatch(of: /[+-]?[0-9][0-9,]*(\.[0-9]+)?/) != nil else { return nil }
    let digits = text.replacing(",", with: "").replacing("+", with: "")
    guard let value = Decimal(string: digits) else { return nil }
    (self.value, self.digits, self.unit) = (value, digits, unit)
  }
}

extension Phrase {
  /// The number that a phrase consists of, for spreadsheets and other programs; nil for a dash and for
  /// anything that says more than one number.
  var measured: SaidNumber? {
    switch self {
    case .text(let text): return SaidNumber(text)
    case .resting(let phrase, _): return phrase.measured
    case .message(let message):
      guard message.arguments.count == 1, case .text(let text)? = message.arguments["n"]
      else { return nil }
      return SaidNumber(text, unit: message.key)
    case .word, .either, .list, .sequence: return nil
    }
  }
}
