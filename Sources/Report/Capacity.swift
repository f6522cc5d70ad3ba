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
  /// Collections at information shops (P-M2).
  var collections: Int
  var days: Decimal
  /// Days that meetings, training or leave take (P-W3).
  var blocked: Decimal
  var visitsADay: Decimal

  var need: Decimal { planned + Decimal(others) + Decimal(collections) }
  var lost: Decimal { blocked * visitsADay }
  var can: Decimal { max(0, days * visitsADay - lost) }
  /// Visits that do not fit; less than 0 where there is room.
  var excess: Decimal { need - can }
}

extension Facts {
  /// Nil before the days and the visits a day are answered.
  var capacity: Capacity? {
    guard let days = answer("P-W1")?["days"]?.number,
      let visits = answer("P-W1")?["visits"]?.number
    else { return nil }
    return Capacity(
      planned: plannedVisits.values.reduce(0, +),
      others: ordinary.count,
      collections: collections.count,
      days: days,
      blocked: blockedDays,
      visitsADay: visits
    )
  }

  /// Active customers outside the focus.
  private var ordinary: [String] {
    let focus = Set(focus)
    return portfolio.customers.keys.filter { name in
      !focus.contains(name) && answer("A-C3", about: name)?.string != "closed"
    }
  }

  /// The shops of P-M2, each as often as it is to be gone to.
  var collections: [String] {
    (answer("P-M2")?.list ?? []).flatMap { names(in: $0["shops"]) }
  }

  /// Whole and half workdays of the month that something else takes (P-W3).
  private var blockedDays: Decimal {
    (answer("P-W3")?.list ?? []).reduce(0) { sum, row in
      guard let day = due(row["date"]), month.contains(day),
        calendar.workdays(in: day...day).count == 1
      else { return sum }
      return sum + (row["span"]?.string == "half" ? Decimal(1) / 2 : 1)
    }
  }

  /// The visits planned for each focus customer, as the plan was when it was finished.
  var plannedVisits: [String: Decimal] {
    names(in: planned("A-C1")).reduce(into: [:]) { visits, name in
      visits[name] = planned("P-C3", about: name)?["visits"]?.number
    }
  }

  /// Who may wait, first first: the lowest tier, then the latest visit; never an information shop.
  var mayWait: [Customer] {
    let needed = Set(collections)
    let last = portfolio.lastContacts(with: Set(ordinary), upTo: today)
    return ordinary.filter { !needed.contains($0) }.compactMap { portfolio.customers[$0] }
      .sorted { left, right in
        let tiers = (tierOrder(left.name).0, tierOrder(right.name).0)
        if tiers.0 != tiers.1 { return tiers.0 > tiers.1 }
        let days = (last[left.name]?.number ?? 0, last[right.name]?.number ?? 0)
        return days.0 == days.1 ? left.name < right.name : days.0 > days.1
      }
  }

  /// As many as do not fit; none where all fits.
  var proposedToWait: [String] {
    guard let excess = capacity?.excess, excess > 0 else { return [] }
    let count = (excess.rounded(to: 0, .up) as NSDecimalNumber).intValue
    return mayWait.prefix(min(count, Self.mostWaiting)).map(\.name)
  }

  /// What one answer may name (`max` of P-W4).
  private static let mostWaiting = 40

  var capacityLines: [Phrase] {
    guard let capacity else { return [] }
    let (need, can) = capacity.lines
    let balance: Phrase = .quantity(
      abs(capacity.excess),
      capacity.excess > 0 ? .factCapacityOver : .factCapacityFits
    )
    return [need, can, balance, holidaysUnknown(in: month.days)].compactMap(\.self)
      + (capacity.excess > 0 ? [.key(.factCapacityDrop)] + waitingLines : [])
  }

  private var waitingLines: [Phrase] {
    let proposed = Set(proposedToWait)
    let last = portfolio.lastContacts(with: proposed, upTo: today)
    return mayWait.filter { proposed.contains($0.name) }.numbered { customer in
      let seen: Phrase =
        last[customer.name].map {
          .message(Message(.factLastContact, ["day": .day($0), "days": .number(today - $0)]))
        } ?? .key(.factReasonNever)
      return withText(customer.name, .joined([tier(of: customer), seen], by: .rowSeparator))
    }
  }
}

extension Capacity {
  fileprivate var lines: (need: Phrase, can: Phrase) {
    let need: Phrase = .message(
      Message(
        .factCapacityNeed,
        [
          "need": .quantity(self.need, .unitVisits), "focus": .text(planned.grouped),
          "others": .number(others),
        ]
      )
    )
    let can: Phrase = .message(
      Message(
        .factCapacityCan,
        [
          "can": .quantity(self.can, .unitVisits), "days": .quantity(days, .unitDays),
          "visits": .text(visitsADay.grouped),
        ]
      )
    )
    let info: Phrase? = collections > 0 ? .quantity(collections, .factCapacityInfo) : nil
    let blocked: Phrase? =
      blocked == 0
      ? nil
      : .message(
        Message(
          .factCapacityBlocked,
          ["days": .quantity(self.blocked, .unitDays), "n": .text(lost.grouped)]
        )
      )
    return (
      .joined([need, info].compactMap(\.self), by: .rowSeparator),
      .joined([can, blocked].compactMap(\.self), by: .rowSeparator)
    )
  }
}
