import CSV
package import Catalogue

/// Renders the one table of a document as CSV, for a spreadsheet.
package struct CSVRenderer: Sendable {
  private let catalogue: Catalogue
  private let language: Language

  package init(catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The titles and the rows, without a line end after the last one.
  package func text(_ table: Table) -> String {
    let titles = table.columns.map { words($0.title) }
    return CSVWriter.text(
      [titles]
        + table.rows.map { row in
          zip(table.columns, row).map { column, cell in
            // A number may begin with its sign.
            column.isNumber ? words(cell) : words(cell).guardedFromFormulas
          }
        }
    )
  }

  private func words(_ phrase: Phrase) -> String { catalogue.text(phrase, in: language) { $0 } }
}
