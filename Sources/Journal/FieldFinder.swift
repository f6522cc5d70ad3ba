import Foundation

extension Journal {
  /// One field of a line, found by its bytes without decoding the rest.
  ///
  /// Inside a text every quote is escaped, so `,"customer":` can only be the key itself.
  package func value(_ field: Field, at position: Int) -> Value? {
    let line = line(at: position)
    guard let pattern = Self.patterns[field], let end = line.span.end(of: pattern) else {
      return nil
    }
    var reader = LineReader([UInt8](line.dropFirst(end))[...])
    return try? reader.value()
  }

  private static let patterns: [Field: [UInt8]] = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { ($0, Array(",\"\($0.name)\":".utf8)) }
  )
}

extension Span<UInt8> {
  /// How many bytes there are up to the end of the first occurrence of a pattern.
  fileprivate func end(of pattern: [UInt8]) -> Int? {
    var start = 0
    while start + pattern.count <= count {
      var matched = 0
      while matched < pattern.count, self[start + matched] == pattern[matched] { matched += 1 }
      if matched == pattern.count { return start + matched }
      start += 1
    }
    return nil
  }
}
