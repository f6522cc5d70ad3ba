import Catalogue
import Journal
import Report
import Terminal

/// How answers look: in which format, how wide, with or without colour.
struct Presentation {
  let catalogue: Catalogue
  let screen: Screen
  /// The format that the program was started with.
  let format: Format
  /// Entries of a dry run are in no journal and so have no checksum.
  let isDryRun: Bool

  func words(_ phrase: Phrase, in language: Language) -> String {
    catalogue.text(phrase, in: language)
  }

  func failure(_ phrase: Phrase, in language: Language) -> String {
    let words = words(phrase, in: language)
    return screen.usesColour ? "\u{1B}[31m\(words)\u{1B}[0m" : words
  }

  func text(_ document: Document, as format: Format, in language: Language) -> String {
    switch format {
    case .text:
      TextRenderer(catalogue: catalogue, language: language, width: screen.width).text(document)
    case .markdown: MarkdownRenderer(catalogue: catalogue, language: language).text(document)
    case .json: JSONRenderer(catalogue: catalogue, language: language).text(document)
    }
  }

  /// Entries as they stand in the journal, one a line.
  func lines(_ entries: [Entry]) -> String {
    entries.map { isDryRun ? $0.unsummed : String(decoding: $0.line, as: UTF8.self) }
      .joined(separator: "\n")
  }
}
