import Dates
import Foundation
import Journal
import Portfolio

/// What one row comes to: now, in the period before, and a year ago; nil where nothing was measured, or
/// nothing is to be compared with.
struct TallyTotals {
  var now: Decimal?
  var before: Decimal?
  var yearAgo: Decimal?
  /// What it rests on.
  var entries: [Entry]
}

/// Counts a tally's rows.
struct TallyCounter {
  let reader: TallyReader
  let period: Period
  let span: TallySpan
  /// What counts now, before and a year ago; nil where nothing at all was recorded then.
  let now: [TallyItem]
  private let before: [TallyItem]?
  private let yearAgo: [TallyItem]?
  private let nature: TallyFigures.Nature?

  init(_ reader: TallyReader) {
    let (facts, tally) = (reader.facts, reader.tally)
    self.reader = reader
    period = facts.period
    var isCut = true
    if case .figure(let metric) = tally.measure {
      nature = TallyFigures(facts, metric: metric, tally.scope).nature
      // The figure of a month that is not over stands for the month and not for some of its days.
      isCut = reader.items(in: facts.period.days).allSatisfy { $0.days.upperBound <= facts.today }
    } else {
      nature = nil
    }
    span = TallySpan(facts.period, upTo: facts.today, isCut: isCut)
    now = reader.items(in: span.now)
    before = Self.known(span.before, reader)
    yearAgo = span.yearAgo == span.before ? before : Self.known(span.yearAgo, reader)
  }

  private static func known(_ days: ClosedRange<Day>, _ reader: TallyReader) -> [TallyItem]? {
    let kinds = Observations.kinds.union([.done])
    guard !reader.facts.portfolio.days(of: kinds, in: days).isEmpty else { return nil }
    let items = reader.items(in: days)
    if case .figure = reader.tally.measure, items.isEmpty { return nil }
    return items
  }

  /// Whether the rows make up the whole: no entry counts in two of them, and no customer either.
  var addsUp: Bool {
    if reader.tally.grouping.overlaps || nature == .level { return false }
    let isOverTime = reader.tally.grouping.cycle != nil
    return !isOverTime
      || reader.tally.measure != .customers && reader.tally.measure != .open
        && nature != .stock
  }

  var rows: [(group: TallyGroup, totals: TallyTotals)] {
    reader.tally.grouping.cycle.map { periods($0) } ?? groups
  }

  /// All of it once.
  var total: TallyTotals {
    TallyTotals(
      now: value(now),
      before: before.flatMap(value),
      yearAgo: yearAgo.flatMap(value),
      entries: now.map(\.entry)
    )
  }

  private var groups: [(TallyGroup, TallyTotals)] {
    let rows = grouped(now)
    let (before, yearAgo) = (self.before.map(grouped), self.yearAgo.map(grouped))
    return rows.map { group, items in
      let totals = TallyTotals(
        now: value(items),
        before: before.flatMap { value($0[group] ?? []) },
        yearAgo: yearAgo.flatMap { value($0[group] ?? []) },
        entries: items.map(\.entry)
      )
      return (group, totals)
    }
  }

  private func grouped(_ items: [TallyItem]) -> [TallyGroup: [TallyItem]] {
    items.reduce(into: [:]) { groups, item in
      for group in Set(reader.groups(of: item)) { groups[group, default: []].append(item) }
    }
  }

  /// What was counted comes to nothing where there is none of it; what was not measured is not known.
  private func value(_ items: [TallyItem]) -> Decimal? {
    if reader.tally.measure == .customers { return Decimal(Set(items.map(\.customer)).count) }
    let sum = items.reduce(0) { $0 + $1.amount }
    guard let nature else { return sum }
    guard nature == .level else { return items.isEmpty ? nil : sum }
    return sum.divided(by: Decimal(items.count))?.rounded(to: 2)
  }
}

/// Rows that are periods: each stands beside the one before it and the same one a year ago.
extension TallyCounter {
  private func periods(_ cycle: Cycle) -> [(TallyGroup, TallyTotals)] {
    let rows = self.parts(cycle)
    guard let first = rows.first, let last = rows.last else { return [] }
    let spans = rows.map { TallySpan($0, upTo: reader.facts.today, isCut: true) }
    let isRead = reader.tally.measure == .open || nature == .stock || nature == .level
    let all = isRead ? [] : reader.items(in: first.previous.first...last.last)
    let old = isRead ? [] : reader.items(in: first.sameLastYear.first...last.sameLastYear.last)
    return zip(rows, spans).map { row, span in
      let days = row.days.clamped(to: self.span.now)
      let own = isRead ? reader.items(in: days) : all.within(days)
      let isWhole = days == span.now
      let (before, yearAgo) = (
        isRead ? reader.items(in: span.before) : all.within(span.before),
        isRead ? reader.items(in: span.yearAgo) : old.within(span.yearAgo)
      )
      return (
        .period(row),
        TallyTotals(
          now: value(own),
          before: isWhole && isKnown(span.before) ? value(before) : nil,
          yearAgo: isWhole && isKnown(span.yearAgo) ? value(yearAgo) : nil,
          entries: own.map(\.entry)
        )
      )
    }
  }

  /// The periods that lie in the one asked about, as far as it has come.
  private func parts(_ cycle: Cycle) -> [Period] {
    var parts: [Period] = []
    var next = Period(cycle, containing: span.now.lowerBound)
    while next.first <= span.now.upperBound {
      parts.append(next)
      next = next.next
    }
    return parts
  }

  /// Where nobody recorded anything, nothing is to be compared with.
  private func isKnown(_ days: ClosedRange<Day>) -> Bool {
    !reader.facts.portfolio.days(of: Observations.kinds, in: days).isEmpty
  }
}

extension [TallyItem] {
  fileprivate func within(_ days: ClosedRange<Day>) -> [TallyItem] {
    filter { days.contains($0.days.lowerBound) && days.contains($0.days.upperBound) }
  }
}
