import Catalogue
import Command
import Foundation
import TestSupport
import Testing

/// The READMEs tell what is so.
struct ReadmeTests {
  static let pages: [(language: Language, path: String)] = [
    (.english, "README.md"), (.chinese, "lang/README.zh-Hans.md"),
  ]

  @Test(arguments: pages)
  func `the sample conversation runs as shown`(language: Language, path: String) throws {
    let name = "readme.\(language.rawValue).txt"
    let transcript = try Transcript(reading: TranscriptTests.folder.appending(path: name))
    let sample = transcript.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("# ") }.joined(separator: "\n")
    #expect(try Shipped.text(path).contains("```\n" + sample + "```\n"))
  }

  @Test(arguments: pages)
  func `every verb is named`(language: Language, path: String) throws {
    let catalogue = try Shipped.catalogue()
    let page = try Shipped.text(path)
    for verb in Verb.allCases {
      for language in Language.allCases {
        #expect(page.contains(catalogue.name(of: verb.key, in: language)), "\(verb.rawValue)")
      }
    }
  }

  @Test func `both READMEs have the same parts`() throws {
    let counts = try Self.pages.map { page in
      try Shipped.text(page.path).split(separator: "\n").count { $0.hasPrefix("## ") }
    }
    #expect(counts[0] == counts[1])
  }
}
