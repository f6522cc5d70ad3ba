import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What the journal knows about one customer when the analysis asks.
extension Fact {
  static let ofCustomers: [String: Fact] = [
    "customer-record": Fact(lines: { $0.customerRecord($1) }),
    "purchases": Fact(value: { $0.purchasesProposed($1) }),
    "business-state": Fact(value: { $0.businessState($1) }, sources: ["A-C2"]),
    "shortages": Fact(lines: { $0.shortages($1) }),
    "open-requests": Fact(
      lines: { facts, name in
        facts.openRequests(of: name).map { facts.openItem($0, on: facts.today) }
      },
      value: { $0.openRequestsProposed($1) }
    ),
    "customer-facts": Fact(
      lines: { $0.customerFacts($1) },
      sources: ["A-C2", "A-C3", "A-C4", "A-C6", "A-C9"]
    ),
  ]
}

extension Facts {
  fileprivate func customerRecord(_ name: String) -> [Phrase] {
    guard let card = portfolio.customers[name] else { return [] }
    var lines = [self.card(card)]
    if let bought = purchaseLine(name) { lines.append(bought) }
    if let verdict = said("A-C13", about: name, in: month.previous) {
      lines.append(.labelled(.factLastVerdict, [verdict]))
    }
    return lines
  }

  /// Tier, area, last contact, and how often last month.
  private func card(_ card: Customer) -> Phrase {
    let contacts = Observations(portfolio, in: month.previous.days).contacts(with: card.name)
    let last = portfolio.lastContact(with: card.name, upTo: today)
    let parts: [Phrase?] = [
      tier(of: card), card.area.map(Phrase.text),
      last.map {
        .message(Message(.factLastContact, ["day": .day($0), "days": .number(today - $0)]))
      } ?? .key(.factReasonNever),
      .message(
        Message(
          .factContacts,
          ["period": .period(month.previous), "n": .number(contacts.count)]
        )
      ),
    ]
    return .joined(parts.compactMap(\.self), by: .rowSeparator)
  }

  /// Last month's purchases with the change on the month and on the year before.
  private func purchaseLine(_ name: String) -> Phrase? {
    let volumes = Volumes(self)
    let last = month.previous
    let now = volumes.purchases(of: name, in: last)
    guard now.cartons != nil || now.amount != nil else { return nil }
    let before = volumes.purchases(of: name, in: last.previous).cartons
    let yearAgo = volumes.purchases(of: name, in: last.sameLastYear).cartons
    return .message(
      Message(
        .factPurchases,
        [
          "period": .period(last),
          "words": .joined(now.phrases + changes(now.cartons, before, yearAgo), by: .rowSeparator),
        ]
      )
    )
  }

  /// The change on the month before and on the year before, where those are known.
  func changes(_ now: Decimal?, _ before: Decimal?, _ yearAgo: Decimal?) -> [Phrase] {
    [(before, Key.factOnMonth), (yearAgo, .factOnYear)].compactMap { base, key in
      base.map { .message(Message(key, ["n": .change(from: $0, to: now)])) }
    }
  }

  fileprivate func purchasesProposed(_ name: String) -> Value? {
    let bought = Volumes(self).purchases(of: name, in: month.previous)
    return .row([
      ("cartons", bought.cartons.map(Value.decimal)), ("amount", bought.amount.map(Value.decimal)),
    ])
  }

  /// Up or down from a change on that is a setting, against the month before last.
  fileprivate func businessState(_ name: String) -> Value? {
    let volumes = Volumes(self)
    guard let now = volumes.purchases(of: name, in: month.previous).cartons,
      let before = volumes.purchases(of: name, in: month.previous.previous).cartons, before > 0,
      let limit = number(setting: "state-change")
    else { return nil }
    let change = (now - before) * 100 / before
    return .string(change >= limit ? "up" : change <= -limit ? "down" : "flat")
  }

  fileprivate func shortages(_ name: String) -> [Phrase] {
    guard month.previous.first <= today else { return [] }
    return portfolio.entries(
      of: [.visit, .need, .complaint, .brand, .market, .note],
      in: month.previous.first...today
    )
    .filter { factWords.isTagged($0, .shortage) && portfolio.customer(of: $0) == name }
    .map { entry in
      .message(
        Message(
          .factDayAndWords,
          [
            "day": .monthAndDay(entry.on),
            "words": .joined(
              entry.brands.map { .text($0) } + [entry.gist()].compactMap(\.self),
              by: .rowSeparator
            ),
          ]
        )
      )
    }
    .capped(at: 6)
  }
}

extension Volume {
  /// Cartons, amount and the price of a carton, as far as they are known.
  var phrases: [Phrase] {
    [
      cartons.map { .quantity($0, .unitCartons) }, amount.map { .quantity($0, .money) },
      perCarton.map { .quantity($0, .factPerCarton) },
    ].compactMap(\.self)
  }
}

extension Value {
  /// A row of the fields that are known; nil where none is.
  static func row(_ fields: [(id: String, value: Value?)]) -> Value? {
    let known = fields.compactMap { field in field.value.map { Member(field.id, $0) } }
    return known.isEmpty ? nil : .object(known)
  }
}
