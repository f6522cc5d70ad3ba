import Catalogue
import Dates

/// A verb and the cycle it is about, in one word.
struct CycleVerb: Equatable, Sendable {
  var verb: Verb
  var cycle: Cycle

  static let keys: [(key: Key, meaning: CycleVerb)] = [
    (.wordReviewDay, CycleVerb(verb: .review, cycle: .day)),
    (.wordReviewWeek, CycleVerb(verb: .review, cycle: .week)),
    (.wordReviewMonth, CycleVerb(verb: .review, cycle: .month)),
    (.wordSummaryDay, CycleVerb(verb: .summary, cycle: .day)),
    (.wordSummaryWeek, CycleVerb(verb: .summary, cycle: .week)),
    (.wordSummaryMonth, CycleVerb(verb: .summary, cycle: .month)),
  ]
}
