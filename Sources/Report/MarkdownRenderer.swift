package import Catalogue

/// Renders a document as Markdown; people's text can bring in no markup of its own.
package struct MarkdownRenderer: Sendable {
  private let words: Wording
  private let ink: Ink

  package init(
    catalogue: Catalogue,
    language: Language,
    ink: Ink = .blocks,
    tracingFor by: String? = nil
  ) {
    words = Wording(catalogue: catalogue, language: language, tracing: by) {
      $0.visible.escapedForMarkdown
    }
    self.ink = ink
  }

  package func text(_ document: Document) -> String {
    if let written = document.markdown { return written.visibleLines }
    var parts = document.title.map { ["# " + words($0)] } ?? []
    for block in document.blocks { parts.append(part(block)) }
    return parts.joined(separator: "\n\n")
  }

  private func part(_ block: Document.Block) -> String {
    switch block {
    case .heading(let phrase): "## " + words(phrase)
    case .paragraph(let phrase): words.sentence(phrase)
    case .numbered(let phrases):
      zip(1..., phrases).map { "\($0). \(words.sentence($1))" }.joined(separator: "\n")
    case .bullets(let phrases): list(phrases.map(words.sentence))
    case .notes(let phrases): phrases.map(words.sentence).joined(separator: "\n\n")
    case .table(let table): part(words.shown(table))
    case .keyFigures(let figures): list(figures.map(line))
    case .picture(let picture): part(picture)
    }
  }

  private func list(_ lines: [String]) -> String { lines.map { "- " + $0 }.joined(separator: "\n") }

  private func line(_ figure: Document.KeyFigure) -> String {
    let note = figure.note.map { words(.key(.keyNote, ["note": $0])) } ?? ""
    return words(figure.label) + " **" + words(figure.value) + "**" + note
  }

  private func part(_ table: Table) -> String {
    let titles = row(table.columns.map { words($0.title) })
    let rule = row(table.columns.map { $0.isNumber ? "---:" : "---" })
    let rows = table.rows.map { cells in row(cells.map { words($0) }) }
    return ([titles, rule] + rows).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// Its values as a table, which also Word shows well; a calendar as it stands on a terminal.
  private func part(_ picture: Picture) -> String {
    var parts = ["**" + words(picture.title) + "**"]
    if case .heatMap(let map) = picture.shape {
      let plain = Wording(catalogue: words.catalogue, language: words.language)
      let lines = TextHeatMap(words: plain, ink: ink, width: 60).lines(map)
      parts.append((["```text"] + lines + ["```"]).joined(separator: "\n"))
    } else {
      let drawing = TextPicture(words: words, layout: TextRenderer.Layout(ink: ink))
      let rows = drawing.rows(picture.shape, room: 20)
      let width = rows.map(\.count).max() ?? 0
      let head = row(Array(repeating: " ", count: width))
      let rule = row((0..<width).map { $0 == 0 || $0 == width - 1 ? "---" : "---:" })
      parts.append(([head, rule] + rows.map(row)).joined(separator: "\n"))
      if case .bars(let bars) = picture.shape, let mark = bars.markText {
        parts.append(drawing.legend(mark))
      }
    }
    if let summary = picture.summary { parts.append(words.sentence(summary)) }
    return parts.joined(separator: "\n\n")
  }
}

extension String {
  /// The lines as they are, none of which can steer a terminal.
  fileprivate var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
      .joined(separator: "\n")
  }

  /// The text with the characters that Markdown would act on written out.
  package var escapedForMarkdown: String {
    // By scalars: `[` with an accent on it is another Character, and still begins a link.
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "|", "~": result.append(contentsOf: ["\\", scalar])
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
