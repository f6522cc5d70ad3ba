import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// What was done for a customer on a day, as the day review says (D-C3).
struct Service {
  var day: Day
  var customer: String
  /// In the words of the method's list.
  var what: Phrase?
  var way: Phrase?
  /// 1 to 5.
  var effect: Int?
  /// What was noted at the contact, cut to the room there is.
  var note: String?

  var phrase: Phrase {
    let noted: Phrase? = note.map {
      .message(
        Message(
          .customerWithText,
          ["customer": .known(what), "text": .text($0)]
        )
      )
    }
    let words = what == nil ? note.map { Phrase.text($0) } : noted
    return .message(
      Message(
        .factService,
        [
          "day": .monthAndDay(day), "customer": .text(customer), "what": words ?? .known(what),
          "effect": .known(effect.map { .quantity($0, .rating) }),
        ]
      )
    )
  }
}

extension Facts {
  /// The services of some days, in the order of the days and of their answers.
  func services(in days: ClosedRange<Day>) -> [Service] {
    dayAnswers("D-C3", in: days).map { day, customer, value in
      Service(
        day: day,
        customer: customer,
        what: field("services", of: value, in: "D-C3"),
        way: field("way", of: value, in: "D-C3"),
        effect: value["effect"]?.integer
      )
    }
  }

  /// The services of some days with those whose effect the contacts themselves say, where no review does.
  func ratedServices(in days: ClosedRange<Day>) -> [Service] {
    let reviewed = services(in: days)
    let known = Set(reviewed.map { "\($0.day) \($0.customer)" })
    let contacts = portfolio.entries(of: [.visit], in: days).compactMap { contact -> Service? in
      guard let note = contact.note, let mark = factWords.effect(in: note).effect?.mark,
        let name = portfolio.customer(of: contact),
        !known.contains("\(contact.on) \(name)")
      else { return nil }
      return Service(day: contact.on, customer: name, way: wayWords(of: contact), effect: mark)
    }
    return contacts.isEmpty ? reviewed : (reviewed + contacts).sorted { $0.day < $1.day }
  }

  /// The answers to a question of the day review, one for each day and customer.
  func dayAnswers(
    _ question: String,
    in days: ClosedRange<Day>
  ) -> [(day: Day, customer: String, value: Value)] {
    let answers = portfolio.answers
    return answers.keys(of: question, method: method.id).compactMap {
      key -> (Day, String, Answer)? in
      guard case .day(let day) = key.period, days.contains(day), let answer = answers[key],
        !answer.isSkip
      else { return nil }
      return (day, key.subject ?? "", answer)
    }
    .sorted { ($0.0, $0.2.position) < ($1.0, $1.2.position) }
    .map { ($0.0, $0.1, $0.2.value) }
  }

  /// One field of a row in words; nil where it was left out or is an empty list.
  func field(_ id: String, of row: Value, in question: String) -> Phrase? {
    guard let value = row[id], value != .null, value.list?.isEmpty != true,
      case .row(let fields) = method.question(question)?.kind,
      let field = fields.first(where: { $0.id == id })
    else { return nil }
    return field.kind.words(value)
  }
}
