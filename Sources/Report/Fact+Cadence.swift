package import Catalogue
package import Dates
import Journal
import Method
package import Portfolio

/// Whom to contact again, by the cadence of their tier; any contact resets it.
///
/// The setting `cadence` of a method has rows of a tier and the most days between contacts.
extension Fact {
  static let ofCadence: [String: Fact] = [
    "neglected": Fact(
      lines: { facts, _ in facts.neglectedLines },
      choices: { facts, _ in facts.neglected.map(\.name) },
      settings: ["cadence"]
    ),
    "visit-frequency": Fact(
      lines: { $0.frequencyLines($1) },
      value: { facts, name in
        facts.contactsAMonth(name).flatMap { .row([("visits", .integer($0.count))]) }
      }
    ),
  ]
}

/// A customer whom nobody contacted for longer than the cadence of the tier allows.
package struct Neglected: Equatable, Sendable {
  package var name: String
  package var tier: String
  /// The most days between contacts.
  package var cadence: Int
  /// Days since the last contact; nil where there never was one.
  package var silence: Int?

  package var phrase: Phrase {
    .key(
      .cadenceItem,
      [
        "customer": .text(name), "tier": .text(tier), "days": .number(cadence),
        "silence": silence.map { .key(.cadenceSilence, ["n": .number($0)]) }
          ?? .key(.cadenceNever),
      ]
    )
  }
}

extension Portfolio {
  /// Those whose tier has a cadence and whose last contact is longer ago, the longest over first;
  /// who was never contacted counts from the day of the archive.
  package func neglected(by cadence: [String: Int], on day: Day, _ words: FactWords) -> [Neglected]
  {
    let due = customers.values.compactMap { customer -> (Customer, tier: String, days: Int)? in
      guard let tier = customer.tier.flatMap(words.tier), let days = cadence[tier] else {
        return nil
      }
      return (customer, tier, days)
    }
    let last = lastContacts(with: Set(due.map(\.0.name)), upTo: day)
    let found = due.compactMap { customer, tier, days -> (Neglected, over: Int)? in
      let contact = last[customer.name]
      let over = day - (contact ?? customer.since) - days
      guard over > 0 else { return nil }
      let silence = contact.map { day - $0 }
      return (Neglected(name: customer.name, tier: tier, cadence: days, silence: silence), over)
    }
    return found.sorted { left, right in
      (-left.over, left.0.tier, left.0.name) < (-right.over, right.0.tier, right.0.name)
    }.map(\.0)
  }
}

extension Facts {
  /// The most days between contacts, by tier; nil where nobody set any.
  var cadence: [String: Int]? {
    let rows = (setting("cadence")?.list ?? []).compactMap { row -> (String, Int)? in
      guard let tier = row["tier"]?.string.flatMap(factWords.tier), let days = row["days"]?.integer
      else { return nil }
      return (tier, days)
    }
    return rows.isEmpty ? nil : Dictionary(rows) { $1 }
  }

  /// How many days a customer's tier allows between contacts, and what that makes in the month.
  fileprivate func contactsAMonth(_ name: String) -> (days: Int, count: Int)? {
    guard let tier = portfolio.customers[name].flatMap(tierLetter(of:)), let days = cadence?[tier],
      days > 0
    else { return nil }
    let length = month.last - month.first + 1
    return (days, (length + days - 1) / days)
  }

  fileprivate func frequencyLines(_ name: String) -> [Phrase] {
    guard let customer = portfolio.customers[name], let frequency = contactsAMonth(name) else {
      return []
    }
    return [
      .message(
        Message(
          .factFrequency,
          [
            "tier": tier(of: customer), "days": .quantity(frequency.days, .unitDays),
            "period": .period(month), "n": .quantity(frequency.count, .unitVisits),
          ]
        )
      )
    ]
  }

  /// Whether somebody set a cadence: a summary names the settings it read, and one that says nothing is none.
  var hasCadence: Bool {
    method.setting("cadence").map { portfolio.value(of: $0, in: method) != nil } ?? false
  }

  package var neglected: [Neglected] {
    cadence.map { portfolio.neglected(by: $0, on: lastDay, factWords) } ?? []
  }

  fileprivate var neglectedLines: [Phrase] {
    neglected.map(\.phrase).numbered { $0 }.capped(at: 10)
  }
}
