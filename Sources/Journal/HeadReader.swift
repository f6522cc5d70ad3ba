import Dates

/// Reads the heads of the lines that keep the key order, eight bytes a step: nearly all there are.
///
///     {"n":41,"at":"2026-11-23T09:15:02.123+08:00","by":"lin@laptop","kind":"visit","on":"2026-11-23",…
///
/// Most lines are by the same person as the line before, with a time as long as its time and about the
/// same day, so they are compared with it first. Nothing is decoded or copied. Whatever looks unusual,
/// be it right or wrong, is left to `LineHead` and gets nil here.
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
  private let kinds = KindWords.shared
  private var lastBy: Range<Int>?
  private var lastDay: (first: UInt64, rest: UInt64, day: Day)?

  /// The head of the line that begins at a position; the bytes are always the same ones.
  mutating func head(at start: Int, in bytes: borrowing Span<UInt8>) -> Head? {
    if let head = headLikeLast(at: start, in: bytes) { return head }
    guard let places = HeadPlaces(at: start, in: bytes, keys),
      let day = day(places.on.lowerBound, in: bytes), places.on.count == 10
    else { return nil }
    defer { lastBy = places.by }
    return Head(
      n: places.n,
      by: places.by,
      isBySame: lastBy.map { bytes.has($0, at: places.by) } ?? false,
      kind: kinds.kind(places.kind, in: bytes),
      on: day,
      end: places.end
    )
  }

  /// The head of a line by the same person, with a time of the usual length; nil for all others.
  @inline(__always)
  private mutating func headLikeLast(at start: Int, in bytes: borrowing Span<UInt8>) -> Head? {
    guard let lastBy else { return nil }
    var by = start..<start
    var kind: Kind?
    var n = 0
    let place = unsafe bytes.withUnsafeBytes { buffer -> Int? in
      guard var cursor = unsafe SureCursor(buffer, at: start, nameLength: lastBy.count),
        cursor.take(keys.n)
      else { return nil }
      n = cursor.takeShortInteger()
      guard n > 0, cursor.take(keys.at), cursor.takeTime(), cursor.take(keys.by) else { return nil }
      by = cursor.position..<(cursor.position + lastBy.count)
      guard cursor.takeCopy(of: lastBy), cursor.take(keys.quote) else { return nil }
      if cursor.take(keys.with), cursor.takeShortInteger() == 0 { return nil }
      guard cursor.take(keys.kind), cursor.take(keys.quote) else { return nil }
      kind = cursor.takeKind(kinds)
      return kind != nil && cursor.take(keys.on) ? cursor.position : nil
    }
    guard let place, let day = day(place, in: bytes), bytes[place + 10] == UInt8(ascii: "\"") else {
      return nil
    }
    return Head(n: n, by: by, isBySame: true, kind: kind, on: day, end: place + 11)
  }

  /// Most lines are about the same day as the one before.
  private mutating func day(_ start: Int, in bytes: borrowing Span<UInt8>) -> Day? {
    guard let first = bytes.word(at: start), let rest = bytes.word(at: start + 2) else {
      return nil
    }
    if let lastDay, lastDay.first == first, lastDay.rest == rest { return lastDay.day }
    guard let day = Day(utf8: bytes, in: start..<start + 10) else { return nil }
    lastDay = (first, rest, day)
    return day
  }
}

/// Where the parts of a head stand.
struct HeadPlaces {
  var n: Int
  var at: Range<Int>
  var by: Range<Int>
  var with: Int?
  var kind: Range<Int>
  var on: Range<Int>
  var end: Int

  init?(at start: Int, in bytes: borrowing Span<UInt8>, _ keys: HeadKeys = .shared) {
    var cursor = WordCursor(position: start)
    guard cursor.take(keys.n, in: bytes), let n = cursor.takeInteger(in: bytes),
      Entry.numbers.contains(n),
      cursor.take(keys.at, in: bytes), let at = cursor.takeText(in: bytes),
      cursor.take(keys.by, in: bytes), let by = cursor.takeText(in: bytes)
    else { return nil }
    if cursor.take(keys.with, in: bytes) {
      with = cursor.takeInteger(in: bytes)
      if with == nil { return nil }
    }
    guard cursor.take(keys.kind, in: bytes), cursor.take(keys.quote, in: bytes),
      let kind = cursor.takeText(in: bytes),
      cursor.take(keys.on, in: bytes), let on = cursor.takeText(in: bytes)
    else { return nil }
    (self.n, self.at, self.by, self.kind, self.on) = (n, at, by, kind, on)
    end = cursor.position
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

extension Span<UInt8> {
  /// Whether the bytes of a range stand at another range as well.
  fileprivate func has(_ range: Range<Int>, at other: Range<Int>) -> Bool {
    guard range.count == other.count, other.upperBound <= count else { return false }
    var offset = 0
    while offset < range.count {
      guard let one = word(at: range.lowerBound + offset),
        let two = word(at: other.lowerBound + offset)
      else { return false }
      let left = range.count - offset
      let mask = left >= 8 ? UInt64.max : UInt64.max >> UInt64(64 - 8 * left)
      if (one ^ two) & mask != 0 { return false }
      offset += 8
    }
    return true
  }
}
