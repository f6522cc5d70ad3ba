import Foundation

/// One field of a line, found by its bytes without decoding the rest.
extension Journal {
  package func value(_ field: Field, at position: Int) -> Value? {
    let (bytes, range) = place(of: position)
    let span = bytes.span
    guard let start = start(of: field, at: position, in: span, range) else { return nil }
    var reader = LineReader(LineFinder.copy(of: start..<range.upperBound, in: span)[...])
    return try? reader.value()
  }

  package func has(_ field: Field, at position: Int) -> Bool {
    let (bytes, range) = place(of: position)
    return start(of: field, at: position, in: bytes.span, range) != nil
  }

  /// The bytes of a field's value, as they stand there, up to the end of the text or list.
  ///
  /// Two lines that have the same bytes there say the same: who has seen them need not read them.
  /// Nil also where it is neither, or where there is an escape in it.
  package func plainBytes(of field: Field, at position: Int) -> [UInt8]? {
    let (bytes, range) = place(of: position)
    let span = bytes.span
    return plainRange(of: field, at: position, in: span, range)
      .map { LineFinder.copy(of: $0, in: span) }
  }

  /// Whether a field's text comes before (-1) or after (1) another, or begins as it does (0), byte by
  /// byte as far as both go; nil where there is no such text, or an escape in it.
  package func order(of field: Field, at position: Int, to other: [UInt8]) -> Int? {
    let (bytes, range) = place(of: position)
    let span = bytes.span
    guard let place = plainRange(of: field, at: position, in: span, range),
      span[place.lowerBound] == UInt8(ascii: "\"")
    else { return nil }
    for (mine, its) in zip((place.lowerBound + 1)..<(place.upperBound - 1), other.indices)
    where span[mine] != other[its] {
      return span[mine] < other[its] ? -1 : 1
    }
    return 0
  }

  private func plainRange(
    of field: Field,
    at position: Int,
    in bytes: borrowing Span<UInt8>,
    _ line: Range<Int>
  ) -> Range<Int>? {
    guard let start = start(of: field, at: position, in: bytes, line), start < line.upperBound
    else {
      return nil
    }
    var cursor = WordCursor(position: start)
    guard cursor.takePlainValue(in: bytes), cursor.position <= line.upperBound else { return nil }
    return start..<cursor.position
  }

  /// Where the value of a field begins.
  private func start(
    of field: Field,
    at position: Int,
    in bytes: borrowing Span<UInt8>,
    _ line: Range<Int>
  ) -> Int? {
    if let fields = fields(of: position, in: bytes, line) {
      var cursor = WordCursor(position: fields)
      switch cursor.find(field, in: bytes, upTo: line.upperBound) {
      case .found(let start): return start
      case .missing: return nil
      case .unclear: break
      }
    }
    // Inside a text every quote is escaped, so `,"customer":` can only be a key.
    let pattern = Array(",\"\(field.name)\":".utf8)
    return LineFinder.first(pattern.span, in: bytes, within: line).map { $0 + pattern.count }
  }
}

extension WordCursor {
  private static let key = Literal(",\"")
  private static let colon = Literal(":")
  private static let quote = Literal("\"")
  private static let open = Literal("[")
  private static let sum = Literal("sum").word

  fileprivate enum Finding {
    case found(Int)
    case missing
    /// Something is in the way that must be read.
    case unclear
  }

  /// Goes over the fields of a line to one of them.
  fileprivate mutating func find(
    _ field: Field,
    in bytes: borrowing Span<UInt8>,
    upTo end: Int
  ) -> Finding {
    while position < end {
      guard let word = takeKey(in: bytes) else { return .unclear }
      if word == field.word { return .found(position) }
      if word == Self.sum { return .missing }
      guard takePlainValue(in: bytes) || takeWord(in: bytes) else { return .unclear }
    }
    return .unclear
  }

  /// A comma and the key behind it with its colon, as a word; nil also where it is longer than eight bytes.
  mutating func takeKey(in bytes: borrowing Span<UInt8>) -> UInt64? {
    guard take(Self.key, in: bytes), let key = takeText(in: bytes), key.count <= 8,
      let letters = bytes.word(at: key.lowerBound), take(Self.colon, in: bytes)
    else { return nil }
    return letters & (UInt64.max >> UInt64(64 - 8 * max(1, key.count)))
  }

  /// Passes over a text, or a list of texts, in which nothing is escaped.
  fileprivate mutating func takePlainValue(in bytes: borrowing Span<UInt8>) -> Bool {
    let start = position
    if take(Self.open, in: bytes) {
      if take(Self.close, in: bytes) { return true }
      repeat {
        guard takePlainText(in: bytes) else { break }
        if take(Self.close, in: bytes) { return true }
      } while take(Self.comma, in: bytes)
    } else if takePlainText(in: bytes) {
      return true
    }
    position = start
    return false
  }

  private mutating func takePlainText(in bytes: borrowing Span<UInt8>) -> Bool {
    take(Self.quote, in: bytes) && takeText(in: bytes) != nil
  }

  /// Passes over a number, `true`, `false` or `null`.
  private mutating func takeWord(in bytes: borrowing Span<UInt8>) -> Bool {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"), UInt8(ascii: "+"):
        position += 1
      default: return position > start
      }
    }
    return false
  }
}
