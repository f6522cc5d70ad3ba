import CSV
import Catalogue
import Dates
import Foundation
import Journal
package import Portfolio

/// Goes through the rows of a table: each is taken whole or not at all.
struct ImportRun {
  private static let longestName = 80

  let table: ImportTable
  let today: Day
  private let totals: Set<String>
  private let territory: Set<String>
  private let portfolio: Portfolio
  var cells: CellReader
  private var cards: CardImport
  private var figures: FigureImport
  private var result = Import()

  init(
    _ table: ImportTable,
    into portfolio: Portfolio,
    by: String,
    _ reader: CommandReader,
    _ context: Context
  ) {
    self.table = table
    self.portfolio = portfolio
    today = context.today
    totals = reader.catalogue.keys(of: .wordTotal)
    territory = reader.catalogue.keys(of: .wordTerritory)
    cells = CellReader(reader.catalogue, reader.words, context)
    let code = table.columns.firstIndex(of: .field(.code))
    let codes = table.rows.compactMap { row in
      code.flatMap { $0 < row.cells.count ? (row.cells[$0].cleanLine, row.line) : nil }
    }
    cards = CardImport(
      portfolio,
      today: today,
      linesByCode: Dictionary(codes) { first, _ in first }
    )
    // The figures of a decade are read only where there is something to compare with them.
    figures = FigureImport(table.hasFigures ? portfolio : Portfolio(), today: today, by: by)
  }

  mutating func run() -> Import {
    for row in table.rows {
      do throws(ImportProblem) {
        try take(row)
      } catch {
        result.rejected.append(Import.Rejection(row: row, problem: error))
      }
    }
    let (drafts, new) = cards.entries(portfolio)
    let measured = figures.entries(cards.presentName)
    result.drafts = drafts + measured + figures.corrections
    result.newCustomers = new
    result.changedCustomers = drafts.count - new
    result.figures = measured.count
    result.correctedFigures = figures.corrections.count
    result.maskedPhones = cards.maskedPhones
    return result
  }

  private mutating func take(_ row: CSVRow) throws(ImportProblem) {
    try check(row)
    if isTotal(row) {
      result.totals += 1
      return
    }
    let card = try card(row)
    let measured = try rowOfFigures(row)
    let isOfTerritory =
      card.code == nil && card.name.map { territory.contains($0.titleKey) } == true
    var isNew = false
    if isOfTerritory, !measured.isEmpty {
      for figure in measured where figures.note(figure, of: nil) { isNew = true }
    } else {
      let customer = try cards.customer(of: card)
      isNew = cards.note(card, about: customer)
      for figure in measured where figures.note(figure, of: customer) { isNew = true }
    }
    if !isNew { result.unchangedRows += 1 }
  }

  private func check(_ row: CSVRow) throws(ImportProblem) {
    if row.isMalformed { throw .misplacedQuote }
    if row.cells.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      throw .unreadableCharacters
    }
    if row.cells.dropFirst(table.titles.count).contains(where: { !$0.isEmpty }) {
      throw .tooManyCells
    }
  }

  /// 合计 where a customer should stand.
  private func isTotal(_ row: CSVRow) -> Bool {
    let name = cell(.field(.name), row) ?? row.cells.first { !$0.isEmpty }
    return name.map { totals.contains($0.titleKey) } ?? false
  }

  private func card(_ row: CSVRow) throws(ImportProblem) -> CardImport.Row {
    var card = CardImport.Row(line: row.line)
    card.name = cell(.field(.name), row)?.cleanLine
    if let name = card.name, name.count > Self.longestName {
      throw .longName(most: Self.longestName)
    }
    card.code = cell(.field(.code), row)?.cleanLine
    for field in [Field.alias, .tier, .area, .phone, .pinyin] {
      card.fields[field] = cell(.field(field), row)?.cleanLine
    }
    for (field, text) in [(Field.code, card.code), (.phone, card.fields[.phone])] {
      if let text, text.isScientific { throw .spoilt(column: title(.field(field)), text) }
    }
    if let typed = cell(.field(.birthday), row) {
      guard let birthday = cells.birthday(typed) else {
        throw .badValue(column: title(.field(.birthday)), typed)
      }
      card.fields[.birthday] = birthday
    }
    // Beside values a note is about them.
    if !table.columns.contains(.field(.value)) { card.fields[.note] = cell(.field(.note), row) }
    return card
  }

  /// What a row says in a column; nil where it says nothing.
  func cell(_ column: ImportColumn, _ row: CSVRow) -> String? {
    guard let position = table.columns.firstIndex(of: column), position < row.cells.count,
      !row.cells[position].isEmpty
    else { return nil }
    return row.cells[position]
  }

  func title(_ column: ImportColumn) -> String {
    table.columns.firstIndex(of: column).map { table.titles[$0] } ?? ""
  }
}

extension Catalogue {
  /// The words of a key in both languages, in the form in which cells are compared with them.
  fileprivate func keys(of key: Key) -> Set<String> {
    Set(Language.allCases.flatMap { words(key, in: $0) }.map(\.text.titleKey))
  }
}

extension CommandReader {
  /// What the rows of a table lead to, given what is known.
  package func importing(
    _ table: ImportTable,
    into portfolio: Portfolio,
    by: String,
    in context: Context
  ) -> Import {
    var run = ImportRun(table, into: portfolio, by: by, self, context)
    return run.run()
  }
}
