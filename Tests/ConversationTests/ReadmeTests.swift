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

  @Test(arguments: pages)
  func `what it links to is there, and its pictures load quickly`(
    language: Language,
    path: String
  ) throws {
    let folder = Shipped.root.appending(path: path).deletingLastPathComponent()
    let page = try Shipped.text(path)
    let targets =
      page.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
      + page.matches(of: /src="([^"]+)"/).map { String($0.1) }
    #expect(targets.contains { $0.hasSuffix(".png") })
    for target in targets {
      let place = folder.appending(path: target).standardizedFileURL
      let size = try FileManager.default.attributesOfItem(atPath: place.path)[.size] as? Int
      if target.hasSuffix(".png") { #expect(try #require(size) <= 200_000, "\(target)") }
    }
  }

  @Test(arguments: pages)
  func `the tests that it names are there`(language: Language, path: String) throws {
    let names = Set(
      try Shipped.text(path).matches(of: /\b[A-Z][A-Za-z]*Tests\b/).map { String($0.0) }
    )
    #expect(names.count > 10)
    let tests = Shipped.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    let known = Set(
      (files?.compactMap { $0 as? URL } ?? []).map { $0.deletingPathExtension().lastPathComponent }
    )
    for name in names { #expect(known.contains(name), "\(name)") }
  }
}
