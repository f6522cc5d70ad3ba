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

  /// How a document is to be given out.
  struct Manner {
    var format: Format
    var language: Language
    /// In a file it is laid out for no screen.
    var isForFile: Bool
    /// The characters of pictures, where somebody chose them.
    var ink: Ink?
    /// Whose numbers stand alone where the entries behind each sentence are shown.
    var tracingFor: String?
  }

  func text(_ document: Document, _ manner: Manner) throws(UsageError) -> String {
    let (language, trace) = (manner.language, manner.tracingFor)
    switch manner.format {
    case .text: return textRenderer(manner).text(document)
    case .markdown:
      return MarkdownRenderer(
        catalogue: catalogue,
        language: language,
        ink: manner.ink ?? .blocks,
        tracingFor: trace
      ).text(document)
    case .html:
      return HTMLRenderer(catalogue: catalogue, language: language, tracingFor: trace)
        .text(document)
    case .json: return JSONRenderer(catalogue: catalogue, language: language).text(document)
    case .csv:
      guard document.hasColumns else { throw .reportHasNoColumns }
      return CSVRenderer(catalogue: catalogue, language: language, tracingFor: trace)
        .text(document)
    case .calendar: throw .reportIsNoCalendar
    }
  }

  func textRenderer(_ manner: Manner) -> TextRenderer {
    TextRenderer(
      catalogue: catalogue,
      language: manner.language,
      layout(manner),
      tracingFor: manner.tracingFor
    )
  }

  private func layout(_ manner: Manner) -> TextRenderer.Layout {
    TextRenderer.Layout(
      width: manner.isForFile ? width ?? 80 : screen.width,
      wraps: manner.isForFile ? width != nil : screen.wrapWidth != nil,
      ink: manner.ink ?? ink(manner),
      usesColour: !manner.isForFile && screen.usesColour
    )
  }

  /// What a terminal can show, and blocks in a file.
  private func ink(_ manner: Manner) -> Ink {
    if manner.isForFile { return .blocks }
    return screen.isListenedTo ? .none : screen.drawsBlocks ? .blocks : .ascii
  }

  /// Entries as they stand in the journal, one a line.
  func lines(_ entries: [Entry]) -> String {
    entries.map { isDryRun ? $0.unsummed : String(decoding: $0.line, as: UTF8.self) }
      .joined(separator: "\n")
  }
}
