import Catalogue
import Journal

/// A word before a colon: a field of the journal, or one of the head that may be typed.
enum FieldWord: Equatable, Sendable {
  case field(Field)
  case on

  /// The catalogue key of its words, of both languages.
  static let keys: [(key: Key, meaning: FieldWord)] =
    Field.allCases.compactMap { field in
      Key(rawValue: "word.field." + field.name).map { ($0, .field(field)) }
    } + [(.wordFieldOn, .on)]
}

extension FieldWord {
  /// Whether its value is a day.
  var isDay: Bool {
    switch self {
    case .on, .field(.due), .field(.from): true
    default: false
    }
  }
}

/// Finds `key:value` in a line, with an ASCII or full-width colon.
struct FieldReader: Sendable {
  let words: Lexicon<FieldWord>

  /// A field at a position; `spaced` when its value stood in quotes.
  func field(in text: TypedText, at start: Int) -> (word: FieldWord, value: Range<Int>, end: Int)? {
    guard startsWord(text, start) else { return nil }
    for (word, end) in words.matches(in: text, at: start) where text[end] == ":" {
      let first = end + 1
      if let quote = text[first]?.closingQuote,
        let close = (first + 1..<max(first + 1, text.count)).first(where: { text[$0] == quote })
      {
        return (word, first + 1..<close, close + 1)
      }
      var last = first
      while let scalar = text[last], !scalar.isSpace { last += 1 }
      // `12:30` and the like are times; a word with nothing after the colon removes a field.
      return (word, first..<last, last)
    }
    return nil
  }

  private func startsWord(_ text: TypedText, _ start: Int) -> Bool {
    guard let before = text[start - 1] else { return true }
    return before.isSpace || !before.isWordPart
  }
}
