import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// The goals of a year: what is due by now, and what became of them (`domain.md` 4.4).
///
/// The question under which their actual values are answered follows the name: `goal-checkpoint Y-Q1`.
extension Fact {
  static let ofYears: [String: Fact] = [
    "goal-checkpoint": Fact(lines: { $0.checkpoint($1) }),
    "goal-recorded": Fact(value: { $0.lastRecorded($1)?.value }),
    "goals-checked": Fact(lines: { facts, _ in facts.goalsChecked }),
    "goals-compared": Fact(lines: { facts, _ in facts.goalsCompared }),
    "goal-compared": Fact(lines: { facts, subject in
      facts.yearGoal(subject).map { [facts.compared($0)] } ?? []
    }),
    "quarter-plan": Fact(lines: { facts, _ in facts.quarterPlan }),
  ]
}

extension Facts {
  var year: Period { Period(.year, containing: period.first) }

  /// The goals that were set for the year, in their order.
  var yearGoals: [Goal] { portfolio.goals.filter { $0.period == year } }

  fileprivate func yearGoal(_ subject: String) -> Goal? {
    yearGoals.first { String($0.id.n) == subject }
  }

  /// Where the goal is to be at the end of the period, and where it was last.
  fileprivate func checkpoint(_ subject: String) -> [Phrase] {
    guard let goal = yearGoal(subject) else { return [] }
    let goalLine = Phrase.key(
      .checkpointGoal,
      [
        "metric": .text(goal.metric), "from": amount(goal.baseline, of: goal),
        "to": amount(goal.target, of: goal), "due": .text((goal.due ?? year.last).description),
      ]
    )
    let expected = expected(of: goal, at: period).map { value in
      Phrase.key(
        .checkpointLine,
        ["period": .period(period), "value": amount(value, of: goal)]
      )
    }
    let last = lastRecorded(subject).map { recorded in
      Phrase.key(
        .checkpointNow,
        [
          "period": .period(recorded.period),
          "value": recorded.value.number.map { amount($0, of: goal) } ?? .key(.dash),
        ]
      )
    }
    return [goalLine, expected, last].compactMap(\.self)
  }

  /// Evenly from where it began on the first day of the year to its target on the due day.
  private func expected(of goal: Goal, at period: Period) -> Decimal? {
    guard let from = goal.baseline, let to = goal.target else { return nil }
    let due = min(max(goal.due ?? year.last, year.first), year.last)
    let day = min(period.last, due)
    guard day >= year.first else { return from }
    let share = Decimal(day - year.first + 1) / Decimal(due - year.first + 1)
    return (from + (to - from) * share).rounded(to: 2)
  }

  /// The value that was answered last before this period, under the questions the fact is asked about.
  fileprivate func lastRecorded(_ subject: String) -> (value: Value, period: Period)? {
    arguments.flatMap { portfolio.answers.keys(of: $0, method: method.id) }
      .filter { $0.subject == subject && year.contains($0.period.first) && $0.period != period }
      .sorted { ($0.period.last, $0.period.first) < ($1.period.last, $1.period.first) }
      .last.flatMap { key in
        portfolio.answers[key].flatMap { $0.isSkip ? nil : ($0.value, key.period) }
      }
  }

  /// All goals beside what is due by the end of the period; those behind first.
  fileprivate var goalsChecked: [Phrase] {
    let all = yearGoals.compactMap { goal -> (isBehind: Bool, line: Phrase)? in
      guard let expected = expected(of: goal, at: period),
        let actual = standing(arguments.first ?? "", about: String(goal.id.n))?.value.number
      else { return nil }
      let gap = goal.decreases ? actual - expected : expected - actual
      let verdict: Phrase =
        gap > 0
        ? .key(.checkpointBehind, ["gap": amount(gap, of: goal)]) : .key(.checkpointOnTrack)
      return (
        gap > 0,
        .key(
          .checkpointResult,
          [
            "metric": .text(goal.metric), "expected": amount(expected, of: goal),
            "actual": amount(actual, of: goal), "verdict": verdict,
          ]
        )
      )
    }
    return all.filter(\.isBehind).map(\.line) + all.filter { !$0.isBehind }.map(\.line)
  }

  /// All goals beside what became of them, once anything was recorded.
  fileprivate var goalsCompared: [Phrase] {
    yearGoals.contains { actual(of: $0) != nil } ? yearGoals.map { compared($0) } : []
  }

  /// A goal beside its actual value, as it was answered last.
  fileprivate func compared(_ goal: Goal) -> Phrase {
    let actual = actual(of: goal)
    let result = GoalResult(goal: goal, actual: actual)
    let verdict: Key =
      switch result.isReached {
      case true?: .goalReached
      case false?: .goalNotReached
      case nil: .goalUnknown
      }
    return .key(
      .goalCompared,
      [
        "metric": .text(goal.metric), "from": amount(goal.baseline, of: goal),
        "to": amount(goal.target, of: goal), "actual": amount(actual, of: goal),
        "verdict": .key(verdict),
      ]
    )
  }

  private func actual(of goal: Goal) -> Decimal? {
    let subject = String(goal.id.n)
    let keys = arguments.flatMap { portfolio.answers.keys(of: $0, method: method.id) }
      .filter { $0.subject == subject && year.contains($0.period.first) }
    // Of the same last day the longer period has the last word.
    let last = keys.filter { portfolio.answers[$0]?.isSkip == false }
      .max { ($0.period.last, $1.period.first) < ($1.period.last, $0.period.first) }
    return last.flatMap { portfolio.answers[$0]?.value.number }
  }

  /// What each goal is to be at, quarter by quarter.
  fileprivate var quarterPlan: [Phrase] {
    let quarters = (0..<4).map { Period(.quarter, containing: year.first.adding(months: $0 * 3)) }
    return yearGoals.compactMap { goal in
      let steps = quarters.compactMap { quarter in
        expected(of: goal, at: quarter).map { value -> Phrase in
          .key(
            .quarterShort,
            ["quarter": .number(quarter.first.month / 3 + 1), "value": amount(value, of: goal)]
          )
        }
      }
      return steps.isEmpty ? nil : .labelled(.text(goal.metric), steps, separator: .rowSeparator)
    }
  }
}
