import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Stock and prices.
extension Measures {
  /// Stock beside the sales of a window: both were recorded.
  private struct Holding {
    var stock: Decimal
    var sales: Decimal
  }

  /// The days of which sales count, as the setting `stock-window` names them; nil is the month.
  private var windowDays: Int? {
    facts.choice(setting: "stock-window")?.split(separator: "-").lazy.compactMap { Int($0) }.first
  }

  private var window: Phrase {
    windowDays.map { .message(Message(.windowDays, ["n": .number($0)])) } ?? .key(.windowMonth)
  }

  private func days(in period: Period) -> Int {
    windowDays ?? period.last - period.first + 1
  }

  /// 存销比: stock over the sales of the window.
  func stockToSales(of subject: String, in period: Period) -> Measured? {
    guard let holding = holding(of: subject, in: period) else {
      return given(.stockToSales, about(subject), in: period)
    }
    return quotient(
      .stockToSales,
      Quotient(top: holding.stock, bottom: holding.sales, scale: 1),
      period,
      .measureStockToSales,
      .quantity(holding.stock, .unitCartons),
      .quantity(holding.sales, .unitCartons),
      ["window": window]
    )
  }

  /// 可销天数: stock over the average daily sales of the window.
  func daysOfStock(of subject: String, in period: Period) -> Measured? {
    guard let holding = holding(of: subject, in: period) else {
      return given(.daysOfStock, about(subject), in: period)
    }
    let days = Decimal(days(in: period))
    return quotient(
      .daysOfStock,
      Quotient(top: holding.stock * days, bottom: holding.sales, scale: 1),
      period,
      .measureDaysOfStock,
      .quantity(holding.stock, .unitCartons),
      .quantity(holding.sales, .unitCartons),
      ["window": window, "days": .quantity(days, .unitDays)]
    )
  }

  /// The territory's own figures, else those of the shops of which both are known.
  private func holding(of subject: String, in period: Period) -> Holding? {
    if let holding = holding(of: about(subject), in: period) { return holding }
    guard subject == Volumes.territory else { return nil }
    let known = archive.keys.compactMap { holding(of: .customer($0), in: period) }
    guard !known.isEmpty else { return nil }
    return Holding(
      stock: known.map(\.stock).reduce(0, +),
      sales: known.map(\.sales).reduce(0, +)
    )
  }

  private func holding(of about: Figures.About, in period: Period) -> Holding? {
    guard let stock = figures.value(.inventory, of: about, in: period),
      let sales = sales(of: about, in: period)
    else { return nil }
    return Holding(stock: stock, sales: sales)
  }

  private func sales(of about: Figures.About, in period: Period) -> Decimal? {
    if let windowDays {
      let last = min(period.last, facts.today)
      return figures.sum(.volume, of: about, within: last.adding(days: 1 - windowDays)...last)
    }
    switch about {
    case .customer(let name): return volumes.volume(of: name, in: period)
    case .brand(let brand): return facts.brandVolume(brand, in: period)
    case .territory: return volumes.territory(in: period)
    case .shelf: return figures.value(.volume, of: about, in: period)
    }
  }

  /// 顺价指数: retail over wholesale price of a brand.
  func priceOrder(of brand: String, in period: Period) -> Measured? {
    guard let prices = prices(of: brand, in: period) else {
      return given(.priceOrder, .brand(brand), in: period)
    }
    return quotient(
      .priceOrder,
      Quotient(top: prices.retail, bottom: prices.wholesale, scale: 1),
      period,
      .measurePriceOrder,
      .quantity(prices.retail, .money),
      .quantity(prices.wholesale, .money)
    )
  }

  /// 零售毛利率: what of the retail price stays with the shop.
  func retailMargin(of brand: String, in period: Period) -> Measured? {
    guard let prices = prices(of: brand, in: period) else {
      return given(.retailMargin, .brand(brand), in: period)
    }
    return quotient(
      .retailMargin,
      Quotient(top: prices.retail - prices.wholesale, bottom: prices.retail),
      period,
      .measureMargin,
      .quantity(prices.retail, .money),
      .quantity(prices.wholesale, .money)
    )
  }

  private func prices(
    of brand: String,
    in period: Period
  ) -> (retail: Decimal, wholesale: Decimal)? {
    guard let retail = price(.retailPrice, of: brand, in: period),
      let wholesale = price(.wholesalePrice, of: brand, in: period)
    else { return nil }
    return (retail, wholesale)
  }

  /// The price of a brand, else the mean of what shops asked for it.
  private func price(_ metric: Metric, of brand: String, in period: Period) -> Decimal? {
    if let price = figures.value(metric, of: .brand(brand), in: period) { return price }
    let prices = figures.customers(with: metric, of: brand, in: period).values
    return prices.reduce(0, +).divided(by: Decimal(prices.count))?.rounded(to: 2)
  }
}
