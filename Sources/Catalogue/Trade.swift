/// What a trade calls those it looks after, what it brings them and how it meets them: shop, spec, visit.
///
/// A template names such a word as `{@customers}`, or as `{n|@customer|@customers}` for the one that
/// fits a number, with a capital where a sentence begins; `{@example-visit}` is a line that people of the
/// trade type. Where no method says otherwise they are the neutral ones of the catalogue.
package struct Trade: Equatable, Sendable {
  package enum Word: String, CaseIterable, Sendable {
    case customer
    case customers
    case brand
    case brands
    case visit
    case visits
  }

  /// One word in both languages.
  package struct Name: Equatable, Sendable {
    package var chinese: String
    package var english: String

    package init(chinese: String, english: String) {
      self.chinese = chinese
      self.english = english
    }

    func text(_ language: Language) -> String { language == .chinese ? chinese : english }
  }

  private let names: [Word: Name]
  /// Lines by what they are an example of, such as a verb.
  private let examples: [String: Name]

  package init(_ names: [Word: Name] = [:], examples: [String: Name] = [:]) {
    self.names = names
    self.examples = examples
  }

  func name(_ word: Word, in language: Language) -> String? { names[word]?.text(language) }

  func example(_ name: String, in language: Language) -> String? { examples[name]?.text(language) }
}

extension Catalogue {
  /// The same catalogue, speaking as a trade does.
  package func speaking(as trade: Trade) -> Catalogue {
    var catalogue = self
    catalogue.trade = trade
    return catalogue
  }

  /// What stands in a template for a word of the trade, `@customers` for one; nil for anything else.
  func tradeWord(_ name: Substring, in language: Language) -> String? {
    guard name.first == "@" else { return nil }
    let name = String(name.dropFirst())
    if name.hasPrefix(Self.example) {
      let what = String(name.dropFirst(Self.example.count))
      return trade.example(what, in: language)
        ?? Key(rawValue: "example." + what).map { template($0, in: language) }
    }
    guard let word = Trade.Word(rawValue: name.lowercased()) else { return nil }
    let neutral = Key(rawValue: "trade." + word.rawValue).map { template($0, in: language) }
    let said = trade.name(word, in: language) ?? neutral
    let isCapital = name.first?.isUppercase ?? false
    return isCapital ? said.map { $0.prefix(1).uppercased() + $0.dropFirst() } : said
  }

  private static let example = "example-"

  /// Whether the words of a phrase depend on the trade.
  package func speaksOfTrade(_ phrase: Phrase) -> Bool {
    switch phrase {
    case .text, .word, .either: false
    case .list(let parts), .sequence(let parts): parts.contains(where: speaksOfTrade)
    case .resting(let words, _): speaksOfTrade(words)
    case .message(let message):
      Language.allCases.contains { language in
        let template = template(message.key, in: language)
        return template.contains("{@") || template.contains("|@")
      } || message.arguments.values.contains(where: speaksOfTrade)
    }
  }
}
