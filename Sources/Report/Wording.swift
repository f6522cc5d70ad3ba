import Catalogue

/// How a renderer puts phrases into words: the language, what people's text is made of, and whether the
/// entries behind a sentence are shown.
struct Wording: Sendable {
  let catalogue: Catalogue
  let language: Language
  /// Whose numbers stand alone where entries are shown; nil where they are not shown.
  var tracing: String?
  /// Makes people's text harmless.
  var escape: @Sendable (String) -> String = { (text: String) -> String in text.visible }

  func callAsFunction(_ phrase: Phrase) -> String {
    catalogue.text(phrase, in: language, escaping: escape)
  }

  /// A whole sentence, with the entries that it rests on where they are wanted.
  func sentence(_ phrase: Phrase) -> String {
    self(phrase) + (trace(of: phrase).map { self(.key(.traceMark, ["numbers": .text($0)])) } ?? "")
  }

  /// The numbers of the entries behind a phrase; nil where there are none, or nobody asked.
  func trace(of phrase: Phrase) -> String? {
    guard let tracing else { return nil }
    let numbers = phrase.origins.listed(for: tracing)
    return numbers.isEmpty ? nil : self(.list(numbers.map { .text($0) }))
  }

  /// What a unit is called without a number: 条, cartons.
  func name(ofUnit key: Key) -> String { self(.key(key, ["n": ""])).trimmed }

  /// The table as it is shown: with its entries where they are wanted.
  func shown(_ table: Table) -> Table { table.tracing(trace) }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
