import Dates

/// Writes compact JSON; only `"`, `\` and control characters are escaped.
struct LineWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case UInt8(ascii: "\n"): raw("\\n")
      case UInt8(ascii: "\t"): raw("\\t")
      case UInt8(ascii: "\r"): raw("\\r")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        raw("\\u00" + (digits.count < 2 ? "0" : "") + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func value(_ value: Value) {
    switch value {
    case .string(let text): string(text)
    case .number(let number): raw(number.digits)
    case .boolean(let flag): raw(flag ? "true" : "false")
    case .null: raw("null")
    case .list(let values): sequence(values, "[", "]") { $0.value($1) }
    case .object(let members):
      sequence(members, "{", "}") {
        $0.string($1.key)
        $0.raw(":")
        $0.value($1.value)
      }
    }
  }

  mutating func field(_ key: String, _ value: Value) {
    if bytes.count > 1 { raw(",") }
    string(key)
    raw(":")
    self.value(value)
  }

  private mutating func sequence<Element>(
    _ elements: [Element],
    _ open: String,
    _ close: String,
    writing write: (inout LineWriter, Element) -> Void
  ) {
    raw(open)
    for (position, element) in elements.enumerated() {
      if position > 0 { raw(",") }
      write(&self, element)
    }
    raw(close)
  }
}

extension Entry {
  /// The entry as a journal line, without its line end.
  package var line: [UInt8] {
    var bytes = open
    let sum = Checksum(of: bytes).text
    bytes.append(contentsOf: ",\"sum\":\"\(sum)\"}".utf8)
    return bytes
  }

  /// The entry as JSON without `sum`, as a dry run prints it.
  package var unsummed: String { String(decoding: open, as: UTF8.self) + "}" }

  private var open: [UInt8] {
    var writer = LineWriter()
    writer.raw("{")
    writer.field("n", .integer(n))
    writer.field("at", .string(at.description))
    writer.field("by", .string(by))
    if let with { writer.field("with", .integer(with)) }
    writer.field("kind", .string(kind.name))
    writer.field("on", .string(on.description))
    for (field, value) in fields { writer.field(field.name, value) }
    for other in others { writer.field(other.key, other.value) }
    return writer.bytes
  }
}

extension Value {
  /// This value as compact JSON.
  package var json: String {
    var writer = LineWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
