/// A place in the head of a line, read without asking at each step whether there are bytes left: that
/// was three quarters of the time that a million heads take.
///
/// It is made only where at least `longestHead` bytes, and as many as the name of the person has, follow:
/// no step goes further than its limit, so all of them together stay within.
@safe struct SureCursor {
  private let base: UnsafeRawPointer
  var position: Int

  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer, at position: Int, nameLength: Int) {
    guard let base = bytes.baseAddress,
      position + Self.longestHead + nameLength <= bytes.count
    else { return nil }
    unsafe self.base = base
    self.position = position
  }

  /// `{"n":` 5 and 7 digits, `,"at":"` 7 and a time of 29, quote and `,"by":"` 8, a quote, `,"with":` 8 and
  /// 7 digits, `,"kind":"` 9 and a kind of 10 with its quote, `,"on":"` 7, a day of 11: 109; each word that
  /// is looked at may reach 16 bytes further.
  private static let longestHead = 160

  @inline(__always)
  private func word(_ offset: Int = 0) -> UInt64 {
    UInt64(
      littleEndian: unsafe base.loadUnaligned(
        fromByteOffset: position + offset,
        as: UInt64.self
      )
    )
  }

  @inline(__always)
  mutating func take(_ literal: Literal) -> Bool {
    guard word() & literal.mask == literal.word else { return false }
    position += literal.count
    return true
  }

  /// A number of at most seven digits; 0 where there is none.
  @inline(__always)
  mutating func takeShortInteger() -> Int {
    // A digit with 0x30 taken off it is below ten; the lowest byte that is not ends the number.
    let digits = word() ^ 0x3030_3030_3030_3030
    let others = (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount / 8
    guard count > 0, count < 8 else { return 0 }
    // Shifted up, what is missing in front reads as zeros; then pairs, fours and all are put together.
    var value = digits << UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    value = value &* 10 &+ value >> 8
    value =
      ((value & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        &+ (value >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001) >> 32
    position &+= count
    return Int(truncatingIfNeeded: value)
  }

  /// `2026-11-23T09:15:02.123+08:00"`, or as many other plain characters and a quote.
  @inline(__always)
  mutating func takeTime() -> Bool {
    let rest = word(22)
    guard (word().specials | word(8).specials | word(16).specials) == 0,
      rest >> 56 == 0x22, (rest | 0xFF << 56).specials == 0
    else { return false }
    position &+= 30
    return true
  }

  /// The same bytes as stand at another place.
  @inline(__always)
  mutating func takeCopy(of other: Range<Int>) -> Bool {
    var offset = 0
    while offset < other.count {
      let known = UInt64(
        littleEndian: unsafe base.loadUnaligned(
          fromByteOffset: other.lowerBound + offset,
          as: UInt64.self
        )
      )
      let left = other.count - offset
      let mask = left >= 8 ? UInt64.max : UInt64.max >> UInt64(truncatingIfNeeded: 64 &- 8 &* left)
      guard (word(offset) ^ known) & mask == 0 else { return false }
      offset += 8
    }
    position += other.count
    return true
  }

  /// The name of a kind and its closing quote.
  @inline(__always)
  mutating func takeKind(_ kinds: KindWords) -> Kind? {
    guard let (kind, length) = kinds.kind(first: word(), rest: word(8)) else { return nil }
    position += length
    return kind
  }
}

/// The names of the kinds with their closing quotes, as words to compare, so that none is the beginning
/// of another.
struct KindWords: Sendable {
  private struct Name {
    /// The first eight letters, and what follows them.
    var first: UInt64
    var rest: UInt64
    var length: Int
    var kind: Kind
  }

  /// At the place that the first word gives; those that would share one stand side by side.
  private let table: [Name?]

  static let shared = KindWords()

  private init() {
    var table: [Name?] = Array(repeating: nil, count: 128)
    for kind in Kind.allCases {
      let bytes = Array((kind.name + "\"").utf8)
      let name = Name(
        first: bytes.prefix(8).word,
        rest: bytes.dropFirst(8).word,
        length: bytes.count,
        kind: kind
      )
      var place = Self.place(of: name.first)
      while table[place] != nil { place = (place + 1) & 127 }
      table[place] = name
    }
    self.table = table
  }

  @inline(__always)
  private static func place(of word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }

  /// The kind whose name and closing quote two words begin with, and their length.
  @inline(__always)
  func kind(first: UInt64, rest: UInt64) -> (kind: Kind, length: Int)? {
    let quote = first.quotes
    let unused = quote == 0 ? 0 : 56 &- quote.trailingZeroBitCount & ~7
    let word = first & UInt64.max >> UInt64(truncatingIfNeeded: unused)
    var place = Self.place(of: word)
    while let name = table[place] {
      if name.first == word {
        let mask = UInt64.max >> UInt64(truncatingIfNeeded: 128 &- 8 &* name.length)
        if name.length <= 8 || rest & mask == name.rest { return (name.kind, name.length) }
      }
      place = (place + 1) & 127
    }
    return nil
  }

  /// The kind of a name that stands in a range, behind which its quote follows.
  func kind(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Kind? {
    guard let first = bytes.word(at: range.lowerBound),
      let rest = bytes.word(at: range.lowerBound + 8),
      let found = kind(first: first, rest: rest), found.length == range.count + 1
    else { return nil }
    return found.kind
  }
}
