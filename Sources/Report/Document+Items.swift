package import Catalogue

/// What of a document can be asked about: everything that rests on entries or was computed.
extension Document {
  package struct Item: Equatable, Sendable {
    /// What the document says.
    package var words: Phrase
    /// How it is computed.
    package var formulas: [Key]
    /// The entries behind it.
    package var origins: [Origin]
  }

  /// From top to bottom; a row of a table is one.
  package var items: [Item] {
    blocks.flatMap { $0.items }.filter { !$0.origins.isEmpty || !$0.formulas.isEmpty }
  }
}

extension Document.Block {
  fileprivate var items: [Document.Item] {
    switch self {
    case .heading: []
    case .paragraph(let phrase): [Document.Item(phrase)]
    case .numbered(let phrases), .bullets(let phrases), .notes(let phrases):
      phrases.map { Document.Item($0) }
    case .table(let table): table.items
    case .keyFigures(let figures):
      figures.map { figure in
        let named = Phrase.key(
          .summaryLabelled,
          ["label": figure.label, "words": figure.value]
        )
        return Document.Item(
          figure.note.map { .sequence([named, .key(.keyNote, ["note": $0])]) } ?? named
        )
      }
    case .picture(let picture): [Document.Item(picture)]
    }
  }
}

extension Document.Item {
  fileprivate init(_ phrase: Phrase) {
    self.init(words: phrase, formulas: Formula.keys(of: phrase), origins: phrase.origins)
  }

  fileprivate init(_ picture: Picture) {
    let words = [picture.title, picture.summary].compactMap(\.self)
    self.init(
      words: .joined(words, by: .rowSeparator),
      formulas: Formula.keys(of: picture.title),
      origins: picture.summary?.origins ?? []
    )
  }
}

extension Table {
  /// The rows, each by its name and what stands in it.
  fileprivate var items: [Document.Item] {
    let own = formulas + columns.flatMap { Formula.keys(of: $0.title) }
    return rows.enumerated().map { number, row in
      let cells = zip(columns, row).dropFirst().filter { $1 != .key(.dash) }.map { column, cell in
        Phrase.key(.factNamed, ["name": column.title, "value": cell])
      }
      let words: Phrase =
        cells.isEmpty
        ? row[0]
        : .key(.summaryLabelled, ["label": row[0], "words": .joined(cells, by: .rowSeparator)])
      // A sum rests on what its rows rest on.
      let isSum = hasSum && number == rows.count - 1
      let whole = Phrase.sequence(isSum ? rows.flatMap(\.self) : row)
      var seen: Set<Key> = []
      return Document.Item(
        words: words,
        formulas: (own + Formula.keys(of: whole)).filter { seen.insert($0).inserted },
        origins: whole.origins
      )
    }
  }
}
