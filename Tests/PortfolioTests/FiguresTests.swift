import Dates
import Journal
import Portfolio
import TestSupport
import Testing

/// Figures of periods long over are not decoded; none that a report may compare is left out.
struct FiguresTests {
  private static let periods = [
    "2025", "2025-Q4", "2025-10", "2025-12", "2025-W40", "2026-W01", "2025-W53", "2026-Q1",
    "2026-01", "2026-03-05", "2025-12-31", "2026",
  ]

  @Test(arguments: ["2025-10-01", "2026-01-01", "2026-01-15", "2026-03-05"])
  func `a figure whose period reaches to the day is among them`(first: String) throws {
    let first = try #require(Day(first))
    let entries = Self.periods.enumerated().map { index, period in
      Entry.make(
        .figure,
        n: index + 1,
        on: Day(number: first.number - 900),
        [.metric: .string("销量"), .value: .integer(1), .period: .string(period)]
      )
    }
    let found = Portfolio(reading: entries.journal).figures(from: first).compactMap(\.period)
    let wanted = Self.periods.compactMap { Period($0) }.filter { $0.last >= first }
    #expect(Set(found).isSuperset(of: wanted))
    #expect(!found.contains(Period(.year, containing: Day(number: first.number - 800))))
  }

  @Test func `a figure without a period goes by its day, and a changed one is always looked at`() {
    let day: Day = Day("2026-03-05")
    func figure(_ n: Int, on: Day) -> Entry {
      .make(.figure, n: n, on: on, [.metric: .string("销量"), .value: .integer(n)])
    }
    let entries = [
      figure(1, on: day), figure(2, on: Day("2020-01-01")), figure(3, on: Day("2020-01-01")),
      Entry.make(.amend, n: 4, on: day, [.of: .list([.integer(3)])]),
    ]
    let found = Portfolio(reading: entries.journal).figures(from: day).map(\.n)
    #expect(found == [1, 3])
  }
}
