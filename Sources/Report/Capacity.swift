import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Whether the planned visits fit into the month (P-W4).
struct Capacity {
  /// Visits planned for the focus customers (P-C3).
  var planned: Decimal
  /// Active customers outside the focus; each is to be visited once.
  var others: Int
  var days: Decimal
  var visitsADay: Decimal

  var need: Decimal { planned + Decimal(others) }
  var can: Decimal { days * visitsADay }
}

extension Facts {
  /// Nil before the days and the visits a day are answered.
  var capacity: Capacity? {
    guard let days = answer("P-W1")?["days"]?.number,
      let visits = answer("P-W1")?["visits"]?.number
    else { return nil }
    let focus = Set(focus)
    return Capacity(
      planned: plannedVisits.values.reduce(0, +),
      others: portfolio.customers.keys.count { name in
        !focus.contains(name) && answer("A-C3", about: name)?.string != "closed"
      },
      days: days,
      visitsADay: visits
    )
  }

  /// The visits planned for each focus customer, as the plan was when it was finished.
  var plannedVisits: [String: Decimal] {
    names(in: planned("A-C1")).reduce(into: [:]) { visits, name in
      visits[name] = planned("P-C3", about: name)?["visits"]?.number
    }
  }

  var capacityLines: [Phrase] {
    guard let capacity else { return [] }
    let balance = capacity.need - capacity.can
    return [
      .message(
        Message(
          .factCapacityNeed,
          [
            "need": .quantity(capacity.need, .unitVisits),
            "focus": .text(capacity.planned.grouped), "others": .number(capacity.others),
          ]
        )
      ),
      .message(
        Message(
          .factCapacityCan,
          [
            "can": .quantity(capacity.can, .unitVisits),
            "days": .quantity(capacity.days, .unitDays),
            "visits": .text(capacity.visitsADay.grouped),
          ]
        )
      ),
      .quantity(abs(balance), balance > 0 ? .factCapacityOver : .factCapacityFits),
      holidaysUnknown(in: month.days),
    ].compactMap(\.self)
  }
}
