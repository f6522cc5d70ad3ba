import Foundation

extension Journal {
  /// One field of a line, found by its bytes without decoding the rest.
  ///
  /// Inside a text every quote is escaped, so `,"customer":` can only be the key itself.
  package func value(_ field: Field, at position: Int) -> Value? {
    let (bytes, range) = place(of: position)
    guard let start = Self.start(of: field, in: bytes.span, range) else { return nil }
    var reader = LineReader([UInt8](bytes[start..<range.upperBound])[...])
    return try? reader.value()
  }

  /// The bytes of a field's value, as they stand there, up to the end of the text or list.
  ///
  /// Two lines that have the same bytes there say the same: who has seen them need not read them.
  /// Nil also where it is neither, or where there is an escape in it.
  package func plainBytes(of field: Field, at position: Int) -> [UInt8]? {
    let (bytes, range) = place(of: position)
    let span = bytes.span
    guard let start = Self.start(of: field, in: span, range), start < range.upperBound else {
      return nil
    }
    var cursor = WordCursor(position: start)
    guard cursor.takePlainValue(in: span), cursor.position <= range.upperBound else { return nil }
    return (start..<cursor.position).map { span[$0] }
  }

  private static func start(
    of field: Field,
    in bytes: borrowing Span<UInt8>,
    _ range: Range<Int>
  ) -> Int? {
    guard let pattern = patterns[field] else { return nil }
    return LineFinder.first(pattern.span, in: bytes, within: range).map { $0 + pattern.count }
  }

  private static let patterns: [Field: [UInt8]] = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { ($0, Array(",\"\($0.name)\":".utf8)) }
  )
}

extension WordCursor {
  private static let quote = Literal("\"")
  private static let open = Literal("[")
  private static let close = Literal("]")
  private static let comma = Literal(",")

  /// Passes over a text, or a list of texts, in which nothing is escaped.
  fileprivate mutating func takePlainValue(in bytes: borrowing Span<UInt8>) -> Bool {
    guard take(Self.open, in: bytes) else { return takePlainText(in: bytes) }
    if take(Self.close, in: bytes) { return true }
    repeat {
      guard takePlainText(in: bytes) else { return false }
    } while take(Self.comma, in: bytes)
    return take(Self.close, in: bytes)
  }

  private mutating func takePlainText(in bytes: borrowing Span<UInt8>) -> Bool {
    take(Self.quote, in: bytes) && takeText(in: bytes) != nil
  }
}
