import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// The three judgements m1 to m3: analysis, plan, work.
extension MonthSummary {
  /// Which verdicts held, and how near the forecast came.
  var analysis: [Document.Block] {
    part(
      .m1Label,
      [accuracy, forecast(of: Volumes.territory)] + (form == .text ? exceptions : []),
      [verdicts, forecasts]
    )
  }

  /// Right counts one, partly a half, of the verdicts that were judged.
  private var accuracy: Phrase? {
    let held = facts.verdicts.compactMap { facts.answer("E-M1", about: $0.id)?["held"]?.string }
    guard !held.isEmpty else { return nil }
    let (right, partly) = (held.count { $0 == "right" }, held.count { $0 == "partly" })
    return .message(
      Message(
        .accuracyLine,
        [
          "judged": .number(held.count), "right": .number(right), "partly": .number(partly),
          "wrong": .number(held.count - right - partly),
          "accuracy": .percent(right * 2 + partly, of: held.count * 2),
        ]
      )
    )
  }

  private func forecast(of subject: String) -> Phrase? {
    let forecast = Forecast(of: subject, facts, volumes)
    guard forecast.said != nil || forecast.actual != nil else { return nil }
    return .message(
      Message(
        .forecastLine,
        [
          "forecast": forecast.saidInWords, "actual": forecast.actualInWords,
          "accuracy": forecast.accuracy,
        ]
      )
    )
  }

  /// On a terminal the reasons stand above the table, in full, for what was not right.
  private var exceptions: [Phrase] {
    facts.verdicts.compactMap { verdict in
      guard let judged = judgement(of: verdict), judged["held"] != .string("right"),
        let held = judged["held"].map(facts.held), let why = judged["why"]?.string
      else { return nil }
      return .labelled(verdict.label, [held, .text(why)], separator: .rowSeparator)
    }
  }

  private func judgement(of verdict: Verdict) -> Value? { facts.answer("E-M1", about: verdict.id) }

  private var verdicts: Table {
    let why = form == .text ? [] : [Table.Column(.key(.tableWhy))]
    return Table(
      [
        Table.Column(.key(.tableVerdict)), Table.Column(.key(.tableSaid)),
        Table.Column(.key(.tableJudged)),
      ] + why,
      rows: facts.verdicts.map { verdict in
        let judged = judgement(of: verdict)
        return [
          verdict.label, said(verdict), .known(judged?["held"].map(facts.held)),
          .known(judged?["why"]?.string.map { .text($0) }),
        ].dropLast(why.isEmpty ? 1 : 0)
      }
    )
  }

  private func said(_ verdict: Verdict) -> Phrase {
    facts.words(verdict.value, of: verdict.question, columns: form == .text ? 44 : .max)
  }

  /// The focus customers' forecasts, where any was made.
  private var forecasts: Table {
    Table(
      [
        Table.Column(.key(.tableCustomer)), Table.Column(.key(.tableForecast), isNumber: true),
        Table.Column(.key(.tableActual), isNumber: true),
        Table.Column(.key(.tableAccuracy), isNumber: true),
      ],
      rows: facts.focus.compactMap { name in
        let forecast = Forecast(of: name, facts, volumes)
        guard forecast.said != nil else { return nil }
        return [.text(name), forecast.saidInWords, forecast.actualInWords, forecast.accuracy]
      }
    )
  }

  /// Too full, right or too loose, beside planned against done, and what each week said of its time.
  var plan: [Document.Block] {
    let weeks = facts.period.weeks.compactMap { week -> Phrase? in
      facts.about(week).whole("w2").map { .labelled(.week(week, .weekTime), [$0]) }
    }
    let counts = [facts.planResult?.completion, facts.planResult?.shares]
    return part(.m2Label, [facts.whole("E-X1")] + counts + weeks)
  }

  /// Which measures worked: goals reached, causes of those missed, actions, marks of services.
  var work: [Document.Block] {
    let causes = goalResults.filter(\.isMissed).compactMap { result -> Phrase? in
      guard let cause = facts.whole("E-C1", about: String(result.goal.id.n)) else { return nil }
      return .message(
        Message(
          .causeLine,
          [
            "goal": .sequence([facts.who(result.goal), " ", facts.metric(of: result.goal)]),
            "cause": cause,
          ]
        )
      )
    }
    let actions = facts.whole("E-B2").map { Phrase.labelled(.actionsLabel, [$0]) }
    return part(
      .m3Label,
      [actions] + causes + facts.brandActions + [facts.serviceCounts],
      [focusVisits]
    )
  }

  /// Planned visits to each focus customer beside those made.
  private var focusVisits: Table {
    let planned = facts.plannedVisits
    let lastDay = min(facts.period.last, facts.today)
    let last = facts.portfolio.lastContacts(with: Set(facts.focus), upTo: lastDay)
    return Table(
      [
        Table.Column(.key(.tableCustomer)), Table.Column(.key(.tablePlanned), isNumber: true),
        Table.Column(.key(.tableVisits), isNumber: true),
        Table.Column(.key(.tableContacts), isNumber: true),
        Table.Column(.key(.tableMinutes), isNumber: true), Table.Column(.key(.tableLast)),
      ],
      rows: facts.focus.map { name in
        let contacts = observed.contacts(with: name)
        return [
          .text(name), .known(planned[name].map { .text($0.grouped) }),
          .number(contacts.count(where: \.isOnSite)), .number(contacts.count),
          .number(contacts.compactMap(\.minutes).reduce(0, +)),
          .known(last[name].map(Phrase.monthAndDay)),
        ]
      }
    )
  }
}

/// A frozen forecast beside the actual volume.
struct Forecast {
  let said: Decimal?
  let actual: Decimal?

  init(of subject: String, _ facts: Facts, _ volumes: Volumes) {
    said = facts.frozen("A-F1", about: subject)?.number
    actual = volumes.actual(subject, in: facts.month)
  }

  var saidInWords: Phrase { .known(said.map { .quantity($0, .unitCartons) }) }
  var actualInWords: Phrase { .known(actual.map { .quantity($0, .unitCartons) }) }

  /// 1 − |actual − forecast| ÷ actual, never below nothing; a dash where the actual is none.
  var accuracy: Phrase {
    guard let said, let actual, actual > 0 else { return .key(.dash) }
    return .percent(max(0, actual - abs(actual - said)), of: actual)
  }
}
