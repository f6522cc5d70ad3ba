/// A scalar, list or mapping of a YAML text, and where it stands.
///
/// It is a view of packed bytes: nothing is taken apart before somebody asks for it, so that looking up
/// one title of a long file touches a few hundred bytes. How nodes are packed: `Packer`.
package struct Node: Sendable {
  private let bytes: [UInt8]
  private let header: Header
  /// Counted from 1.
  package let line: Int

  /// The root of a text that was packed, when the program was built or a moment ago.
  package init(packed text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) { self.init(bytes, Header(in: bytes, at: 0), below: 0) }

  private init(_ bytes: [UInt8], _ header: Header, below line: Int) {
    self.bytes = bytes
    self.header = header
    self.line = line + header.lines
  }

  /// The text of a scalar; nil for a list or mapping.
  package var string: String? {
    guard header.tag.isScalar else { return nil }
    return String(decoding: bytes[header.body], as: UTF8.self)
  }

  /// Whether it is a scalar with nothing in it and no quotes, as behind a key without a value.
  package var isVoid: Bool { header.tag == .plain && header.body.isEmpty }

  /// Whether a comment follows on the line of a text without quotes: what was meant as text may be lost.
  package var isCutByComment: Bool { header.tag == .commented }

  /// Whether it is a mapping in braces.
  package var isInBraces: Bool { header.tag == .braces }

  /// `true` and `yes`, `false` and `no`, of any case and without quotes.
  package var bool: Bool? {
    guard header.tag == .plain || header.tag == .commented else { return nil }
    switch string?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: return nil
    }
  }

  /// The elements of a list; nil where it is none.
  package var sequence: [Node]? { header.tag == .list ? children : nil }

  /// The keys and values of a mapping in their order; nil where it is none.
  package var mapping: [(key: Node, value: Node)]? {
    guard isMapping else { return nil }
    let nodes = children
    return stride(from: 0, to: nodes.count, by: 2).map { (nodes[$0], nodes[$0 + 1]) }
  }

  package var isMapping: Bool { header.tag == .mapping || header.tag == .braces }

  /// The value of a key of a mapping; nil where there is none, or where this is no mapping.
  package subscript(key: String) -> Node? {
    guard isMapping else { return nil }
    var position = header.body.lowerBound
    while position < header.body.upperBound {
      let name = Header(in: bytes, at: position)
      let value = Header(in: bytes, at: name.body.upperBound)
      if name.body.count == key.utf8.count, bytes[name.body].elementsEqual(key.utf8) {
        return Node(bytes, value, below: line)
      }
      position = value.body.upperBound
    }
    return nil
  }

  private var children: [Node] {
    var nodes: [Node] = []
    var position = header.body.lowerBound
    while position < header.body.upperBound {
      let child = Header(in: bytes, at: position)
      nodes.append(Node(bytes, child, below: line))
      position = child.body.upperBound
    }
    return nodes
  }
}

/// What a packed node begins with: `tag`, lines below its parent, a comma, bytes of its body, a colon.
struct Header {
  enum Tag: UInt8 {
    case plain = 0x27
    case quoted = 0x22
    case commented = 0x23
    case list = 0x5B
    case mapping = 0x28
    case braces = 0x7B

    var isScalar: Bool { self == .plain || self == .quoted || self == .commented }
  }

  var tag: Tag
  var lines: Int
  var body: Range<Int>

  /// Reads a header; the bytes must be those of a `Packer`.
  init(in bytes: [UInt8], at start: Int) {
    guard let tag = Tag(rawValue: bytes[start]) else {
      preconditionFailure("Byte \(start) begins no packed node.")
    }
    self.tag = tag
    var position = start + 1
    lines = Self.number(in: bytes, at: &position)
    let count = Self.number(in: bytes, at: &position)
    body = position..<(position + count)
  }

  init(tag: Tag, lines: Int) {
    self.tag = tag
    self.lines = lines
    body = 0..<0
  }

  /// A number, and the sign after it.
  private static func number(in bytes: [UInt8], at position: inout Int) -> Int {
    var number = 0
    while case let digit = bytes[position], digit >= 0x30, digit <= 0x39 {
      number = number * 10 + Int(digit - 0x30)
      position += 1
    }
    position += 1
    return number
  }
}
