import Catalogue
import TestSupport
import Testing

/// The two language files hold the same keys, once each, with the same placeholders.
struct ShippedWordsTests {
  static let files: [(language: Language, path: String)] = [
    (.chinese, "lang/zh-Hans.strings"), (.english, "lang/en.strings"),
  ]

  @Test(arguments: files)
  func `a language has exactly the keys that the code knows`(
    language: Language,
    path: String
  ) throws {
    let catalogue = try Shipped.catalogue()
    #expect(catalogue.keys(in: language) == Set(Key.allCases.map(\.rawValue)))
  }

  /// A property list keeps the last of two equal keys and says nothing.
  @Test(arguments: files)
  func `no key stands twice`(language: Language, path: String) throws {
    let keys = try Shipped.text(path).split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^"([^"]+)"\s*=/).map { String($0.1) }
    }
    let doubles = Dictionary(grouping: keys, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(doubles.sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `the quick reading of spellings finds those of the words`(language: Language) throws {
    let catalogue = try Shipped.catalogue()
    for key in Key.allCases where key.rawValue.hasPrefix("word.") {
      var found: [String] = []
      catalogue.visitSpellings(of: key, in: language) {
        found.append(String(String.UnicodeScalarView($0)))
      }
      #expect(found == catalogue.words(key, in: language).flatMap(\.spellings), "\(key)")
    }
  }

  @Test(arguments: Key.allCases.filter { !$0.rawValue.hasPrefix("word.") })
  func `both languages fill in the same things`(key: Key) throws {
    let catalogue = try Shipped.catalogue()
    let chinese = placeholders(catalogue.template(key, in: .chinese))
    let english = placeholders(catalogue.template(key, in: .english))
    #expect(chinese == english)
  }

  /// The names in `{name}` and `{name|one|many}`.
  private func placeholders(_ template: String) -> Set<String> {
    Set(template.matches(of: /\{([a-zA-Z-]+)[|}]/).map { String($0.1) })
  }

  /// The first owner of a spelling would silently keep it.
  @Test func `no two verbs share a spelling`() throws {
    let catalogue = try Shipped.catalogue()
    let verbs = Key.allCases.filter {
      $0.rawValue.hasPrefix("word.verb.") || $0.rawValue.hasPrefix("word.review.")
        || $0.rawValue.hasPrefix("word.summary.")
    }
    var owners: [String: Key] = [:]
    for key in verbs {
      for language in Language.allCases {
        for spelling in catalogue.words(key, in: language).flatMap(\.spellings) {
          #expect(owners[spelling, default: key] == key, "\(spelling)")
          owners[spelling] = key
        }
      }
    }
  }
}
