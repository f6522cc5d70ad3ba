import Catalogue
import Command
import Journal
import Portfolio
import Report

/// Where a number comes from: the rule by which it was computed, and the entries behind it.
extension Session {
  /// Entries that are shown with their words; the others with their numbers.
  private static let mostEntries = 20

  mutating func why(_ inquiry: Inquiry, of report: Command?) -> [Effect] {
    if let report {
      let effects = run(report)
      guard let shown = effects.shown else { return effects }
      if shown.markdown == nil { lastShown = shown }
    }
    guard let document = lastShown else { return [.fail(.key(.whyNothing, examples))] }
    let items = document.items
    guard !items.isEmpty else { return [.fail(.key(.whyNoNumbers))] }
    switch inquiry.subject {
    case .all: return [.list(askable(items, in: document), [])]
    case .number(let n):
      guard items.indices.contains(n - 1) else {
        let known: [String: Phrase] = ["n": .number(n), "count": .number(items.count)]
        return [.fail(.key(.whyNumber, known.merging(examples) { $1 }))]
      }
      return explained([items[n - 1]], full: inquiry.full)
    case .word(let typed):
      let found = items.filter { says($0.words, typed) }
      guard !found.isEmpty else {
        return [.fail(.key(.whyWord, ["typed": .text(typed), "verb": .word(.wordVerbWhy)]))]
      }
      return explained(found, full: inquiry.full)
    }
  }

  private var examples: [String: Phrase] {
    ["verb": .word(.wordVerbWhy), "summary": .word(.wordVerbSummary)]
  }

  private func askable(_ items: [Document.Item], in document: Document) -> Document {
    let lines = items.map { item -> Phrase in
      item.origins.isEmpty
        ? item.words
        : .key(.whyItem, ["what": item.words, "n": .number(item.origins.count)])
    }
    return Document(
      title: document.title,
      [.paragraph(.key(.whyList, ["verb": .word(.wordVerbWhy)])), .numbered(lines)]
    )
  }

  /// Whether a word is in what is said; a customer may be called by another name.
  private mutating func says(_ phrase: Phrase, _ typed: String) -> Bool {
    let said = words(phrase).foldedForMatching.map(String.init).joined()
    let names = reader.customers(named: typed, in: context()) + [typed]
    return names.contains { name in
      said.contains(name.foldedForMatching.map(String.init).joined())
    }
  }

  private mutating func explained(_ items: [Document.Item], full: Bool) -> [Effect] {
    var document = Document()
    var all: [Entry] = []
    for item in items {
      document.add(.paragraph(item.words.withoutOrigins))
      for formula in item.formulas {
        document.add(.paragraph(.key(.whyFormula, ["formula": .key(formula)])))
      }
      let entries = item.origins.compactMap { portfolio.entry(EntryID(by: $0.by, n: $0.n)) }
      guard !entries.isEmpty else {
        document.add(.paragraph(.key(.whyNoEntries)))
        continue
      }
      for entry in entries { readMethod(behind: entry) }
      document.add(.paragraph(.key(.whyEntries, ["n": .number(entries.count)])))
      add(entries, to: &document, full: full)
      all += entries
    }
    return [.list(document, all)]
  }

  private func add(_ entries: [Entry], to document: inout Document, full: Bool) {
    let shown = full ? entries : Array(entries.prefix(Self.mostEntries))
    document.add(.bullets(shown.map { line(of: $0, full: full) }))
    let rest = entries.dropFirst(shown.count).map { Origin(by: $0.by, n: $0.n) }
    guard !rest.isEmpty else { return }
    let numbers = rest.listed(for: by).map(Phrase.text)
    document.add(
      .paragraph(.key(.whyMore, ["n": .number(rest.count), "numbers": .list(numbers)]))
    )
  }
}

extension [Effect] {
  /// The report among them.
  fileprivate var shown: Document? {
    lazy.compactMap { effect in
      if case .show(let document, _) = effect { document } else { nil }
    }.first
  }
}
