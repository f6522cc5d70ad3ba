package import Foundation

/// A score sheet as a method file defines it (`domain.md` 3): groups of items, each with its rule.
///
///     total = Σ groups, those marked `minus` taken off
package struct Score: Equatable, Sendable {
  package var title: Bilingual
  package var groups: [ScoreGroup]
  /// By which progress targets count: `period`, `linear` or `quarters` (`domain.md` 3.2, 4).
  package var basis: ScoreValue
  /// The cumulative shares of the four quarters in per cent, such as `25 50 75 100`.
  package var shares: ScoreValue
  /// `calendar` or `working` days (3.2, 5).
  package var days: ScoreValue
  /// What an item without a target is worth: `not-applicable`, `zero` or `full` (3.2, 3).
  package var zeroTarget: ScoreValue
  /// The most an item gives, in per cent of its points, or `none` (3.2, 1).
  package var cap: ScoreValue
  /// The least an item gives, in points, or `none` (3.2, 2).
  package var floor: ScoreValue
  /// The question whose fields `from` and `to` say which days the sheet is about.
  package var fromTo: String?
  /// The tiers of customers who must be cared for, separated by commas; empty for all of them.
  package var careTiers: ScoreValue?
  /// Whether the groups are added up to a total.
  package var isAddedUp: Bool

  package var items: [ScoreItem] { groups.flatMap(\.items) }
}

/// Several items that are added up.
package struct ScoreGroup: Equatable, Sendable {
  package var id: String
  package var title: Bilingual
  /// Items that do not apply are left out, and the sum is scaled to this.
  package var full: Decimal?
  /// The most the group gives.
  package var cap: Decimal?
  /// Whether it is taken off the total.
  package var isDeduction: Bool
  package var items: [ScoreItem]
  /// Items that are typed instead of written into the file.
  package var listed: ListedItems?
}

/// Items from the rows of an answer: each row names one, with its points and target.
package struct ListedItems: Equatable, Sendable {
  /// The question; its rows have the fields `name`, `target` and `points`.
  package var question: String
  /// What was reached, asked about each of them.
  package var done: ScoreInput
}

/// One line of a score sheet.
package struct ScoreItem: Equatable, Sendable {
  package var id: String
  package var text: Bilingual
  /// What it is worth; nil where it has neither a full mark nor a limit.
  package var points: ScoreValue?
  package var unit: Bilingual?
  package var rule: ScoreRule
  package var cap: ScoreValue?
  /// The named figure that it measures, such as `off-counter-share`.
  package var fact: String?

  package init(
    id: String,
    text: Bilingual,
    points: ScoreValue?,
    unit: Bilingual?,
    rule: ScoreRule,
    cap: ScoreValue? = nil,
    fact: String? = nil
  ) {
    self.id = id
    self.text = text
    self.points = points
    self.unit = unit
    self.rule = rule
    self.cap = cap
    self.fact = fact
  }
}

/// How an item is scored.
package enum ScoreRule: Equatable, Sendable {
  /// done ÷ target × points; several inputs are added up with their weights. The first of the
  /// figures that is known counts where it was recorded after the answer.
  case ratio(
    target: [ScoreInput],
    done: [ScoreInput],
    recorded: [ScoreInput],
    isLowerBetter: Bool
  )
  /// A share of now beside the share of last time, by one of three rules (3.2, 7).
  case comparison(ScoreShare, last: ScoreShare, by: ScoreValue)
  /// part ÷ whole × points.
  case coverage(ScoreShare)
  /// So many points for each of something, at most the item's points.
  case count([ScoreCount])
}

/// A part of a whole.
package struct ScoreShare: Equatable, Sendable {
  package var part: ScoreInput
  package var whole: ScoreInput
}

/// Points for each of something.
package struct ScoreCount: Equatable, Sendable {
  package var input: ScoreInput
  package var points: Decimal
  /// `instead`: what the term before it gave for the same thing does not count; `on-top`: it does.
  package var relation: ScoreValue?

  package init(input: ScoreInput, points: Decimal, relation: ScoreValue? = nil) {
    self.input = input
    self.points = points
    self.relation = relation
  }
}

/// Where a number of a score sheet comes from.
package struct ScoreInput: Equatable, Sendable {
  package enum Source: Equatable, Sendable {
    /// A field of an answer; nil for an answer that is a number itself.
    case answer(question: String, field: String?)
    /// A field of the row of an answer that has a name.
    case row(question: String, name: String, field: String)
    /// The latest figure that was recorded under a name.
    case figure(Bilingual)
    /// How much a figure grew since before the period began.
    case growth(Bilingual)
  }

  package var source: Source
  package var weight: Decimal
  /// Only where a setting has a value, such as `balance = average`.
  package var when: Condition?

  package init(source: Source, weight: Decimal = 1, when: Condition? = nil) {
    self.source = source
    self.weight = weight
    self.when = when
  }
}

/// A rule as the file gives it, or the setting of the method or the answer that decides it.
package enum ScoreValue: Equatable, Sendable {
  case literal(String)
  case setting(String)
  case answer(String)
}
