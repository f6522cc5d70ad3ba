import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// A goal beside what the entries say about it.
struct GoalResult {
  var goal: Goal
  /// Nil where nothing was recorded.
  var actual: Decimal?
  /// Whether something was recorded, but too little to be compared with where it began.
  var isTooFew = false

  /// Nil where it cannot be told.
  var isReached: Bool? {
    guard let actual, let target = goal.target else { return nil }
    return goal.decreases ? actual <= target : actual >= target
  }

  var isMissed: Bool { isReached == false }

  /// How far it is: an id of the vocabulary `progress`.
  var progress: String? {
    guard let isReached else { return nil }
    if isReached { return "done" }
    return actual == (goal.baseline ?? 0) ? "not-begun" : "under-way"
  }
}

/// What goals are measured against, read once for several of them.
struct GoalMeasures {
  private let facts: Facts
  private let volumes: Volumes
  private var states: [Day: [String: [String: Int]]] = [:]
  private var open: [Day: [Entry]] = [:]
  private var visits: [Period: [Entry]] = [:]

  init(_ facts: Facts, figures: Figures? = nil) {
    self.facts = facts
    volumes = Volumes(facts, figures: figures)
  }

  mutating func result(of goal: Goal) -> GoalResult {
    guard goal.metric == Metric.distributionRate.rawValue else {
      return GoalResult(goal: goal, actual: actual(of: goal))
    }
    let distribution = distribution(of: goal)
    return GoalResult(
      goal: goal,
      actual: distribution?.rate,
      isTooFew: distribution?.isTooFew ?? false
    )
  }

  private mutating func distribution(of goal: Goal) -> Distribution? {
    goal.brands.first.map {
      Distribution(of: $0, states: states(at: lastDay(of: goal)), facts.about(period(of: goal)))
    }
  }

  private func period(of goal: Goal) -> Period { goal.period ?? facts.month }

  private func lastDay(of goal: Goal) -> Day {
    min(goal.due ?? period(of: goal).last, facts.lastDay)
  }

  private mutating func actual(of goal: Goal) -> Decimal? {
    let (period, day) = (period(of: goal), lastDay(of: goal))
    let customer = goal.customer.map(facts.portfolio.presentName)
    switch Metric(rawValue: goal.metric) {
    case .visits: return customer.map { Decimal(visitCount($0, in: period, upTo: day)) }
    case .openRequests: return customer.map { Decimal(openCount($0, at: day)) }
    case .specs: return customer.map { Decimal(specCount($0, at: day)) }
    case .distributionRate: return distribution(of: goal)?.rate
    case .some(let metric):
      if let customer { return measured(metric, at: customer, in: period) }
      return metric == .volume ? goal.brands.first.flatMap { brandVolume($0, in: period) } : nil
    case nil: return nil
    }
  }

  /// A week that is over is judged by what was known at its end, a month by what was said of it.
  private func measured(_ metric: Metric, at customer: String, in period: Period) -> Decimal? {
    let isOfMonth = facts.period == facts.month
    if metric == .volume, isOfMonth { return volumes.actual(customer, in: period) }
    return volumes.figures.value(
      metric,
      of: .customer(customer),
      in: period,
      knownBy: isOfMonth ? nil : facts.lastDay
    )
  }

  private func brandVolume(_ brand: String, in period: Period) -> Decimal? {
    facts.period == facts.month
      ? facts.brandVolume(brand, in: period)
      : volumes.figures.value(.volume, of: .brand(brand), in: period, knownBy: facts.lastDay)
  }

  private mutating func visitCount(_ customer: String, in period: Period, upTo day: Day) -> Int {
    let all = visits[period] ?? facts.portfolio.entries(of: [.visit], in: period)
    visits[period] = all
    return all.count {
      $0.isOnSite && $0.on <= day && facts.portfolio.customer(of: $0) == customer
    }
  }

  private mutating func openCount(_ customer: String, at day: Day) -> Int {
    let all = open[day] ?? facts.portfolio.openEntries(of: [.need, .complaint], at: day)
    open[day] = all
    return all.count { facts.portfolio.customer(of: $0) == customer }
  }

  private mutating func specCount(_ customer: String, at day: Day) -> Int {
    states(at: day).values.count { ($0[customer] ?? 0) >= 1 }
  }

  private mutating func states(at day: Day) -> [String: [String: Int]] {
    let known = states[day] ?? facts.portfolio.brandStates(upTo: day)
    states[day] = known
    return known
  }
}

extension Entry {
  /// Whether somebody went there; what has no way was a visit.
  var isOnSite: Bool { way == nil || way == "on-site" }
}
