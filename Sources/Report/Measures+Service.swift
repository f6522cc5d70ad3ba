import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// How the shops were served.
extension Measures {
  /// 拜访覆盖率: shops of the archive visited in the period ÷ all of them.
  func coverage(in period: Period) -> Measured? {
    guard !archive.isEmpty, period.first <= facts.today else {
      return given(.coverage, .territory, in: period)
    }
    return shops(
      .coverage,
      Decimal(visited(in: period).count),
      of: Decimal(archive.count),
      period,
      .measureCoverage
    )
  }

  /// The shops of the archive where somebody went in a period.
  func visited(in period: Period) -> Set<String> {
    let names = facts.portfolio.entries(of: [.visit], in: period).filter(\.isOnSite)
      .compactMap { facts.portfolio.customer(of: $0) }
    return Set(names).intersection(archive.keys)
  }

  /// 诉求处理率: needs and complaints received in the period and closed by its end ÷ all received.
  func handling(in period: Period) -> Measured? {
    let received = facts.portfolio.entries(of: [.need, .complaint], in: period)
    guard !received.isEmpty else { return given(.handling, .territory, in: period) }
    let last = min(period.last, facts.today)
    let handled = received.count { facts.portfolio.isClosed($0.id, by: last) }
    return shops(
      .handling,
      Decimal(handled),
      of: Decimal(received.count),
      period,
      .measureHandling,
      unit: .unitRecords
    )
  }

  /// 明码标价到位率: shops with their price tags in order ÷ shops looked at, by the last tag of each
  /// in the period; else by figures of both.
  func tagCompliance(in period: Period) -> Measured? {
    var last: [String: Bool] = [:]
    let kinds: Set<Kind> = [.visit, .brand, .note, .market]
    for entry in facts.portfolio.entries(of: kinds, in: period) {
      guard let customer = facts.portfolio.customer(of: entry) else { continue }
      if facts.factWords.isTagged(entry, .tagsGood) { last[customer] = true }
      if facts.factWords.isTagged(entry, .tagsBad) { last[customer] = false }
    }
    if !last.isEmpty {
      let good = Decimal(last.values.count { $0 })
      return shops(.tagCompliance, good, of: Decimal(last.count), period, .measureTags)
    }
    guard let good = figures.value(.tagsOK, of: .territory, in: period),
      let checked = figures.value(.tagsChecked, of: .territory, in: period)
    else { return given(.tagCompliance, .territory, in: period) }
    return shops(.tagCompliance, good, of: checked, period, .measureTags)
  }
}
