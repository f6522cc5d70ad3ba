import Dates

extension Entry {
  /// Reads a journal line, given without its line end.
  ///
  /// The `sum` is checked first: the bytes before the last `,"sum"` must give it.
  package init(line: ArraySlice<UInt8>, checkingSum: Bool = true) throws(LineError) {
    if checkingSum, !Checksum.holds(for: line.span, in: 0..<line.count) { throw .wrongSum }
    var reader = LineReader(line)
    var head = Head()
    var fields = Fields()
    fields.reserveCapacity(6)
    var others: [Value.Member] = []
    reader.skipSpaces()
    guard reader.take(UInt8(ascii: "{")) else { throw .notJSON }
    try reader.members { reader, key throws(LineError) in
      let value = try reader.value()
      // A NUL at the end would not show in the word.
      let word = key.count <= 8 && key.last != 0 ? key.word : nil
      if let word, head.take(word, value) { return }
      if let field = word.flatMap({ Field(word: $0) }) {
        fields[field] = value
      } else {
        others.append(Value.Member(try reader.text(key), value))
      }
    }
    reader.skipSpaces()
    guard reader.atEnd else { throw .notJSON }
    try self.init(head, fields, others)
  }

  private init(
    _ head: Head,
    _ fields: Fields,
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
  mutating func take(_ key: UInt64, _ value: Value) -> Bool {
    switch key {
    case Self.keys.n: n = value
    case Self.keys.at: at = value
    case Self.keys.by: by = value
    case Self.keys.with: with = value
    case Self.keys.kind: kind = value
    case Self.keys.on: on = value
    case Self.keys.sum: break
    default: return false
    }
    return true
  }

  /// The keys as words to compare.
  private struct Keys {
    let n = Literal("n").word
    let at = Literal("at").word
    let by = Literal("by").word
    let with = Literal("with").word
    let kind = Literal("kind").word
    let on = Literal("on").word
    let sum = Literal("sum").word
  }

  private static let keys = Keys()
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
      bytes[line.upperBound - 1] == UInt8(ascii: "}")
    else { return false }
    return bytes.word(at: cut + key.count)
      == Checksum(of: bytes, in: line.lowerBound..<cut).digits
  }

  /// The eight hex digits as bytes, the first the lowest: half a byte each, then their letters.
  private var digits: UInt64 {
    var word = UInt64(value)
    word = (word << 16 | word) & 0x0000_FFFF_0000_FFFF
    word = (word << 8 | word) & 0x00FF_00FF_00FF_00FF
    word = (word << 4 | word) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (word &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return (word &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).byteSwapped
  }
}
