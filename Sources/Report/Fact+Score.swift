import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// What a score sheet says: the figures of the glossary (`domain.md` 5), and what Enter accepts.
extension Fact {
  static let ofScores: [String: Fact] = {
    var facts: [String: Fact] = [
      "score-period": Fact(value: { facts, _ in facts.periodDays }),
      "score-input": Fact(value: { $0.scoreInput($1) }),
      "score-last-shares": Fact(value: { facts, _ in facts.lastShares }),
      "score-line": Fact(lines: { $0.scoreLine($1) }),
      "score-total": Fact(lines: { facts, _ in facts.scoreTotals }),
      "score-gaps": Fact(lines: { facts, _ in facts.scoreGaps }),
      "care-overdue": Fact(lines: { facts, _ in facts.careOverdue }),
      "care-counts": Fact(value: { facts, _ in facts.careCounts }),
      "complaints-recorded": Fact(lines: { facts, _ in facts.complaintsRecorded }),
      "reports-recorded": Fact(lines: { $0.reportsRecorded(in: $1) }),
    ]
    for figure in NamedFigure.allCases {
      facts[figure.rawValue] = Fact(lines: { $0.lines(of: figure, about: $1) })
    }
    return facts
  }()
}

extension Facts {
  /// The days of the period, as they are typed.
  fileprivate var periodDays: Value? {
    guard method.score != nil else { return nil }
    return .row([
      ("from", .string(period.first.description)), ("to", .string(period.last.description)),
    ])
  }

  /// The lines of a named figure: of one item, or of each that has it.
  fileprivate func lines(of figure: NamedFigure, about subject: String) -> [Phrase] {
    guard let sheet = scoreSheet else { return [] }
    let words = ScoreWords(sheet)
    switch figure {
    case .timeProgress: return [figure.line(words.timeProgress, words.period)]
    case .totalScore: return [figure.line(words.total(sheet.total.total), words.period)]
    case .netDepositGrowth, .offCounterShare, .fileCompleteness, .careRate, .reportBonus,
      .complaintDeduction:
      return sheet.line(measuring: figure.rawValue)
        .map { [figure.line(words.figure(figure, $0), words.period)] } ?? []
    case .targetCompletion, .itemScore, .progressGap, .neededPerDay:
      let all = sheet.lines.joined().filter { subject.isEmpty || $0.item.id == subject }
      return all.compactMap { line in
        words.value(figure, line).map { value in
          figure.line(.sequence([.either(line.item.text), " ", value]), words.period)
        }
      }
    }
  }

  /// The target of last time, and what was recorded as done: what Enter accepts, or completes.
  fileprivate func scoreInput(_ subject: String) -> Value? {
    guard let sheet = scoreSheet, let line = sheet.line(subject),
      case .ratio(let target, let done, _, _) = line.item.rule,
      case .answer(let question, let name?)? = target.first?.source,
      case .answer(question, let doneName?)? = done.first?.source
    else { return nil }
    let before = answer(question, about: subject, in: period.previous)?[name]?.number
    var reached: Decimal?
    if case .amounts(_, _, let known) = line.measure { reached = known }
    return .row([
      (name, before.map(Value.decimal)), (doneName, reached.map(Value.decimal)),
    ])
  }

  /// The shares of this time are the ones to compare with next time.
  fileprivate var lastShares: Value? {
    for item in method.score?.items ?? [] {
      guard case .comparison(let now, let last, _) = item.rule,
        case .answer(let question, let part?) = now.part.source,
        case .answer(question, let whole?) = now.whole.source,
        case .answer(question, let lastPart?) = last.part.source,
        case .answer(question, let lastWhole?) = last.whole.source,
        let said = answer(question, in: period.previous)
      else { continue }
      return .row([(lastPart, said[part]), (lastWhole, said[whole])])
    }
    return nil
  }

  /// What an item is worth, and what it has come to.
  fileprivate func scoreLine(_ subject: String) -> [Phrase] {
    guard let sheet = scoreSheet, let line = sheet.line(subject) else { return [] }
    return [ScoreWords(sheet).summary(line)]
  }

  fileprivate var scoreTotals: [Phrase] {
    guard let sheet = scoreSheet else { return [] }
    return ScoreWords(sheet).totals
  }

  fileprivate var scoreGaps: [Phrase] {
    guard let sheet = scoreSheet else { return [] }
    let words = ScoreWords(sheet)
    let behind = sheet.lines.joined().filter { sheet.gap($0) != nil }
    return [words.timeLine] + behind.map(words.gap)
      + (behind.isEmpty ? [.key(.scoreNoGaps)] : [])
  }
}

extension Facts {
  /// The customers whom the sheet wants cared for: all, or those of the tiers that are set.
  var caredFor: [Customer] {
    let tiers = Set(
      (method.score?.careTiers).map(text)?.split { ",，、 ".contains($0) }
        .compactMap { factWords.tier(String($0)) } ?? []
    )
    return portfolio.customers.values
      .filter { tiers.isEmpty || tierLetter(of: $0).map(tiers.contains) ?? false }
      .sorted { $0.name < $1.name }
  }

  /// Customers without a visit, call or message in the period, those longest without one first.
  var withoutCare: [(customer: Customer, last: Day?)] {
    guard let score = method.score else { return [] }
    let days = sheetDays(score)
    let cared = caredFor
    let last = portfolio.lastContacts(with: Set(cared.map(\.name)), upTo: lastCareDay(days))
    return cared.map { ($0, last[$0.name]) }
      .filter { $0.1.map { $0 < days.lowerBound } ?? true }
      .sorted { ($0.1 ?? Day.first, $0.0.name) < ($1.1 ?? Day.first, $1.0.name) }
  }

  private func lastCareDay(_ days: ClosedRange<Day>) -> Day { min(today, days.upperBound) }

  fileprivate var careOverdue: [Phrase] {
    guard let score = method.score else { return [] }
    let (all, left) = (withoutCare, max(0, sheetDays(score).upperBound - today))
    guard !caredFor.isEmpty else { return [] }
    guard !all.isEmpty else { return [.key(.scoreCareDone)] }
    let head = Phrase.key(
      .scoreCare,
      ["n": .number(all.count), "days": .number(left)]
    )
    return [head]
      + all.map { customer, last in
        withText(
          customer.name,
          last.map { last in
            .key(.scoreCareLast, ["day": .day(last), "days": .number(today - last)])
          } ?? .key(.scoreCareNever)
        )
      }
      .capped(at: 15)
  }

  /// How many files there are, and of how many customers there is a care record; how many customers
  /// there should be only the manager knows.
  fileprivate var careCounts: Value? {
    guard method.score != nil else { return nil }
    let cared = caredFor.count
    return .row([
      ("files", .integer(cared)), ("care", .integer(cared - withoutCare.count)),
    ])
  }

  /// The complaints that were recorded in the period.
  fileprivate var complaintsRecorded: [Phrase] {
    guard let score = method.score else { return [] }
    let entries = portfolio.entries(of: [.complaint], in: sheetDays(score))
    return notes(of: entries).capped(at: 8)
  }

  /// The upward reports of a month.
  fileprivate func reportsRecorded(in subject: String) -> [Phrase] {
    guard let month = Period(subject) else { return [] }
    return notes(of: portfolio.entries(of: [.report], in: month.days)).capped(at: 8)
  }
}
