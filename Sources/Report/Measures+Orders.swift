import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Who orders a brand, how often, and what could not be had.
extension Measures {
  /// Shops that ordered a brand in a period; nil where no order of it is known.
  private func ordering(_ brand: String, in period: Period) -> Set<String>? {
    let orders = figures.customers(with: .volume, of: brand, in: period)
    return orders.isEmpty ? nil : Set(orders.filter { $0.value > 0 }.keys)
  }

  private func orderingBefore(_ brand: String, _ period: Period) -> Set<String>? {
    var (found, before): (Set<String>?, Period) = (nil, period)
    for _ in 1...3 {
      before = before.previous
      if let shops = ordering(brand, in: before) { found = (found ?? []).union(shops) }
    }
    return found
  }

  /// 动销率 of a brand by the definition that was chosen (setting `moving-rate`).
  func moving(of brand: String, in period: Period) -> Measured? {
    facts.choice(setting: "moving-rate") == "exam"
      ? movingByPurchases(of: brand, in: period) : movingByShops(of: brand, in: period)
  }

  /// Shops with an order now ÷ shops with one in the three periods before: what the analysis said,
  /// else what figures of the brand at shops say.
  private func movingByShops(of brand: String, in period: Period) -> Measured? {
    let said = facts.answer("A-B4", about: brand, in: period.next)
    let now = said?["now"]?.number ?? ordering(brand, in: period).map { Decimal($0.count) }
    let before =
      said?["before"]?.number ?? orderingBefore(brand, period).map { Decimal($0.count) }
    guard let now, let before else { return given(.moving, .brand(brand), in: period) }
    return shops(
      .moving,
      now,
      of: before,
      period,
      .measureMovingStandard,
      formula: .measureFormulaStandard
    )
  }

  /// Mean purchase per ordering shop now ÷ that of the period before.
  private func movingByPurchases(of brand: String, in period: Period) -> Measured? {
    guard let now = mean(brand, in: period), let before = mean(brand, in: period.previous) else {
      return given(.moving, .brand(brand), in: period)
    }
    return quotient(
      .moving,
      Quotient(top: now, bottom: before),
      period,
      .measureMovingExam,
      .quantity(now.rounded(to: 1), .unitCartonsAShop),
      .quantity(before.rounded(to: 1), .unitCartonsAShop),
      formula: .measureFormulaExam
    )
  }

  /// Cartons a shop that ordered; 0 where all of them ordered nothing, nil where none is known.
  private func mean(_ brand: String, in period: Period) -> Decimal? {
    let orders = figures.customers(with: .volume, of: brand, in: period)
    guard !orders.isEmpty else { return nil }
    let positive = orders.values.filter { $0 > 0 }
    return positive.reduce(0, +).divided(by: Decimal(positive.count)) ?? 0
  }

  /// 重购率: shops that ordered in this period and the one before ÷ shops that ordered in this one.
  func repurchase(of brand: String, in period: Period) -> Measured? {
    let both = facts.answer("A-B5", about: brand, in: period.next)?.number
    let said = facts.answer("A-B4", about: brand, in: period.next)?["now"]?.number
    if let both, let said {
      return shops(.repurchase, both, of: said, period, .measureRepurchase)
    }
    guard let now = ordering(brand, in: period), let before = ordering(brand, in: period.previous)
    else { return given(.repurchase, .brand(brand), in: period) }
    return shops(
      .repurchase,
      Decimal(now.intersection(before).count),
      of: Decimal(now.count),
      period,
      .measureRepurchase
    )
  }

  /// 客户断货率: sample shops out of stock ÷ sample shops that ordered in the three periods before.
  func outOfStockShops(of brand: String, in period: Period) -> Measured? {
    let said = facts.answer("A-B6", about: brand, in: period.next)?["shops"]?.number
    if let said, let before = facts.answer("A-B4", about: brand, in: period.next)?["before"]?.number
    {
      return shops(.outCustomer, said, of: before, period, .measureOutCustomer)
    }
    let sample = figures.customers(with: .daysOut, of: brand, in: period)
    guard !sample.isEmpty, let before = orderingBefore(brand, period) else {
      return given(.outCustomer, .brand(brand), in: period)
    }
    return shops(
      .outCustomer,
      Decimal(sample.count { $0.value > 0 }),
      of: Decimal(sample.keys.count(where: before.contains)),
      period,
      .measureOutCustomer,
      unit: .sampleUnit
    )
  }

  /// 商业断货率: days on which a brand could not be had ÷ days with visits.
  func outOfStockDays(of brand: String, in period: Period) -> Measured? {
    let said = facts.answer("A-B6", about: brand, in: period.next)?["days"]?.number
    guard let out = said ?? figures.value(.daysOut, of: .brand(brand), in: period) else {
      return given(.outDays, .brand(brand), in: period)
    }
    let visited = facts.portfolio.days(of: [.visit], in: period.days).count
    return shops(
      .outDays,
      out,
      of: Decimal(visited),
      period,
      .measureOutDays,
      unit: .unitDays
    )
  }
}

/// What was wanted and what was got (A-C4), of all focus customers or of one.
extension Measures {
  struct Wish {
    var spec: String
    var wanted: Decimal
    var got: Decimal
  }

  /// The wishes that the analysis of a month recorded.
  func wishes(of customer: String? = nil, in period: Period) -> [Wish] {
    let facts = facts.about(period)
    let names = customer.map { [$0] } ?? facts.focus
    return names.flatMap { facts.answer("A-C4", about: $0)?.list ?? [] }
      .compactMap { row -> Wish? in
        guard let wanted = row["wanted"]?.number, wanted > 0, let got = row["got"]?.number else {
          return nil
        }
        return Wish(spec: row["spec"]?.string ?? "", wanted: wanted, got: got)
      }
  }

  /// 公司断货率: wishes of which nothing was got ÷ all wishes.
  func outOfStockRecords(in period: Period) -> Measured? {
    let wishes = wishes(in: period)
    guard !wishes.isEmpty else { return given(.outCompany, .territory, in: period) }
    return shops(
      .outCompany,
      Decimal(wishes.count { $0.got == 0 }),
      of: Decimal(wishes.count),
      period,
      .measureOutCompany,
      unit: .unitRecords
    )
  }

  /// 订单满足率: cartons got ÷ cartons wanted; else sales ÷ demand, where both are figures.
  func fill(in period: Period) -> Measured? {
    let wishes = wishes(in: period)
    let wanted: Decimal
    let got: Decimal
    if !wishes.isEmpty {
      (wanted, got) = (wishes.map(\.wanted).reduce(0, +), wishes.map(\.got).reduce(0, +))
    } else if let demand = figures.value(.demand, of: .territory, in: period),
      let sales = volumes.territory(in: period)
    {
      (wanted, got) = (demand, sales)
    } else {
      return given(.fill, .territory, in: period)
    }
    return shops(.fill, got, of: wanted, period, .measureFill, unit: .unitCartons)
  }
}
