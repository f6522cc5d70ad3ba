import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// The report of a quarter or a year: what was done month by month, and what became of it.
struct LongSummary {
  let facts: Facts
  private let observed: Observations
  private let volumes: Volumes
  private let results: [GoalResult]
  /// The days on which needs and complaints were closed.
  private let closedOn: [Day]

  init(_ facts: Facts) {
    self.facts = facts
    observed = Observations(facts.portfolio, in: facts.period.days)
    let volumes = Volumes(facts)
    self.volumes = volumes
    results = facts.monthsSoFar.flatMap { facts.about($0).goalResults(volumes.figures) }
    closedOn = facts.portfolio.entries(of: [.done], in: facts.period.days).flatMap { done in
      done.references.compactMap { facts.portfolio.entry($0) }
        .filter { [.need, .complaint].contains($0.kind) }.map { _ in done.on }
    }
  }

  var document: Document {
    var document = Document(
      title: facts.signed(.key(.summaryLongTitle, ["period": .period(facts.period)])),
      [facts.keyFigures(observed, results), .heading(.key(.summaryLongMonths)), .table(months)]
    )
    if let missing { document.add(.notes([missing])) }
    for picture in [
      facts.contactsPicture(observed), facts.tiersPicture(observed), facts.volumesPicture(volumes),
    ] {
      if let picture { document.add(picture) }
    }
    if !results.isEmpty {
      document.add(.heading(.key(.summaryLongGoals)))
      document.add(.table(goals))
    }
    for block in lessons { document.add(block) }
    document.add(.heading(.key(.wOpen)))
    document.add(facts.openBlock)
    document.add(.notes([.key(.summaryDraft)]))
    return document
  }

  /// What the months taught, in the manager's own sentences; months without one are named.
  private var lessons: [Document.Block] {
    let lines = facts.monthLessons
    guard !lines.isEmpty else { return [] }
    let missing = facts.monthsWithoutLesson(of: monthsWorked)
    return [.heading(.key(.lessonsHeading)), .bullets(lines + [missing].compactMap(\.self))]
  }

  /// The months that have begun, from the first on of which the journal says anything: before it nobody
  /// recorded, so nothing is missing.
  private var monthsWorked: [Period] {
    let journal = facts.portfolio.journal
    guard journal.count > 0 else { return facts.monthsSoFar }
    let first = min(journal.day(at: 0), observed.daysWithEntries.min() ?? journal.day(at: 0))
    return facts.monthsSoFar.filter { $0.last >= first }
  }

  /// A row a month and the sum, which is that of the rows.
  private var months: Table {
    let titles: [Key] = [
      .tableVisits, .tableCalls, .tableMinutes, .tableNeeds, .tableComplaints, .tableClosed,
    ]
    let byMonth = countsByMonth
    let counted = monthsWorked.map { (month: $0, counts: byMonth[$0] ?? titles.map { _ in 0 }) }
    let sums = titles.indices.map { column in counted.reduce(0) { $0 + $1.counts[column] } }
    var rows = counted.map { month, counts in [Phrase.month(month)] + counts.map(Phrase.grouped) }
    rows.append([.key(.pictureTotal)] + sums.map(Phrase.grouped))
    return Table(
      [Table.Column(.key(.tableMonth))] + titles.map { Table.Column(.key($0), isNumber: true) },
      rows: rows,
      hasSum: true
    )
  }

  /// Visits, calls, minutes, needs, complaints and what was closed, by month.
  private var countsByMonth: [Period: [Int]] {
    var counts: [Period: [Int]] = [:]
    func add(_ amount: Int, _ column: Int, _ day: Day) {
      counts[Period(.month, containing: day), default: Array(repeating: 0, count: 6)][column] +=
        amount
    }
    for contact in observed.contacts {
      add(1, contact.isOnSite ? 0 : 1, contact.on)
      add(contact.minutes ?? 0, 2, contact.on)
    }
    for need in observed.needs { add(1, 3, need.on) }
    for complaint in observed.complaints { add(1, 4, complaint.on) }
    for day in closedOn { add(1, 5, day) }
    return counts
  }

  /// Months that are over and in which nothing was recorded.
  private var missing: Phrase? {
    let days = observed.daysWithEntries
    let names = monthsWorked.filter { month in
      month.last < facts.today && !month.days.contains(where: days.contains)
    }
    guard !names.isEmpty else { return nil }
    return .key(.summaryLongMissing, ["months": .list(names.map { .month($0) })])
  }

  /// Goals due in each month of which is known whether they were reached, and those that were.
  private var goals: Table {
    let months = monthsWorked.compactMap { month -> (Period, GoalCounts)? in
      let own = results.filter { $0.goal.period == month }
      return own.isEmpty ? nil : (month, GoalCounts(own))
    }
    let titles: [Key] = [.tableGoals, .tableReached, .tableRate]
    return Table(
      [Table.Column(.key(.tableMonth))] + titles.map { Table.Column(.key($0), isNumber: true) },
      rows: months.map { month, counts in [.month(month)] + cells(counts) }
        + [[.key(.pictureTotal)] + cells(GoalCounts(results))],
      hasSum: true
    )
  }

  private func cells(_ counts: GoalCounts) -> [Phrase] {
    let known = counts.due - counts.unknown
    return [.number(known), .number(counts.reached), .percent(counts.reached, of: known)]
  }
}

extension Facts {
  /// The months of the period that have begun.
  var monthsSoFar: [Period] { period.months.filter { $0.first <= today } }

  /// The goals due by the end of the month, beside what the entries say; figures are read but once.
  func goalResults(_ figures: Figures) -> [GoalResult] {
    let due = goals.filter { ($0.due ?? month.last) <= month.last }
    guard !due.isEmpty else { return [] }
    var measures = GoalMeasures(self, figures: figures)
    return due.map { measures.result(of: $0) }
  }
}
