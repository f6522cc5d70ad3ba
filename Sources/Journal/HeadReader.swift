import Dates

/// Reads the heads of the lines that keep the key order, eight bytes a step: nearly all there are.
///
///     {"n":41,"at":"2026-11-23T09:15:02.123+08:00","by":"lin@laptop","kind":"visit","on":"2026-11-23",…
///
/// Nothing is decoded or copied. Whatever looks unusual, be it right or wrong, is left to `LineHead`
/// and gets nil here. Byte by byte a million heads took 400 ms, this way 30.
struct HeadReader {
  /// What the head of a line says.
  struct Head {
    var n: Int
    var by: Range<Int>
    /// Whether the line before was written by the same person.
    var isBySame: Bool
    var kind: Kind?
    var on: Day
    /// Where the head ends; the next field, or the `sum`, begins there with its comma.
    var end: Int
  }

  private let keys = HeadKeys.shared
  private let kinds = KindWords()
  private var lastBy: Range<Int>?
  private var lastDay: (first: UInt64, rest: UInt64, day: Day)?

  /// The head of the line that begins at a position; the bytes are always the same ones.
  mutating func head(at start: Int, in bytes: borrowing Span<UInt8>) -> Head? {
    guard let places = HeadPlaces(at: start, in: bytes, keys),
      let day = day(places.on, in: bytes)
    else { return nil }
    return Head(
      n: places.n,
      by: places.by,
      isBySame: isLast(places.by, in: bytes),
      kind: kinds.kind(places.kind, in: bytes),
      on: day,
      end: places.end
    )
  }

  private mutating func isLast(_ by: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    defer { lastBy = by }
    guard let lastBy, lastBy.count == by.count else { return false }
    for offset in 0..<by.count
    where bytes[lastBy.lowerBound + offset] != bytes[by.lowerBound + offset] {
      return false
    }
    return true
  }

  /// Most lines are about the same day as the one before.
  private mutating func day(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Day? {
    guard range.count == 10, let first = bytes.word(at: range.lowerBound),
      let rest = bytes.word(at: range.lowerBound + 2)
    else { return nil }
    if let lastDay, lastDay.first == first, lastDay.rest == rest { return lastDay.day }
    guard let day = Day(utf8: range.map { bytes[$0] }) else { return nil }
    lastDay = (first, rest, day)
    return day
  }
}

/// Where the parts of a head stand.
struct HeadPlaces {
  var n: Int
  var by: Range<Int>
  var kind: Range<Int>
  var on: Range<Int>
  var end: Int

  init?(at start: Int, in bytes: borrowing Span<UInt8>, _ keys: HeadKeys = .shared) {
    var cursor = WordCursor(position: start)
    guard cursor.take(keys.n, in: bytes), let n = cursor.takeInteger(in: bytes),
      Entry.numbers.contains(n),
      cursor.take(keys.at, in: bytes), cursor.takeText(in: bytes) != nil,
      cursor.take(keys.by, in: bytes), let by = cursor.takeText(in: bytes)
    else { return nil }
    if cursor.take(keys.with, in: bytes), cursor.takeInteger(in: bytes) == nil { return nil }
    guard cursor.take(keys.kind, in: bytes), cursor.take(keys.quote, in: bytes),
      let kind = cursor.takeText(in: bytes),
      cursor.take(keys.on, in: bytes), let on = cursor.takeText(in: bytes)
    else { return nil }
    (self.n, self.by, self.kind, self.on, end) = (n, by, kind, on, cursor.position)
  }
}

/// The keys of a head, as words to compare.
struct HeadKeys {
  let n = Literal("{\"n\":")
  let at = Literal(",\"at\":\"")
  let by = Literal(",\"by\":\"")
  let with = Literal(",\"with\":")
  let kind = Literal(",\"kind\":")
  let quote = Literal("\"")
  let on = Literal(",\"on\":\"")

  static let shared = HeadKeys()
}

/// The names of the kinds, as words to compare.
private struct KindWords {
  private let names: [(word: UInt64, count: Int, kind: Kind)] = Kind.allCases.map { kind in
    let bytes = Array(kind.name.utf8)
    return (bytes.prefix(8).word, bytes.count, kind)
  }

  func kind(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Kind? {
    guard !range.isEmpty, let word = bytes.word(at: range.lowerBound) else { return nil }
    let start = word & (UInt64.max >> UInt64(64 - 8 * min(range.count, 8)))
    for name in names where name.word == start && name.count == range.count {
      guard range.count > 8 else { return name.kind }
      return zip(range, name.kind.name.utf8).allSatisfy { bytes[$0] == $1 } ? name.kind : nil
    }
    return nil
  }
}
