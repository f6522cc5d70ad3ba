package import Catalogue
import Dates
import Journal
import Portfolio

/// One customer, brand, goal or week that a question is asked about.
package struct Subject: Equatable, Sendable {
  /// What the journal keeps in `subject`.
  package var id: String
  package var label: Phrase

  package init(id: String, label: Phrase) {
    self.id = id
    self.label = label
  }

  /// Something that goes by its own name.
  init(name: String) { self.init(id: name, label: .text(name)) }
}

extension Subject {
  static let lists: [String: @Sendable (Facts) -> [Subject]] = [
    "improvements": { $0.improvements.map(\.subject) },
    "focus-customers": { $0.focus.map(Subject.init(name:)) },
    "contacted-focus": { $0.contactedFocus.map(Subject.init(name:)) },
    "brands": { $0.brands.map(Subject.init(name:)) },
    "territory-and-focus": { facts in
      [Subject(id: Volumes.territory, label: .key(.factTerritory))]
        + facts.focus.map(Subject.init(name:))
    },
    "weeks": { $0.period.weeks.map { Subject(id: $0.description, label: .period($0)) } },
    "month-goals": { facts in facts.goals.map { facts.subject(of: $0) } },
    "missed-goals": { facts in facts.missedGoals.map { facts.subject(of: $0.goal) } },
    "open-requests": { facts in
      facts.portfolio.openEntries(of: [.need, .complaint], at: facts.lastDay).map { item in
        let words: [Phrase?] = [
          .text(facts.number(of: item)),
          item.customer.map { .text(facts.portfolio.presentName($0)) }, item.gist(columns: 32),
        ]
        return Subject(
          id: facts.number(of: item),
          label: .joined(words.compactMap(\.self), by: .rowSeparator)
        )
      }
    },
    "opportunities": { facts in
      (facts.answer("P-M1")?.list ?? []).compactMap { row in
        row["what"]?.string.map { Subject(name: $0) }
      }
    },
    "contacted-info-shops": { facts in
      let shops = Set(facts.collections)
      return Observations(facts.portfolio, in: facts.period.days).customers
        .filter(shops.contains).map(Subject.init(name:))
    },
    "verdicts": { facts in facts.verdicts.map { Subject(id: $0.id, label: $0.label) } },
  ]
}

extension Facts {
  /// The focus customers who were contacted on these days, in the order of their first contact.
  var contactedFocus: [String] {
    let focus = Set(focus)
    return Observations(portfolio, in: period.days).customers.filter(focus.contains)
  }

  func subject(of goal: Goal) -> Subject {
    Subject(id: String(goal.id.n), label: label(of: goal))
  }
}
