import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What flows from one question into another (`domain.md` 1.7).
extension Fact {
  static let ofPrefill: [String: Fact] = [
    "target-shops": Fact(
      value: { facts, brand in
        let names = facts.targetShopsProposed(brand)
        return names.isEmpty ? nil : .strings(names)
      },
      sources: ["A-B3", "P-B1"]
    ),
    "visits-to-move": Fact(
      value: { facts, _ in
        let names = facts.proposedToWait
        return names.isEmpty ? nil : .strings(names)
      },
      sources: ["A-C1", "P-C3", "P-W1", "P-W3", "P-M2"]
    ),
    "unmet-totals": Fact(
      lines: { facts, _ in facts.unmetTotals.map(\.phrase).capped(at: 8) },
      sources: ["A-C4"]
    ),
    "start-by": Fact(lines: { facts, _ in facts.startBy }, sources: ["A-M7"]),
    "unvisited": Fact(lines: { facts, _ in facts.unvisited }),
    "price-watch": Fact(lines: { facts, _ in facts.priceWatch }, sources: ["A-M2", "A-M8"]),
    "info-shops": Fact(lines: { facts, _ in facts.infoShops }),
    "stock-count-days": Fact(value: { facts, _ in facts.stockCountDays }),
    "display-checked": Fact(
      lines: { facts, _ in facts.displayChecked?.lines ?? [] },
      value: { facts, _ in facts.displayChecked?.value }
    ),
    "opinions": Fact(lines: { facts, _ in facts.lastMonth.quotes }),
    "last-actions": Fact(lines: { facts, _ in facts.lastMonth.brandActions }),
    "selling-point": Fact(
      lines: { facts, brand in
        [("A-B12", Key.factSellingPoint), ("A-B9", .factLastAction)].compactMap { question, label in
          facts.said(question, about: brand).map { .labelled(label, [$0]) }
        }
      },
      sources: ["A-B12", "A-B9"]
    ),
    "market-list": Fact(lines: { facts, _ in facts.marketList }),
  ]
}

/// What all focus customers together wanted and got of one spec.
private struct UnmetTotal {
  var spec: String
  var wanted: Decimal
  var got: Decimal

  var phrase: Phrase {
    .message(
      Message(
        .factUnmetTotal,
        [
          "spec": .text(spec), "wanted": .quantity(wanted, .unitCartons),
          "got": .quantity(got, .unitCartons), "short": .quantity(wanted - got, .unitCartons),
        ]
      )
    )
  }
}

extension Facts {
  /// The specs of which less was got than wanted, the largest gap first.
  fileprivate var unmetTotals: [UnmetTotal] {
    var totals: [String: UnmetTotal] = [:]
    for wish in Measures(self).wishes(in: month) {
      totals[wish.spec, default: UnmetTotal(spec: wish.spec, wanted: 0, got: 0)].wanted +=
        wish.wanted
      totals[wish.spec]?.got += wish.got
    }
    return totals.values.filter { $0.wanted > $0.got }.sorted {
      let (left, right) = ($0.wanted - $0.got, $1.wanted - $1.got)
      return left == right ? $0.spec < $1.spec : left > right
    }
  }

  /// Festivals and opportunities that are to be begun this month: one calendar month before them.
  fileprivate var startBy: [Phrase] {
    let chances = (answer("A-M7")?.list ?? []).compactMap { row -> (Day, Phrase)? in
      guard let day = due(row["date"]), let what = row["what"]?.string else { return nil }
      return (day, .text(what))
    }
    let festivals = month.first.adding(days: -31)...month.last.adding(months: 2)
    return (chances + self.festivals(in: festivals))
      .filter { month.contains($0.0.adding(months: -1)) }
      .sorted { $0.0 < $1.0 }
      .map { day, name in
        .message(
          Message(
            .factStartBy,
            ["day": .day(day), "name": name, "start": .monthAndDay(day.adding(months: -1))]
          )
        )
      }
  }

  /// The shops where nobody went last month.
  fileprivate var unvisited: [Phrase] {
    let measures = Measures(self)
    let last = month.previous
    guard !measures.archive.isEmpty, last.first <= today else { return [] }
    let visited = measures.visited(in: last)
    let names = measures.archive.keys.filter { !visited.contains($0) }
      .sorted { tierOrder($0) < tierOrder($1) }
    guard !names.isEmpty else { return [] }
    return [
      .message(
        Message(
          .factUnvisited,
          [
            "period": .period(last), "n": .number(names.count),
            "names": .list(names.map { .text($0) }.capped(at: 20)),
          ]
        )
      )
    ]
  }

  /// What the analysis said of prices and of irregularities.
  fileprivate var priceWatch: [Phrase] {
    ["A-M2", "A-M8"].compactMap { said($0) }
  }

  /// Where prices and stock were collected last month.
  fileprivate var infoShops: [Phrase] {
    var names: [String] = []
    for name in lastMonth.collections where !names.contains(name) { names.append(name) }
    return names.isEmpty ? [] : [.labelled(.factInfoShops, [.list(names.map { .text($0) })])]
  }

  /// From the 24th to the month's end.
  fileprivate var stockCountDays: Value? {
    .row([
      ("from", .string(month.first.adding(days: 23).description)),
      ("to", .string(month.last.description)),
    ])
  }

  /// Displays looked at last month, and how many were fine.
  fileprivate var displayChecked: (lines: [Phrase], value: Value?)? {
    let last = month.previous
    guard last.first <= today else { return nil }
    let displays = Displays(self, Observations(portfolio, in: last.days))
    guard displays.judged > 0 else { return nil }
    let line: Phrase = .message(
      Message(
        .factDisplayChecked,
        [
          "period": .period(last), "checked": .number(displays.judged),
          "good": .number(displays.good),
        ]
      )
    )
    let value = Value.row([
      ("good", .integer(displays.good)), ("checked", .integer(displays.judged)),
    ])
    return ([line], value)
  }

  /// What was new around last month, to see whether it still is.
  fileprivate var marketList: [Phrase] {
    (lastMonth.answer("A-M6")?.list ?? []).map { words(.list([$0]), of: "A-M6") }.capped(at: 6)
  }
}
