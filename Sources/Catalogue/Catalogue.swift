import Foundation

/// All the words of both languages, by key.
///
/// A template holds `{name}` for an argument and `{name|visit|visits}` for the word that fits the
/// number in it; `{@customers}` is a word of the trade. It is filled in one pass, so a `{` that a
/// person typed stays a `{`.
package struct Catalogue: Sendable {
  private let templates: [Language: [String: String]]
  /// Whose words stand for customer, brand and visit.
  var trade = Trade()

  /// Reads the two `.strings` files.
  package init(chinese: String, english: String) throws(CatalogueError) {
    templates = [
      .chinese: try Self.read(chinese, .chinese), .english: try Self.read(english, .english),
    ]
  }

  /// Takes words that were read when the program was built.
  package init(
    chinese: [(key: String, text: String)],
    english: [(key: String, text: String)]
  ) {
    templates = [Language.chinese: chinese, .english: english].mapValues { words in
      Dictionary(words.lazy.map { ($0.key, $0.text) }) { first, _ in first }
    }
  }

  /// The words of a phrase in a language, people's text made visible.
  package func text(_ phrase: Phrase, in language: Language) -> String {
    text(phrase, in: language, escaping: \.visible)
  }

  /// The words of a phrase, with people's text made harmless by `escape`.
  package func text(
    _ phrase: Phrase,
    in language: Language,
    escaping escape: (String) -> String
  ) -> String {
    switch phrase {
    case .text(let text): escape(text)
    case .word(let key): name(of: key, in: language)
    case .either(let chinese, let english): language == .chinese ? chinese : english
    case .message(let message): filled(message, in: language, escaping: escape)
    case .list(let parts):
      parts.map { text($0, in: language, escaping: escape) }
        .joined(separator: template(.listSeparator, in: language))
    case .sequence(let parts): parts.map { text($0, in: language, escaping: escape) }.joined()
    case .resting(let words, _): text(words, in: language, escaping: escape)
    }
  }

  package func text(_ message: Message, in language: Language) -> String {
    text(.message(message), in: language)
  }

  /// The raw template of a key; the key itself where the language lacks it.
  package func template(_ key: Key, in language: Language) -> String {
    templates[language]?[key.rawValue] ?? key.rawValue
  }

  /// Every key that a language file has, for the test that both have the same.
  package func keys(in language: Language) -> Set<String> {
    templates[language].map { Set($0.keys) } ?? []
  }

  private static func read(
    _ text: String,
    _ language: Language
  ) throws(CatalogueError) -> [String: String] {
    let list = unsafe try? PropertyListSerialization.propertyList(
      from: Data(text.utf8),
      format: nil
    )
    // The reason is of no use to the reader; the file is named, and a test reads both.
    guard let words = list as? [String: String] else { throw .unreadable(language) }
    return words
  }

  private func filled(
    _ message: Message,
    in language: Language,
    escaping escape: (String) -> String
  ) -> String {
    var result = ""
    var rest = template(message.key, in: language)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|",
        omittingEmptySubsequences: false
      )
      if let name = parts.first, let argument = message.arguments[String(name)] {
        let words = text(argument, in: language, escaping: escape)
        let fitting = words == "1" ? parts.dropFirst().first : parts.last
        result += parts.count == 3 ? fitting.map { word($0, in: language) } ?? "" : words
      } else if let name = parts.first, let word = tradeWord(name, in: language) {
        result += word
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func word(_ written: Substring, in language: Language) -> String {
    tradeWord(written, in: language) ?? String(written)
  }
}

/// Why the words could not be read.
package enum CatalogueError: Error, Equatable, Sendable {
  case unreadable(Language)
}
