import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What the journal and the calendar know about the territory.
extension Fact {
  static let ofMarket: [String: Fact] = [
    "market-record": Fact(lines: { facts, _ in facts.marketRecord }),
    "market-notes": Fact(lines: { facts, _ in facts.marketNotes }),
    "holidays": Fact(lines: { facts, _ in facts.holidays }),
    "territory-volume": Fact(value: { facts, _ in facts.territoryProposed }),
    "volume-last-month": Fact(
      value: { facts, subject in
        Volumes(facts).volume(of: subject, in: facts.month.previous).map(Value.decimal)
      },
      sources: ["A-C2", "A-M1"]
    ),
    "volume": Fact(
      value: { facts, subject in
        Volumes(facts).recorded(subject, in: facts.month).map(Value.decimal)
      }
    ),
    "forecast": Fact(lines: { $0.forecastLines($1) }),
  ]
}

extension Facts {
  fileprivate var marketRecord: [Phrase] {
    let volumes = Volumes(self)
    let last = month.previous
    guard let now = volumes.territory(in: last) else { return [] }
    let perCase = revenuePerCase(in: last).map {
      Phrase.message(Message(.factPerCase, ["n": .quantity($0, .money)]))
    }
    let changed = changes(
      now,
      volumes.territory(in: last.previous),
      volumes.territory(in: last.sameLastYear)
    )
    return [volumeLine(now, changed + [perCase].compactMap(\.self))]
  }

  /// As the analysis confirmed it, as it was entered, or revenue over cases.
  func revenuePerCase(in month: Period) -> Decimal? {
    answer("A-M1", in: month.next)?["per-case"]?.number
      ?? Measures(self).perCase(in: month)?.value?.rounded(to: 2)
  }

  fileprivate var territoryProposed: Value? {
    .row([
      ("volume", Volumes(self).territory(in: month.previous).map(Value.decimal)),
      ("per-case", revenuePerCase(in: month.previous).map(Value.decimal)),
    ])
  }

  /// Last month's and this month's observations, the latest first.
  fileprivate var marketNotes: [Phrase] {
    guard month.previous.first <= today else { return [] }
    return notes(of: portfolio.entries(of: [.market], in: month.previous.first...today).reversed())
      .capped(at: 8)
  }

  /// One line an entry: the day, and what it says.
  func notes(of entries: some Sequence<Entry>) -> [Phrase] {
    entries.compactMap { entry in
      let words = [
        entry.customer.map { .text(portfolio.presentName($0)) }, entry.gist(columns: room(48)),
      ]
      .compactMap(\.self)
      guard !words.isEmpty else { return nil }
      return .message(
        Message(
          .factDayAndWords,
          ["day": .monthAndDay(entry.on), "words": .joined(words, by: .rowSeparator)]
        )
      )
    }
  }

  /// The festivals of the next sixty days.
  fileprivate var holidays: [Phrase] {
    festivals(in: today...today.adding(days: 60)).map { day, name in
      .message(
        Message(
          .factFestival,
          ["day": .day(day), "days": .number(day - today), "name": name]
        )
      )
    }
  }

  /// The festivals of some days with their names, the first one first.
  func festivals(in range: ClosedRange<Day>) -> [(Day, Phrase)] {
    let years = Set([range.lowerBound.year, range.upperBound.year])
    var found: [(day: Day, festival: Festival)] = []
    for festival in Festival.allCases {
      for day in years.compactMap({ calendar.day(of: festival, in: $0) }) where range.contains(day)
      {
        found.append((day, festival))
      }
    }
    return found.sorted { $0.day < $1.day }.map { day, festival in
      (day, Key(rawValue: "festival." + festival.rawValue).map { .key($0) } ?? "")
    }
  }

  /// The frozen forecast, and what figures say by now.
  fileprivate func forecastLines(_ subject: String) -> [Phrase] {
    guard let forecast = frozen("A-F1", about: subject)?.number else { return [] }
    return [.message(Message(.factForecast, ["n": .quantity(forecast, .unitCartons)]))]
  }
}
