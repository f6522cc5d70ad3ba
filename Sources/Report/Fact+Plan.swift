import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What the plan rests on: verdicts, means, opportunities, the days of the month.
extension Fact {
  static let ofPlan: [String: Fact] = [
    "customer-verdict": Fact(
      lines: { $0.customerVerdict($1) },
      sources: ["A-C13", "A-C9", "A-C2"]
    ),
    "means-for-need": Fact(value: { $0.meansForNeed($1) }, sources: ["A-C4", "A-C9"]),
    "opportunities": Fact(lines: { facts, _ in facts.opportunities }, sources: ["A-M7"]),
    "working-days": Fact(value: { facts, _ in facts.workingDays }, settings: ["visits-a-day"]),
    "week-plan": Fact(lines: { $0.weekPlan($1) }, sources: ["A-C1", "P-C3", "P-B4", "P-M1"]),
    "capacity": Fact(
      lines: { facts, _ in facts.capacityLines },
      choices: { facts, _ in facts.proposedToWait },
      sources: ["A-C1", "P-C3", "P-W1", "P-W3", "P-M2"]
    ),
  ]
}

extension Facts {
  fileprivate func customerVerdict(_ name: String) -> [Phrase] {
    [
      said("A-C13", about: name).map { .labelled(.factVerdict, [$0]) },
      said("A-C9", about: name).map { .labelled(.factNeeds, [$0]) },
      portfolio.customers[name] == nil ? nil : currentValues(name),
    ].compactMap(\.self)
  }

  /// What the metrics of P-C1 are at now, as far as entries or answers tell.
  private func currentValues(_ name: String) -> Phrase {
    let states = portfolio.brandStates(upTo: today)
    let specs = states.values.count { ($0[name] ?? 0) >= 1 }
    let bought = Volumes(self).purchases(of: name, in: month.previous).cartons
    let values: [Phrase?] = [
      bought.map { named(.factBought, .quantity($0, .unitCartons)) },
      named(.factOpenRequests, .quantity(openRequests(of: name).count, .unitRequests)),
      named(.factSpecs, .quantity(specs, .unitSpecs)),
    ]
    return .labelled(.factNow, values.compactMap(\.self), separator: .rowSeparator)
  }

  private func named(_ name: Key, _ value: Phrase) -> Phrase {
    .message(Message(.factNamed, ["name": .key(name), "value": value]))
  }

  /// The service a customer needs, as means, and what they could not get as supply; what is beyond
  /// the manager calls for support.
  fileprivate func meansForNeed(_ name: String) -> Value? {
    let needs = answer("A-C9", about: name)
    var seen: Set<String> = []
    let wanted = (needs?.strings ?? needs?.string.map { [$0] } ?? []).map { need in
      switch need {
      case "supply", "ordering", "display", "stock", "price", "new-product", "training": need
      case "policy", "settlement", "complaint": "support"
      default: "other"
      }
    }
    let isShort = Measures(self).wishes(of: name, in: month).contains { $0.got < $0.wanted }
    let means = (wanted + (isShort ? ["supply"] : [])).filter { seen.insert($0).inserted }
    return means.isEmpty ? nil : .strings(means)
  }

  fileprivate var opportunities: [Phrase] {
    (answer("A-M7")?.list ?? []).map { words(.list([$0]), of: "A-M7") }
  }

  /// The workdays that are left of the month, and the usual number of visits a day.
  fileprivate var workingDays: Value? {
    let first = max(month.first, today)
    let days = calendar.workdays(in: (first > month.last ? month.first : first)...month.last)
    let visits = number(setting: "visits-a-day").map(Value.decimal)
    return .row([("days", .integer(days.count)), ("visits", visits)])
  }

  fileprivate func weekPlan(_ subject: String) -> [Phrase] {
    guard let week = Period(subject) else { return [] }
    let days = calendar.workdays(in: week.days).filter(month.contains)
    let workdays: Phrase = .message(
      Message(
        .factWorkdays,
        [
          "days": .quantity(days.count, .unitDays), "first": .monthAndDay(week.first),
          "last": .monthAndDay(week.last),
        ]
      )
    )
    let chances = (answer("P-M1")?.list ?? [])
      .filter { due($0["date"]).map(week.contains) ?? false }
      .map { words(.list([$0]), of: "P-M1") }
    return [workdays, holidaysUnknown(in: week.days)].compactMap(\.self)
      + planned("P-C3", of: focus, by: week) + planned("P-B4", of: brands, by: week)
      + chances
  }

  /// That the workdays are those of a year whose public holidays nobody has entered.
  func holidaysUnknown(in days: ClosedRange<Day>) -> Phrase? {
    let years = [days.lowerBound.year, days.upperBound.year]
    guard let year = years.first(where: { !calendar.hasData(for: $0) }) else { return nil }
    return .message(Message(.factNoHolidays, ["year": .text(String(year))]))
  }

  /// What was planned for each of some customers or brands and is due in a week.
  private func planned(_ question: String, of subjects: [String], by week: Period) -> [Phrase] {
    subjects.compactMap { subject in
      guard let answer = answer(question, about: subject),
        due(answer["by"]).map(week.contains) ?? false
      else { return nil }
      return withText(subject, words(answer, of: question))
    }
  }

  func due(_ value: Value?) -> Day? { value?.string.flatMap { Day($0) } }

  func withText(_ name: String, _ text: Phrase) -> Phrase {
    .message(Message(.customerWithText, ["customer": .text(name), "text": text]))
  }
}
