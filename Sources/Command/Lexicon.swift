package import Catalogue

/// The words that a line may use, of both languages, in every script, looked up at a position.
///
/// They are read from the catalogue when one is first looked up: a line needs few of the lexicons there are.
struct Lexicon<Meaning: Equatable & Sendable>: Sendable {
  private let lazily: Lazily<Spellings>
  private let meanings: [Meaning]

  init(_ catalogue: Catalogue, _ keys: [(key: Key, meaning: Meaning)]) {
    meanings = keys.map(\.meaning)
    let keys = keys.map(\.key)
    lazily = Lazily { Spellings(of: keys, in: catalogue) }
  }

  init(_ words: [(word: String, meaning: Meaning)]) {
    meanings = words.map(\.meaning)
    let words = words.map(\.word)
    lazily = Lazily { Spellings(words) }
  }

  private var spellings: Spellings { lazily.value }

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
    guard text[position] != nil, text.isBoundary(position) else { return [] }
    return spellings.matches(in: text, at: position, beforeDigits: beforeDigits).map {
      (meanings[$0.index], $0.end)
    }
  }

  /// Whether one of the words begins with some folded characters.
  func begins(with beginning: [Unicode.Scalar]) -> Bool {
    all.contains { $0.word.foldedForMatching.starts(with: beginning) }
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
    spellings.all.map { ($0.text, meanings[$0.index]) }
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
