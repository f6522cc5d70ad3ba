import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What a longer report shows as pictures; each is nil where there is nothing to see.
extension Facts {
  /// Contacts on each day that is over, as a calendar.
  func contactsPicture(_ observed: Observations) -> Document.Block? {
    guard !observed.contacts.isEmpty, period.first <= lastDay else { return nil }
    let days = period.first...lastDay
    let made = observed.contacts.reduce(into: [Day: Int]()) { $0[$1.on, default: 0] += 1 }
    let counts = Dictionary(uniqueKeysWithValues: days.map { ($0, made[$0] ?? 0) })
    let map = HeatMap(period, counts: counts, daysOff: Set(days.filter { !calendar.isWorkday($0) }))
    let best = made.min { (-$0.value, $0.key) < (-$1.value, $1.key) }
    let summary = Phrase.key(
      .pictureContactsSummary,
      [
        "days": .number(made.count), "total": .text(Decimal(observed.contacts.count).grouped),
        "most": .number(best?.value ?? 0), "day": .known(best.map { .day($0.key) }),
      ]
    )
    return .picture(
      Picture(
        .heatMap(map),
        title: .key(.pictureContacts, ["period": .period(period)]),
        summary: summary.resting(on: observed.contacts)
      )
    )
  }

  /// The territory's volume of the year's months up to now; of a month, of the twelve up to it.
  func volumesPicture(_ volumes: Volumes) -> Document.Block? {
    let shown = period.cycle == .year ? period.months : month.lastTwelve
    let all = shown.filter { $0.first <= today }.map { ($0, volumes.territory(in: $0)) }
    let known = all.drop { $0.1 == nil }
    let values = known.compactMap { month, volume in volume.map { (month, $0) } }
    guard let first = known.first?.0, let last = known.last?.0, values.count > 1,
      let low = values.min(by: { $0.1 < $1.1 }), let high = values.max(by: { $0.1 < $1.1 })
    else { return nil }
    let points = known.map { month, volume in
      Picture.Point(.month(month), volume, .known(volume.map { .quantity($0, .unitCartons) }))
    }
    let range = Phrase.key(
      .pictureRange,
      [
        "low": .quantity(low.1, .unitCartons), "lowWhen": .month(low.0),
        "high": .quantity(high.1, .unitCartons), "highWhen": .month(high.0),
      ]
    )
    let missing = known.filter { $0.1 == nil }.map { Phrase.month($0.0) }
    let gap = missing.isEmpty ? [] : [Phrase.key(.pictureMissing, ["names": .list(missing)])]
    return .picture(
      Picture(
        .series(points),
        title: .key(.pictureVolumes, ["first": .month(first), "last": .month(last)]),
        summary: .sequence([range] + gap)
      )
    )
  }

  /// How far each goal of the month is, beside the time that has passed of it.
  func goalsPicture(_ results: [GoalResult]) -> Document.Block? {
    let passed = timePassed
    let bars = results.map { result in
      let share = result.completion
      return Picture.Bar(
        .sequence([who(result.goal), " ", metric(of: result.goal)]),
        share,
        share.map { .quantity($0, .percent) } ?? actual(result),
        note: share.map { .shortPoints(from: passed, to: $0) }
      )
    }
    guard bars.contains(where: { $0.value != nil }) else { return nil }
    let title = Phrase.key(.pictureGoals, ["period": .period(month)])
    let decreases = results.contains { $0.goal.decreases && $0.completion != nil }
    return .picture(
      Picture(
        .bars(
          Picture.Bars(bars, full: 100, mark: passed, markText: .quantity(passed, .percent))
        ),
        title: decreases ? .sequence([title, .key(.pictureDecrease)]) : title
      )
    )
  }

  /// Elapsed days ÷ days of the month, in per cent with one place (`domain.md` 5).
  var timePassed: Decimal {
    let passed = min(month.last, today) - month.first + 1
    let all = month.last - month.first + 1
    return (Decimal(max(0, passed) * 100) / Decimal(all)).rounded(to: 1)
  }

  /// Contacts by the tier of their customers, as parts of all.
  func tiersPicture(_ observed: Observations) -> Document.Block? {
    let tiers = portfolio.customers.mapValues { tierLetter(of: $0) ?? "~" }
    let counts = observed.contacts.reduce(into: [String: Int]()) { counts, contact in
      let name = portfolio.customer(of: contact)
      counts[name.flatMap { tiers[$0] } ?? "~", default: 0] += 1
    }
    guard counts.count > 1 else { return nil }
    let total = counts.values.reduce(0, +)
    let shares = counts.sorted { $0.key < $1.key }.map { tier, count in
      Picture.Share(
        tier == "~" ? .key(.factNoTier) : .message(Message(.factTier, ["tier": .text(tier)])),
        Decimal(count),
        .key(
          .pictureShare,
          ["n": .text(Decimal(count).grouped), "share": .percent(count, of: total)]
        )
      )
    }
    return .picture(
      Picture(
        .shares(shares),
        title: .key(
          .pictureTiers,
          ["period": .period(period), "total": .text(Decimal(total).grouped)]
        )
      )
    )
  }
}

extension GoalResult {
  /// Actual ÷ target in per cent; where less is better, what went away of what was to go.
  var completion: Decimal? {
    guard let actual, let target = goal.target else { return nil }
    let share: Decimal?
    if goal.decreases {
      let baseline = goal.baseline ?? 0
      share = ((baseline - actual) * 100).divided(by: baseline - target)
    } else {
      share = (actual * 100).divided(by: target)
    }
    return share.map { $0.rounded(to: 1) }
  }
}

extension Period {
  /// The twelve months that end with this one.
  fileprivate var lastTwelve: [Period] {
    (0..<12).reversed().map { Period(.month, containing: first.adding(months: -$0)) }
  }
}

extension Phrase {
  /// `2026-11`, which reads the same in every language.
  static func month(_ month: Period) -> Phrase { .text(month.description) }

  /// A sentence, and the entries that it rests on.
  func resting(on entries: [Entry]) -> Phrase {
    resting(on: entries.map { Origin($0.id) })
  }
}

extension Origin {
  init(_ id: EntryID) { self.init(by: id.by, n: id.n) }
}
