/// Up to eight bytes that are compared at once.
struct Literal {
  let word: UInt64
  let mask: UInt64
  let count: Int

  init(_ text: String) {
    word = Array(text.utf8)[...].word
    count = text.utf8.count
    mask = UInt64.max >> UInt64(64 - 8 * count)
  }
}

/// A place in bytes that are read a word at a time.
///
/// Near the end of all bytes, where no whole word is left, everything fails; a line ends in its sum,
/// so what is read here never stands there.
struct WordCursor {
  var position: Int

  /// What stands behind an element of a list.
  static let comma = Literal(",")
  static let close = Literal("]")

  @inline(__always)
  mutating func take(_ literal: Literal, in bytes: borrowing Span<UInt8>) -> Bool {
    guard let word = bytes.word(at: position), word & literal.mask == literal.word else {
      return false
    }
    position += literal.count
    return true
  }

  /// A number of at most fifteen digits, without zeros in front.
  mutating func takeInteger(in bytes: borrowing Span<UInt8>) -> Int? {
    var value = 0
    let start = position
    while position < bytes.count, position - start < 15 {
      let digit = bytes[position] &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    guard position > start, position == start + 1 || bytes[start] != UInt8(ascii: "0") else {
      return nil
    }
    return value
  }

  /// A text up to its closing quote; one with an escape or a control character in it is left alone.
  mutating func takeText(in bytes: borrowing Span<UInt8>) -> Range<Int>? {
    var place = position
    while let word = bytes.word(at: place) {
      let special = word.specials
      guard special != 0 else {
        place += 8
        continue
      }
      let end = place + special.trailingZeroBitCount / 8
      guard bytes[end] == UInt8(ascii: "\"") else { return nil }
      defer { position = end + 1 }
      return position..<end
    }
    return nil
  }
}

extension UInt64 {
  /// The top bit of each byte that is a quote, a backslash or a control character; above the lowest
  /// such byte there may be false ones.
  var specials: UInt64 { marks(of: 0x22) | marks(of: 0x5C) | marksBelow(0x20) }

  /// The top bit of each byte that is a quote; above the lowest one there may be false ones.
  var quotes: UInt64 { marks(of: 0x22) }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The top bit of each byte that equals one; above the lowest such byte there may be false ones.
  fileprivate func marks(of byte: UInt64) -> UInt64 {
    let rest = self ^ (Self.ones &* byte)
    return (rest &- Self.ones) & ~rest & Self.tops
  }

  /// The same for each byte that is smaller than one.
  fileprivate func marksBelow(_ byte: UInt64) -> UInt64 {
    (self &- Self.ones &* byte) & ~self & Self.tops
  }
}

extension Span<UInt8> {
  /// Eight bytes, the first the lowest; nil where there are not so many.
  func word(at position: Int) -> UInt64? {
    guard position >= 0, position + 8 <= count else { return nil }
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: position,
        as: UInt64.self
      )
    )
  }
}

extension ArraySlice<UInt8> {
  /// At most eight bytes, the first the lowest.
  var word: UInt64 { reversed().reduce(0) { $0 << 8 | UInt64($1) } }
}
