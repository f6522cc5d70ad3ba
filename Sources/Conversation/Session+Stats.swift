import Catalogue
import Command
import Dates
import Portfolio
import Report

/// Counts on request: 统计 拜访 按等级 本月.
extension Session {
  mutating func stats(
    _ tally: Tally,
    _ wanted: Period?,
    _ options: ReportOptions
  ) -> [Effect] {
    guard let method = shelf.load(defaultMethod) else { return [noMethod] }
    prepare()
    let period = wanted ?? Period(.month, containing: today)
    guard period.first <= today else {
      return [.fail(.key(.statsToCome, ["period": .period(period)]))]
    }
    if let area = tally.scope.area, !portfolio.customers.values.contains(where: { $0.area == area })
    {
      return [.fail(.key(.rateUnknown, ["typed": .text(area), "known": areas]))]
    }
    if case .figure(let metric) = tally.measure, factWords.isUnknown(metric, in: portfolio) {
      return [.fail(CommandError.unexpected(metric, verb: .stats).phrase)]
    }
    prepare(for: period)
    let report = TallyReport(facts(of: method, period), tally)
    return [.show(report.document, request(options))]
  }
}
