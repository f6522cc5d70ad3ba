import Dates

/// What is looked at in every line when a journal is opened: who, which number, which kind and day.
///
/// The fixed key order makes this a walk over a few bytes; nothing is decoded. A line in which the
/// order is not kept is read in full instead, so a line that another program wrote is not lost.
struct LineHead: Equatable {
  var n: Int
  var by: Range<Int>
  var kind: Range<Int>
  var on: Day

  init?(_ bytes: borrowing Span<UInt8>, in line: Range<Int>) {
    var cursor = Cursor(position: line.lowerBound, end: line.upperBound)
    guard cursor.take("{\"n\":", in: bytes), let n = cursor.takeInteger(in: bytes),
      Entry.numbers.contains(n),
      cursor.take(",\"at\":\"", in: bytes), cursor.takeText(in: bytes) != nil,
      cursor.take(",\"by\":\"", in: bytes), let by = cursor.takeText(in: bytes)
    else { return nil }
    if cursor.take(",\"with\":", in: bytes) {
      guard cursor.takeInteger(in: bytes) != nil else { return nil }
    }
    guard cursor.take(",\"kind\":\"", in: bytes), let kind = cursor.takeText(in: bytes),
      cursor.take(",\"on\":\"", in: bytes), let day = cursor.takeText(in: bytes),
      let on = Day(utf8: bytes, in: day)
    else { return nil }
    self.n = n
    self.by = by
    self.kind = kind
    self.on = on
  }
}

private struct Cursor {
  var position: Int
  let end: Int

  mutating func take(_ text: StaticString, in bytes: borrowing Span<UInt8>) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= end else { return false }
    var offset = position
    for byte in text.description.utf8 {
      guard bytes[offset] == byte else { return false }
      offset += 1
    }
    position = offset
    return true
  }

  mutating func takeInteger(in bytes: borrowing Span<UInt8>) -> Int? {
    var value = 0
    let start = position
    while position < end, position - start < 15, (0x30...0x39).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }

  /// A string up to its closing quote; one with an escape in it is left to the full reader.
  mutating func takeText(in bytes: borrowing Span<UInt8>) -> Range<Int>? {
    let start = position
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return start..<(position - 1) }
      if byte == UInt8(ascii: "\\") { return nil }
    }
    return nil
  }
}
