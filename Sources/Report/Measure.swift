import Catalogue
import Dates
import Foundation

/// A computed figure of the trade (`domain.md` 5), by the words of its key.
///
/// What no entry can feed may be entered as it stands, as a `figure` of that name.
enum Measure: String, CaseIterable {
  case onMonth = "on-month"
  case onYear = "on-year"
  case perCarton = "per-carton"
  case perCase = "per-case"
  case stockToSales = "stock-to-sales"
  case daysOfStock = "days-of-stock"
  case moving
  case repurchase
  case outCompany = "out-company"
  case outCustomer = "out-customer"
  case outDays = "out-days"
  case fill
  case priceOrder = "price-order"
  case retailMargin = "retail-margin"
  case coverage
  case handling
  case tagCompliance = "tag-compliance"
  case perShop = "per-shop"
  case topClassShare = "top-class-share"

  var key: Key {
    switch self {
    case .onMonth: .wordRatioOnMonth
    case .onYear: .wordRatioOnYear
    case .perCarton: .wordRatioPerCarton
    case .perCase: .wordRatioPerCase
    case .stockToSales: .wordRatioStockToSales
    case .daysOfStock: .wordRatioDaysOfStock
    case .moving: .wordRatioMoving
    case .repurchase: .wordRatioRepurchase
    case .outCompany: .wordRatioOutCompany
    case .outCustomer: .wordRatioOutCustomer
    case .outDays: .wordRatioOutDays
    case .fill: .wordRatioFill
    case .priceOrder: .wordRatioPriceOrder
    case .retailMargin: .wordRatioRetailMargin
    case .coverage: .wordRatioCoverage
    case .handling: .wordRatioHandling
    case .tagCompliance: .wordRatioTagCompliance
    case .perShop: .wordRatioPerShop
    case .topClassShare: .wordRatioTopClassShare
    }
  }

  /// What its numbers are followed by; nil for a bare ratio.
  private var unit: Key? {
    switch self {
    case .stockToSales, .priceOrder: nil
    case .perCarton: .unitYuanACarton
    case .perCase: .unitYuanACase
    case .daysOfStock: .unitDays
    case .perShop: .unitCartonsAShop
    default: .percent
    }
  }

  /// A value with its unit, half up: rates to a tenth, amounts and ratios to a hundredth.
  func words(_ value: Decimal) -> Phrase {
    let isRate = unit == .percent || self == .daysOfStock || self == .perShop
    let rounded = value.rounded(to: isRate ? 1 : 2)
    switch self {
    case .onMonth, .onYear: return .message(Message(.percent, ["n": .text(rounded.signed)]))
    default: return unit.map { .quantity(rounded, $0) } ?? .text(rounded.grouped)
    }
  }
}

/// A measure as it was computed, with all that explains it.
struct Measured {
  var measure: Measure
  /// Nil where nothing may be divided by.
  var value: Decimal?
  /// What stands in the place of the value, where it is not the value with its unit.
  var instead: Phrase?
  var period: Period
  /// The numbers it was computed from; nil where it was entered as it stands.
  var working: Phrase?
  /// Which formula, and its version.
  var formula = Key.measureFormula

  /// `动销率75%（2026年10月；本期有订单6户 ÷ 前三期有订单8户；标准口径v1）`.
  var phrase: Phrase {
    let said: [String: Phrase] = [
      "name": .word(measure.key), "value": instead ?? .known(value.map(measure.words)),
      "period": .period(period),
    ]
    guard let working else { return .message(Message(.measureGiven, said)) }
    return .message(
      Message(
        .measureLine,
        said.merging(["working": working, "formula": .key(formula)]) { $1 }
      )
    )
  }
}

/// A quotient of which both parts are known, as most measures are.
struct Quotient {
  var top: Decimal
  var bottom: Decimal
  /// 100 for per cent.
  var scale: Decimal = 100
  var value: Decimal? { (top * scale).divided(by: bottom) }
}
