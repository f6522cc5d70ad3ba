package import Dates
package import Foundation
package import Journal

/// Something to be reached, as the plan or the year set it.
package struct Goal: Equatable, Sendable {
  package var id: EntryID
  package var metric: String
  /// The present name.
  package var customer: String?
  package var brands: [String]
  package var baseline: Decimal?
  package var target: Decimal?
  package var unit: String?
  package var due: Day?
  package var period: Period?
  package var position: Int

  init?(_ entry: Entry, customer: String?, at position: Int) {
    guard let metric = entry[.metric]?.string else { return nil }
    id = entry.id
    self.metric = metric
    self.customer = customer
    brands = entry.brands
    baseline = entry[.baseline]?.number
    target = entry[.target]?.number
    unit = entry[.unit]?.string
    due = entry.due
    period = entry.period
    self.position = position
  }

  /// Whether a smaller figure is the better one: the target lies below where it began.
  ///
  /// What can only be meant to grow is never so: a distribution target below the present rate is a
  /// low target, not a wish to lose shops.
  package var decreases: Bool {
    guard !Self.growing.contains(metric), let baseline, let target else { return false }
    return target < baseline
  }

  private static let growing: Set = [
    "visits", "specs", "volume", "margin", "display", "price-tags", "ordering", "recommending",
    "distribution-rate",
  ]
}

/// Where a period stands in its method (`design.md` 3, kind `period`).
package enum PeriodState: String, CaseIterable, Sendable {
  case analysed
  case planned
  case evaluated
  case improved
  case submitted
  case approved
  case returned
}

/// One change of a period's state.
package struct PeriodMark: Equatable, Sendable {
  package var id: EntryID
  package var state: PeriodState
  package var on: Day
  package var note: String?
  package var position: Int
  /// Whose period it is; nil in journals that knew one method only.
  package var method: String?
}

extension Entry {
  /// A remark about a method or one of its questions: it says nothing about customers or markets.
  package var isRemark: Bool { kind == .note && self[.method] != nil }
}

/// Something open until a `done` names it: a task, a need or a complaint.
package struct OpenItem: Equatable, Sendable {
  package var entry: Entry
  package var position: Int

  package var id: EntryID { entry.id }
}
