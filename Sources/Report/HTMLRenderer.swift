package import Catalogue

/// Renders a document as one page that needs nothing else: no script, no outside address, pictures as
/// SVG inside it; to be read on a phone or a laptop, printed on A4, or handed in as it is.
package struct HTMLRenderer: Sendable {
  private let words: HTMLWords

  package init(catalogue: Catalogue, language: Language, tracingFor by: String? = nil) {
    words = HTMLWords(
      wording: Wording(catalogue: catalogue, language: language, tracing: by)
    )
  }

  /// The whole page, without a line end after its last line.
  package func text(_ document: Document) -> String {
    let title = document.title.map { words($0) } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(words.language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.css)
      </style>
      </head>
      <body>
      <main>
      \(document.title == nil ? "" : "<h1>\(title)</h1>\n")\
      \(document.blocks.map(part).joined(separator: "\n"))
      </main>
      </body>
      </html>
      """
  }

  /// Nothing may be fetched or sent; only the style that stands in the page itself is allowed.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private func part(_ block: Document.Block) -> String {
    switch block {
    case .heading(let phrase): "<h2>\(words(phrase))</h2>"
    case .paragraph(let phrase): "<p>\(words.sentence(phrase))</p>"
    case .numbered(let phrases): "<ol>\(items(phrases))</ol>"
    case .bullets(let phrases): "<ul>\(items(phrases))</ul>"
    case .notes(let phrases):
      phrases.map { "<p class=\"notes\">\(words.sentence($0))</p>" }
        .joined(separator: "\n")
    case .table(let table): part(words.shown(table))
    case .keyFigures(let figures): "<dl>\n\(figures.map(part).joined())</dl>"
    case .picture(let picture): HTMLPicture(words: words).figure(picture)
    }
  }

  private func items(_ phrases: [Phrase]) -> String {
    "\n" + phrases.map { "<li>\(words.sentence($0))</li>\n" }.joined()
  }

  private func part(_ figure: Document.KeyFigure) -> String {
    let note = figure.note.map { "<small>\(words($0))</small>" } ?? ""
    return
      "<div><dt>\(words(figure.label))</dt><dd><b>\(words(figure.value))</b>\(note)</dd></div>\n"
  }

  private func part(_ table: Table) -> String {
    let strokes = HTMLPicture(words: words).strokes(table)
    let titles =
      table.columns.map { "<th scope=\"col\"\(mark($0))>\(words($0.title))</th>" }
      + (strokes.isEmpty ? [] : ["<td></td>"])
    let rows = table.rows.enumerated().map { number, row in
      let cells = zip(table.columns, row).enumerated().map { position, cell in
        position == 0 && !cell.0.isNumber
          ? "<th scope=\"row\">\(words(cell.1))</th>"
          : "<td\(mark(cell.0))>\(words(cell.1))</td>"
      }
      let isSum = table.hasSum && number == table.rows.count - 1
      let stroke = strokes.isEmpty ? "" : "<td class=\"b\">\(strokes[number])</td>"
      return "<tr\(isSum ? " class=\"sum\"" : "")>\(cells.joined())\(stroke)</tr>"
    }
    return """
      <div class="wide"><table>
      <thead><tr>\(titles.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
  }

  private func mark(_ column: Table.Column) -> String { column.isNumber ? " class=\"n\"" : "" }
}

/// Words that can stand in a page: whatever anybody typed, or wrote into a method file, is text there.
struct HTMLWords: Sendable {
  let wording: Wording

  var language: String { wording.language == .chinese ? "zh-Hans" : "en" }

  func callAsFunction(_ phrase: Phrase) -> String { wording(phrase).visible.escapedForHTML }

  func sentence(_ phrase: Phrase) -> String {
    let trace = wording.trace(of: phrase).map { numbers in
      let mark = wording(.key(.traceMark, ["numbers": .text(numbers)]))
      return "<span class=\"trace\">\(mark.escapedForHTML)</span>"
    }
    return self(phrase) + (trace ?? "")
  }

  func shown(_ table: Table) -> Table { wording.shown(table) }
}

extension String {
  /// The text with the characters that HTML would act on written out, for text and for quoted attributes.
  package var escapedForHTML: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
