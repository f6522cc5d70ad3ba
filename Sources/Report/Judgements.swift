import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// The three judgements beside each other: what the entries propose (`domain.md` 1.4), what the manager chose,
/// and what others say. The proposed figures stand beside the choice and never replace it.
extension MonthSummary {
  var judgements: [Document.Block] {
    let rows = [analysisRow, planRow, workRow, wholeRow].filter { row in
      row.dropFirst().contains { $0.withoutOrigins != .key(.dash) }
    }
    guard !rows.isEmpty else { return [] }
    let titles: [Key] = [
      .judgementsColumn, .judgementsProposed, .judgementsOwn, .judgementsOthers,
    ]
    return [
      .heading(.key(.judgementsHeading)),
      .table(Table(titles.map { Table.Column(.key($0)) }, rows: rows)),
    ]
  }

  private func row(_ name: Key, _ proposed: Phrase?, own: Phrase? = nil, others: Phrase? = nil)
    -> [Phrase]
  {
    [.key(name), .known(proposed), .known(own), .known(others)]
  }

  private var analysisRow: [Phrase] {
    let judged = facts.verdicts.compactMap { facts.answer("E-M1", about: $0.id)?["held"]?.string }
    let forecast = Forecast(of: Volumes.territory, facts, volumes).accuracy
    guard !judged.isEmpty || forecast != .key(.dash) else { return row(.judgementsAnalysis, nil) }
    let points = judged.count { $0 == "right" } * 2 + judged.count { $0 == "partly" }
    let origins = facts.verdicts.flatMap { facts.origin(of: "E-M1", about: $0.id) }
    return row(
      .judgementsAnalysis,
      Phrase.key(
        .proposedAnalysis,
        ["analysis": .percent(points, of: judged.count * 2), "forecast": forecast]
      ).resting(on: origins),
      own: judged.isEmpty ? nil : verdictCounts(judged).resting(on: origins)
    )
  }

  /// The manager's own choice about the analysis is made verdict by verdict (E-M1): 准2、部分1.
  private func verdictCounts(_ judged: [String]) -> Phrase {
    let counts = ["right", "partly", "wrong"].compactMap { held -> Phrase? in
      let count = judged.count { $0 == held }
      guard count > 0,
        let words = facts.field("held", of: .row([("held", .string(held))]) ?? .null, in: "E-M1")
      else { return nil }
      return .key(.factNamed, ["name": words, "value": .number(count)])
    }
    return .joined(counts, by: .listSeparator)
  }

  private var planRow: [Phrase] {
    let proposed = facts.planResult.map { plan in
      Phrase.key(
        .proposedPlan,
        [
          "done": .percent(plan.done, of: plan.planned),
          "unplanned": .percent(plan.unplanned, of: plan.visits),
          "moved": .number(movedTasks.count),
        ]
      ).resting(on: plan.origins + movedTasks.map { Origin($0) })
    }
    let remark = facts.portfolio.marks(of: facts.month, in: facts.method.id).last { mark in
      [.approved, .returned].contains(mark.state) && mark.note?.isEmpty == false
    }
    return row(
      .judgementsPlan,
      proposed,
      own: short("E-X1"),
      others: remark?.note.map { cell($0, columns: 24) }
    )
  }

  private var workRow: [Phrase] {
    let goals = GoalCounts(goalResults)
    let services = facts.ratedServices(in: facts.period.days)
    let hasMarks = services.contains { $0.effect != nil }
    guard goals.due > 0 || hasMarks else { return row(.judgementsWork, nil) }
    return row(
      .judgementsWork,
      Phrase.key(
        .proposedWork,
        [
          "goals": .percent(goals.reached, of: goals.due - goals.unknown),
          "effect": facts.meanEffect(services),
        ]
      ).resting(on: goals.origins),
      own: short("E-B2")
    )
  }

  private var wholeRow: [Phrase] {
    let marks = facts.answer("m9")
    func mark(_ field: String) -> Phrase? {
      marks.flatMap { facts.field(field, of: $0, in: "m9") }?.resting(on: facts.origin(of: "m9"))
    }
    return row(.judgementsWhole, nil, own: mark("self"), others: mark("others"))
  }

  private func short(_ question: String) -> Phrase? {
    facts.answer(question).map { value in
      facts.words(value, of: question, columns: form == .text ? 24 : .max)
        .resting(on: facts.origin(of: question))
    }
  }

  /// Tasks that were given another day in the month, each once.
  private var movedTasks: [EntryID] {
    var seen: Set<EntryID> = []
    return facts.portfolio.entries(of: [.amend], in: facts.period).filter { $0[.due] != nil }
      .flatMap(\.references)
      .filter { facts.portfolio.entry($0)?.kind == .task && seen.insert($0).inserted }
  }
}
