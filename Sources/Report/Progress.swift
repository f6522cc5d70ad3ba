import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Plan against actual anywhere in a period (`domain.md` 5: 时间进度, 进度差, 日均所需).
extension Facts {
  /// Whether the period has begun and is not over.
  var isRunning: Bool { period.first <= today && today < period.last }

  /// How much of the time has passed, promises kept, how the time was spent, and who was left out.
  func progress(_ observed: Observations) -> [Phrase] {
    [isRunning ? timeLine : nil, promisesLine, timeSpent(observed), neglectedLine]
      .compactMap(\.self)
  }

  /// Elapsed days ÷ days of the period, in per cent with one place.
  var periodPassed: Decimal {
    (Decimal(daysPassed) * 100 / Decimal(period.days.count)).rounded(to: 1)
  }

  private var daysPassed: Int { max(0, min(period.last, today) - period.first + 1) }

  /// Workdays that are left, today included.
  var workdaysLeft: Int {
    guard today <= period.last else { return 0 }
    return calendar.workdays(in: max(today, period.first)...period.last).count
  }

  /// The share of calendar days (`domain.md` 5: 时间进度) beside the workdays left, each by its name.
  var timeLine: Phrase {
    .key(
      .progressLine,
      [
        "time": .quantity(periodPassed, .percent), "days": .number(period.days.count),
        "passed": .number(daysPassed), "n": .number(workdaysLeft),
      ]
    )
  }

  /// Promises that fell due, and whether they were kept by their day.
  private var promisesLine: Phrase? {
    let tasks = taskCounts(in: period, of: "promised")
    guard tasks.due > 0 else { return nil }
    return Phrase.key(
      .progressPromised,
      [
        "due": .number(tasks.due), "done": .number(tasks.done), "onTime": .number(tasks.onTime),
      ]
    ).resting(on: tasks.entries)
  }

  /// Minutes of visits, calls and the like; nil where all of it is of one kind.
  private func timeSpent(_ observed: Observations) -> Phrase? {
    let timed = observed.contacts.filter { ($0.minutes ?? 0) > 0 }
    let kinds = Dictionary(grouping: timed) { EntryWords.verb(of: $0.draft) }
    guard kinds.count > 1 else { return nil }
    let parts = kinds.map { key, entries in
      (key: key, minutes: entries.compactMap(\.minutes).reduce(0, +), count: entries.count)
    }.sorted { ($1.minutes, $0.key.rawValue) < ($0.minutes, $1.key.rawValue) }
    let words = parts.map { part in
      Phrase.key(
        .progressTimePart,
        [
          "what": .key(part.key), "minutes": .duration(minutes: part.minutes),
          "n": .number(part.count),
        ]
      )
    }
    return Phrase.key(.progressTime, ["parts": .list(words)]).resting(on: timed)
  }

  /// Customers beyond the cadence of their tier, the longest first.
  private var neglectedLine: Phrase? {
    let late = hasCadence ? neglected : []
    guard !late.isEmpty else { return nil }
    return .key(
      .progressNeglected,
      [
        "n": .number(late.count),
        "names": .joined(late.map { .text($0.name) }.capped(at: 10), by: .listSeparator),
      ]
    )
  }
}

/// How far a goal is while its period runs.
struct GoalProgress {
  private let result: GoalResult
  private let facts: Facts

  init(_ result: GoalResult, _ facts: Facts) {
    self.result = result
    self.facts = facts
  }

  private var metric: Metric? { Metric(rawValue: result.goal.metric) }

  /// What is missing of the target; nil where nothing is known.
  private var missing: Decimal? {
    guard let actual = result.actual, let target = result.goal.target else { return nil }
    return max(0, result.goal.decreases ? actual - target : target - actual)
  }

  /// Rates are apart by points.
  var left: Phrase {
    guard let missing else { return .key(.dash) }
    guard metric == .distributionRate else { return facts.amount(missing, of: result.goal) }
    return .key(.pointsShort, ["n": .text(missing.rounded(to: 1).grouped)])
  }

  /// What each workday that is left has to bring; a dash for what cannot be brought day by day.
  var needed: Phrase {
    guard let missing, missing > 0, metric == nil || metric?.nature == .flow,
      let needed = missing.divided(by: Decimal(facts.workdaysLeft))
    else { return .key(.dash) }
    return facts.amount(needed.rounded(to: 1), of: result.goal)
  }

  /// Completion less the time that has passed, in points.
  var gap: Phrase {
    .known(result.completion.map { .shortPoints(from: facts.timePassed, to: $0) })
  }
}
