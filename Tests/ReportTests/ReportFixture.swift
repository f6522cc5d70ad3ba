import Catalogue
import Dates
import Journal
import Method
import Portfolio
import Report
import TestSupport

/// The shipped method and words, and what they make of a story.
struct ReportFixture {
  let catalogue: Catalogue
  let method: Method
  let calendar: WorkCalendar
  let words: FactWords

  /// Read once: the method file takes longer than all that is asked of it.
  private static let shipped = Result {
    (
      try Shipped.catalogue(),
      try method("135"),
      WorkCalendar(
        yaml: try [2026, 2027].map { try Shipped.text("lang/calendar/\($0).yaml") }
      )
    )
  }

  /// A shipped method by its id.
  static func method(_ id: String) throws -> Method {
    try method(yaml: Shipped.text("lang/methods/\(id).yaml"), file: "\(id).yaml")
  }

  /// A method of a test's own.
  static func method(yaml: String, file: String) throws -> Method {
    // What fields take is judged where the program's own names are known.
    let anything = EntryShape(Dictionary(Field.allCases.map { ($0.name, .text) }) { $1 })
    return try MethodReader.method(
      yaml: yaml,
      file: file,
      vocabularies: Vocabularies(
        yaml: Shipped.text("lang/vocabularies.yaml"),
        file: "vocabularies.yaml"
      ),
      known: KnownNames(
        facts: Facts.names,
        subjects: Facts.subjectNames,
        kinds: Dictionary(Kind.allCases.map { ($0.name, anything) }) { $1 }
      )
    )
  }

  /// The calendar of all the years that have a file.
  static func wholeCalendar() throws -> WorkCalendar { try whole.get() }

  private static let whole = Result {
    WorkCalendar(
      yaml: try Shipped.language().filter { $0.key.hasPrefix("lang/calendar/") }.map(\.value)
    )
  }

  /// All shipped methods.
  static func methods() throws -> [Method] {
    let files = try Shipped.language().keys.filter {
      $0.hasPrefix("lang/methods/") && $0.hasSuffix(".yaml")
    }
    return try files.sorted().map { try method(String($0.dropFirst(13).dropLast(5))) }
  }

  init() throws {
    let neutral: Catalogue
    (neutral, method, calendar) = try Self.shipped.get()
    catalogue = neutral.speaking(as: method.trade)
    words = FactWords(catalogue)
  }

  func portfolio(_ story: Story) -> Portfolio {
    var portfolio = Portfolio(reading: story.entries.journal)
    portfolio.loadAnswers()
    return portfolio
  }

  func facts(_ story: Story, _ period: String, today: Day? = nil) -> Facts {
    Facts(
      portfolio(story),
      method: method,
      period: Period(period) ?? .day(story.day),
      today: today ?? story.day,
      calendar: calendar,
      words: words,
      by: "me"
    )
  }

  /// The lines of a fact in Chinese.
  func lines(
    _ name: String,
    about subject: String? = nil,
    _ story: Story,
    _ period: String = "2026-11"
  ) -> [String] {
    chinese(facts(story, period).lines(name, about: subject))
  }

  func value(
    _ name: String,
    about subject: String? = nil,
    _ story: Story,
    _ period: String = "2026-11"
  ) -> Value? {
    facts(story, period).value(name, about: subject)
  }

  func subjects(_ name: String, _ story: Story, _ period: String = "2026-11") -> [String] {
    facts(story, period).subjects(name).map(\.id)
  }

  func summary(_ story: Story, _ period: String, today: Day? = nil) -> Summary {
    Summary(
      portfolio(story),
      method: method,
      period: Period(period) ?? .day(story.day),
      today: today ?? story.day,
      calendar: calendar,
      words: words,
      by: "me"
    )
  }

  /// The summary of a period as text.
  func text(_ story: Story, _ period: String, _ language: Language) -> String {
    TextRenderer(catalogue: catalogue, language: language)
      .text(summary(story, period).document(for: .text))
  }

  func chinese(_ phrases: [Phrase]) -> [String] {
    phrases.map { catalogue.text($0, in: .chinese) }
  }

  func english(_ phrases: [Phrase]) -> [String] {
    phrases.map { catalogue.text($0, in: .english) }
  }
}

extension Story {
  /// The shops 甲, 乙 and 丙 of the tiers A, B and C, at the beginning of November.
  static var ofThreeShops: Story {
    var story = Story(on: Day("2026-11-02"))
    for (name, tier) in [("甲店", "A"), ("乙店", "B"), ("丙店", "C")] {
      story.customer(name, tier: tier)
    }
    return story
  }

  /// What an institution sets for the 135 month.
  mutating func set(_ key: String, _ value: String) {
    add(.setting, [.key: .string("135." + key), .value: .string(value)])
  }
}
