import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// The plan as it was finished beside what was done.
struct PlanResult {
  var planned: Decimal
  /// Visits to customers of the plan, each counted up to what was planned for it.
  var done: Decimal
  var visits: Int
  /// Visits to customers for whom none were planned.
  var unplanned: Int
  /// Visits to customers of the plan beyond what was planned for them.
  var extra: Decimal { max(0, Decimal(visits - unplanned) - done) }
  /// Visits that the planned days have room for.
  var room: Decimal?
  /// The visits, and the answers that planned them.
  var origins: [Origin] = []
}

extension Facts {
  /// Nil where no visits were planned.
  var planResult: PlanResult? {
    let planned = plannedVisits
    guard !planned.isEmpty, month.first <= today else { return nil }
    let visits = portfolio.entries(of: [.visit], in: month.first...min(month.last, today))
      .filter(\.isOnSite)
    let counts = visits.reduce(into: [String: Int]()) { counts, visit in
      if let name = visit.customer { counts[portfolio.presentName(name), default: 0] += 1 }
    }
    return PlanResult(
      planned: planned.values.reduce(0, +),
      done: planned.reduce(0) { sum, plan in
        sum + min(plan.value, Decimal(counts[plan.key] ?? 0))
      },
      visits: visits.count,
      unplanned: counts.filter { planned[$0.key] == nil }.values.reduce(0, +),
      room: capacity?.can,
      origins: planned.keys.sorted().flatMap { origin(of: "P-C3", about: $0) }
        + visits.map { Origin($0.id) }
    )
  }

  /// Planned visits done, the unplanned share, the room used, tasks and goals.
  var planLines: [Phrase] {
    var lines: [Phrase] = []
    if let plan = planResult {
      lines.append(plan.completion)
      lines.append(plan.shares)
    }
    if let tasks = taskCounts(in: month).phrase { lines.append(tasks) }
    if let goals = GoalCounts(goalResults).phrase { lines.append(goals) }
    return lines
  }
}

/// How many goals were reached; those of which nobody knows are left out of the rate.
struct GoalCounts {
  var due: Int
  var reached: Int
  var unknown: Int
  /// The entries that set the goals.
  let origins: [Origin]

  init(_ results: [GoalResult]) {
    origins = results.map { Origin($0.goal.id) }
    due = results.count
    reached = results.count { $0.isReached == true }
    unknown = results.count { $0.isReached == nil }
  }

  var phrase: Phrase? {
    guard due > 0 else { return nil }
    let known = due - unknown
    let line: Phrase = .message(
      Message(
        .goalsLine,
        [
          "due": .number(known), "reached": .number(reached),
          "percent": .percent(reached, of: known),
        ]
      )
    ).resting(on: origins)
    guard unknown > 0 else { return line }
    return .joined([line, .quantity(unknown, .goalsUnknown)], by: .summarySemicolons)
  }
}

extension PlanResult {
  var completion: Phrase {
    .message(
      Message(
        .planLine,
        [
          "planned": .text(planned.grouped), "done": .text(done.grouped),
          "percent": .percent(done, of: planned),
        ]
      )
    ).resting(on: origins)
  }

  /// Of all visits, those that nobody planned, so that they and the planned ones make all of them;
  /// of the room, what was used.
  var shares: Phrase {
    .message(
      Message(
        extra > 0 ? .planSharesExtra : .planShares,
        [
          "unplanned": .number(unplanned), "visits": .number(visits),
          "percent": .percent(unplanned, of: visits), "extra": .text(extra.grouped),
          "used": .percent(Decimal(visits), of: room),
        ]
      )
    ).resting(on: origins)
  }
}
