import Catalogue
import Dates
import Journal
import Portfolio

/// What stands under the table: with what was compared, and what does not add up.
extension TallyReport {
  func notes(_ counter: TallyCounter, rest: [TallyRow]) -> [Phrase] {
    var notes = [compared(counter)]
    if counter.span.now.upperBound < facts.period.last,
      tally.grouping.cycle == nil || counter.addsUp
    {
      notes.append(.key(.statsPart, ["n": .number(counter.span.now.count)]))
    }
    if !counter.addsUp, !isLevel, let total = counter.total.now {
      notes.append(.key(.statsOverlap, ["n": words(total)]))
    }
    if !counter.addsUp, !rest.isEmpty {
      notes.append(.key(.statsOthers, ["n": .number(rest.count)]))
    }
    if let silent = silent(counter) { notes.append(silent) }
    return notes + figureNotes(counter)
  }

  private var isLevel: Bool {
    guard case .figure(let metric) = tally.measure else { return false }
    return TallyFigures(facts, metric: metric, tally.scope).nature == .level
  }

  private func compared(_ counter: TallyCounter) -> Phrase {
    if tally.grouping.cycle != nil { return .key(.statsComparedEach) }
    let yearAgo = Phrase.days(counter.span.yearAgo, of: facts.period.sameLastYear)
    guard counter.span.before != counter.span.yearAgo else {
      return .key(.statsComparedYear, ["year": yearAgo])
    }
    return .key(
      .statsCompared,
      ["before": .days(counter.span.before, of: facts.period.previous), "year": yearAgo]
    )
  }

  /// Customers of the scope with whom nothing was recorded: a table of those who were seen would hide them.
  private func silent(_ counter: TallyCounter) -> Phrase? {
    guard tally.grouping == .customer, tally.scope.customer == nil, tally.kinds == [.visit],
      tally.measure == .count || tally.measure == .customers
    else { return nil }
    let seen = Set(counter.now.compactMap(\.customer))
    let letter = tally.scope.tier.flatMap { facts.factWords.tier($0) }
    let others = facts.portfolio.customers.values.filter { customer in
      !seen.contains(customer.name)
        && (tally.scope.area == nil || customer.area == tally.scope.area)
        && (letter == nil || facts.tierLetter(of: customer) == letter)
    }
    return others.isEmpty
      ? nil : .key(.statsZero, ["shops": .quantity(others.count, .unitShops)])
  }

  private func figureNotes(_ counter: TallyCounter) -> [Phrase] {
    guard case .figure(let metric) = tally.measure else { return [] }
    let figures = TallyFigures(facts, metric: metric, tally.scope)
    let rule: Key =
      switch figures.nature {
      case .flow: .statsFlow
      case .stock: .statsStock
      case .level: .statsLevel
      }
    let holder = figures.holder(in: counter.span.now, of: reader)
    return [.key(rule)] + (holder.map { [.key($0.note)] } ?? [])
  }
}
