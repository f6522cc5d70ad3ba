import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// One line of a score sheet, with what it was computed from.
struct ScoreLine {
  enum Measure {
    /// `due` is the part of the target that counts by now.
    case amounts(target: Decimal?, due: Decimal?, done: Decimal?)
    case shares(now: Share, last: Share)
    case coverage(Share)
    case counts([Decimal?])
  }

  var item: ScoreItem
  /// Its full mark or limit; nil where it has none.
  var points: Decimal?
  var measure: Measure
  var score: ItemScore
}

/// A score sheet, computed for its period from what answers and figures say today.
struct ScoreSheet {
  let facts: Facts
  let score: Score
  let rules: Scoring
  let basis: ScoreClock.Basis
  let shares: [Decimal]
  let clock: ScoreClock
  private(set) var lines: [[ScoreLine]] = []

  init(_ score: Score, _ facts: Facts) {
    self.facts = facts
    self.score = score
    rules = facts.scoring(score)
    basis = ScoreClock.Basis(rawValue: facts.text(score.basis)) ?? .period
    shares = facts.numbers(score.shares)
    clock = ScoreClock(
      days: facts.sheetDays(score),
      today: facts.today,
      countsWorkdays: facts.text(score.days) == "working",
      calendar: facts.calendar
    )
    // A target of the year is met by what was done since the year began.
    let year = Period(.year, containing: clock.days.upperBound)
    let inputs =
      basis == .period
      ? ScoreInputs(facts, of: facts.period, days: clock.days)
      : ScoreInputs(facts, of: year, days: year.first...clock.days.upperBound)
    lines = score.groups.map { group in
      facts.items(of: group).map { line($0, group, inputs) }
    }
  }

  var total: ScoreTotal { ScoreTotal(groups) }

  var groups: [GroupScore] {
    zip(score.groups, lines).map { group, lines in
      GroupScore(
        lines.map(\.score),
        full: group.full,
        cap: group.cap,
        isDeduction: group.isDeduction
      )
    }
  }

  /// Whether nothing was answered or recorded yet.
  var isEmpty: Bool { lines.joined().allSatisfy(\.isEmpty) }

  /// The line of an item.
  func line(_ id: String) -> ScoreLine? { lines.joined().first { $0.item.id == id } }

  /// The line that measures a named figure.
  func line(measuring fact: String) -> ScoreLine? { lines.joined().first { $0.item.fact == fact } }

  /// Done ÷ the whole target, in per cent.
  func completion(_ line: ScoreLine) -> Decimal? {
    guard case .amounts(let target?, _, let done?) = line.measure, target > 0 else { return nil }
    return (done * 100).divided(by: target)
  }

  /// Done ÷ the target that counts by now, in per cent.
  func completionByTime(_ line: ScoreLine) -> Decimal? {
    guard case .amounts(let target?, let due?, let done?) = line.measure, target > 0 else {
      return nil
    }
    let now = basis == .period ? target * clock.elapsed : due
    return (done * 100).divided(by: now)
  }

  /// What the target is when the period ends.
  func targetAtEnd(_ line: ScoreLine) -> Decimal? {
    guard case .amounts(let target?, _, _) = line.measure, target > 0 else { return nil }
    return clock.dueAtEnd(basis, shares: shares).map { $0 * target }
  }

  /// What is missing until the end, for items that have a target and are behind it.
  func gap(_ line: ScoreLine) -> Decimal? {
    guard case .amounts(_, _, let done) = line.measure, let target = targetAtEnd(line) else {
      return nil
    }
    let gap = target - (done ?? 0)
    return gap > 0 ? gap : nil
  }

  func neededPerDay(_ line: ScoreLine) -> Decimal? {
    guard case .amounts(_, _, let done) = line.measure else { return nil }
    return clock.neededPerDay(target: targetAtEnd(line), done: done)
  }
}

extension ScoreSheet {
  private func line(_ item: ScoreItem, _ group: ScoreGroup, _ inputs: ScoreInputs) -> ScoreLine {
    let points = item.points.flatMap { facts.number($0) }
    var rules = rules
    if let own = item.cap { rules.cap = facts.percentage(own) }
    let full = points ?? 0
    switch item.rule {
    case .ratio(let target, let done, let recorded, let isLowerBetter):
      let whole = inputs.sum(target, about: item.id, unit: item.unit)?.value
      let due = whole.flatMap { whole in clock.due(basis, shares: shares).map { $0 * whole } }
      let reached = latest(
        inputs.sum(done, about: item.id, unit: item.unit),
        inputs.first(recorded, about: item.id, unit: item.unit)
      )
      var score = rules.ratio(
        done: reached,
        target: due,
        points: full,
        isLowerBetter: isLowerBetter
      )
      // Without points there is a rate and nothing to add up.
      if points == nil { score.points = nil }
      return ScoreLine(
        item: item,
        points: points,
        measure: .amounts(target: whole, due: due, done: reached),
        score: score
      )
    case .comparison(let now, let last, let rule):
      let (present, past) = (share(now, item, inputs), share(last, item, inputs))
      let comparison = Scoring.Comparison(rawValue: facts.text(rule)) ?? .atLeast
      return ScoreLine(
        item: item,
        points: points,
        measure: .shares(now: present, last: past),
        score: rules.comparison(now: present, last: past, points: full, by: comparison)
      )
    case .coverage(let parts):
      let share = share(parts, item, inputs)
      return ScoreLine(
        item: item,
        points: points,
        measure: .coverage(share),
        score: rules.coverage(share, points: full)
      )
    case .count(let terms):
      let counts = terms.map { inputs.value($0.input, about: item.id) }
      return ScoreLine(
        item: item,
        points: points,
        measure: .counts(counts),
        score: rules.count(Array(zip(counts, worth(terms))), cap: points)
      )
    }
  }

  private func share(_ share: ScoreShare, _ item: ScoreItem, _ inputs: ScoreInputs) -> Share {
    Share(inputs.value(share.part, about: item.id), of: inputs.value(share.whole, about: item.id))
  }

  /// What was said, or what was recorded after it.
  private func latest(_ said: ScoreNumber?, _ recorded: ScoreNumber?) -> Decimal? {
    guard let said, let recorded else { return said?.value ?? recorded?.value }
    return (recorded.position > said.position ? recorded : said).value
  }

  /// The points of each term; one that counts instead of the term before it adds the difference.
  private func worth(_ terms: [ScoreCount]) -> [Decimal] {
    terms.indices.map { index in
      let term = terms[index]
      let isInstead = term.relation.map { facts.text($0) == "instead" } ?? false
      guard isInstead, index > 0 else { return term.points }
      return term.points - terms[index - 1].points
    }
  }
}

extension ScoreLine {
  fileprivate var isEmpty: Bool {
    switch measure {
    case .amounts(let target, _, let done): target == nil && done == nil
    case .shares(let now, let last): now == Share(nil, of: nil) && last == Share(nil, of: nil)
    case .coverage(let share): share == Share(nil, of: nil)
    case .counts(let counts): counts.allSatisfy { $0 == nil }
    }
  }
}
