import Dates
import Foundation
import Report
import TestSupport
import Testing

/// Who is beyond the cadence of the tier, counted a second time from the lines alone.
extension YearFiguresTests {
  /// Days from one date to another, by Foundation's calendar.
  private func days(from first: String, to last: String) throws -> Int {
    let style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
    let seconds = try style.parse(last).timeIntervalSince(try style.parse(first))
    return Int((seconds / 86_400).rounded())
  }

  @Test(arguments: ["2026-02-13", "2026-07-15", "2026-11-30"])
  func `whoever is beyond the cadence is so by the lines`(day: String) throws {
    let cadence = ["A": 1, "B": 2, "C": 3]
    let (_, portfolio, fixture) = try TrainingReports.year.get()
    let found = portfolio.neglected(by: cadence, on: try #require(Day(day)), fixture.words)
    var last: [String: String] = [:]
    for visit in lines where visit.kind == "visit" && visit.on <= day {
      guard let customer = visit["customer"] else { continue }
      last[customer] = max(last[customer] ?? "", visit.on)
    }
    var expected: [String: Int] = [:]
    for shop in lines where shop.kind == "customer" && shop.on <= day {
      guard let name = shop["name"], let tier = shop["tier"], let most = cadence[tier],
        let contact = last[name]
      else { continue }
      let silence = try days(from: contact, to: day)
      if silence > most { expected[name] = silence }
    }
    #expect(expected.isEmpty == false)
    #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.name, $0.silence) }) == expected)
  }
}
