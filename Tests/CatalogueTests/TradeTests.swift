import Catalogue
import TestSupport
import Testing

/// Words that each trade has of its own.
struct TradeTests {
  private static let shops = Trade([
    .customer: Trade.Name(chinese: "零售户", english: "shop"),
    .customers: Trade.Name(chinese: "零售户", english: "shops"),
  ])

  private func text(_ n: Int, _ trade: Trade, _ language: Language) throws -> String {
    try Shipped.catalogue().speaking(as: trade)
      .text(Message(.factPublicityShops, ["n": .number(n)]), in: language)
  }

  @Test func `a sentence names customers as the trade does, in the number that fits`() throws {
    #expect(try text(1, Self.shops, .english) == "Publicity at 1 shop")
    #expect(try text(3, Self.shops, .english) == "Publicity at 3 shops")
    #expect(try text(3, Self.shops, .chinese) == "宣传3户")
  }

  @Test func `where no trade speaks, the words are neutral`() throws {
    #expect(try text(1, Trade(), .english) == "Publicity at 1 customer")
    #expect(try text(3, Trade(), .english) == "Publicity at 3 customers")
  }

  @Test func `a word of the trade begins a sentence with a capital`() throws {
    let catalogue = try Shipped.catalogue()
    #expect(catalogue.text(Message(.tableCustomer), in: .english) == "Customer")
    let shops = catalogue.speaking(as: Self.shops)
    #expect(shops.text(Message(.tableCustomer), in: .english) == "Shop")
    #expect(shops.text(Message(.tableCustomer), in: .chinese) == "零售户")
  }

  @Test func `an example is that of the trade, else the neutral one`() throws {
    let trade = Trade([:], examples: ["name": Trade.Name(chinese: "海川", english: "Harbor")])
    let catalogue = try Shipped.catalogue()
    let phrase = Phrase.key(.helpVerbPurge)
    #expect(catalogue.speaking(as: trade).text(phrase, in: .english).hasSuffix("purge Harbor"))
    #expect(catalogue.text(phrase, in: .english).hasSuffix("purge Baker Ltd"))
    #expect(catalogue.speaksOfTrade(phrase))
    #expect(!catalogue.speaksOfTrade(.key(.greeting, ["day": "2026-11-23"])))
  }

  @Test func `every word that a sentence may name has a neutral one`() throws {
    let catalogue = try Shipped.catalogue()
    for word in Trade.Word.allCases {
      for language in Language.allCases {
        #expect(catalogue.keys(in: language).contains("trade." + word.rawValue))
      }
    }
  }

  @Test(arguments: Key.allCases)
  func `no sentence names a word of a trade that there is not`(key: Key) throws {
    let catalogue = try Shipped.catalogue()
    for language in Language.allCases {
      for match in catalogue.template(key, in: language).matches(of: /[{|]@([a-zA-Z-]+)/) {
        let name = String(match.1).lowercased()
        let isExample = Key(rawValue: name.replacing("example-", with: "example.")) != nil
        #expect(Trade.Word(rawValue: name) != nil || isExample, "\(name)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `no sentence of the catalogue calls a customer a shop`(language: Language) throws {
    let catalogue = try Shipped.catalogue()
    let spoken = Key.allCases.filter { key in
      !["word.", "help.", "table."].contains { key.rawValue.hasPrefix($0) }
    }
    for key in spoken {
      // Placeholders are no words, and a name in an example is a name.
      let template = catalogue.template(key, in: language)
        .replacing(/\{[^}]*\}/, with: "").replacing("Corner Shop", with: "")
      #expect(template.firstMatch(of: /\b[Ss]hops?\b|零售户/) == nil, "\(key.rawValue)")
    }
  }
}
