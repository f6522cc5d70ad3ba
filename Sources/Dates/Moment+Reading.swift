extension Moment {
  /// Reads `2026-11-23T09:15:02.123+08:00`; seconds and their fraction may be left out, `Z` is +00:00.
  package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

  /// The same from its bytes, one by one: every line of a journal that is used has a moment in it.
  package init?(utf8 bytes: [UInt8]) {
    var clock = ClockReader(bytes)
    guard let day = clock.day(), clock.take("T"), let minutes = clock.minutes(),
      let rest = clock.milliseconds(), let offset = clock.offset(), clock.atEnd
    else { return nil }
    self.init(
      milliseconds: day.number * 86_400_000 + (minutes - offset) * 60_000 + rest,
      offsetMinutes: offset
    )
  }
}

/// Takes the parts of a moment from the front of its bytes.
private struct ClockReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var atEnd: Bool { position == bytes.count }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  mutating func day() -> Day? {
    guard bytes.count >= 10 else { return nil }
    position = 10
    return Day(utf8: Array(bytes[..<10]))
  }

  /// `09:15`, in minutes.
  mutating func minutes() -> Int? {
    guard let hour = pair(), hour < 24, take(":"), let minute = pair(), minute < 60 else {
      return nil
    }
    return hour * 60 + minute
  }

  /// `:02.123`, or nothing.
  mutating func milliseconds() -> Int? {
    guard take(":") else { return 0 }
    guard let seconds = pair(), seconds < 60 else { return nil }
    guard take(".") else { return seconds * 1000 }
    guard let first = digit() else { return nil }
    var fraction = first * 100
    for weight in [10, 1] { fraction += (digit() ?? 0) * weight }
    while digit() != nil {}
    return seconds * 1000 + fraction
  }

  /// `Z`, `+08:00` or `-04:30`, in minutes.
  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let minutes = minutes() else { return nil }
    return isWest ? -minutes : minutes
  }

  private mutating func pair() -> Int? {
    guard let tens = digit(), let ones = digit() else { return nil }
    return tens * 10 + ones
  }

  private mutating func digit() -> Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    position += 1
    return Int(bytes[position - 1] - 0x30)
  }
}
