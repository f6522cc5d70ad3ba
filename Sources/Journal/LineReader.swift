/// Reads strict JSON (RFC 8259) from bytes, one value at a time; it never traps, whatever they are.
struct LineReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Lists and objects may stand in each other this deep; a journal line needs three.
  private var depth = 0
  private static let deepest = 32
  /// Whether all of it is UTF-8, so that no text in it need be looked at again.
  private let isUTF8: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
  }

  var atEnd: Bool { position == bytes.endIndex }

  mutating func value() throws(LineError) -> Value {
    skipSpaces()
    switch peek {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try nested { reader throws(LineError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(LineError) in try reader.list() }
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  mutating func skipSpaces() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      position += 1
    }
  }

  private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func nested(
    _ read: (inout LineReader) throws(LineError) -> Value
  ) throws(LineError) -> Value {
    guard depth < Self.deepest else { throw .notJSON }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try read(&self)
  }

  private mutating func object() throws(LineError) -> Value {
    var members: [Value.Member] = []
    try self.members { reader, key throws(LineError) in
      members.append(Value.Member(try reader.text(key), try reader.value()))
    }
    return .object(members)
  }

  /// Goes through an object whose brace was taken; `read` takes the value of each key, which is
  /// handed over as bytes, since those of an entry are known.
  mutating func members(
    _ read: (inout LineReader, ArraySlice<UInt8>) throws(LineError) -> Void
  ) throws(LineError) {
    skipSpaces()
    if take(UInt8(ascii: "}")) { return }
    while true {
      skipSpaces()
      let key = try stringBytes()
      skipSpaces()
      guard take(UInt8(ascii: ":")) else { throw .notJSON }
      try read(&self, key)
      skipSpaces()
      if take(UInt8(ascii: "}")) { return }
      guard take(UInt8(ascii: ",")) else { throw .notJSON }
    }
  }

  private mutating func list() throws(LineError) -> Value {
    var values: [Value] = []
    skipSpaces()
    if take(UInt8(ascii: "]")) { return .list(values) }
    while true {
      values.append(try value())
      skipSpaces()
      if take(UInt8(ascii: "]")) { return .list(values) }
      guard take(UInt8(ascii: ",")) else { throw .notJSON }
    }
  }

  private mutating func word(_ text: StaticString, _ value: Value) throws(LineError) -> Value {
    for byte in text.description.utf8 {
      guard take(byte) else { throw .notJSON }
    }
    return value
  }

  private mutating func number() throws(LineError) -> Number {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      try digits()
    }
    return Number(checked: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(LineError) {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw .notJSON }
  }

  private mutating func string() throws(LineError) -> String { try text(try stringBytes()) }

  /// The content of a string, its escapes resolved.
  private mutating func stringBytes() throws(LineError) -> ArraySlice<UInt8> {
    guard take(UInt8(ascii: "\"")) else { throw .notJSON }
    let start = position
    // Most texts have nothing to be unescaped and are taken as they stand.
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    guard peek == UInt8(ascii: "\"") else { return try unescapedBytes(from: start) }
    position += 1
    return bytes[start..<(position - 1)]
  }

  private mutating func unescapedBytes(from start: Int) throws(LineError) -> ArraySlice<UInt8> {
    var text = Array(bytes[start..<position])
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return text[...]
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw .notJSON
      default: text.append(byte)
      }
    }
    throw .notJSON
  }

  /// Bytes of a string as text.
  func text(_ bytes: ArraySlice<UInt8>) throws(LineError) -> String {
    if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(LineError) {
    guard let byte = peek else { throw .notJSON }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: try unicodeEscape())
    default: throw .notJSON
    }
  }

  private mutating func unicodeEscape() throws(LineError) -> [UInt8] {
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]) {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw .notJSON }
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .notJSON }
    return Array(text.utf8)
  }

  private mutating func codeUnit() throws(LineError) -> UInt16 {
    let end = position + 4
    guard end <= bytes.endIndex,
      bytes[position..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { throw .notJSON }
    position = end
    return unit
  }
}

/// Why a whole line cannot be used.
package enum LineError: Error, Equatable, Sendable {
  case notJSON
  case notUTF8
  /// A key that every entry must have is missing or of the wrong type.
  case missing(String)
  /// Written by a newer version: kept, not used, and not damage.
  case unknownKind(String)
  case wrongSum
}
