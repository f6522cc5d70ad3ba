/// Something to say, before it is put into a language.
///
/// People's own text stays apart from our words until the very end, so that it can be made harmless
/// for the place where it is shown: a terminal, a spreadsheet or a page.
package indirect enum Phrase: Equatable, Sendable {
  /// Text that people typed, or a number or date that reads the same in every language.
  case text(String)
  case message(Message)
  /// The word by which people know a verb or control: the first that its key lists.
  case word(Key)
  /// Text that comes in both languages, as in a method file.
  case either(chinese: String, english: String)
  /// Several of the same rank, joined as the language joins a list.
  case list([Phrase])
  /// Several in a row with nothing between them.
  case sequence([Phrase])
  /// Words, and the entries that they rest on; a report shows their numbers to who asks for them.
  case resting(Phrase, on: [Origin])

  /// A whole number.
  package static func number(_ value: Int) -> Phrase { .text(String(value)) }

  /// A message; its arguments fill the placeholders.
  package static func key(_ key: Key, _ arguments: [String: Phrase] = [:]) -> Phrase {
    .message(Message(key, arguments))
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

/// One thing to say, by meaning; the words are in the catalogue.
package struct Message: Equatable, Sendable {
  package var key: Key
  package var arguments: [String: Phrase]

  package init(_ key: Key, _ arguments: [String: Phrase] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}
