import Catalogue
import Dates
import Journal

/// The measures of the trade as facts, each under its own name.
///
/// What an analysis asks is about the month before; what an evaluation asks about the month itself.
extension Fact {
  static let ofMeasures: [String: Fact] = [
    "month-on-month": of { $0.growth(.onMonth, of: $1, in: $2) },
    "year-on-year": of { $0.growth(.onYear, of: $1, in: $2) },
    "revenue-per-case": of { measures, subject, month in
      subject == Volumes.territory ? measures.perCase(in: month) : nil
    },
    "visit-coverage": of { measures, _, month in measures.coverage(in: month) },
    "request-handling": of { measures, _, month in measures.handling(in: month) },
    "fill-rate": of(["A-C4"]) { measures, _, month in measures.fill(in: month) },
    "out-of-stock-records": of(["A-C4"]) { measures, _, month in
      measures.outOfStockRecords(in: month)
    },
    "value-per-carton": ofLastMonth(["A-C2"]) { $0.perCarton(of: $1, in: $2) },
    "stock-to-sales": ofLastMonth { $0.stockToSales(of: $1.orTerritory, in: $2) },
    "days-of-stock": ofLastMonth { $0.daysOfStock(of: $1.orTerritory, in: $2) },
    "moving-rate": ofLastMonth(["A-B4"]) { $0.moving(of: $1, in: $2) },
    "repurchase-rate": ofLastMonth(["A-B4", "A-B5"]) { $0.repurchase(of: $1, in: $2) },
    "out-of-stock-shops": ofLastMonth(["A-B4", "A-B6"]) { $0.outOfStockShops(of: $1, in: $2) },
    "out-of-stock-days": ofLastMonth(["A-B6"]) { $0.outOfStockDays(of: $1, in: $2) },
    "price-tag-compliance": ofLastMonth { measures, _, month in measures.tagCompliance(in: month) },
    "purchases-per-shop": ofLastMonth { measures, _, month in measures.perShop(in: month) },
    "top-class-share": ofLastMonth { measures, _, month in measures.topClassShare(in: month) },
    "price-order-index": ofBrandsNow { $0.priceOrder(of: $1, in: $2) },
    "retail-margin": ofBrandsNow { $0.retailMargin(of: $1, in: $2) },
    "brand-effect": Fact(lines: { facts, brand in
      let measures = Measures(facts)
      return [
        measures.moving(of: brand, in: facts.month),
        measures.repurchase(of: brand, in: facts.month),
      ].compactMap { $0?.phrase }
    }),
  ]

  private typealias Computed = @Sendable (Measures, String, Period) -> Measured?

  private static func of(_ sources: [String] = [], _ compute: @escaping Computed) -> Fact {
    Fact(
      lines: { facts, subject in
        [compute(Measures(facts), subject, facts.month)].compactMap { $0?.phrase }
      },
      sources: sources
    )
  }

  private static func ofLastMonth(_ sources: [String] = [], _ compute: @escaping Computed) -> Fact {
    Fact(
      lines: { facts, subject in
        [compute(Measures(facts), subject, facts.month.previous)].compactMap { $0?.phrase }
      },
      sources: sources
    )
  }

  /// Of each of the month's brands, by what was seen this month, else last month.
  private static func ofBrandsNow(_ compute: @escaping Computed) -> Fact {
    Fact(lines: { facts, _ in
      let measures = Measures(facts)
      return facts.brands.compactMap { brand in
        let found =
          compute(measures, brand, facts.month) ?? compute(measures, brand, facts.month.previous)
        return found.map { .labelled(.text(brand), [$0.phrase]) }
      }.capped(at: 6)
    })
  }
}

extension String {
  /// A question that is asked once is about the whole territory.
  fileprivate var orTerritory: String { isEmpty ? Volumes.territory : self }
}
