import Catalogue
import Foundation
import Journal
import Portfolio

/// A tally's rows as people read them, and as a spreadsheet takes them.
struct TallyTable {
  private let report: TallyReport
  private let counter: TallyCounter
  /// A year is compared with the year before, which is both.
  private let comparesBefore: Bool
  private let sum: Decimal?

  init(_ report: TallyReport, _ counter: TallyCounter) {
    self.report = report
    self.counter = counter
    comparesBefore =
      counter.span.before != counter.span.yearAgo || report.tally.grouping.cycle != nil
    sum = counter.addsUp ? counter.rows.compactMap(\.totals.now).reduce(0, +) : nil
  }

  func shown(_ rows: [TallyRow], rest: [TallyRow]) -> Table {
    let all = self.all(rows, rest)
    var columns = [
      Table.Column(.key(report.tally.grouping.columnKey)),
      Table.Column(report.column, isNumber: true),
    ]
    if sum != nil { columns.append(Table.Column(.key(.tableShare), .percent)) }
    if comparesBefore { columns.append(Table.Column(.key(.statsColumnBefore), isNumber: true)) }
    columns.append(Table.Column(.key(.statsColumnYearAgo), isNumber: true))
    var table = Table(columns, rows: all.map(cells), hasSum: hasSum(all))
    table.bars = all.map { $0.isSum ? nil : $0.totals.now }
    table.formulas = (sum == nil ? [] : [.formulaShare]) + [.formulaChange]
    return table
  }

  /// The same as bare numbers; what is not known is empty.
  func data(_ rows: [TallyRow], rest: [TallyRow]) -> Table {
    let numbers: [Key] = [
      .statsDataShare, .statsDataBefore, .statsDataBeforeChange, .statsDataBeforePercent,
      .statsDataYear, .statsDataYearChange, .statsDataYearPercent,
    ]
    return Table(
      [
        Table.Column(.key(report.tally.grouping.columnKey)),
        Table.Column(report.column, isNumber: true),
      ]
        + numbers.map { Table.Column(.key($0), isNumber: true) },
      rows: all(rows, rest).map { row in
        let totals = row.totals
        let numbers: [Decimal?] =
          [sum.flatMap { share(of: totals.now, in: $0) }] + compared(totals.now, totals.before)
          + compared(totals.now, totals.yearAgo)
        return [row.label, totals.now.map { report.words($0) } ?? .text("")]
          + numbers.map { .text($0?.description ?? "") }
      }
    )
  }

  private func hasSum(_ rows: [Row]) -> Bool { rows.last?.isSum ?? false }

  private struct Row {
    var label: Phrase
    var totals: TallyTotals
    var isSum = false
  }

  /// What there is beyond the rows that are shown is one row more, so that the sum is that of the rows.
  private func all(_ rows: [TallyRow], _ rest: [TallyRow]) -> [Row] {
    var all = rows.map { Row(label: $0.label, totals: $0.totals) }
    guard sum != nil else { return all }
    if !rest.isEmpty {
      all.append(
        Row(label: .key(.statsOthers, ["n": .number(rest.count)]), totals: .sum(rest.map(\.totals)))
      )
    }
    guard all.count > 1 else { return all }
    var total = TallyTotals.sum(all.map(\.totals))
    // Rows that were there only then count in the whole; figures of longer periods fit no row.
    let isWhole = counter.total.now == total.now
    (total.before, total.yearAgo) =
      isWhole ? (counter.total.before, counter.total.yearAgo) : (nil, nil)
    all.append(Row(label: .key(.pictureTotal), totals: total, isSum: true))
    return all
  }

  private func cells(_ row: Row) -> [Phrase] {
    let totals = row.totals
    var cells = [
      row.isSum ? row.label : row.label.resting(on: totals.entries),
      .known(totals.now.map { report.words($0) }),
    ]
    if let sum { cells.append(.percent(totals.now, of: sum)) }
    if comparesBefore { cells.append(change(from: totals.before, to: totals.now)) }
    return cells + [change(from: totals.yearAgo, to: totals.now)]
  }

  /// The difference, and in per cent where there is a base from which something can grow.
  private func change(from before: Decimal?, to now: Decimal?) -> Phrase {
    guard let before, let now else { return .key(.dash) }
    return .key(
      .statsChange,
      ["n": .text((now - before).signed), "percent": .change(from: before, to: now)]
    )
  }

  private func share(of part: Decimal?, in whole: Decimal) -> Decimal? {
    part.flatMap { ($0 * 100).divided(by: whole)?.rounded(to: 1) }
  }

  /// What it was, the difference, and the change in per cent.
  private func compared(_ now: Decimal?, _ then: Decimal?) -> [Decimal?] {
    guard let now, let then else { return [nil, nil, nil] }
    let percent = then > 0 ? ((now - then) * 100).divided(by: then)?.rounded(to: 1) : nil
    return [then, now - then, percent]
  }
}

extension TallyTotals {
  /// Several rows together; what is not known of one of them is not known of all.
  static func sum(_ parts: [TallyTotals]) -> TallyTotals {
    func added(_ value: (TallyTotals) -> Decimal?) -> Decimal? {
      let known = parts.compactMap(value)
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    return TallyTotals(
      now: added(\.now),
      before: added(\.before),
      yearAgo: added(\.yearAgo),
      entries: parts.flatMap(\.entries)
    )
  }
}
