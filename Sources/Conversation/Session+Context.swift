import Catalogue
import Command
import Dates
import Journal
import Portfolio
package import Report

/// What a line is read against, and what is read from the library on the way.
extension Session {
  var today: Day { now.day }

  /// What a line is read against.
  mutating func context(
    chosen: [String: String] = [:],
    names: NameIndex? = nil
  ) -> Context {
    let index = names ?? nameIndex()
    return Context(
      today: today,
      names: index,
      festivals: shelf.festivals,
      asks: setup.asks,
      mostRecentlyUsed: { [portfolio] in portfolio.mostRecentlyUsed(of: $0) },
      chosen: chosen,
      distinct: distinct,
      writers: { [portfolio] in Set(portfolio.journal.persons) }
    )
  }

  private mutating func nameIndex() -> NameIndex {
    if var known = index {
      if known.revision == portfolio.names.revision { return known }
      index = nil
      known.update(to: portfolio.names)
      index = known
      return known
    }
    let library = setup.library
    let built = NameIndex(portfolio.names) { Readings(library.text("lang/readings.txt")) }
    index = built
    return built
  }

  func words(_ phrase: Phrase) -> String { catalogue.text(phrase, in: language) }

  /// How entries are said back; answers by the methods that were read.
  package var entryWords: EntryWords {
    EntryWords(
      catalogue: catalogue,
      language: language,
      factWords: factWords,
      methods: shelf.methods
    )
  }

  /// Reads the method behind an answer or a setting, so that it can be said back.
  mutating func readMethod(behind entry: Entry) {
    let id: String? =
      switch entry.kind {
      case .answer: entry[.method]?.string
      case .setting: entry[.key]?.string.flatMap(Self.method(ofSetting:))
      default: nil
      }
    if let id { _ = shelf.load(id) }
  }

  /// The method whose setting a key is: `135` of `135.target`; nil for a setting of the program.
  private static func method(ofSetting key: String) -> String? {
    key.lastIndex(of: ".").map { String(key[..<$0]) }
  }

  /// Reads what interviews and reports need and quick entries do not.
  mutating func prepare() {
    portfolio.loadAnswers()
    shelf.loadCalendar()
  }

  /// Notes which entries the questions or the summary of a period look at again and again: those of its month
  /// and the one before.
  mutating func prepare(for period: Period) {
    let month = period.month
    portfolio.keepDecoded(
      month.previous.first...max(month.last, period.last),
      figuresFrom: Facts.firstDayOfFigures(for: period)
    )
  }
}
