extension StringProtocol {
  /// How many terminal columns this text takes; a Chinese character takes two.
  package var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension String {
  /// The text, with spaces after it up to a width in columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  /// The text, with spaces before it up to a width in columns.
  package func paddedBefore(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }

  /// The text cut to a width in columns, with `…` where something was left out.
  package func truncated(to width: Int) -> String {
    guard columns > width else { return self }
    var taken = ""
    var used = 1
    for character in self {
      guard used + character.columns <= width else { break }
      taken.append(character)
      used += character.columns
    }
    return taken + "…"
  }
}

extension Character {
  /// Columns on a terminal: 0, 1 or 2 (UAX #11, ambiguous characters counted as narrow).
  package var columns: Int {
    if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    return unicodeScalars.reduce(0) { max($0, $1.columns) }
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    if value >= 0x1F000 || (0x2300...0x2BFF).contains(value) {
      return properties.isEmojiPresentation || (0x20000...0x3FFFD).contains(value)
        || (0x1F900...0x1F9FF).contains(value)
    }
    return Self.wideRanges.contains { $0.contains(value) }
  }

  /// The blocks whose characters are Wide or Fullwidth in EastAsianWidth.txt.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
  ]
}
