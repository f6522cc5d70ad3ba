extension Moment {
  /// Reads `2026-11-23T09:15:02.123+08:00`; seconds and their fraction may be left out, `Z` is +00:00.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(utf8: bytes.span, in: 0..<bytes.count)
  }

  /// The same in a range of bytes, one by one: every line of a journal that is used has a moment in it.
  package init?(utf8 bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    guard range.upperBound <= bytes.count else { return nil }
    let bytes = bytes.extracting(range)
    var clock = ClockReader()
    guard let day = Day(utf8: bytes, in: 0..<min(10, bytes.count)), clock.take("T", in: bytes),
      let minutes = clock.minutes(in: bytes), let rest = clock.milliseconds(in: bytes),
      let offset = clock.offset(in: bytes), clock.position == bytes.count
    else { return nil }
    self.init(
      milliseconds: day.number * 86_400_000 + (minutes - offset) * 60_000 + rest,
      offsetMinutes: offset
    )
  }
}

/// Takes the parts of a moment from its bytes, behind its day.
private struct ClockReader {
  private(set) var position = 10

  mutating func take(_ sign: Unicode.Scalar, in bytes: borrowing Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// `09:15`, in minutes.
  mutating func minutes(in bytes: borrowing Span<UInt8>) -> Int? {
    guard let hour = pair(in: bytes), hour < 24, take(":", in: bytes),
      let minute = pair(in: bytes), minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// `:02.123`, or nothing.
  mutating func milliseconds(in bytes: borrowing Span<UInt8>) -> Int? {
    guard take(":", in: bytes) else { return 0 }
    guard let seconds = pair(in: bytes), seconds < 60 else { return nil }
    guard take(".", in: bytes) else { return seconds * 1000 }
    guard let first = digit(in: bytes) else { return nil }
    var fraction = first * 100
    for weight in [10, 1] { fraction += (digit(in: bytes) ?? 0) * weight }
    while digit(in: bytes) != nil {}
    return seconds * 1000 + fraction
  }

  /// `Z`, `+08:00` or `-04:30`, in minutes.
  mutating func offset(in bytes: borrowing Span<UInt8>) -> Int? {
    if take("Z", in: bytes) { return 0 }
    let isWest = take("-", in: bytes)
    guard isWest || take("+", in: bytes), let minutes = minutes(in: bytes) else { return nil }
    return isWest ? -minutes : minutes
  }

  private mutating func pair(in bytes: borrowing Span<UInt8>) -> Int? {
    guard let tens = digit(in: bytes), let ones = digit(in: bytes) else { return nil }
    return tens * 10 + ones
  }

  private mutating func digit(in bytes: borrowing Span<UInt8>) -> Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    position += 1
    return Int(bytes[position - 1] - 0x30)
  }
}
