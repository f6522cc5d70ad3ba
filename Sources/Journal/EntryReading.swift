import Dates

extension Entry {
  /// Reads a journal line, given without its line end.
  ///
  /// The `sum` is checked first: the bytes before the last `,"sum"` must give it.
  package init(line: ArraySlice<UInt8>, checkingSum: Bool = true) throws(LineError) {
    if checkingSum, !Checksum.holds(for: line.span, in: 0..<line.count) { throw .wrongSum }
    var reader = LineReader(line)
    var head = Head()
    var fields: [Field: Value] = [:]
    var others: [Value.Member] = []
    reader.skipSpaces()
    guard reader.take(UInt8(ascii: "{")) else { throw .notJSON }
    try reader.members { reader, key throws(LineError) in
      let value = try reader.value()
      if head.take(key, value) { return }
      if let field = Field(named: key) {
        fields[field] = value
      } else {
        others.append(Value.Member(key, value))
      }
    }
    reader.skipSpaces()
    guard reader.atEnd else { throw .notJSON }
    try self.init(head, fields, others)
  }

  private init(
    _ head: Head,
    _ fields: [Field: Value],
    _ others: [Value.Member]
  ) throws(LineError) {
    guard let n = head.n?.integer, Self.numbers.contains(n) else { throw .missing("n") }
    guard let at = head.at?.string.flatMap({ Moment($0) }) else { throw .missing("at") }
    guard let by = head.by?.string else { throw .missing("by") }
    guard let on = head.on?.string.flatMap({ Day($0) }) else { throw .missing("on") }
    guard let name = head.kind?.string else { throw .missing("kind") }
    guard let kind = Kind(named: name) else { throw .unknownKind(name) }
    let with = head.with?.integer
    guard with.map(Self.numbers.contains) ?? (head.with == nil) else { throw .missing("with") }
    self.init(
      id: EntryID(by: by, n: n),
      at: at,
      with: with,
      kind: kind,
      on: on,
      fields: fields,
      others: others
    )
  }

  /// What an entry may be numbered; a forged number must not make counting on overflow.
  static let numbers = 1...999_999_999_999_999
}

/// What every line must have, as it stands there.
private struct Head {
  var n: Value?
  var at: Value?
  var by: Value?
  var with: Value?
  var kind: Value?
  var on: Value?

  /// Whether a key is one of the head, or the `sum`; its value is kept then.
  mutating func take(_ key: String, _ value: Value) -> Bool {
    switch key {
    case "n": n = value
    case "at": at = value
    case "by": by = value
    case "with": with = value
    case "kind": kind = value
    case "on": on = value
    case "sum": break
    default: return false
    }
    return true
  }
}

extension Checksum {
  private static let key = Literal(",\"sum\":\"")
  /// From the comma before `"sum"` to the last brace.
  static let lengthInLine = key.count + 10

  /// Whether a line ends in the `sum` of what stands before it.
  static func holds(for bytes: borrowing Span<UInt8>, in line: Range<Int>) -> Bool {
    let cut = line.upperBound - lengthInLine
    guard cut > line.lowerBound, bytes.word(at: cut) == key.word,
      bytes[line.upperBound - 2] == UInt8(ascii: "\""),
      bytes[line.upperBound - 1] == UInt8(ascii: "}"),
      let sum = bytes.hexNumber(at: cut + key.count)
    else { return false }
    return sum == Checksum(of: bytes, in: line.lowerBound..<cut).value
  }
}

extension Span<UInt8> {
  /// The number that eight lower-case hex digits give.
  fileprivate func hexNumber(at position: Int) -> UInt32? {
    guard position >= 0, position + 8 <= count else { return nil }
    var number: UInt32 = 0
    for place in position..<(position + 8) {
      let byte = self[place]
      let digit = byte &- 0x30 < 10 ? byte &- 0x30 : byte &- 0x57
      guard digit < 10 || digit < 16 && byte >= 0x61 else { return nil }
      number = number << 4 | UInt32(digit)
    }
    return number
  }
}
