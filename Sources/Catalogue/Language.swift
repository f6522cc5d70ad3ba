/// A language that the assistant speaks; both are always understood.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The language that a locale name or a typed word asks for: `zh_CN.UTF-8`, `zh-Hans`, `en`, `中文`.
  package init?(named name: some StringProtocol) {
    let name = name.lowercased()
    if name.hasPrefix("zh") || name == "中文" || name == "汉语" || name == "chinese"
      || name == "zhongwen"
    {
      self = .chinese
    } else if name.hasPrefix("en") || name == "英文" || name == "英语" || name == "yingwen" {
      self = .english
    } else {
      return nil
    }
  }
}
