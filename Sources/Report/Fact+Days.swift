import Catalogue
import Dates
import Foundation
package import Journal
import Method
import Portfolio

/// What the entries of a day say to its review.
extension Fact {
  static let ofDays: [String: Fact] = [
    "contact-record": Fact(lines: { $0.contactLines($1) }),
    "contact-way": Fact(value: { $0.contactWay($1) }),
    "service-as-planned": Fact(value: { $0.serviceAsPlanned($1) }),
    "brand-states": Fact(
      lines: { $0.brandStates(at: $1) },
      value: { facts, name in
        let rows = facts.knownStates(at: name).compactMap { brand, state in
          Value.row([("spec", .string(brand)), ("state", .integer(state))])
        }
        return rows.isEmpty ? nil : .list(rows)
      }
    ),
    "day-record": Fact(lines: { facts, _ in facts.dayRecord }),
  ]
}

extension Facts {
  private var observed: Observations { Observations(portfolio, in: period.days) }

  fileprivate func contactLines(_ name: String) -> [Phrase] {
    observed.contacts(with: name).map(contactLine).capped(at: 4)
  }

  /// `09:15 上门 45分钟 希望增加供应`.
  private func contactLine(_ contact: Entry) -> Phrase {
    let parts: [Phrase?] = [
      contact[.start]?.string.map(Phrase.text), wayWords(of: contact),
      contact.minutes.map { .duration(minutes: $0) }, contact.gist(),
    ]
    return .joined(parts.compactMap(\.self), by: .rowSeparator)
  }

  func wayWords(of contact: Entry) -> Phrase {
    let way = contact.way ?? "on-site"
    return Key(rawValue: "way." + way).map { .key($0) } ?? .text(way)
  }

  /// The way of the day's first contact, and who was met last time.
  fileprivate func contactWay(_ name: String) -> Value? {
    guard let contact = observed.contacts(with: name).first else { return nil }
    let before = dayAnswers("D-C1", in: Day(number: 0)...period.first.adding(days: -1))
      .last { $0.customer == name }
    return .row([("who", before?.value["who"]), ("way", way(of: contact, in: "D-C1"))])
  }

  /// The means that the plan chose for this customer, in the way of the day's contact.
  fileprivate func serviceAsPlanned(_ name: String) -> Value? {
    guard let means = answer("P-C2", about: name), let contact = observed.contacts(with: name).first
    else { return nil }
    let list = means.list.map(Value.list) ?? .list([means])
    return .row([("services", list), ("way", way(of: contact, in: "D-C3"))])
  }

  /// A contact's way, where the question knows it.
  private func way(of contact: Entry, in question: String) -> Value? {
    guard case .row(let fields) = method.question(question)?.kind,
      case .choice(let choices) = fields.first(where: { $0.id == "way" })?.kind
    else { return nil }
    let way = contact.way ?? "on-site"
    return choices.contains { $0.id == way } ? .string(way) : nil
  }

  /// The states of the month's brands at a customer.
  fileprivate func brandStates(at name: String) -> [Phrase] {
    let known = knownStates(at: name).compactMap { brand, state -> Phrase? in
      guard let key = Key(rawValue: "state.\(state)") else { return nil }
      return .message(Message(.brandStates, ["brand": .text(brand), "counts": .key(key)]))
    }
    return known.isEmpty ? [] : [.joined(known, by: .rowSeparator)]
  }

  /// Each of the month's brands whose state at a customer is known, in the order of the set.
  fileprivate func knownStates(at name: String) -> [(brand: String, state: Int)] {
    let states = portfolio.brandStates(upTo: min(period.last, today))
    return brands.compactMap { brand in states[brand]?[name].map { (brand, $0) } }
  }

  /// Whether a line of the day already said by itself what a draft says of a brand.
  package func isSaid(_ draft: Draft) -> Bool {
    portfolio.entries(of: [.brand], in: draft.on...draft.on).contains { entry in
      entry.with == nil && entry.brands == draft[.brands]?.strings
        && entry.state == draft[.state]?.integer
        && portfolio.customer(of: entry) == draft[.customer]?.string
    }
  }

  fileprivate var dayRecord: [Phrase] {
    let observed = observed
    guard !observed.contacts.isEmpty else { return [] }
    let lines = observed.contacts.map { contact -> Phrase in
      let name = contact.customer.map { Phrase.text(portfolio.presentName($0)) }
      return .joined([name, contactLine(contact)].compactMap(\.self), by: .rowSeparator)
    }
    return [observed.contactsLine] + lines.capped(at: 9)
  }
}

extension Observations {
  /// `上门6次、电话微信2次，共8户、4小时20分`; the time only where it was noted.
  var contactsLine: Phrase {
    if contacts.isEmpty { return .key(.dayNoContacts) }
    return .message(
      Message(
        minutes > 0 ? .dayContacts : .dayContactsUntimed,
        [
          "visits": .number(visits.count), "calls": .number(calls.count),
          "customers": .number(customers.count), "minutes": .duration(minutes: minutes),
        ]
      )
    )
  }
}
