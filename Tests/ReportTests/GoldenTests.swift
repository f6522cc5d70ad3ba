import Catalogue
import Dates
import Foundation
import Journal
import Portfolio
import Report
import Synchronization
import TestSupport
import Testing

/// The month and the year of the training year, in both languages and each format, as they are handed in.
///
/// `RECORD=1 swift test` writes down how they look now, and still fails where that is a change: whoever
/// changed it reads the difference.
struct GoldenTests {
  static let folder = Shipped.root.appending(path: "Tests/ReportTests/Golden")

  struct Page: CustomStringConvertible, Sendable {
    var period: String
    var language: Language
    var ending: String

    var description: String { "\(period).\(language.rawValue).\(ending)" }
  }

  static let pages: [Page] = ["2026-11", "2026"].flatMap { period in
    Language.allCases.flatMap { language in
      ["txt", "40.txt", "md", "html", "csv", "json"].map {
        Page(period: period, language: language, ending: $0)
      }
    }
  }

  @Test(arguments: pages)
  func `a report of the training year looks as it was read`(page: Page) throws {
    try Self.check(try TrainingReports.text(page), page)
  }

  /// Counts of the training year: contacts by area in November, complaints by month of the year.
  static let counts: [Page] = ["stats-area", "stats-month"].flatMap { name in
    Language.allCases.flatMap { language in
      ["txt", "40.txt", "md", "html", "csv", "json"].map {
        Page(period: name, language: language, ending: $0)
      }
    }
  }

  @Test(arguments: counts)
  func `a count of the training year looks as it was read`(page: Page) throws {
    let report = page.period == "stats-area" ? TallyFiguresTests.byArea : TallyFiguresTests.byMonth
    try Self.check(try TrainingReports.text(try report.get().document, page), page)
  }

  private static func check(_ text: String, _ page: Page) throws {
    let file = Self.folder.appending(path: page.description)
    let kept = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] != nil, text != kept {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == kept)
  }

  @Test(arguments: Language.allCases)
  func `a year's page is far below 300 KB`(language: Language) throws {
    let text = try TrainingReports.text(Page(period: "2026", language: language, ending: "html"))
    #expect(text.utf8.count < 100_000)
  }
}

/// The training year, read once for all tests, and its reports.
enum TrainingReports {
  static let year = Result {
    let entries = TrainingYear.entries(try ReportFixture.wholeCalendar())
    var portfolio = Portfolio(reading: entries.journal)
    portfolio.loadAnswers()
    return (entries: entries, portfolio: portfolio, fixture: try ReportFixture())
  }

  static let today: Day = Day("2026-12-31")

  /// What was asked for before, since a year takes long to count without optimisation.
  private static let made = Mutex<[String: Document]>([:])

  static func document(_ period: Period, _ form: Summary.Form) throws -> Document {
    let key = "\(period) \(form)"
    if let known = made.withLock({ $0[key] }) { return known }
    let document = try make(period, form)
    made.withLock { $0[key] = document }
    return document
  }

  private static func make(_ period: Period, _ form: Summary.Form) throws -> Document {
    let (_, portfolio, fixture) = try year.get()
    return Summary(
      portfolio,
      method: fixture.method,
      period: period,
      today: today,
      calendar: fixture.calendar,
      words: fixture.words,
      by: "me"
    ).document(for: form)
  }

  static func text(_ page: GoldenTests.Page) throws -> String {
    let period = Period(page.period) ?? .year(2026)
    return try text(try document(period, page.ending.hasSuffix("txt") ? .text : .markdown), page)
  }

  /// A document as a page gives it out.
  static func text(_ document: Document, _ page: GoldenTests.Page) throws -> String {
    let catalogue = try year.get().fixture.catalogue
    let text =
      switch page.ending {
      case "txt": TextRenderer(catalogue: catalogue, language: page.language).text(document)
      case "40.txt":
        TextRenderer(
          catalogue: catalogue,
          language: page.language,
          TextRenderer.Layout(width: 40, wraps: true, ink: .ascii)
        ).text(document)
      case "md": MarkdownRenderer(catalogue: catalogue, language: page.language).text(document)
      case "html": HTMLRenderer(catalogue: catalogue, language: page.language).text(document)
      case "csv": CSVRenderer(catalogue: catalogue, language: page.language).text(document)
      default: JSONRenderer(catalogue: catalogue, language: page.language).text(document)
      }
    return text + "\n"
  }
}
