import Catalogue
import Command
import Foundation
import TestSupport
import Testing

/// What the golden conversations must show between them, in each language.
struct CoverageTests {
  /// What all conversations of a language print and type.
  private func text(in language: Language) throws -> String {
    try TranscriptTests.files.filter { $0.contains(".\(language.rawValue).") }
      .map { try String(contentsOf: TranscriptTests.folder.appending(path: $0), encoding: .utf8) }
      .joined()
  }

  /// Messages that say why something was not done.
  static let problems = Key.allCases.filter { key in
    ["error.", "reply.", "save."].contains { key.rawValue.hasPrefix($0) }
  }

  @Test(arguments: Language.allCases)
  func `every message about a problem is shown once`(language: Language) throws {
    let catalogue = try Shipped.catalogue()
    let text = try text(in: language)
    for key in Self.problems {
      let fixed = catalogue.template(key, in: language).split(separator: /\{[^}]*\}/)
      let longest = fixed.max { $0.count < $1.count } ?? ""
      #expect(text.contains(longest), "\(key.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every verb is typed once`(language: Language) throws {
    let catalogue = try Shipped.catalogue()
    let typed = try text(in: language).split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^[^>]*> \/?(.+)$/).map { $0.1.lowercased() }
    }
    for verb in Verb.allCases {
      let words = catalogue.words(verb.key, in: language).flatMap(\.spellings)
      let isTyped = typed.contains { line in words.contains { line.hasPrefix($0) } }
      #expect(isTyped, "\(verb.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every core question of the 135 month is asked`(language: Language) throws {
    let text = try text(in: language)
    let method = try Shipped.text("lang/methods/135.yaml")
    let ids = method.matches(of: /- id: ([A-Za-z0-9-]+)\n    core: true/).map { String($0.1) }
    #expect(ids.count > 50)
    for id in ids {
      let head = language == .chinese ? "\n\(id)（" : "\n\(id) ("
      #expect(text.contains(head), "\(id)")
    }
  }
}
