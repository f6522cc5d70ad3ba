import Journal

/// The tags that mean something to a report, in either language.
///
/// They are matched, never shown: an entry is always shown with the tags that were typed.
enum Topic {
  case shortage
  case display
  case displayGood
  case displayBad
  case displayFixed
  case quote
  case newProduct
  case publicity

  private var words: Set<String> {
    switch self {
    case .shortage: ["缺货", "断货", "shortage", "out-of-stock", "stockout"]
    case .display: ["陈列", "display"]
    case .displayGood: ["合格", "陈列合格", "display-ok", "display-good"]
    case .displayBad: ["不合格", "陈列不合格", "display-bad"]
    case .displayFixed: ["整改", "已整改", "陈列整改", "display-fixed"]
    case .quote: ["原话", "评价", "好评", "差评", "表扬", "quote", "praise", "criticism"]
    case .newProduct: ["新品", "new-product"]
    case .publicity: ["宣传", "推介", "促销", "publicity", "promotion", "pitch"]
    }
  }

  func fits(_ entry: Entry) -> Bool {
    entry.tags.contains { words.contains($0.lowercased()) }
  }
}
