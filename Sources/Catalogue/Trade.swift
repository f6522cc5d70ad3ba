/// What a trade calls those it looks after, what it brings them and how it meets them: shop, spec, visit.
///
/// A template names such a word as `{@customers}`, or as `{n|@customer|@customers}` for the one that
/// fits a number; where no method says otherwise it is the neutral word of the catalogue.
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
  }

  private let names: [Word: Name]

  package init(_ names: [Word: Name] = [:]) { self.names = names }

  func name(_ word: Word, in language: Language) -> String? {
    names[word].map { language == .chinese ? $0.chinese : $0.english }
  }
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
    guard name.first == "@", let word = Trade.Word(rawValue: String(name.dropFirst())) else {
      return nil
    }
    let neutral = Key(rawValue: "trade." + word.rawValue).map { template($0, in: language) }
    return trade.name(word, in: language) ?? neutral
  }
}
