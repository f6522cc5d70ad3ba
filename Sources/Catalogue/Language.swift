/// A language that the assistant speaks; both are always understood.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The language of a locale name or language code: `zh_CN.UTF-8`, `zh-Hans`, `en`.
  ///
  /// The names by which people call a language are words like all others, in the catalogue.
  package init?(code: some StringProtocol) {
    let code = code.lowercased().prefix { $0.isLetter }
    guard let language = Self(rawValue: String(code)) else { return nil }
    self = language
  }

  /// The catalogue key of the names by which people call it.
  package var names: Key {
    switch self {
    case .chinese: .wordLanguageChinese
    case .english: .wordLanguageEnglish
    }
  }
}
