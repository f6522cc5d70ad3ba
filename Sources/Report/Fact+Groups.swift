import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// The measures of group customers (`domain.md` 5): revenue movement, churn, retention.
extension Fact {
  static let ofGroups: [String: Fact] = [
    "revenue-moved": Fact(
      lines: { facts, _ in facts.movedRevenues.map(\.phrase).capped(at: 10) },
      value: { facts, _ in facts.movedRows }
    ),
    "alerts": Fact(lines: { facts, _ in facts.alertCounts }),
    "churn": Fact(lines: { facts, _ in facts.churn }),
    "retention": Fact(lines: { facts, _ in facts.retention }),
    "opportunities-moved": Fact(lines: { facts, _ in facts.opportunityLines }),
    "projects": Fact(lines: { facts, _ in facts.projectLines }),
  ]
}

/// What a group customer paid in a month, beside the month before.
struct RevenueMovement {
  var customer: String
  var month: Period
  var before: Decimal
  var now: Decimal

  /// (this month − last) ÷ last in per cent; nil on a base from which nothing can grow.
  var change: Decimal? {
    guard before > 0 else { return nil }
    return ((now - before) * 100).divided(by: before)?.rounded(to: 1)
  }

  var phrase: Phrase {
    let difference = Phrase.key(.factRevenueDifference, ["n": .text((now - before).signed)])
    return .key(
      .factRevenueMoved,
      [
        "customer": .text(customer), "period": .period(month), "from": .quantity(before, .money),
        "to": .quantity(now, .money),
        "change": change == nil ? difference : .change(from: before, to: now),
      ]
    )
  }
}

extension Facts {
  /// The movement of each customer's revenue in the latest month that has a figure beside that of the
  /// month before; the largest fall first.
  var revenueMovements: [RevenueMovement] {
    let figures = Figures(self)
    return portfolio.customers.keys.compactMap { name -> RevenueMovement? in
      let about = Figures.About.customer(name)
      for month in [month, month.previous] {
        guard let now = figures.value(.revenue, of: about, in: month, knownBy: lastDay) else {
          continue
        }
        guard
          let before = figures.value(.revenue, of: about, in: month.previous, knownBy: lastDay)
        else { return nil }
        return RevenueMovement(customer: name, month: month, before: before, now: now)
      }
      return nil
    }.sorted { left, right in
      (left.now - left.before, left.customer) < (right.now - right.before, right.customer)
    }
  }

  /// Those that moved by the threshold or more, up or down (setting `revenue-alert`, per cent); what
  /// has no base counts as moved where anything changed.
  var movedRevenues: [RevenueMovement] {
    let threshold = number(setting: "revenue-alert") ?? 20
    return revenueMovements.filter { movement in
      movement.change.map { abs($0) >= threshold } ?? (movement.now != movement.before)
    }
  }

  /// The same as rows of Q1; each movement is listed on one day only.
  fileprivate var movedRows: Value? {
    let told = Set(
      portfolio.answers.keys(of: "Q1", method: method.id)
        .filter { $0.period.first < period.first && $0.period.month == month }
        .flatMap { portfolio.answers[$0]?.value.list ?? [] }
        .filter { $0["alert"] == .string("revenue") }
        .compactMap { $0["customer"]?.string.map(portfolio.presentName) }
    )
    let rows = movedRevenues.filter { !told.contains($0.customer) }.map { movement -> Value in
      let figure = movement.change.map { $0.signed + "%" }
      let members = [
        Value.Member("customer", .string(movement.customer)),
        Value.Member("alert", .string("revenue")),
        Value.Member("figure", .string(figure ?? (movement.now - movement.before).signed)),
      ]
      return .object(members)
    }
    return rows.isEmpty ? nil : .list(rows)
  }

  /// How many alerts of each kind the period's days listed.
  fileprivate var alertCounts: [Phrase] {
    counts(of: "alert", in: "Q1")
  }

  /// How many products and projects stand at each stage, by what the period's days said.
  fileprivate var opportunityLines: [Phrase] {
    counts(of: "stage", in: "L3")
  }

  /// `停机2、收入异动1`, of the rows that answered a question on the period's days.
  private func counts(of field: String, in question: String) -> [Phrase] {
    guard case .rows(let fields)? = method.question(question)?.kind,
      let spec = fields.first(where: { $0.id == field })
    else { return [] }
    let values = dayAnswers(question, in: period.days).flatMap { $0.value.list ?? [] }
      .compactMap { $0[field]?.string }
    let counted = spec.kind.choices.compactMap { choice -> Phrase? in
      let count = values.count { $0 == choice.id }
      guard count > 0 else { return nil }
      return .message(
        Message(.contactedTimes, ["customer": .either(choice.text), "n": .number(count)])
      )
    }
    guard !counted.isEmpty else { return [] }
    let label = method.question(question)?.label.map(Phrase.either) ?? .text(question)
    return [.labelled(label, counted, separator: .listSeparator)]
  }

  /// The latest stage of each project of L3, one line each.
  fileprivate var projectLines: [Phrase] {
    let rows = dayAnswers("L3", in: Day(number: 0)...lastDay)
      .flatMap { answer in (answer.value.list ?? []).map { (answer.day, $0) } }
    var latest: [String: (Day, Value)] = [:]
    for (day, row) in rows {
      if let what = row["what"]?.string { latest[what] = (day, row) }
    }
    return latest.values.sorted { $0.0 > $1.0 }.map { day, row in
      .message(
        Message(
          .factDayAndWords,
          ["day": .monthAndDay(day), "words": words(.list([row]), of: "L3")]
        )
      )
    }.capped(at: 6)
  }

  /// 离网率: leavers of the month ÷ members at its start, that is at the end of the month before.
  fileprivate var churn: [Phrase] {
    let figures = Figures(self)
    guard let leavers = total(.leavers, in: month, figures) else { return [] }
    let base = total(.members, in: month.previous, figures)
    return [
      .key(
        .factChurn,
        [
          "rate": .percent(leavers, of: base), "leavers": .quantity(leavers, .unitMembers),
          "base": .known(base.map { .quantity($0, .unitMembers) }), "period": .period(month),
        ]
      )
    ]
  }

  /// The territory's figure, or the sum of the customers'.
  private func total(_ metric: Metric, in month: Period, _ figures: Figures) -> Decimal? {
    if let value = figures.value(metric, of: .territory, in: month, knownBy: lastDay) {
      return value
    }
    let values = portfolio.customers.keys.compactMap {
      figures.value(metric, of: .customer($0), in: month, knownBy: lastDay)
    }
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  /// 挽留成功率: cases kept ÷ cases closed; what is still talked about is no case closed.
  ///
  /// A case goes by its row; the last word about it counts.
  fileprivate var retention: [Phrase] {
    var results: [String: (Day, String)] = [:]
    for question in ["L2a", "L2b"] {
      for (day, subject, value) in dayAnswers(question, in: period.days) {
        guard let result = value["result"]?.string else { continue }
        if let known = results[subject], known.0 > day { continue }
        results[subject] = (day, result)
      }
    }
    guard !results.isEmpty else { return [] }
    func count(_ wanted: String) -> Int { results.values.count { $0.1 == wanted } }
    let kept = count("success")
    let closed = kept + count("failure")
    return [
      .key(
        .factRetention,
        [
          "rate": .percent(Decimal(kept), of: Decimal(closed)), "kept": .number(kept),
          "closed": .number(closed), "open": .number(count("continue")),
          "period": .period(period),
        ]
      )
    ]
  }
}
