import Catalogue
import Dates
import Foundation
import Journal
package import Portfolio

/// The answer to a tally: a row each with its share, a bar, and the change from the period before (环比)
/// and from a year ago (同比), by `domain.md` 5.
package struct TallyReport: Sendable {
  /// More rows than these are told together, unless somebody asks for so many.
  private static let most = 20

  let facts: Facts
  let tally: Tally
  let reader: TallyReader

  package init(_ facts: Facts, _ tally: Tally) {
    self.facts = facts
    self.tally = tally
    reader = TallyReader(facts, tally)
  }

  package var document: Document {
    let counter = TallyCounter(reader)
    let all = ordered(worked(counter.rows))
    let title = Phrase.key(
      .statsTitle,
      ["what": what, "by": .key(tally.grouping.byKey), "period": .period(facts.period)]
    )
    guard all.contains(where: { !$0.totals.entries.isEmpty }) else {
      return Document([
        .paragraph(.key(.statsEmpty, ["period": .period(facts.period), "what": what]))
      ])
    }
    let shown = Array(all.prefix(tally.top ?? (tally.grouping.cycle == nil ? Self.most : .max)))
    let rest = Array(all.dropFirst(shown.count))
    var document = Document(title: title, [.paragraph(range(counter))])
    let table = TallyTable(self, counter)
    document.add(.table(table.shown(shown, rest: rest)))
    document.add(.notes(notes(counter, rest: rest)))
    document.data = table.data(shown, rest: rest)
    return document
  }

  /// Periods from the first one on of which anything is known, up to today.
  private func worked(
    _ rows: [(group: TallyGroup, totals: TallyTotals)]
  ) -> [(group: TallyGroup, totals: TallyTotals)] {
    guard tally.grouping.cycle != nil else { return rows }
    let begun = rows.filter { row in
      if case .period(let period) = row.group { period.first <= facts.today } else { true }
    }
    let first = begun.firstIndex { row in
      guard case .period(let period) = row.group else { return true }
      return !row.totals.entries.isEmpty
        || !facts.portfolio.days(of: Observations.kinds, in: period.days).isEmpty
    }
    return Array(begun.dropFirst(first ?? 0))
  }

  /// Periods as they follow each other, others by size; where the largest are asked for, all by size.
  private func ordered(
    _ rows: [(group: TallyGroup, totals: TallyTotals)]
  ) -> [TallyRow] {
    let named = rows.map { row in
      TallyRow(
        label: reader.label(row.group, in: facts.period.days),
        totals: row.totals,
        group: row.group
      )
    }
    guard tally.top != nil || tally.grouping.cycle == nil else { return named }
    return named.sorted { left, right in
      let (a, b) = (left.totals.now ?? 0, right.totals.now ?? 0)
      return a == b ? left.order < right.order : a > b
    }
  }

  /// The same above a column of numbers.
  var column: Phrase {
    switch tally.measure {
    case .open: .key(.statsShortOpen)
    case .closed: .key(.statsShortClosed)
    default: what
    }
  }

  /// What is counted, with its unit.
  var what: Phrase {
    switch tally.measure {
    case .minutes: return .key(.statsWhatMinutes)
    case .customers: return .key(.statsWhatCustomers)
    case .open: return .key(.statsWhatOpen, ["kinds": kindNames])
    case .closed: return .key(.statsWhatClosed, ["kinds": kindNames])
    case .figure(let metric):
      return TallyFigures(facts, metric: metric, tally.scope).title(
        reader.items(in: facts.period.days)
      )
    case .count: break
    }
    switch (tally.kinds, tally.ways) {
    case ([], _): return .key(.statsWhatEntries)
    case ([.visit], ["on-site"]): return .key(.statsWhatVisits)
    case ([.visit], []): return .key(.statsWhatContacts)
    case ([.visit], _): return .key(.statsWhatCalls)
    default: return .key(.statsWhatKinds, ["kinds": kindNames])
    }
  }

  private var kindNames: Phrase {
    let kinds = tally.kinds.isEmpty ? [.task, .need, .complaint] : tally.kinds
    return .list(
      kinds.sorted { $0.rawValue < $1.rawValue }
        .map { .key(EntryWords.verb(of: Draft($0, on: facts.period.first))) }
    )
  }

  /// A value as it stands in a cell.
  func words(_ value: Decimal) -> Phrase {
    guard case .figure(let metric) = tally.measure else { return .text(value.grouped) }
    return TallyFigures(facts, metric: metric, tally.scope).words(value)
  }

  private func range(_ counter: TallyCounter) -> Phrase {
    let days = counter.span.now
    let range = Phrase.key(
      .statsRange,
      [
        "first": .day(days.lowerBound), "last": .day(days.upperBound), "n": .number(days.count),
      ]
    )
    guard !scope.isEmpty else { return range }
    return .joined([range, .key(.statsScope, ["scope": .list(scope)])], by: .summarySemicolons)
  }

  private var scope: [Phrase] {
    let ways: [Phrase] =
      tally.measure == .count
      ? [] : tally.ways.sorted().compactMap { Key(rawValue: "way." + $0).map { .key($0) } }
    let parts: [Phrase?] = [
      tally.scope.customer.map { .text($0) },
      tally.scope.tier.map { .key(.factTier, ["tier": .text(facts.factWords.tier($0) ?? $0)]) },
      tally.scope.area.map { .key(.rateScopeArea, ["area": .text($0)]) },
    ]
    return ways + parts.compactMap(\.self) + tally.scope.brands.map { .text($0) }
      + tally.scope.tags.map { .text("#" + $0) }
  }
}

/// One row, ready to be put into a table.
struct TallyRow {
  var label: Phrase
  var totals: TallyTotals
  var group: TallyGroup

  /// Among rows of the same size: by name, what nobody named last.
  var order: String {
    switch group {
    case .named(let name): name
    case .period(let period): period.first.description
    case .word(let key): key.rawValue
    case .way(let way): way
    case .none: "\u{10FFFF}"
    }
  }
}
