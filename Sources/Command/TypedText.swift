import Foundation

/// A line as it was typed, and the same line folded for matching, scalar by scalar.
///
/// Folding makes full-width letters, digits and signs ASCII, capitals small and traditional
/// characters simplified; what is kept as content is always cut from the typed characters.
struct TypedText: Equatable, Sendable {
  /// How much of a line is searched; what stands beyond belongs to the note as it is.
  static let searchedLength = 2000

  let typed: [Unicode.Scalar]
  let folded: [Unicode.Scalar]

  init(_ line: String) {
    typed = Array(line.unicodeScalars)
    folded = typed.prefix(Self.searchedLength).map(\.foldedForMatching)
  }

  var count: Int { folded.count }

  /// The typed characters of a range.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: typed[range])
    return String(view)
  }

  func foldedText(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded[range])
    return String(view)
  }

  /// Whether the folded characters of a word stand at a position.
  func has(_ word: some RandomAccessCollection<Unicode.Scalar>, at position: Int) -> Bool {
    guard position >= 0, position + word.count <= count else { return false }
    return folded[position..<(position + word.count)].elementsEqual(word)
  }

  func has(_ word: String, at position: Int) -> Bool {
    has(Array(word.unicodeScalars), at: position)
  }

  subscript(position: Int) -> Unicode.Scalar? {
    folded.indices.contains(position) ? folded[position] : nil
  }

  /// Whether a word may begin or end here: between letters it may not, at a change of script it
  /// may, and `30min` are two words.
  func isBoundary(_ position: Int) -> Bool {
    guard let left = self[position - 1], let right = self[position] else { return true }
    if left.isLatin { return !(right.isLatin || right.isDigit) }
    return !(left.isDigit && right.isDigit)
  }

  /// Where the spaces before a position begin.
  func skippingSpacesBack(from position: Int) -> Int {
    var position = position
    while let scalar = self[position - 1], scalar.isSpace { position -= 1 }
    return position
  }

  func skippingSpaces(from position: Int) -> Int {
    var position = position
    while let scalar = self[position], scalar.isSpace { position += 1 }
    return position
  }
}

extension String {
  /// The text in the form in which words and names are compared.
  package var foldedForMatching: [Unicode.Scalar] { unicodeScalars.map(\.foldedForMatching) }
}

extension TypedText {
  /// Whether one of these signs stands at a position.
  func continues(_ position: Int, _ signs: String) -> Bool {
    self[position].map { signs.unicodeScalars.contains($0) } ?? false
  }
}

extension Unicode.Scalar {
  var foldedForMatching: Unicode.Scalar {
    (0x4E00...0x9FFF).contains(value) ? Traditional.simplified(self) ?? self : foldedInWidth
  }

  /// As the catalogue's own words need it, which are simplified already.
  var foldedInWidth: Unicode.Scalar {
    switch value {
    case 0x3000, 0xA0, 0x09: " "
    case 0xFF01...0xFF5E: (Unicode.Scalar(value - 0xFEE0) ?? self).lowered
    default: lowered
    }
  }

  private var lowered: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(value + 0x20) ?? self : self
  }

  var isLatin: Bool { (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || isAccented }
  private var isAccented: Bool { (0xC0...0x24F).contains(value) && properties.isAlphabetic }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isSpace: Bool { value == 0x20 || value == 0x09 }
  var isChinese: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x3FFFD).contains(value) || value == 0x3007
  }
  /// Letters, digits and Chinese characters: what words are made of.
  var isWordPart: Bool { isLatin || isDigit || isChinese || properties.isAlphabetic }
  /// Quotes of any kind are told apart from other signs, since they hold names.
  var closingQuote: Unicode.Scalar? {
    switch self {
    case "\"": "\""
    case "'": "'"
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }
}

extension String {
  /// Without spaces of either width around it.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
