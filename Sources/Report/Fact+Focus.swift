import Catalogue
import Journal

/// What helps to choose the customers of the month, and what last month left for it.
extension Fact {
  static let ofFocus: [String: Fact] = [
    "focus-candidates": Fact(
      lines: { facts, _ in Candidates(facts).list.numbered(\.phrase) },
      choices: { facts, _ in Candidates(facts).list.map(\.name) },
      groups: { facts, _ in Candidates(facts).groups }
    ),
    "focus-proposal": Fact(
      value: { facts, _ in
        let names = Candidates(facts).list.prefix(5).map(\.name)
        return names.isEmpty ? nil : .strings(names)
      }
    ),
    "improvement-items": Fact(lines: { $0.improvementLines($1) }, sources: ["R-5", "A-C1"]),
  ]
}

extension Candidate {
  fileprivate var phrase: Phrase {
    .message(
      Message(
        .summaryLabelled,
        ["label": .text(name), "words": .joined(reasons, by: .summarySemicolons)]
      )
    )
  }
}

extension Facts {
  /// All of them for the first customer of the month, later those that name the customer.
  fileprivate func improvementLines(_ subject: String) -> [Phrase] {
    improvements
      .filter { subject == focus.first || $0.what.contains(subject) }
      .map { improvement in
        let outcome = said("R-5", about: improvement.subject.id)
        return .message(
          Message(
            outcome == nil ? .factImprovement : .factImprovementAnswered,
            ["words": improvement.label, "outcome": .known(outcome)]
          )
        )
      }
  }
}

extension Array {
  /// One line each with its number in front, by which it may be chosen.
  func numbered(_ words: (Element) -> Phrase) -> [Phrase] {
    zip(1..., self).map { number, element in
      .message(Message(.factNumbered, ["n": .number(number), "words": words(element)]))
    }
  }
}

extension [Phrase] {
  /// The first lines, and how many more there are.
  func capped(at most: Int) -> [Phrase] { capped(at: most) { $0 } }
}

extension Array {
  /// The first as lines, and how many more there are; of what is not shown no line is made.
  func capped(at most: Int, _ line: (Element) -> Phrase) -> [Phrase] {
    let shown = Swift.max(1, most - 1)
    guard count > most, count > shown else { return map(line) }
    return prefix(shown).map(line) + [.quantity(count - shown, .factMore)]
  }
}
