/// A scalar, list or mapping of a YAML text, and where it stands.
///
/// It is a view of packed bytes: nothing is taken apart before somebody asks for it, so that looking up
/// one title of a long file touches a few hundred bytes. How nodes are packed: `Packer`.
package struct Node: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let header: Header
  /// Counted from 1.
  package let line: Int

  /// The root of a text that was packed, when the program was built or a moment ago.
  package init(packed text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) { self.init(bytes, Header(in: bytes, at: 0), below: 0) }

  fileprivate init(_ bytes: [UInt8], _ header: Header, below line: Int) {
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

  /// The keys and values of a mapping in their order; none where it is no mapping.
  package var members: Members { Members(of: self) }

  package var isMapping: Bool { header.tag == .mapping || header.tag == .braces }

  /// The value of a key of a mapping; nil where there is none, or where this is no mapping.
  package subscript(key: String) -> Node? {
    guard isMapping else { return nil }
    var position = header.body.lowerBound
    while position < header.body.upperBound {
      let name = Header.body(in: bytes, at: position)
      let value = name.upperBound
      if name.count == key.utf8.count, bytes[name].elementsEqual(key.utf8) {
        return Node(bytes, Header(in: bytes, at: value), below: line)
      }
      position = Header.body(in: bytes, at: value).upperBound
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

/// The keys and values of a mapping, made as they are asked for.
package struct Members: Sequence, IteratorProtocol {
  private let parent: Node
  private var position: Int

  init(of parent: Node) {
    self.parent = parent
    position = parent.isMapping ? parent.header.body.lowerBound : parent.header.body.upperBound
  }

  package mutating func next() -> (key: Node, value: Node)? {
    guard position < parent.header.body.upperBound else { return nil }
    let key = Header(in: parent.bytes, at: position)
    let value = Header(in: parent.bytes, at: key.body.upperBound)
    position = value.body.upperBound
    return (
      Node(parent.bytes, key, below: parent.line), Node(parent.bytes, value, below: parent.line)
    )
  }
}

/// What a packed node begins with, in eight bytes: `tag`, lines below its parent, bytes of its body.
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

  /// How many bytes it takes: a tag, three digits for the lines and four for the body, six bits each.
  static let size = 8
  private static let zeros: UInt64 = 0x0030_3030_3030_3030

  /// Reads a header; the bytes must be those of a `Packer`.
  init(in bytes: [UInt8], at start: Int) {
    guard let tag = Tag(rawValue: bytes[start]) else {
      preconditionFailure("Byte \(start) begins no packed node.")
    }
    self.tag = tag
    lines = Self.number(Self.digits(in: bytes, at: start) >> 32 & 0xFF_FFFF)
    body = Self.body(in: bytes, at: start)
  }

  /// Where the body of the node stands whose header begins at a place; who looks up a key asks no more.
  static func body(in bytes: [UInt8], at start: Int) -> Range<Int> {
    let count = number(digits(in: bytes, at: start))
    return (start + size)..<(start + size + count)
  }

  /// The digits of a header, a byte each, the last the lowest.
  private static func digits(in bytes: [UInt8], at start: Int) -> UInt64 {
    let word = unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    return UInt64(bigEndian: word) &- zeros
  }

  /// The number that the lowest four digits write.
  private static func number(_ digits: UInt64) -> Int {
    Int(
      truncatingIfNeeded: digits & 0x3F | digits >> 2 & 0xFC0 | digits >> 4 & 0x3_F000
        | digits >> 6 & 0xFC_0000
    )
  }

  /// A header as it is packed; no file is so large that its numbers do not fit.
  static func packed(_ tag: Tag, lines: Int, bytes: Int) -> [UInt8] {
    precondition(lines < 1 << 18 && bytes < 1 << 24, "\(bytes) bytes are too many for a node.")
    let number = UInt64(lines) << 24 | UInt64(bytes)
    let digits = stride(from: 36, through: 0, by: -6).map { UInt8(number >> $0 & 0x3F) + 0x30 }
    return [tag.rawValue] + digits
  }
}
