import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// The goals of the month and what became of them.
extension Facts {
  /// The goals of the month, in the order in which they were set.
  var goals: [Goal] { portfolio.goals.filter { $0.period == month } }

  /// The goals that are due by the end of the month, each beside what the entries say.
  var goalResults: [GoalResult] {
    guard !goals.isEmpty else { return [] }
    var measures = GoalMeasures(self)
    return goals.filter { ($0.due ?? month.last) <= month.last }.map { measures.result(of: $0) }
  }

  /// Goals of which the entries say that they were not reached; what nobody knows is not missed.
  var missedGoals: [GoalResult] { goalResults.filter(\.isMissed) }

  /// The goal that a subject means.
  func goalResult(_ subject: String) -> GoalResult? {
    guard let goal = goals.first(where: { String($0.id.n) == subject }) else { return nil }
    var measures = GoalMeasures(self)
    return measures.result(of: goal)
  }

  /// `惠民超市购进量，80条到100条`.
  func label(of goal: Goal) -> Phrase {
    let arguments: [String: Phrase] = [
      "who": who(goal), "metric": metric(of: goal), "from": amount(goal.baseline, of: goal),
      "to": amount(goal.target, of: goal),
    ]
    return .message(Message(goal.baseline == nil ? .factGoalTo : .factGoalFromTo, arguments))
  }

  func who(_ goal: Goal) -> Phrase {
    if let customer = goal.customer { return .text(portfolio.presentName(customer)) }
    return goal.brands.isEmpty ? .key(.factTerritory) : .list(goal.brands.map { .text($0) })
  }

  func metric(of goal: Goal) -> Phrase {
    Metric(rawValue: goal.metric).map { .word($0.key) } ?? .text(goal.metric)
  }

  /// What the entries say by now, or that they are too few to say.
  func actual(_ result: GoalResult) -> Phrase {
    result.isTooFew ? .key(.tooFewEntries) : amount(result.actual, of: result.goal)
  }

  /// An amount in the unit of a goal; a dash where it is not known.
  func amount(_ value: Decimal?, of goal: Goal) -> Phrase {
    guard let value else { return .key(.dash) }
    if let metric = Metric(rawValue: goal.metric) { return metric.words(value) }
    return .text(value.grouped + (goal.unit ?? ""))
  }

  /// Whether it was reached; a dash where nobody knows.
  func reached(_ result: GoalResult) -> Phrase {
    .known(result.isReached.map { .key($0 ? .yes : .no) })
  }
}
