import Foundation

extension Decimal {
  /// Reads `20`, `-3` or `0.5`, and nothing else: no unit, no comma.
  init?(plain text: String) {
    guard text.isPlainNumber else { return nil }
    self.init(string: text)
  }
}

extension String {
  /// Whether it is digits, with a minus before them and a point between them at most.
  ///
  /// By hand: a pattern would be compiled for each number of a file.
  var isPlainNumber: Bool {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
