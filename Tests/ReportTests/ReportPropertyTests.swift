import Catalogue
import Dates
import Foundation
import Journal
import Portfolio
import Report
import TestSupport
import Testing

/// What holds for every report, whatever is in the journal.
struct ReportPropertyTests {
  private static let periods = ["2026", "2026-Q2", "2026-02", "2026-11", "2026-W47", "2026-11-19"]

  private func json(_ period: String, _ language: Language) throws -> Any {
    let page = GoldenTests.Page(period: period, language: language, ending: "json")
    return try JSONSerialization.jsonObject(with: Data(TrainingReports.text(page).utf8))
  }

  /// All that is no word of a language, in the order of the report.
  private func numbers(_ value: Any, under key: String = "") -> [String] {
    let kept: Set = ["value", "values", "day", "entries", "full", "mark", "type", "kind", "shape"]
    switch value {
    case let members as [String: Any]:
      return members.keys.sorted().flatMap { numbers(members[$0] ?? "", under: $0) }
    case let items as [Any]: return items.flatMap { numbers($0, under: key) }
    case let text as String: return kept.contains(key) ? ["\(key) \(text)"] : []
    case is NSNull: return ["\(key) -"]
    default: return ["\(key) \(value)"]
    }
  }

  @Test(arguments: periods)
  func `translating a report changes no number, no day and no entry`(period: String) throws {
    let chinese = numbers(try json(period, .chinese))
    #expect(chinese == numbers(try json(period, .english)))
    #expect(!chinese.isEmpty)
  }

  @Test(arguments: periods)
  func `every entry that a sentence rests on exists, and lies in its period`(period: String) throws
  {
    let portfolio = try TrainingReports.year.get().portfolio
    let days = Period(period)?.days ?? Day.first...Day.last
    let form: Summary.Form = .markdown
    let document = try TrainingReports.document(Period(period) ?? .year(2026), form)
    let origins = document.phrases.flatMap(\.origins)
    if period.count < 8 { #expect(!origins.isEmpty) }
    for origin in Set(origins) {
      let entry = portfolio.entry(EntryID(by: origin.by, n: origin.n))
      #expect(entry != nil)
      // Goals and requests may be older than the period that tells of them; contacts are its own.
      if entry?.kind == .visit { #expect(entry.map { days.contains($0.on) } == true) }
    }
  }

  /// The contacts of a period are those of its parts, one by one.
  @Test func `the year is the join of its months, and a month of its days`() throws {
    func entries(_ period: Period) throws -> Set<Origin> {
      let figures = try TrainingReports.document(period, .markdown).phrases.flatMap(\.origins)
      let portfolio = try TrainingReports.year.get().portfolio
      return Set(
        figures.filter { portfolio.entry(EntryID(by: $0.by, n: $0.n))?.kind == .visit }
      )
    }
    let year = try entries(.year(2026))
    let months = try Period.year(2026).months.map(entries)
    #expect(year == months.reduce([]) { $0.union($1) })
    #expect(year.count == months.reduce(0) { $0 + $1.count })
  }

  @Test(arguments: periods, [40, 80, 200])
  func `no line of a report is wider than the screen`(period: String, width: Int) throws {
    let catalogue = try TrainingReports.year.get().fixture.catalogue
    let document = try TrainingReports.document(Period(period) ?? .year(2026), .text)
    for language in Language.allCases {
      let layout = TextRenderer.Layout(width: width, wraps: true)
      let text = TextRenderer(catalogue: catalogue, language: language, layout).text(document)
      for line in text.split(separator: "\n") { #expect(line.columns <= width, "\(line)") }
    }
  }
}

extension Document {
  /// All that it says.
  fileprivate var phrases: [Phrase] {
    blocks.flatMap { block -> [Phrase] in
      switch block {
      case .heading(let phrase), .paragraph(let phrase): [phrase]
      case .numbered(let phrases), .bullets(let phrases), .notes(let phrases): phrases
      case .table(let table): table.rows.flatMap { $0 }
      case .keyFigures(let figures): figures.map(\.value)
      case .picture(let picture): [picture.summary].compactMap { $0 }
      }
    }
  }
}
