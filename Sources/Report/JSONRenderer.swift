package import Catalogue
import Journal

/// Renders a document as one JSON object, for other programs.
///
///     {"title":"…","blocks":[
///       {"kind":"heading","text":"…"},
///       {"kind":"paragraph","text":"…"},
///       {"kind":"numbered","items":["…"]},
///       {"kind":"bullets","items":["…"]},
///       {"kind":"table","columns":[{"title":"…","number":true}],"rows":[["…"]]}]}
///
/// The words are in the language of the session; people's text stands there as they typed it, since
/// JSON itself writes control characters out.
package struct JSONRenderer: Sendable {
  private let catalogue: Catalogue
  private let language: Language

  package init(catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The whole document on one line, without a line end.
  package func text(_ document: Document) -> String {
    let title = document.title.map { [Value.Member("title", words($0))] } ?? []
    let blocks = Value.list(document.blocks.map(object))
    return Value.object(title + [Value.Member("blocks", blocks)]).json
  }

  private func object(_ block: Document.Block) -> Value {
    switch block {
    case .heading(let phrase): tagged("heading", ("text", words(phrase)))
    case .paragraph(let phrase): tagged("paragraph", ("text", words(phrase)))
    case .numbered(let phrases): tagged("numbered", ("items", list(phrases)))
    case .bullets(let phrases): tagged("bullets", ("items", list(phrases)))
    case .table(let table):
      tagged(
        "table",
        ("columns", .list(table.columns.map(column))),
        ("rows", .list(table.rows.map(list)))
      )
    }
  }

  private func tagged(_ kind: String, _ members: (key: String, value: Value)...) -> Value {
    .object(
      [Value.Member("kind", .string(kind))] + members.map { Value.Member($0.key, $0.value) }
    )
  }

  private func column(_ column: Table.Column) -> Value {
    .object([
      Value.Member("title", words(column.title)), Value.Member("number", .boolean(column.isNumber)),
    ])
  }

  private func list(_ phrases: [Phrase]) -> Value { .list(phrases.map(words)) }

  private func words(_ phrase: Phrase) -> Value {
    .string(catalogue.text(phrase, in: language) { $0 })
  }
}
