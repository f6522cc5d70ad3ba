import Catalogue

extension Language {
  /// The language that the environment asks for, in the order of the C library; else English.
  init(environment: [String: String]) {
    let list = environment["LANGUAGE"]?.split(separator: ":").map(String.init) ?? []
    let locales = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    self = (list + locales).lazy.compactMap(Language.init(locale:)).first ?? .english
  }

  /// The plain C locale is English to those who choose it; any other language is passed over.
  private init?(locale: String) {
    if locale == "C" || locale == "POSIX" || locale.hasPrefix("C.") {
      self = .english
    } else {
      self.init(code: locale)
    }
  }
}
