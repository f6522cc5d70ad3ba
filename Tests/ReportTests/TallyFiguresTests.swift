import Catalogue
import Dates
import Foundation
import Journal
import Portfolio
import Report
import TestSupport
import Testing

/// What `stats` counts of the training year, counted a second time from the lines of the journal alone.
struct TallyFiguresTests {
  typealias Line = YearFiguresTests.Line
  private let year: YearFiguresTests

  init() throws { year = try YearFiguresTests() }

  private static func report(
    _ period: Period,
    by grouping: Tally.Grouping,
    _ change: (inout Tally) -> Void
  ) throws -> TallyReport {
    let (_, portfolio, fixture) = try TrainingReports.year.get()
    let facts = Facts(
      portfolio,
      method: fixture.method,
      period: period,
      today: TrainingReports.today,
      calendar: fixture.calendar,
      words: fixture.words,
      by: "me"
    )
    var tally = Tally(by: grouping)
    change(&tally)
    return TallyReport(facts, tally)
  }

  static let byArea = Result {
    try report(.month(year: 2026, month: 11), by: .area) { $0.kinds = [.visit] }
  }

  static let byMonth = Result {
    try report(.year(2026), by: .month) { $0.kinds = [.complaint] }
  }

  /// The rows as numbers, by their names.
  private func rows(_ report: TallyReport) throws -> [String: [Decimal?]] {
    let table = try #require(report.document.data)
    let catalogue = try TrainingReports.year.get().fixture.catalogue
    let lines = CSVRenderer(catalogue: catalogue, language: .chinese).text(table)
      .replacing("\r\n", with: "\n").split(separator: "\n").dropFirst()
    return lines.reduce(into: [:]) { rows, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      rows[cells[0]] = cells.dropFirst().map { Decimal(string: $0) }
    }
  }

  /// The archive's column of each shop.
  private func archive(_ key: String) -> [String: String] {
    year.lines.filter { $0.kind == "customer" }.reduce(into: [:]) {
      $0[$1["name"] ?? ""] = $1[key]
    }
  }

  @Test func `contacts by area, with shares and the month before`() throws {
    let areas = archive("area")
    func counts(_ month: String) -> [String: Int] {
      year.lines("visit", in: month).reduce(into: [:]) {
        $0[areas[$1["customer"] ?? ""] ?? "", default: 0] += 1
      }
    }
    let (now, before) = (counts("2026-11"), counts("2026-10"))
    let all = now.values.reduce(0, +)
    let rows = try rows(try Self.byArea.get())
    #expect(rows.count == now.count + 1)
    for (area, count) in now {
      let then = before[area] ?? 0
      #expect(
        rows[area]?.prefix(4) == [
          Decimal(count), year.share(count, of: all), Decimal(then), Decimal(count - then),
        ],
        "\(area)"
      )
    }
    #expect(rows["合计"]?.prefix(2) == [Decimal(all), 100])
  }

  @Test func `complaints by month add up to the year`() throws {
    let rows = try rows(try Self.byMonth.get())
    for month in YearFiguresTests.months {
      #expect(rows[month]?.first == Decimal(year.lines("complaint", in: month).count), "\(month)")
    }
    #expect(rows["合计"]?.first == Decimal(year.lines("complaint", in: "2026").count))
  }

  @Test func `minutes, shops reached and what was closed`() throws {
    let tiers = archive("tier")
    let visits = year.lines("visit", in: "2026-07")
    let july = Period.month(year: 2026, month: 7)
    let minutes = try rows(try Self.report(july, by: .tier) { $0.measure = .minutes })
    let reached = try rows(try Self.report(july, by: .tier) { $0.measure = .customers })
    for tier in ["A", "B", "C"] {
      let own = visits.filter { tiers[$0["customer"] ?? ""] == tier }
      #expect(minutes[tier + "类"]?.first == Decimal(own.reduce(0) { $0 + $1.minutes }))
      #expect(reached[tier + "类"]?.first == Decimal(Set(own.compactMap { $0["customer"] }).count))
    }
    let closed = try rows(
      try Self.report(.year(2026), by: .month) {
        $0.measure = .closed
        $0.kinds = [.need, .complaint]
      }
    )
    for month in YearFiguresTests.months {
      let done = year.lines.filter { ["need", "complaint"].contains($0.kind) }
        .count { year.closings[$0.n]?.hasPrefix(month) ?? false }
      #expect(closed[month]?.first == Decimal(done), "\(month)")
    }
  }

  @Test func `volumes are those of the last figure of each month`() throws {
    let volumes = try rows(
      try Self.report(.year(2026), by: .customer) {
        $0.measure = .figure("销量")
        $0.top = 1000
      }
    )
    var sums: [String: Decimal] = [:]
    for shop in archive("tier").keys {
      for month in YearFiguresTests.months {
        let figure = year.figures.last {
          $0["period"] == month && $0["customer"] == shop && $0["metric"] == "销量"
            && $0.fields["brands"] == nil
        }
        if let value = figure?.number("value") { sums[shop, default: 0] += value }
      }
    }
    #expect(!sums.isEmpty)
    for (shop, sum) in sums { #expect(volumes[shop]?.first == sum, "\(shop)") }
  }

  @Test func `promises kept are those of the lines`() throws {
    let text = try TrainingReports.text(
      GoldenTests.Page(period: "2026-11", language: .chinese, ending: "txt")
    )
    let promised = year.lines.filter {
      $0.kind == "task" && $0["class"] == "promised" && ($0["due"] ?? "").hasPrefix("2026-11")
    }
    let done = promised.compactMap { task in year.closings[task.n].map { (task["due"] ?? "", $0) } }
    let onTime = done.count { $0.1 <= $0.0 }
    guard !promised.isEmpty else { return #expect(!text.contains("约好的到期")) }
    #expect(text.contains("约好的到期\(promised.count)件，办完\(done.count)件，其中按时\(onTime)件"))
  }

  @Test func `time by kind is that of the lines`() throws {
    let text = try TrainingReports.text(
      GoldenTests.Page(period: "2026-11", language: .chinese, ending: "txt")
    )
    let timed = year.lines("visit", in: "2026-11").filter { $0.minutes > 0 }
    let visits = timed.filter(\.isVisit)
    let minutes = visits.reduce(0) { $0 + $1.minutes }
    let said = minutes % 60 == 0 ? "\(minutes / 60)小时" : "\(minutes / 60)小时\(minutes % 60)分"
    guard visits.count < timed.count else { return }
    #expect(text.contains("拜访\(said)（\(visits.count)次）"))
  }
}
