import Foundation

extension Journal {
  /// One field of a line, found by its bytes without decoding the rest.
  ///
  /// Inside a text every quote is escaped, so `,"customer":` can only be the key itself.
  package func value(_ field: Field, at position: Int) -> Value? {
    let line = line(at: position)
    guard let found = line.range(of: Self.pattern(field)) else { return nil }
    var reader = LineReader([UInt8](line[found.upperBound...])[...])
    return try? reader.value()
  }

  private static func pattern(_ field: Field) -> Data {
    patterns[field] ?? Data()
  }

  private static let patterns: [Field: Data] = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { ($0, Data(",\"\($0.rawValue)\":".utf8)) }
  )
}
