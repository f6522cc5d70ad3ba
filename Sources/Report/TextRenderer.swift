package import Catalogue

/// Renders a document for a terminal or a chat: plain lines, tables lined up by columns.
///
/// A table is made to fit the width by cutting its widest columns of words; numbers are never cut. One
/// that cannot fit is written row by row.
package struct TextRenderer: Sendable {
  /// What lines are laid out for.
  package struct Layout: Equatable, Sendable {
    /// Columns that a table may take.
    package var width: Int
    /// Whether all other lines are wrapped to the width too, as on a screen.
    package var wraps: Bool
    package var ink: Ink
    /// Whether headings and bars are set off by colour; nothing is said by colour alone.
    package var usesColour: Bool

    package init(
      width: Int = 80,
      wraps: Bool = false,
      ink: Ink = .blocks,
      usesColour: Bool = false
    ) {
      self.width = width
      self.wraps = wraps
      self.ink = ink
      self.usesColour = usesColour
    }
  }

  private let words: Wording
  private let layout: Layout

  package init(
    catalogue: Catalogue,
    language: Language,
    _ layout: Layout,
    tracingFor by: String? = nil
  ) {
    words = Wording(catalogue: catalogue, language: language, tracing: by)
    self.layout = layout
  }

  package init(catalogue: Catalogue, language: Language, width: Int = 80, wraps: Bool = false) {
    self.init(catalogue: catalogue, language: language, Layout(width: width, wraps: wraps))
  }

  /// The whole document, without a line end after its last line.
  ///
  /// Of several wordings it takes the first that fits, or the last where none does.
  package func text(_ document: Document) -> String {
    text(document.title, wording(of: document))
  }

  /// Hands a document on in pieces of some lines, for a list that may be as long as the journal; no piece
  /// has a line end after its last line.
  package func pieces(of document: Document, handOn: (String) -> Void) {
    var lines: [String] = []
    eachLine(document.title, wording(of: document)) { line in
      lines.append(line)
      guard lines.count == Self.linesOfPiece else { return }
      handOn(lines.joined(separator: "\n"))
      lines.removeAll(keepingCapacity: true)
    }
    if !lines.isEmpty { handOn(lines.joined(separator: "\n")) }
  }

  private static let linesOfPiece = 1000

  private func wording(of document: Document) -> [Document.Block] {
    wording(fitting(document), of: document)
  }

  /// The blocks of a document, then its ever shorter wordings.
  private func wording(_ number: Int, of document: Document) -> [Document.Block] {
    guard number > 0, let fit = document.fit else { return document.blocks }
    return fit.shorter[number - 1]
  }

  /// The limit that notes had to be shortened for; nil where all that people wrote is told.
  package func limitOfShortened(_ document: Document) -> Int? {
    guard let fit = document.fit, fitting(document) >= fit.whole else { return nil }
    return fit.limit(in: words.language)
  }

  /// Which wording it takes: the first that fits, or the last where none does.
  private func fitting(_ document: Document) -> Int {
    guard let fit = document.fit else { return 0 }
    let limit = fit.limit(in: words.language)
    // What is wrapped on a screen is counted as it would be pasted.
    let renderer = TextRenderer(
      catalogue: words.catalogue,
      language: words.language,
      width: layout.width
    )
    return (0...fit.shorter.count).first { number in
      renderer.text(document.title, wording(number, of: document)).count <= limit
    } ?? fit.shorter.count
  }

  private func text(_ title: Phrase?, _ blocks: [Document.Block]) -> String {
    var lines: [String] = []
    eachLine(title, blocks) { lines.append($0) }
    return lines.joined(separator: "\n")
  }

  private func eachLine(
    _ title: Phrase?,
    _ blocks: [Document.Block],
    _ take: (String) -> Void
  ) {
    var isBegun = title != nil
    if let title { take(bold(wrapped(words(title)))) }
    for (position, block) in blocks.enumerated() {
      let before = position > 0 ? blocks[position - 1] : nil
      if isBegun, block.standsApart(after: before) { take("") }
      for line in lines(block) {
        take(line)
        isBegun = true
      }
    }
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let phrase): [bold(wrapped("[" + words(phrase) + "]"))]
    case .paragraph(let phrase): [wrapped(words.sentence(phrase))]
    case .numbered(let phrases): zip(1..., phrases).map { wrapped("\($0). \(words.sentence($1))") }
    case .bullets(let phrases): phrases.map { wrapped("- " + words.sentence($0)) }
    case .notes(let phrases): phrases.map { wrapped(words.sentence($0)) }
    case .table(let table):
      TextTable(words: words, width: layout.width, ink: layout.ink).lines(words.shown(table))
    case .keyFigures(let figures): figures.map { wrapped("- " + line($0)) }
    case .picture(let picture): TextPicture(words: words, layout: layout).lines(picture)
    }
  }

  private func line(_ figure: Document.KeyFigure) -> String {
    let named = Phrase.key(
      .summaryLabelled,
      ["label": figure.label, "words": figure.value]
    )
    return words.sentence(
      figure.note.map { .sequence([named, .key(.keyNote, ["note": $0])]) } ?? named
    )
  }

  private func wrapped(_ line: String) -> String {
    layout.wraps ? line.wrapped(to: layout.width) : line
  }

  private func bold(_ text: String) -> String {
    layout.usesColour ? text.coloured(.bold) : text
  }
}

extension Document.Block {
  /// Whether an empty line parts it from the block before it; nil is the title.
  fileprivate func standsApart(after before: Document.Block?) -> Bool {
    switch (before, self) {
    case (_, .heading), (_, .picture), (.picture?, _): true
    case (.table?, _), (.bullets?, .table), (.bullets?, .paragraph), (.bullets?, .notes): true
    default: false
    }
  }
}
