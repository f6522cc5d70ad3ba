import Catalogue
import Dates
import Journal

/// Reads what `list` is to show: `list open`, `列表 投诉 老王 上周`.
extension ArgumentReader {
  func listing() throws(CommandError) -> Listing {
    var listing = Listing()
    var pending: [String] = []
    for token in rest.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" }).map(String.init) {
      if token == "--full" {
        listing.full = true
        continue
      }
      pending.append(token)
      // A period may take two words, `last week`; a name in Latin script too.
      if try take(pending.joined(separator: " "), &listing) { pending = [] }
    }
    guard pending.isEmpty else { throw .unexpected(pending.joined(separator: " "), verb: verb) }
    return listing
  }

  private func take(_ word: String, _ listing: inout Listing) throws(CommandError) -> Bool {
    if catalogue.means(word, .wordListAll) {
      listing.all = true
    } else if catalogue.means(word, .wordListOpen) {
      listing.open = true
    } else if let kind = words.verbs.meaning(of: word)?.kind ?? kind(named: word) {
      listing.kinds.insert(kind)
    } else if let period = PeriodReader(words: words, context: context).period(word) {
      listing.period = period
    } else if let names = customers(word) {
      if names.count > 1, context.asks, context.chosen[word] == nil {
        throw .ambiguous(word, names)
      }
      listing.customer = context.chosen[word] ?? context.mostRecentlyUsed(names) ?? names.first
    } else {
      return false
    }
    return true
  }

  /// A kind by its own name, `visits` as well as `visit`, for those that no verb records: 目标, `answer`.
  private func kind(named word: String) -> Kind? {
    if word.hasSuffix("s"), let kind = words.verbs.meaning(of: String(word.dropLast()))?.kind {
      return kind
    }
    return Kind(named: word)
      ?? Kind.allCases.first { kind in
        guard let key = Key(rawValue: "kind." + kind.name) else { return false }
        return Language.allCases.contains { catalogue.template(key, in: $0) == word }
      }
  }

  /// The customers whom a word may mean where one is expected: by name, part, beginning, or pinyin.
  func customers(_ word: String) -> [String]? {
    let text = TypedText(word)
    if let (names, end) = context.names.customers(in: text, at: 0), end == text.count {
      return names
    }
    if let (names, end) = context.names.customers(withPartIn: text, at: 0), end == text.count {
      return names
    }
    let beginnings = context.names.customers(beginningWith: text.folded)
    if !beginnings.isEmpty { return beginnings }
    let spelled = context.names.customers(spelledBy: text.folded)
    return spelled.isEmpty ? nil : spelled
  }
}
