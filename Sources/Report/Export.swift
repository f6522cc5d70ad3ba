import CSV
package import Catalogue
package import Dates
import Foundation
import Journal
package import Portfolio

/// What the journal holds as rows for a spreadsheet; customers and figures can be imported again.
///
/// Cells that a spreadsheet would take for formulas are guarded, and numbers of phones and identity
/// cards are masked unless they are asked for whole.
package struct Export: Sendable {
  package enum Subject: Sendable {
    case customers
    case figures
    case entries
  }

  let portfolio: Portfolio
  let catalogue: Catalogue
  let language: Language
  let isWhole: Bool

  package init(_ portfolio: Portfolio, _ catalogue: Catalogue, _ language: Language, isWhole: Bool)
  {
    self.portfolio = portfolio
    self.catalogue = catalogue
    self.language = language
    self.isWhole = isWhole
  }

  /// The table as text, how many rows stand below the titles, and whether anything was masked.
  package func csv(
    _ subject: Subject,
    in period: Period?
  ) -> (text: String, rows: Int, isMasked: Bool) {
    let table: (titles: [String], rows: [[Cell]])
    switch subject {
    case .customers: table = (titles(Self.customerColumns), customers)
    case .figures: table = (titles(Self.figureColumns), figures(in: period))
    case .entries: table = entries(in: period)
    }
    let cells = table.rows.map { $0.map { $0.text(isWhole: isWhole) } }
    let isMasked =
      !isWhole && table.rows.joined().contains { $0.text(isWhole: true) != $0.text(isWhole: false) }
    return (CSVWriter.text([table.titles] + cells), cells.count, isMasked)
  }

  /// A cell before it is masked and guarded.
  enum Cell {
    case text(String?)
    case phone(String?)
    case note(String?)
    /// Digits that are ours, so that a minus sign needs no guard.
    case number(String?)

    func text(isWhole: Bool) -> String {
      switch self {
      case .text(let text): (text ?? "").guardedFromFormulas
      case .number(let digits): digits ?? ""
      case .phone(let phone):
        ((isWhole ? phone : phone?.maskedAsPhone) ?? "").guardedFromFormulas
      case .note(let note):
        ((isWhole ? note : note?.maskingLongNumbers) ?? "").guardedFromFormulas
      }
    }
  }

  /// The titles by which import knows the columns again.
  func titles(_ keys: [Key]) -> [String] {
    keys.map { catalogue.name(of: $0, in: language) }
  }

  private static let customerColumns: [Key] = [
    .wordColumnName, .wordColumnCode, .wordColumnTier, .wordColumnArea, .wordColumnPhone,
    .wordColumnBirthday, .wordColumnAlias, .wordColumnPinyin, .wordColumnNote,
  ]

  private var customers: [[Cell]] {
    portfolio.customers.values.sorted { ($0.code ?? "", $0.name) < ($1.code ?? "", $1.name) }
      .map { customer in
        [
          .text(customer.name), .text(customer.code), .text(customer.tier), .text(customer.area),
          .phone(customer.phone), .text(customer.birthday),
          .text(customer.alias.joined(separator: "、")), .text(customer.pinyin),
          .note(customer.note),
        ]
      }
  }

  private static let figureColumns: [Key] = [
    .wordColumnOn, .wordColumnName, .wordColumnBrand, .wordColumnMetric, .wordColumnValue,
    .wordColumnUnit, .wordColumnPeriod, .wordColumnNote,
  ]

  private func figures(in period: Period?) -> [[Cell]] {
    let all = portfolio.entries(of: [.figure]) { entry in
      entry[.value]?.number != nil && entry[.metric] != nil && isAbout(entry, period)
    }
    return all.map { entry in
      [
        .text(entry.on.description),
        .text(portfolio.customer(of: entry) ?? territory),
        .text(entry.brands.joined(separator: "、")), .text(entry[.metric]?.string), value(of: entry),
        .text(entry[.unit]?.string), .text(entry.period?.description), .note(entry.note),
      ]
    }
  }

  /// A figure that names no period is about its day.
  private func isAbout(_ figure: Entry, _ period: Period?) -> Bool {
    guard let period else { return true }
    guard let own = figure.period else { return period.contains(figure.on) }
    return period.contains(own.first) && period.contains(own.last)
  }

  func value(of entry: Entry) -> Cell { .number(entry[.value]?.number?.description) }

  /// Said of figures that are about no customer, so that an empty cell can be told as a mistake.
  private var territory: String { catalogue.name(of: .wordTerritory, in: language) }
}
