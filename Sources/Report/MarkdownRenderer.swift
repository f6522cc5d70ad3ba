package import Catalogue

/// Renders a document as Markdown; people's text can bring in no markup of its own.
package struct MarkdownRenderer: Sendable {
  private let catalogue: Catalogue
  private let language: Language

  package init(catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  package func text(_ document: Document) -> String {
    var parts = document.title.map { ["# " + words($0)] } ?? []
    for block in document.blocks { parts.append(part(block)) }
    return parts.joined(separator: "\n\n")
  }

  private func part(_ block: Document.Block) -> String {
    switch block {
    case .heading(let phrase): "## " + words(phrase)
    case .paragraph(let phrase): words(phrase)
    case .numbered(let phrases):
      zip(1..., phrases).map { "\($0). \(words($1))" }.joined(separator: "\n")
    case .bullets(let phrases): phrases.map { "- " + words($0) }.joined(separator: "\n")
    case .table(let table): part(table)
    }
  }

  private func part(_ table: Table) -> String {
    let titles = row(table.columns.map { words($0.title) })
    let rule = row(table.columns.map { $0.isNumber ? "---:" : "---" })
    return ([titles, rule] + table.rows.map { row($0.map(words)) }).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func words(_ phrase: Phrase) -> String {
    catalogue.text(phrase, in: language) { $0.visible.escapedForMarkdown }
  }
}

extension String {
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
