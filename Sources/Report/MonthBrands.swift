import Catalogue
import Foundation
import Journal
import Portfolio

/// What became of the brand plans, m6.
extension MonthSummary {
  /// One row a brand: rate at the start, target, actual, verdict; and the states of the shops.
  var brands: [Document.Block] {
    let entries = facts.portfolio.brandEntries(upTo: facts.lastDay)
    let states = entries.mapValues { $0.compactMapValues(\.state) }
    let known = facts.brands.map { ($0, Distribution(of: $0, states: states, facts)) }
    let remarks = facts.brands.compactMap { brand -> Phrase? in
      guard case .string(let text) = facts.answer("E-B1", about: brand) else { return nil }
      return .labelled(.text(brand), [.text(text)])
    }
    let blocks = facts.brandPart(.m6Label, remarks, [rateTable(known)])
    let recorded = known.filter { $0.1.recorded > 0 }
    guard !recorded.isEmpty else { return blocks }
    return blocks + [.paragraph(caption(recorded)), .table(stateTable(recorded, entries))]
  }

  /// Of which day the states are, and of how many shops the rates.
  private func caption(_ brands: [(String, Distribution)]) -> Phrase {
    let isGiven = brands.allSatisfy(\.1.scopeIsGiven)
    return .message(
      Message(
        isGiven ? .brandTableCaption : .brandTableCaptionRecorded,
        ["day": .day(facts.lastDay)]
      )
    )
  }

  private func rateTable(_ brands: [(String, Distribution)]) -> Table {
    Table(
      [
        Table.Column(.key(.tableBrand)), Table.Column(.key(.tableStart), isNumber: true),
        Table.Column(.key(.tableTarget), isNumber: true),
        Table.Column(.key(.tableActual), isNumber: true), Table.Column(.key(.tableNext)),
      ],
      rows: brands.map { brand, distribution in
        [
          .text(brand), rate(facts.frozenRate(brand)),
          rate(facts.planned("P-B1", about: brand)?.number), distribution.rateInWords,
          .known(facts.said("R-B1", about: brand)),
        ]
      }
    )
  }

  private func rate(_ value: Decimal?) -> Phrase { .known(value.map { .quantity($0, .percent) }) }

  private func stateTable(
    _ brands: [(String, Distribution)],
    _ entries: [String: [String: Entry]]
  ) -> Table {
    Table(
      [
        Table.Column(.key(.tableBrand)), Table.Column(.key(.tableBlank), isNumber: true),
        Table.Column(.key(.tableStocked), isNumber: true),
        Table.Column(.key(.tableEffective), isNumber: true),
        Table.Column(.key(.tableSold), isNumber: true),
        Table.Column(.key(.tableScope), isNumber: true),
      ],
      rows: brands.map { brand, distribution in
        [Phrase.text(brand).resting(on: (entries[brand] ?? [:]).values.sorted { $0.n < $1.n })]
          + distribution.counts.map(Phrase.number)
          + [.text(distribution.scope.grouped)]
      }
    )
  }
}
