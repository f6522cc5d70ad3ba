import Catalogue
import Dates
import Journal
import Portfolio

/// What was done for one customer on a day, from the review, else from the contact itself.
private struct Served {
  var customer: String
  /// In the words of the method's list; nil where the review was not answered.
  var services: Phrase?
  var note: String?
  var way: Phrase
  var effect: Int?
}

/// The part d5: service, way and effect for every customer, each named once.
extension DaySummary {
  func services(in room: Room) -> [Phrase] {
    switch room.services {
    case .oneByOne: served.map { clause($0, in: room) }
    case .byServiceAndEffect: groups(in: room) { $0.services }
    case .terse: groups(in: room) { $0.services }
    }
  }

  /// One clause a customer.
  private func clause(_ served: Served, in room: Room) -> Phrase {
    let what = [served.services, served.noted].compactMap(\.self)
    return .message(
      Message(
        .dayServed,
        [
          "customer": .text(served.customer),
          "what": what.isEmpty ? .key(.dash) : .joined(what, by: .rowSeparator),
          "way": served.way, "effect": served.effectInWords,
        ]
      )
    )
  }

  /// Customers by service, way and effect, each with what was noted.
  private func groups(in room: Room, by service: (Served) -> Phrase?) -> [Phrase] {
    var groups: [(label: Phrase, customers: [Phrase])] = []
    for served in served {
      let label = self.label(service(served), served, in: room)
      let name = served.noted.map { facts.withText(served.customer, $0) } ?? .text(served.customer)
      if let known = groups.firstIndex(where: { $0.label == label }) {
        groups[known].customers.append(name)
      } else {
        groups.append((label, [name]))
      }
    }
    return groups.map { .labelled($0.label, $0.customers, separator: .listSeparator) }
  }

  private func label(_ service: Phrase?, _ served: Served, in room: Room) -> Phrase {
    let isTerse = room.services != .byServiceAndEffect
    return .message(
      Message(
        isTerse ? .dayGroupTerse : .dayGroup,
        [
          "service": .joined([service, served.way].compactMap(\.self), by: .rowSeparator),
          "effect": isTerse
            ? .known(served.effect.map { .quantity($0, .terseRating) }) : served.effectInWords,
        ]
      )
    )
  }

  /// In the order of the contacts; then those who were only reviewed.
  private var served: [Served] {
    let reviews = facts.services(in: facts.period.days)
    let contacted = observed.customers
    let others = reviews.map(\.customer).filter { !contacted.contains($0) }
    return (contacted + others).map { name in
      let contacts = observed.contacts(with: name)
      let review = reviews.last { $0.customer == name }
      let notes = contacts.compactMap { contact -> String? in
        if let note = contact.note, !note.isEmpty { return note }
        return contact.tags.isEmpty ? nil : contact.tags.joined(separator: " ")
      }
      return Served(
        customer: name,
        services: review?.what,
        note: notes.isEmpty ? nil : notes.joined(separator: "\n"),
        way: review?.way ?? contacts.first.map(facts.wayWords) ?? .key(.dash),
        effect: review?.effect
      )
    }
  }
}

extension Served {
  fileprivate var effectInWords: Phrase { .known(effect.map { .quantity($0, .rating) }) }

  fileprivate var noted: Phrase? { note.map { .text($0.inOneLine) } }
}
