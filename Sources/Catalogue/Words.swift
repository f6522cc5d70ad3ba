/// One word that is understood, in up to three scripts.
package struct Word: Equatable, Sendable {
  /// As it is written: 拜访, or `visit`.
  package var text: String
  /// Its full pinyin without spaces: `baifang`.
  package var pinyin: String?
  /// The initials that this word owns: `bf`.
  package var initials: String?

  package init(text: String, pinyin: String? = nil, initials: String? = nil) {
    self.text = text
    self.pinyin = pinyin
    self.initials = initials
  }

  /// All the ways to type it, as written first.
  package var spellings: [String] { [text, pinyin, initials].compactMap(\.self) }
}

extension Catalogue {
  /// The words that a key of the understood kind lists, those of one language.
  ///
  /// The catalogue writes them as `拜访/baifang/bf; 走访/zoufang/zf` and `visit; visited; met`.
  package func words(_ key: Key, in language: Language) -> [Word] {
    // By bytes, since every start reads them all.
    template(key, in: language).utf8.split(separator: UInt8(ascii: ";")).compactMap {
      let parts = $0.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .map(\.trimmingSpaces)
      // A dash stands where the language has no word of its own.
      guard let text = parts.first, !text.isEmpty, text != "—" else { return nil }
      return Word(
        text: text,
        pinyin: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil,
        initials: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
      )
    }
  }

  /// Hands over all spellings of the words that a key lists, in order, character by character: every
  /// start reads hundreds of them and needs no words.
  package func visitSpellings(
    of key: Key,
    in language: Language,
    _ visit: ([Unicode.Scalar]) -> Void
  ) {
    var spelling: [Unicode.Scalar] = []
    var part = 0
    for scalar in template(key, in: language).unicodeScalars {
      switch scalar {
      case "/", ";":
        if Self.isSpelling(&spelling, part) { visit(spelling) } else if part == 0 { part = 3 }
        part = scalar == ";" ? 0 : part + 1
        spelling.removeAll(keepingCapacity: true)
      case " " where spelling.isEmpty: break
      default: spelling.append(scalar)
      }
    }
    if Self.isSpelling(&spelling, part) { visit(spelling) }
  }

  /// Whether this is one of the up to three spellings of a word; the spaces behind it are taken off.
  ///
  /// A dash stands where the language has no word of its own.
  private static func isSpelling(_ spelling: inout [Unicode.Scalar], _ part: Int) -> Bool {
    while spelling.last == " " { spelling.removeLast() }
    return part < 3 && !spelling.isEmpty && !(part == 0 && spelling == ["—"])
  }

  /// The word by which people of a language know a key: the first of its list.
  package func name(of key: Key, in language: Language) -> String {
    words(key, in: language).first?.text ?? key.rawValue
  }
}

extension Substring.UTF8View {
  fileprivate var trimmingSpaces: String {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }),
      let last = lastIndex(where: { $0 != space })
    else { return "" }
    return String(Substring(self[first...last]))
  }
}
