/// Cuts a stream of bytes into lines.
///
///     …45分钟⏎拜访惠␍⏎记 缺          two lines, and the beginning of a third
///
/// Bytes are looked at, not characters: in Swift `\r\n` is one Character, and what arrives may stop in
/// the middle of one. A line over the limit is dropped whole while it arrives, so that no pipe can
/// take all the memory.
package struct LineSplitter: Sendable {
  /// A line of one megabyte is the longest that is taken.
  package static let limit = 1 << 20

  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  /// Up to where the buffer is known to hold no line end.
  private var searched = 0
  private var isDropping = false

  package init() {}

  package mutating func append(_ bytes: some Collection<UInt8>) {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    buffer.append(contentsOf: bytes)
  }

  /// The next whole line; nil until more bytes arrive.
  package mutating func next() -> Input? {
    guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      if buffer.count - start > Self.limit + 1 { drop() }
      return nil
    }
    return line(upTo: end, followedBy: end + 1)
  }

  /// What stands after the last line end, when no more will come.
  package mutating func last() -> Input? {
    guard start < buffer.count || isDropping else { return nil }
    return line(upTo: buffer.count, followedBy: buffer.count)
  }

  private mutating func line(upTo end: Int, followedBy next: Int) -> Input {
    defer { (start, searched, isDropping) = (next, next, false) }
    var bytes = buffer[start..<end]
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return isDropping ? .tooLong : Input(typed: bytes)
  }

  /// Forgets the line so far, and remembers that it was too long.
  private mutating func drop() {
    isDropping = true
    buffer.removeAll()
    (start, searched) = (0, 0)
  }
}

extension Input {
  /// A line as it was typed, refused where it is too long.
  init(typed bytes: ArraySlice<UInt8>) {
    guard bytes.count <= LineSplitter.limit else {
      self = .tooLong
      return
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      self = .line(text, wasRepaired: false)
    } else {
      self = .line(String(spellingInvalid: bytes), wasRepaired: true)
    }
  }
}

extension String {
  /// The text of bytes that are not all UTF-8; each that is not stands there as `\xE4`.
  init(spellingInvalid bytes: ArraySlice<UInt8>) {
    self = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        unicodeScalars.append(Unicode.UTF8.decode(scalar))
        place += scalar.count
      case .error(let length):
        for byte in bytes[place..<(place + length)] { self += byte.spelled }
        place += length
      case .emptyInput:
        return
      }
    }
  }
}

extension UInt8 {
  fileprivate var spelled: String {
    "\\x" + (self < 0x10 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }
}
