import Catalogue
package import Foundation

extension Decimal {
  /// The digits as people write them: `12,345.5`; trailing zeros are dropped.
  package var grouped: String {
    let digits = description
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return digits }
    let sign = whole.hasPrefix("-") ? "-" : ""
    var groups = ""
    for (offset, digit) in whole.drop(while: { $0 == "-" }).reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { groups.append(",") }
      groups.append(digit)
    }
    return sign + String(groups.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// The digits with exactly so many decimal places, half up: `66.70`.
  package func fixed(to places: Int) -> String {
    let digits = rounded(to: places).grouped
    let known = digits.split(separator: ".").dropFirst().first?.count ?? 0
    guard known < places else { return digits }
    return digits + (known == 0 ? "." : "") + String(repeating: "0", count: places - known)
  }

  /// Rounded to a number of decimal places, by default half up (away from zero).
  package func rounded(
    to places: Int,
    _ mode: NSDecimalNumber.RoundingMode = .plain
  ) -> Decimal {
    var value = self
    var result = Decimal()
    unsafe NSDecimalRound(&result, &value, places, mode)
    return result
  }

  /// The quotient, or nil where nothing may be divided by.
  package func divided(by other: Decimal) -> Decimal? { other == 0 ? nil : self / other }
}
