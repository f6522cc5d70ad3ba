import Catalogue
import Dates
import Journal
import Method
import Portfolio
import Report
import TestSupport

/// A method that is shipped, or one of a test's own, and what it makes of a story.
struct MethodFixture {
  let catalogue: Catalogue
  let method: Method
  private let calendar: WorkCalendar

  init(_ id: String) throws {
    try self.init(yaml: Shipped.text("lang/methods/\(id).yaml"), file: "\(id).yaml")
  }

  init(yaml: String, file: String) throws {
    catalogue = try Shipped.catalogue()
    method = try ReportFixture.method(yaml: yaml, file: file)
    calendar = WorkCalendar(
      yaml: try [2026, 2027].map { try Shipped.text("lang/calendar/\($0).yaml") }
    )
  }

  func facts(_ story: Story, _ period: String) -> Facts {
    var portfolio = Portfolio(reading: story.entries.journal)
    portfolio.loadAnswers()
    return Facts(
      portfolio,
      method: method,
      period: Period(period) ?? .day(story.day),
      today: story.day,
      calendar: calendar,
      words: FactWords(catalogue),
      by: "me"
    )
  }

  /// The lines of a fact.
  func lines(
    _ name: String,
    about subject: String? = nil,
    _ story: Story,
    _ period: String,
    _ language: Language = .chinese
  ) -> [String] {
    facts(story, period).lines(name, about: subject).map { catalogue.text($0, in: language) }
  }

  /// A document as text.
  func text(_ document: Document?, _ language: Language = .chinese) -> String {
    document.map { TextRenderer(catalogue: catalogue, language: language).text($0) } ?? ""
  }
}

extension Story {
  /// An answer to a question of any method.
  mutating func answer(
    _ method: String,
    _ question: String,
    about subject: String? = nil,
    in period: String,
    _ value: Value
  ) {
    var fields: Fields = [
      .method: .string(method), .version: .integer(1), .question: .string(question),
      .period: .string(period), .value: value,
    ]
    fields[.subject] = subject.map(Value.string)
    add(.answer, fields)
  }

  /// A setting of a method.
  mutating func set(_ key: String, _ value: Value) {
    add(.setting, [.key: .string(key), .value: value])
  }
}
