package import Catalogue
import Dates
import Foundation
import Journal

/// Renders a document as one JSON object, for other programs; every key is described in README.md.
///
/// The words are in the language of the session; people's text stands there as they typed it, since
/// JSON itself writes control characters out. What the words say in numbers stands beside them, in the
/// same places whatever the language.
package struct JSONRenderer: Sendable {
  private let words: Wording

  package init(catalogue: Catalogue, language: Language) {
    words = Wording(catalogue: catalogue, language: language) { $0 }
  }

  /// The whole document on one line, without a line end.
  package func text(_ document: Document) -> String {
    let title = document.title.map { [Value.Member("title", string($0))] } ?? []
    let blocks = Value.list(document.blocks.map(object))
    let data = document.data.map { [Value.Member("data", object($0))] } ?? []
    return Value.object(title + [Value.Member("blocks", blocks)] + data).json
  }

  private func object(_ block: Document.Block) -> Value {
    switch block {
    case .heading(let phrase): tagged("heading", [("text", string(phrase))])
    case .paragraph(let phrase):
      tagged("paragraph", [("text", string(phrase)), ("entries", entries(phrase))])
    case .numbered(let phrases): items("numbered", phrases)
    case .bullets(let phrases): items("bullets", phrases)
    case .notes(let phrases): items("notes", phrases)
    case .table(let table): object(table)
    case .keyFigures(let figures):
      tagged("key-figures", [("figures", .list(figures.map(object)))])
    case .picture(let picture): object(picture)
    }
  }

  private func items(_ kind: String, _ phrases: [Phrase]) -> Value {
    let traces = phrases.map(entries)
    let isTraced = traces.contains { $0 != nil }
    return tagged(
      kind,
      [
        ("items", .list(phrases.map(string))),
        ("entries", isTraced ? .list(traces.map { $0 ?? .list([]) }) : nil),
      ]
    )
  }

  /// The columns and rows as they are read, and the numbers alone where there are any.
  private func object(_ table: Table) -> Value {
    let values = table.rows.map { row in
      Value.list(zip(table.columns, row).map { $0.isNumber ? number($1.measured) : .null })
    }
    let hasNumbers = table.columns.contains(where: \.isNumber)
    let traces = table.rows.map { entries(.sequence($0)) }
    return tagged(
      "table",
      [
        ("columns", .list(table.columns.indices.map { column($0, of: table) })),
        ("rows", .list(table.rows.map { .list($0.map(string)) })),
        ("values", hasNumbers ? .list(values) : nil),
        ("entries", traces.contains { $0 != nil } ? .list(traces.map { $0 ?? .list([]) }) : nil),
      ]
    )
  }

  private func column(_ position: Int, of table: Table) -> Value {
    let column = table.columns[position]
    return object([
      ("title", string(column.title)), ("number", .boolean(column.isNumber)),
      ("type", .string(table.kind(ofColumn: position).rawValue)),
      ("unit", table.unit(ofColumn: position).map { .string(words.name(ofUnit: $0)) }),
    ])
  }

  private func object(_ figure: Document.KeyFigure) -> Value {
    let measured = figure.value.measured
    return object([
      ("label", string(figure.label)), ("text", string(figure.value)),
      ("value", measured.map { number($0) }),
      ("note", figure.note.map(string)),
      ("entries", entries(figure.value)),
    ])
  }

  private func object(_ picture: Picture) -> Value {
    let (shape, members) = members(of: picture.shape)
    return tagged(
      "picture",
      [
        ("shape", .string(shape)), ("title", string(picture.title)),
        ("summary", picture.summary.map(string)),
      ] + members
    )
  }

  private func members(of shape: Picture.Shape) -> (String, [(String, Value?)]) {
    switch shape {
    case .bars(let bars):
      let rows = bars.rows.map { bar in
        object([
          ("label", string(bar.label)), ("value", bar.value.map(Value.decimal) ?? .null),
          ("text", string(bar.text)), ("note", bar.note.map(string)),
        ])
      }
      return (
        "bars",
        [
          ("full", .decimal(bars.full)), ("mark", bars.mark.map(Value.decimal)),
          ("bars", .list(rows)),
        ]
      )
    case .series(let points):
      return ("series", [("points", .list(points.map { point($0.label, $0.value, $0.text) }))])
    case .shares(let shares):
      return ("shares", [("shares", .list(shares.map { point($0.label, $0.value, $0.text) }))])
    case .heatMap(let map):
      let days = map.counts.sorted { $0.key < $1.key }.map { day, count in
        object([("day", .string(day.description)), ("value", .integer(count))])
      }
      return ("calendar", [("days", .list(days))])
    }
  }

  private func point(_ label: Phrase, _ value: Decimal?, _ text: Phrase) -> Value {
    object([
      ("label", string(label)), ("value", value.map(Value.decimal) ?? .null),
      ("text", string(text)),
    ])
  }

  private func tagged(_ kind: String, _ members: [(String, Value?)]) -> Value {
    object([("kind", .string(kind))] + members)
  }

  /// An object of the members that have a value.
  private func object(_ members: [(String, Value?)]) -> Value {
    .object(members.compactMap { key, value in value.map { Value.Member(key, $0) } })
  }

  private func number(_ measured: SaidNumber?) -> Value {
    measured.map { .decimal($0.value) } ?? .null
  }

  /// The entries that words rest on: `lin@laptop/41`; nil where none are named.
  private func entries(_ phrase: Phrase) -> Value? {
    let origins = phrase.origins
    return origins.isEmpty ? nil : .list(origins.map { .string("\($0.by)/\($0.n)") })
  }

  private func string(_ phrase: Phrase) -> Value { .string(words(phrase)) }
}
