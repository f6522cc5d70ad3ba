import Catalogue
import Foundation

/// What is measured, by goals under an id and by figures as it was typed in either language.
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
  case stock
  case ordering
  case recommending
  case distributionRate = "distribution-rate"

  /// Whether a figure's metric, as typed, means this one.
  func fits(_ typed: String) -> Bool { words.contains(typed.lowercased()) }

  /// Whether a unit, as typed, is the one that the figures of this metric are counted in.
  func fits(unit: String?) -> Bool {
    guard let unit = unit?.lowercased(), self == .volume else { return true }
    return ["条", "carton", "cartons"].contains(unit)
  }

  private var words: Set<String> {
    switch self {
    case .visits: ["visits", "拜访次数"]
    case .openRequests: ["open-requests", "open requests", "未答复诉求"]
    case .specs: ["specs", "specs stocked", "铺货规格数"]
    case .volume:
      [
        "volume", "sales", "purchases", "orders", "销量", "销售量", "购进量", "购进", "进货量", "进货", "订货量",
        "订货",
      ]
    case .amount: ["amount", "revenue", "金额", "购进额", "购进金额", "销售额"]
    case .perCase: ["per-case", "revenue per case", "单箱销售额", "单箱额", "单箱"]
    case .margin: ["margin", "profit", "毛利", "毛利额"]
    case .display: ["display", "display rating", "陈列评分", "陈列"]
    case .priceTags: ["price-tags", "price-tag rating", "明码标价评分", "明码标价"]
    // A bare 库存 is a quantity, not a mark.
    case .stock: ["stock rating", "库存评分"]
    case .ordering: ["ordering", "ordering rating", "订货评分"]
    case .recommending: ["recommending", "recommending rating", "推荐评分"]
    case .distributionRate: ["distribution-rate", "distribution rate", "铺货率", "上柜率"]
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
    }
  }
}
