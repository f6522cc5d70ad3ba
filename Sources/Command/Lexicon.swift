package import Catalogue

/// The words that a line may use, of both languages, in every script, looked up at a position.
struct Lexicon<Meaning: Equatable & Sendable>: Sendable {
  private struct Spelling: Sendable {
    var scalars: [Unicode.Scalar]
    var meaning: Meaning
  }

  /// By first character, longest first.
  private var spellings: [Unicode.Scalar: [Spelling]] = [:]

  init(_ catalogue: Catalogue, _ keys: [(key: Key, meaning: Meaning)]) {
    var words: [(word: String, meaning: Meaning)] = []
    for (key, meaning) in keys {
      for language in Language.allCases {
        for word in catalogue.words(key, in: language) {
          words += word.spellings.map { ($0, meaning) }
        }
      }
    }
    self.init(words)
  }

  init(_ words: [(word: String, meaning: Meaning)]) {
    for (word, meaning) in words { insert(word, meaning) }
    for first in spellings.keys {
      spellings[first]?.sort { $0.scalars.count > $1.scalars.count }
    }
  }

  private mutating func insert(_ spelling: String, _ meaning: Meaning) {
    let scalars = spelling.unicodeScalars.map(\.foldedInWidth)
    guard let first = scalars.first else { return }
    let known = spellings[first] ?? []
    // The first owner of a spelling keeps it.
    guard !known.contains(where: { $0.scalars == scalars }) else { return }
    spellings[first] = known + [Spelling(scalars: scalars, meaning: meaning)]
  }

  /// The longest word at a position, with the position after it; Latin words end at a boundary.
  func longest(in text: TypedText, at position: Int) -> (meaning: Meaning, end: Int)? {
    matches(in: text, at: position).first
  }

  /// All the words at a position, longest first; digits may follow at once where that is asked for.
  func matches(
    in text: TypedText,
    at position: Int,
    beforeDigits: Bool = false
  ) -> [(meaning: Meaning, end: Int)] {
    guard let first = text[position], text.isBoundary(position) else { return [] }
    return (spellings[first] ?? []).compactMap { spelling in
      let end = position + spelling.scalars.count
      guard text.has(spelling.scalars, at: position),
        text.isBoundary(end) || beforeDigits && text[end]?.isDigit == true
      else { return nil }
      return (spelling.meaning, end)
    }
  }

  /// Whether one of the words ends right before a position.
  func ends(in text: TypedText, at position: Int, within length: Int = 4) -> Bool {
    (max(0, position - length)..<max(0, position)).contains { start in
      matches(in: text, at: start).contains { $0.end == position }
    }
  }

  /// What a whole word means.
  func meaning(of word: String) -> Meaning? { meaning(of: TypedText(word)) }

  func meaning(of text: TypedText) -> Meaning? {
    matches(in: text, at: 0).first { $0.end == text.count }?.meaning
  }

  /// Every spelling with its meaning, for suggestions and completion.
  var all: [(word: String, meaning: Meaning)] {
    spellings.values.joined().map { spelling in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: spelling.scalars)
      return (String(view), spelling.meaning)
    }
  }
}

extension Catalogue {
  /// Whether a whole word is among those of a key, in either language and any script.
  package func means(_ word: String, _ key: Key) -> Bool {
    let folded = word.foldedForMatching
    return Language.allCases.contains { language in
      words(key, in: language).contains { word in
        word.spellings.contains { $0.foldedForMatching == folded }
      }
    }
  }
}
