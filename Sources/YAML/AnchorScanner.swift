/// Finds the first anchor or alias (`&name`, `*name`) of a YAML text before it is parsed.
///
/// Nested aliases make a text of a few lines endless, and no method needs any. Quoted texts, comments
/// and blocks of text are passed over; a sign in the middle of words is content.
struct AnchorScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// Brackets that are open: within them a comma begins something new.
  private var depth = 0
  /// Whether a value may begin here.
  private var atStart = true
  /// Where the first word of the line stands, after `- `; a block of text is indented more.
  private var column = 0
  private var lineStart = 0
  private var hasWord = false
  /// Where the plain text begins that is passed over now.
  private var wordStart = 0
  /// The first text within brackets that a comment cuts off, together with what closes them.
  private(set) var cutText: (text: String, line: Int)?

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Goes through a text up to its first anchor or alias.
  static func scanning(_ text: String) -> (
    scanner: AnchorScanner, anchor: (name: String, line: Int)?
  ) {
    var scanner = AnchorScanner(text)
    let anchor = scanner.scan()
    return (scanner, anchor)
  }

  private mutating func scan() -> (name: String, line: Int)? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .newline {
        newLine()
      } else if byte == .space || byte == .tab {
        position += 1
      } else if atStart {
        if byte == .and || byte == .star, isName(position + 1) { return (name, line) }
        begin(byte)
      } else {
        goOn(byte)
      }
    }
    return nil
  }

  /// What stands where a value may begin.
  private mutating func begin(_ byte: UInt8) {
    let next = position + 1 < bytes.count ? bytes[position + 1] : .newline
    let isAlone = next == .space || next == .tab || next == .newline || next == .returnKey
    switch byte {
    case .hash: skipLine()
    case .dash where isAlone, .question where isAlone: position += 1
    case .dash where bytes[position...].starts(with: [.dash, .dash, .dash]): position += 3
    case .openBracket, .openBrace:
      note()
      depth += 1
      position += 1
    case .closeBracket, .closeBrace, .comma:
      depth -= byte == .comma ? 0 : depth > 0 ? 1 : 0
      position += 1
      atStart = byte == .comma
    case .exclamation: while position < bytes.count, !isSpace(position) { position += 1 }
    case .quote, .apostrophe:
      note()
      skipQuoted(byte)
      atStart = false
    case .pipe, .greater: skipBlock()
    default:
      note()
      atStart = false
      wordStart = position
      position += 1
    }
  }

  /// What stands within a plain text.
  private mutating func goOn(_ byte: UInt8) {
    switch byte {
    case .colon where isSpace(position + 1) || isQuoteEnd: atStart = true
    case .comma where depth > 0: atStart = true
    case .closeBracket where depth > 0, .closeBrace where depth > 0: depth -= 1
    case .openBracket where depth > 0, .openBrace where depth > 0:
      depth += 1
      atStart = true
    case .hash where position > 0 && isSpace(position - 1):
      if depth > 0, cutText == nil {
        let text = String(decoding: bytes[wordStart..<position], as: UTF8.self)
        cutText = (text.split(whereSeparator: \.isWhitespace).joined(separator: " "), line)
      }
      return skipLine()
    default: break
    }
    position += 1
  }

  private mutating func newLine() {
    position += 1
    line += 1
    lineStart = position
    hasWord = false
    atStart = true
  }

  /// Remembers where the first word of the line stands.
  private mutating func note() {
    guard !hasWord else { return }
    hasWord = true
    column = position - lineStart
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != .newline { position += 1 }
  }

  private mutating func skipQuoted(_ quote: UInt8) {
    position += 1
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == .newline {
        line += 1
        lineStart = position + 1
      }
      position += bytes[position] == .backslash && quote == .quote ? 2 : 1
    }
    position += 1
  }

  /// A text after `|` or `>`: all lines that are empty or stand further to the right.
  private mutating func skipBlock() {
    note()
    let margin = column
    skipLine()
    while position < bytes.count {
      var start = position + 1
      while start < bytes.count, bytes[start] == .space { start += 1 }
      let isEmpty = start >= bytes.count || bytes[start] == .newline || bytes[start] == .returnKey
      guard isEmpty || start - position - 1 > margin else { break }
      line += 1
      position = min(start, bytes.count)
      skipLine()
    }
    atStart = false
  }

  /// `"a":*b` needs no space before its value.
  private var isQuoteEnd: Bool {
    position > 0 && (bytes[position - 1] == .quote || bytes[position - 1] == .apostrophe)
  }

  private func isSpace(_ position: Int) -> Bool {
    guard position < bytes.count else { return true }
    return [.space, .tab, .newline, .returnKey].contains(bytes[position])
  }

  private func isName(_ position: Int) -> Bool {
    !isSpace(position) && ![.comma, .closeBracket, .closeBrace].contains(bytes[position])
  }

  private var name: String {
    let end = bytes[position...].firstIndex { byte in
      [.space, .tab, .newline, .returnKey, .comma, .closeBracket, .closeBrace].contains(byte)
    }
    return String(decoding: bytes[position..<(end ?? bytes.count)].prefix(40), as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let returnKey = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let and = UInt8(ascii: "&")
  fileprivate static let star = UInt8(ascii: "*")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let question = UInt8(ascii: "?")
  fileprivate static let openBracket = UInt8(ascii: "[")
  fileprivate static let closeBracket = UInt8(ascii: "]")
  fileprivate static let openBrace = UInt8(ascii: "{")
  fileprivate static let closeBrace = UInt8(ascii: "}")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let exclamation = UInt8(ascii: "!")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let apostrophe = UInt8(ascii: "'")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let pipe = UInt8(ascii: "|")
  fileprivate static let greater = UInt8(ascii: ">")
}
