import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Target beside actual: goals, needs, brands and verdicts at the end of the month.
extension Fact {
  static let ofEvaluation: [String: Fact] = [
    "goal-result": Fact(lines: { $0.goalLines($1) }, sources: ["P-C1", "P-C3", "P-B1", "E-M0"]),
    "goal-progress": Fact(value: { facts, goal in
      facts.goalResult(goal)?.progress.map(Value.string)
    }),
    "needs-result": Fact(lines: { $0.needsLines($1) }, sources: ["A-C4", "A-C9"]),
    "brand-result": Fact(lines: { $0.brandResult($1) }, sources: ["A-B3", "P-B1"]),
    "brand-actions": Fact(lines: { facts, _ in facts.brandActions }, sources: ["P-B4"]),
    "verdict-result": Fact(
      lines: { $0.verdictLines($1) },
      sources: ["A-C13", "A-B13", "A-M2", "A-M3", "A-M4", "A-M10", "E-M0"]
    ),
  ]
}

extension Facts {
  fileprivate func goalLines(_ subject: String) -> [Phrase] {
    guard let result = goalResult(subject) else { return [] }
    let goal = result.goal
    return [
      .message(
        Message(
          .factGoal,
          [
            "target": amount(goal.target, of: goal), "actual": actual(result),
            "baseline": amount(goal.baseline, of: goal),
            "due": .known((goal.due ?? goal.period?.last).map(Phrase.day)),
            "reached": reached(result),
          ]
        )
      )
    ]
  }

  fileprivate func needsLines(_ name: String) -> [Phrase] {
    let observed = Observations(portfolio, in: month.days)
    func ofCustomer(_ entries: [Entry]) -> [Entry] {
      entries.filter { portfolio.customer(of: $0) == name }
    }
    let opened = ofCustomer(observed.needs + observed.complaints)
    let closed = ofCustomer(observed.closed).filter { $0.kind != .task }
    let open = openRequests(of: name)
    var lines: [Phrase] = []
    if !(opened.isEmpty && closed.isEmpty && open.isEmpty) {
      lines.append(
        .message(
          Message(
            .factRequests,
            [
              "opened": .number(opened.count), "closed": .number(closed.count),
              "open": .number(open.count),
            ]
          )
        )
      )
      lines += open.map { openItem($0, on: today, columns: room(48)) }.capped(at: 4)
    }
    let needs = said("A-C9", about: name).map { Phrase.labelled(.factNeeds, [$0]) }
    return lines + [needs, unmetSaid(name)].compactMap(\.self)
  }

  /// The distribution of a brand, target beside actual, and its states.
  fileprivate func brandResult(_ brand: String) -> [Phrase] {
    let now = Distribution(of: brand, at: min(month.last, today), self)
    let target = planned("P-B1", about: brand)?.number
    guard target != nil || now.recorded > 0 else { return [] }
    let result: Phrase = .message(
      Message(
        .factBrandResult,
        [
          "target": .known(target.map { .quantity($0, .percent) }), "actual": now.rateInWords,
          "baseline": .known(frozenRate(brand).map { .quantity($0, .percent) }),
        ]
      )
    )
    let states = now.states
    return [result]
      + (states.isEmpty ? [] : [.labelled(.factShops, states, separator: .listSeparator)])
  }

  /// The distribution as the analysis said, in per cent.
  func frozenRate(_ brand: String) -> Decimal? {
    guard let said = frozen("A-B3", about: brand), let stocked = said["stocked"]?.number,
      let should = said["should"]?.number
    else { return nil }
    return (stocked * 100).divided(by: should)?.rounded(to: 1)
  }

  /// The planned actions of each brand, and whether their task was done.
  var brandActions: [Phrase] {
    brands.compactMap { brand in
      guard let answer = planned("P-B4", about: brand) else { return nil }
      let task = portfolio.entries(of: [.task]) { entry in
        entry.brands == [brand] && entry.due == due(answer["by"]) && entry.taskClass == "key"
      }.last
      let state: Phrase? = task.map { task in
        guard let done = portfolio.closing(of: task.id).flatMap({ portfolio.entry($0) }) else {
          return .key((task.due ?? today) < today ? .factNotDone : .factNotDoneYet)
        }
        return .message(Message(.factDoneOn, ["day": .monthAndDay(done.on)]))
      }
      return .labelled(
        .text(brand),
        [planned(answer), state].compactMap(\.self),
        separator: .rowSeparator
      )
    }
  }

  /// `推介、陈列（11-20前）`.
  private func planned(_ answer: Value) -> Phrase {
    guard let actions = field("actions", of: answer, in: "P-B4"), let by = due(answer["by"]) else {
      return words(answer, of: "P-B4")
    }
    return .message(
      Message(
        .customerWithText,
        ["customer": actions, "text": .message(Message(.factBy, ["day": .monthAndDay(by)]))]
      )
    )
  }

  /// What was said at the start of the month, and what the entries say by now.
  fileprivate func verdictLines(_ subject: String) -> [Phrase] {
    guard let verdict = verdicts.first(where: { $0.id == subject }) else { return [] }
    let said: Phrase = .labelled(
      .factSaidThen,
      [words(verdict.value, of: verdict.question)]
    )
    return [said] + evidence(for: verdict)
  }

  private func evidence(for verdict: Verdict) -> [Phrase] {
    switch (verdict.question, verdict.subject) {
    case ("A-C13", let customer?): [volumeEvidence(customer)].compactMap(\.self)
    case ("A-B13", let brand?): [rateEvidence(brand)].compactMap(\.self)
    case ("A-M10", _): [volumeEvidence(Volumes.territory)].compactMap(\.self) + recentMarketNotes
    default: recentMarketNotes
    }
  }

  /// Last month's volume beside this month's.
  private func volumeEvidence(_ subject: String) -> Phrase? {
    let volumes = Volumes(self)
    let before = volumes.volume(of: subject, in: month.previous)
    guard let actual = volumes.actual(subject, in: month) else { return nil }
    return .message(
      Message(
        .factVolumeThenNow,
        [
          "before": .known(before.map { .quantity($0, .unitCartons) }),
          "now": .quantity(actual, .unitCartons), "change": .change(from: before, to: actual),
        ]
      )
    )
  }

  private func rateEvidence(_ brand: String) -> Phrase? {
    let now = Distribution(of: brand, at: min(month.last, today), self)
    guard now.isTooFew || now.rate != nil else { return nil }
    let before = frozenRate(brand)
    return .message(
      Message(
        .factRateThenNow,
        [
          "before": .known(before.map { .quantity($0, .percent) }),
          "now": now.rateInWords,
          "change": .known(before.flatMap { then in now.rate.map { .points(from: then, to: $0) } }),
        ]
      )
    )
  }

  private var recentMarketNotes: [Phrase] {
    notes(of: portfolio.entries(of: [.market], in: month).suffix(3).reversed())
  }
}
