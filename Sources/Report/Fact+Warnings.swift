import Catalogue
import Journal

/// The warnings of an analysis, at the questions they are for.
extension Fact {
  static let ofWarnings: [String: Fact] = [
    "customer-warnings": Fact(
      lines: { facts, name in Warnings(facts).ofCustomer(name).map(\.words) },
      sources: ["A-C2"]
    ),
    "brand-warnings": Fact(
      lines: { facts, brand in Warnings(facts).ofBrand(brand).map(\.words) },
      sources: ["A-B2"]
    ),
    "market-warnings": Fact(lines: { facts, _ in Warnings(facts).ofMarket.map(\.words) }),
  ]
}

extension Facts {
  /// What the day is to be begun with: the warnings of the month's brands and of the territory.
  func dayWarnings(_ warnings: Warnings) -> [Phrase] {
    let brands = brands.flatMap { brand in
      warnings.ofBrand(brand).filter(\.isRaised).map { Phrase.labelled(.text(brand), [$0.words]) }
    }
    return brands + warnings.ofMarket.filter(\.isRaised).map(\.words)
  }
}
