import Catalogue
import Command
import Dates
import Portfolio
import Report

/// Distribution on request: `铺货率 重点规格 11月 片区:城东`.
extension Session {
  mutating func rate(_ request: RateRequest) -> [Effect] {
    guard let method = shelf.load(defaultMethod) else { return [noMethod] }
    prepare()
    let period = request.period ?? Period(.month, containing: today)
    guard period.first <= today else {
      return [.fail(.key(.rateToCome, ["period": .period(period)]))]
    }
    prepare(for: period)
    let facts = facts(of: method, period)
    guard !portfolio.names.brands.isEmpty else { return [.fail(.key(.rateNoBrands))] }
    guard let typed = request.subject ?? usualSubject(facts) else {
      return [
        .fail(
          .key(
            .rateOfWhat,
            [
              "known": known, "verb": .word(.wordVerbRate),
              "example": .text(names.first ?? ""),
            ]
          )
        )
      ]
    }
    guard let (title, brands) = brands(named: typed) else {
      return [.fail(.key(.rateUnknown, ["typed": .text(typed), "known": known]))]
    }
    if let area = request.area, !portfolio.customers.values.contains(where: { $0.area == area }) {
      return [.fail(.key(.rateUnknown, ["typed": .text(area), "known": areas]))]
    }
    let report = DistributionReport(
      facts,
      of: brands,
      title: .text(title),
      area: request.area,
      tier: request.tier
    )
    return [
      .show(
        report.document,
        self.request(request.options)
      )
    ]
  }

  /// This month's set, else the only set or brand there is.
  private func usualSubject(_ facts: Facts) -> String? {
    facts.brandSet ?? (names.count == 1 ? names.first : nil)
      ?? (portfolio.brandSets.count == 1 ? portfolio.brandSets.keys.first : nil)
  }

  /// Sets first, then brands.
  private var names: [String] {
    portfolio.brandSets.keys.sorted() + portfolio.names.brands.sorted()
  }

  private var known: Phrase { .list(names.prefix(12).map(Phrase.text)) }

  var areas: Phrase {
    .list(Set(portfolio.customers.values.compactMap(\.area)).sorted().map(Phrase.text))
  }

  /// The set or brand of a name, by a part of it where only one has that part.
  private func brands(named typed: String) -> (title: String, brands: [String])? {
    let folded = typed.folded
    let exact = names.filter { $0.folded == folded }
    let parts = names.filter { $0.folded.contains(folded) }
    guard let name = exact.first ?? (parts.count == 1 ? parts.first : nil) else { return nil }
    return (name, portfolio.brandSets[name]?.members ?? [name])
  }
}

extension String {
  fileprivate var folded: String { String(String.UnicodeScalarView(foldedForMatching)) }
}
