import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// The few numbers that stand at the head of a longer report, each with what it is made of or what it
/// was before.
extension Facts {
  func keyFigures(_ observed: Observations, _ goals: [GoalResult]) -> Document.Block {
    let figures: [Document.KeyFigure?] = [
      visitsFigure(observed), coverageFigure(observed), requestsFigure(observed), tasksFigure,
      goalsFigure(goals),
    ]
    return .keyFigures(figures.compactMap(\.self))
  }

  /// Visits made, beside those of the period before where that was worked in.
  private func visitsFigure(_ observed: Observations) -> Document.KeyFigure {
    let visits = observed.visits
    // Of a period that is not over as many days of the one before are counted.
    let days = TallySpan(period, upTo: today, isCut: true).before
    let before = portfolio.visitsMade(in: days)
    let note: Phrase? =
      before == 0
      ? nil
      : .key(
        .keyChange,
        [
          "period": .days(days, of: period.previous), "value": .quantity(before, .unitVisits),
          "change": .change(from: Decimal(before), to: Decimal(visits.count)),
        ]
      )
    return Document.KeyFigure(
      .key(.keyVisits),
      .quantity(visits.count, .unitVisits).resting(on: visits),
      note: note
    )
  }

  private func coverageFigure(_ observed: Observations) -> Document.KeyFigure {
    let known = observed.customers.filter { portfolio.customers[$0] != nil }.count
    return share(.keyCoverage, known, of: portfolio.customers.count, of: observed.contacts)
  }

  /// Needs and complaints recorded in the period that are closed by now.
  private func requestsFigure(_ observed: Observations) -> Document.KeyFigure? {
    let requests = observed.needs + observed.complaints
    guard !requests.isEmpty else { return nil }
    let closed = requests.filter { portfolio.isClosed($0.id, by: lastDay) }
    return share(.keyRequests, closed.count, of: requests.count, of: requests)
  }

  /// Done by the due day ÷ done (`domain.md` 5, 工作及时率).
  private var tasksFigure: Document.KeyFigure? {
    let tasks = taskCounts(in: period)
    return tasks.done == 0
      ? nil : share(.keyTasks, tasks.onTime, of: tasks.done, of: tasks.entries)
  }

  private func goalsFigure(_ goals: [GoalResult]) -> Document.KeyFigure? {
    let counts = GoalCounts(goals)
    let known = counts.due - counts.unknown
    guard known > 0 else { return nil }
    var figure = share(.keyGoals, counts.reached, of: known, of: [])
    figure.value = figure.value.resting(on: counts.origins)
    return figure
  }

  private func share(_ key: Key, _ part: Int, of whole: Int, of entries: [Entry])
    -> Document.KeyFigure
  {
    Document.KeyFigure(
      .key(key),
      .percent(part, of: whole).resting(on: entries),
      note: .key(.keyOf, ["part": .number(part), "whole": .number(whole)])
    )
  }
}
