import Catalogue
import Journal
import Report
import Terminal

/// How answers look: in which format, how wide, with or without colour.
struct Presentation {
  var catalogue: Catalogue
  let screen: Screen
  /// The width that was asked for, which holds for files too.
  let width: Int?
  /// The format that the program was started with.
  let format: Format
  /// Entries of a dry run are in no journal and so have no checksum.
  let isDryRun: Bool

  /// The words of a phrase, laid out for the screen where there is one.
  func words(_ phrase: Phrase, in language: Language) -> String {
    let words = catalogue.text(phrase, in: language)
    return screen.wrapWidth.map { words.wrapped(to: $0) } ?? words
  }

  /// A prompt: the line editor lays it out itself.
  func prompt(_ phrase: Phrase, in language: Language) -> String {
    catalogue.text(phrase, in: language)
  }

  func failure(_ phrase: Phrase, in language: Language) -> String {
    let words = words(phrase, in: language)
    return screen.usesColour ? "\u{1B}[31m\(words)\u{1B}[0m" : words
  }

  /// A document in a format; in a file it is laid out for no screen.
  func text(
    _ document: Document,
    as format: Format,
    in language: Language,
    isForFile: Bool
  ) throws(UsageError) -> String {
    switch format {
    case .text:
      return TextRenderer(
        catalogue: catalogue,
        language: language,
        width: isForFile ? width ?? 80 : screen.width,
        wraps: isForFile ? width != nil : screen.wrapWidth != nil
      ).text(document)
    case .markdown: return MarkdownRenderer(catalogue: catalogue, language: language).text(document)
    case .json: return JSONRenderer(catalogue: catalogue, language: language).text(document)
    case .csv:
      guard let table = document.data else { throw .onlyExportIsCSV }
      return CSVRenderer(catalogue: catalogue, language: language).text(table)
    }
  }

  /// Entries as they stand in the journal, one a line.
  func lines(_ entries: [Entry]) -> String {
    entries.map { isDryRun ? $0.unsummed : String(decoding: $0.line, as: UTF8.self) }
      .joined(separator: "\n")
  }
}
