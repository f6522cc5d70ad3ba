import Catalogue
import Command
import Journal
import Method
import Portfolio

/// What the last word of a line may become.
///
/// Words are found by what people type, in three scripts, and become the word itself: bf and
/// baifang become 拜访. Names of customers are found by their beginning or by pinyin, those that
/// were used last first.
struct Completion {
  private let session: Session
  private let context: Context
  /// The word left of the cursor, and the words before it.
  private let word: String
  private let before: [String]

  init(_ session: Session, of line: String) {
    var session = session
    context = session.context()
    self.session = session
    let words = line.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{3000}" }
    word = words.last.map(String.init) ?? ""
    before = words.dropLast().filter { !$0.isEmpty }.map(String.init)
  }

  var candidates: [String] {
    var found = leading
    // Every name there is would be no help.
    if !word.isEmpty { found += customers + brands }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// Words of the assistant that may stand here.
  private var leading: [String] {
    guard session.question != nil else { return commandWords(before, word) }
    if before.isEmpty, !isSlash(word) { return controls + questions }
    if before.count == 1, session.setup.catalogue.means(before[0], .wordControlGo) {
      return questions
    }
    guard let first = before.first ?? Optional(word), isSlash(first) else { return [] }
    if before.isEmpty { return verbs(String(word.dropFirst())).map { "/" + $0 } }
    return commandWords([String(first.dropFirst())] + before.dropFirst(), word)
  }

  /// A verb, or what the verb before it takes.
  private func commandWords(_ before: [String], _ word: String) -> [String] {
    if before.isEmpty, isSlash(word) { return verbs(String(word.dropFirst())).map { "/" + $0 } }
    let titles = stepTitles(before, word)
    switch before.first.flatMap(session.reader.verb) {
    case .method: return methodWords(Array(before.dropFirst()), word)
    case .help where before.count == 1: return verbs(word)
    case .explain: return commandWords(Array(before.dropFirst()), word)
    case .list: return listWords(word)
    case .export: return exportWords(word)
    case .train: return lessons(Array(before.dropFirst()), word)
    default: break
    }
    let typed = before.joined(separator: " ")
    guard session.reader.awaitsVerb(after: typed, in: context) else { return titles }
    return before.isEmpty || !word.isEmpty ? verbs(word) + titles : titles
  }

  /// The titles of steps that go on as was typed, without the words that stand already.
  private func stepTitles(_ before: [String], _ word: String) -> [String] {
    guard !before.isEmpty || !word.isEmpty else { return [] }
    var session = session
    let titles = session.methodsInUse.compactMap { session.shelf.titles(of: $0) }
    return endings(of: titles.flatMap(\.steps).map(\.title), after: before, word)
  }

  /// What `method` takes: the id of a method, then the title of one of its steps.
  private func methodWords(_ before: [String], _ word: String) -> [String] {
    var session = session
    guard let id = before.first else {
      return session.shelf.methodIDs.filter { $0.hasPrefix(word.lowercased()) }
    }
    let steps = session.shelf.titles(of: id)?.steps ?? []
    return endings(of: steps.map(\.title), after: Array(before.dropFirst()), word)
  }

  /// What `train` takes: a lesson by its title or its number.
  private func lessons(_ before: [String], _ word: String) -> [String] {
    let titles = session.setup.lessons(session.language)
    let numbers = titles.indices.map { String($0 + 1) }
    let named = endings(of: titles.map { Bilingual(chinese: $0, english: $0) }, after: before, word)
    // All the numbers there are would be no help.
    return before.isEmpty && !word.isEmpty ? numbers.filter { $0.hasPrefix(word) } + named : named
  }

  private func endings(
    of titles: [Bilingual],
    after before: [String],
    _ word: String
  ) -> [String] {
    let typed = (before + [word]).joined(separator: " ").foldedForMatching
    let isChinese = session.language == .chinese
    let words =
      titles.map { isChinese ? $0.chinese : $0.english }
      + titles.map { isChinese ? $0.english : $0.chinese }
    return words.filter { $0.foldedForMatching.starts(with: typed) }.map { title in
      title.split(separator: " ").dropFirst(before.count).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  private func isSlash(_ word: String) -> Bool { word.first.map { "/／、".contains($0) } ?? false }

  private func verbs(_ typed: String) -> [String] {
    Verb.allCases.compactMap { spelled($0.key, by: typed) }.sorted()
  }

  /// What `list` takes beside names and periods.
  private func listWords(_ typed: String) -> [String] {
    let kinds = Verb.allCases.filter { $0.kind != nil }.map(\.key)
    return ([.wordListOpen, .wordListAll] + kinds).compactMap { spelled($0, by: typed) }
  }

  private func exportWords(_ typed: String) -> [String] {
    let keys: [Key] = [
      .wordExportCustomers, .wordExportFigures, .wordExportEntries, .wordExportCalendar,
    ]
    return keys.compactMap { spelled($0, by: typed) }
  }

  private var controls: [String] {
    let keys: [Key] = [
      .wordControlBack, .wordControlSkip, .wordControlPause, .wordControlMore, .wordControlPreview,
      .wordControlHelp, .wordControlGo,
    ]
    return keys.compactMap { spelled($0, by: word) }
  }

  /// The ids of the questions of the open step.
  private var questions: [String] {
    guard !word.isEmpty || !before.isEmpty, let agenda = session.openAgenda else { return [] }
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

  private var customers: [String] {
    let sign = word.hasPrefix("@") ? "@" : ""
    let typed = String(word.dropFirst(sign.count))
    guard !typed.isEmpty else { return [] }
    let wanted = typed.foldedForMatching
    let known = session.portfolio.names.customers.values
    let beginning = known.filter { customer in
      ([customer.name] + customer.alias).contains { $0.foldedForMatching.starts(with: wanted) }
    }
    let spelled = session.reader.customers(named: typed, in: context)
    let names = Set(beginning.map(\.name)).union(spelled).sorted()
    return session.portfolio.byLastUse(names).map { sign + $0 }
  }

  private var brands: [String] {
    let names = session.portfolio.names
    let wanted = word.foldedForMatching
    return names.brands.union(names.brandSets).filter { $0.foldedForMatching.starts(with: wanted) }
      .sorted()
  }
}
