import Catalogue
import Command
import Method
import Portfolio

/// What the last word of a line may become.
///
/// Verbs are found by what people type, in three scripts, and become the word of the language that
/// is spoken; names of customers and brands are found by their beginning or by pinyin.
struct Completion {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func candidates(for line: String) -> [String] {
    let word =
      line.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{3000}" }.last
      .map(String.init) ?? ""
    let isFirst =
      line.trimmed.split(whereSeparator: \.isWhitespace).count <= 1
      && !line.hasSuffix(" ")
    var found: [String] = []
    if isFirst, session.question == nil || "/／、".contains(word.first ?? "x") {
      found += verbs(word)
    }
    if isFirst, session.question != nil { found += controls(word) + questions(word) }
    if !word.isEmpty { found += customers(word) + brands(word) }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func verbs(_ word: String) -> [String] {
    let slash = word.first.map { "/／、".contains($0) } ?? false
    let typed = slash ? String(word.dropFirst()) : word
    let found = Verb.allCases.compactMap { spelled($0.key, by: typed) }.sorted()
    return slash ? found.map { "/" + $0 } : found
  }

  private func controls(_ word: String) -> [String] {
    let keys: [Key] = [
      .wordControlBack, .wordControlSkip, .wordControlPause, .wordControlMore, .wordControlPreview,
      .wordControlHelp,
    ]
    return keys.compactMap { spelled($0, by: word) }
  }

  /// The ids of the questions of the open step.
  private func questions(_ word: String) -> [String] {
    guard !word.isEmpty, let agenda = session.openAgenda else { return [] }
    let wanted = word.uppercased()
    return agenda.items.map(\.question.id).filter { $0.uppercased().hasPrefix(wanted) }
  }

  /// The word of a key that begins with what was typed; for pinyin and initials the word itself.
  private func spelled(_ key: Key, by typed: String) -> String? {
    let wanted = typed.foldedForMatching
    let language = session.language
    let other: Language = language == .chinese ? .english : .chinese
    for language in [language, other] {
      for word in session.setup.catalogue.words(key, in: language)
      where word.spellings.contains(where: { $0.foldedForMatching.starts(with: wanted) }) {
        return word.text
      }
    }
    return nil
  }

  private func customers(_ word: String) -> [String] {
    var session = session
    let sign = word.hasPrefix("@") ? "@" : ""
    let typed = String(word.dropFirst(sign.count))
    let known = session.portfolio.names.customers.values
    let wanted = typed.foldedForMatching
    let beginning = known.filter { customer in
      ([customer.name] + customer.alias).contains { $0.foldedForMatching.starts(with: wanted) }
    }.map(\.name)
    let context = session.context()
    let spelled = session.reader.customers(named: typed, in: context)
    return (beginning.sorted() + spelled).map { sign + $0 }
  }

  private func brands(_ word: String) -> [String] {
    let names = session.portfolio.names
    let wanted = word.foldedForMatching
    return names.brands.union(names.brandSets).filter { $0.foldedForMatching.starts(with: wanted) }
      .sorted()
  }
}
