import Catalogue
import Foundation

/// What is measured; goals name it by its id, figures as it was typed in either language.
enum Metric: String, CaseIterable {
  case visits
  case openRequests = "open-requests"
  case specs
  case volume
  case amount
  case perCase = "per-case"
  case margin
  case display
  case priceTags = "price-tags"
  /// A mark; a figure that is called 库存 or `stock` is a quantity.
  case stock
  case ordering
  case recommending
  case distributionRate = "distribution-rate"
  case other

  /// The words by which it is known; the first of them is shown.
  var key: Key {
    switch self {
    case .visits: .wordMetricVisits
    case .openRequests: .wordMetricOpenRequests
    case .specs: .wordMetricSpecs
    case .volume: .wordMetricVolume
    case .amount: .wordMetricAmount
    case .perCase: .wordMetricPerCase
    case .margin: .wordMetricMargin
    case .display: .wordMetricDisplay
    case .priceTags: .wordMetricPriceTags
    case .stock: .wordMetricStock
    case .ordering: .wordMetricOrdering
    case .recommending: .wordMetricRecommending
    case .distributionRate: .wordMetricDistributionRate
    case .other: .wordMetricOther
    }
  }

  /// A value of this metric with its unit.
  func words(_ value: Decimal) -> Phrase {
    switch self {
    case .visits: .quantity(value, .unitVisits)
    case .openRequests: .quantity(value, .unitRequests)
    case .specs: .quantity(value, .unitSpecs)
    case .volume: .quantity(value, .unitCartons)
    case .amount, .perCase, .margin: .quantity(value, .money)
    case .display, .priceTags, .stock, .ordering, .recommending: .quantity(value, .rating)
    case .distributionRate: .quantity(value.rounded(to: 1), .percent)
    case .other: .text(value.grouped)
    }
  }
}
