package import Catalogue
import Dates
package import Journal
package import Method
import Portfolio

/// One customer, brand, goal or week that a question is asked about.
package struct Subject: Equatable, Sendable {
  /// What the journal keeps in `subject`.
  package var id: String
  package var label: Phrase
  /// The unit of numbers about it, where it has one of its own.
  package var unit: Bilingual?
  /// The row that it stands for, where a question goes through the rows of an answer.
  package var row: Value?

  package init(id: String, label: Phrase, unit: Bilingual? = nil, row: Value? = nil) {
    self.id = id
    self.label = label
    self.unit = unit
    self.row = row
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
    "score-items": { $0.scoreItems },
    "months": { facts in
      facts.period.months.filter { $0.first <= facts.today }
        .map { Subject(id: $0.description, label: .period($0)) }
    },
    "year-goals": { facts in
      facts.yearGoals.map { Subject(id: String($0.id.n), label: .text($0.metric)) }
    },
    "all": { $0.allRows.named },
    "unmet-criteria": { facts in
      facts.gradeCheck?.unmet.map { Subject(name: $0.name) } ?? []
    },
    "contacted": { facts in
      Observations(facts.portfolio, in: facts.period.days).customers.map(Subject.init(name:))
    },
    "closed-today": { facts in facts.closedItems.map { facts.subject(ofItem: $0) } },
    "unfinished": { facts in facts.unfinished.map { facts.subject(ofItem: $0) } },
    "holidays-ahead": { facts in facts.holidaysAhead.map(\.subject) },
    "verdicts": { facts in facts.verdicts.map { Subject(id: $0.id, label: $0.label) } },
  ]
}

extension Facts {
  /// The focus customers who were contacted on these days, in the order of their first contact.
  var contactedFocus: [String] {
    let focus = Set(focus)
    return Observations(portfolio, in: period.days).customers.filter(focus.contains)
  }

  /// The items of the score sheet for which a target is asked.
  var scoreItems: [Subject] {
    (method.score?.items ?? []).compactMap { item in
      guard case .ratio = item.rule else { return nil }
      return Subject(id: item.id, label: .either(item.text), unit: item.unit)
    }
  }

  func subject(of goal: Goal) -> Subject {
    Subject(id: String(goal.id.n), label: label(of: goal))
  }
}

extension [Value] {
  /// Each with its name: a row by its first field that is text.
  var named: [Subject] {
    compactMap { value in
      if let text = value.string { return Subject(name: text) }
      guard case .object(let fields) = value else { return nil }
      let unit = value["unit"]?.string.map { Bilingual(chinese: $0, english: $0) }
      return fields.lazy.compactMap(\.value.string).first
        .map { Subject(id: $0, label: .text($0), unit: unit) }
    }
  }
}
