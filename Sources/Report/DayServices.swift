import Catalogue
import Dates
package import Journal
import Portfolio

/// What was done for one customer on a day, from the review, else from the contacts themselves.
struct Served {
  var customer: String
  /// In the words of the method's list; nil where the review was not answered.
  var services: Phrase?
  /// Without the effect.
  var note: String?
  var way: Phrase
  /// 1 to 5.
  var effect: Int?
  /// How it went, in the words of the contacts.
  var said: String?
}

/// The part d5: service, way and effect for every customer, each named once.
extension DaySummary {
  func services(in room: Room) -> [Phrase] {
    switch room.services {
    case .oneByOne: served.map { clause($0) }
    case .byServiceAndEffect, .terse: groups(in: room)
    }
  }

  /// One clause a customer.
  private func clause(_ served: Served) -> Phrase {
    let what = [served.services, noted(served)].compactMap(\.self)
    return .key(
      served.said == nil ? .dayServed : .dayServedSaid,
      [
        "customer": .text(served.customer),
        "what": what.isEmpty ? .key(.dash) : .joined(what, by: .rowSeparator),
        "way": served.way, "effect": effect(served),
      ]
    )
  }

  /// Customers by service, way and effect, each with what was noted.
  private func groups(in room: Room) -> [Phrase] {
    var groups: [(label: Phrase, customers: [Phrase])] = []
    for served in served {
      let label = label(served, in: room)
      let said = served.said.map { Phrase.key(.daySaid, ["effect": facts.told($0)]) }
      let words = room.tellsNotes ? [noted(served), said].compactMap(\.self) : []
      let name =
        words.isEmpty
        ? .text(served.customer)
        : facts.withText(served.customer, .joined(words, by: .rowSeparator))
      if let known = groups.firstIndex(where: { $0.label == label }) {
        groups[known].customers.append(name)
      } else {
        groups.append((label, [name]))
      }
    }
    return groups.map { .labelled($0.label, $0.customers, separator: .listSeparator) }
  }

  private func label(_ served: Served, in room: Room) -> Phrase {
    let service = Phrase.joined(
      [served.services, served.way].compactMap(\.self),
      by: .rowSeparator
    )
    // Words about the effect stand beside the customer who said them.
    if served.effect == nil, served.said != nil { return service }
    let isTerse = room.services == .terse
    let mark = served.effect.map { Phrase.quantity($0, isTerse ? .terseRating : .rating) }
    return .key(
      isTerse ? .dayGroupTerse : .dayGroup,
      ["service": service, "effect": .known(mark)]
    )
  }

  private func noted(_ served: Served) -> Phrase? { served.note.map { facts.told($0) } }

  private func effect(_ served: Served) -> Phrase {
    facts.effect(served.effect, served.said.map { facts.told($0) })
  }
}

extension Facts {
  /// What was done for each customer on a day, in the order of the contacts; then those who were only
  /// reviewed.
  func served(_ observed: Observations) -> [Served] {
    let reviews = services(in: period.days)
    let contacted = observed.customers
    let others = reviews.map(\.customer).filter { !contacted.contains($0) }
    return (contacted + others).map { name in
      let contacts = observed.contacts(with: name)
      let review = reviews.last { $0.customer == name }
      let told = contacts.map { ($0, factWords.effect(in: $0.note ?? "")) }
      let notes = told.compactMap { contact, told -> String? in
        if !told.rest.isEmpty { return told.rest }
        return contact.tags.isEmpty || told.effect != nil
          ? nil : contact.tags.joined(separator: " ")
      }
      let words = told.compactMap { $0.1.effect?.words }
      return Served(
        customer: name,
        services: review?.what,
        note: notes.isEmpty ? nil : notes.joined(separator: "\n"),
        way: review?.way ?? contacts.first.map(wayWords) ?? .key(.dash),
        effect: review?.effect ?? told.compactMap { $0.1.effect?.mark }.last,
        said: words.isEmpty ? nil : words.joined(separator: "\n")
      )
    }
  }

  /// The day's contacts of whom nothing says how it went.
  package var contactsWithoutEffect: [Entry] {
    guard hasOwnForm else { return [] }
    let observed = Observations(portfolio, in: period.days)
    let lacking = served(observed).filter { $0.effect == nil && $0.said == nil }.map(\.customer)
    return lacking.compactMap { observed.contacts(with: $0).last }
  }
}
