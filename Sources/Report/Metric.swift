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
  /// Cartons on hand, of a shop, a brand or the territory.
  case inventory
  /// Cartons that were wanted.
  case demand
  case retailPrice = "retail-price"
  case wholesalePrice = "wholesale-price"
  case packPrice = "pack-price"
  case daysOut = "days-out"
  /// What a shop sold of the price band of a brand (`domain.md` 1.1.2, target-shop rule).
  case bandVolume = "band-volume"
  /// Cartons of classes 1 and 2.
  case topClass = "top-class"
  case tagsOK = "tags-ok"
  case tagsChecked = "tags-checked"
  /// In per cent: how the sub-centre's volume grew, of all or of a brand, for the warnings.
  case centreGrowth = "centre-growth"
  case centrePerCase = "centre-per-case"
  /// What a group customer pays in a month.
  case revenue
  case members
  case leavers
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
    case .inventory: .wordMetricInventory
    case .demand: .wordMetricDemand
    case .retailPrice: .wordMetricRetailPrice
    case .wholesalePrice: .wordMetricWholesalePrice
    case .packPrice: .wordMetricPackPrice
    case .daysOut: .wordMetricDaysOut
    case .bandVolume: .wordMetricBandVolume
    case .topClass: .wordMetricTopClass
    case .tagsOK: .wordMetricTagsOk
    case .tagsChecked: .wordMetricTagsChecked
    case .centreGrowth: .wordMetricCentreGrowth
    case .centrePerCase: .wordMetricCentrePerCase
    case .revenue: .wordMetricRevenue
    case .members: .wordMetricMembers
    case .leavers: .wordMetricLeavers
    case .other: .wordMetricOther
    }
  }

  /// Whether its figures are counted in cartons, so that one in cases says something else.
  var isInCartons: Bool {
    switch self {
    case .volume, .inventory, .demand, .bandVolume, .topClass: true
    default: false
    }
  }

  /// A value of this metric with its unit.
  func words(_ value: Decimal) -> Phrase {
    switch self {
    case .visits: .quantity(value, .unitVisits)
    case .openRequests: .quantity(value, .unitRequests)
    case .specs: .quantity(value, .unitSpecs)
    case .volume, .inventory, .demand, .bandVolume, .topClass: .quantity(value, .unitCartons)
    case .amount, .perCase, .margin, .retailPrice, .wholesalePrice, .packPrice, .revenue:
      .quantity(value, .money)
    case .daysOut: .quantity(value, .unitDays)
    case .tagsOK, .tagsChecked: .quantity(value, .unitShops)
    case .centreGrowth, .centrePerCase: .quantity(value, .percent)
    case .display, .priceTags, .stock, .ordering, .recommending: .quantity(value, .rating)
    case .distributionRate: .quantity(value.rounded(to: 1), .percent)
    case .members, .leavers: .quantity(value, .unitMembers)
    case .other: .text(value.grouped)
    }
  }
}
