import Catalogue
import Command
import Dates
import Journal
import Portfolio
import Report

/// The five things most worth doing now, each with its reason.
extension Session {
  private static let most = 5
  /// Of one reason at most so many, as long as there are others.
  private static let mostOfOne = 2

  mutating func nextThings() -> [Effect] {
    let reasons = promised + key + late + complaints + moments + steps + neglects + others
    var chosen: [Phrase] = []
    for things in reasons { chosen += things.prefix(Self.mostOfOne) }
    chosen = Array(chosen.prefix(Self.most))
    // Where there are few reasons there is room for more of each.
    let rest = reasons.flatMap { $0.dropFirst(Self.mostOfOne) }
    chosen += rest.prefix(Self.most - chosen.count)
    if chosen.isEmpty { return [.say(.key(.nextNothing))] }
    return [.list(Document([.numbered(chosen)]), [])]
  }

  private func daysLate(_ entry: Entry) -> Phrase { .number(today - (entry.due ?? today)) }

  /// What was promised keeps its day: overdue first, then today's (`domain.md` 2.2, priority rule).
  private var promised: [[Phrase]] {
    let late = overdue.filter { $0.taskClass == "promised" }.map {
      Phrase.key(.nextPromised, ["entry": line(of: $0), "days": daysLate($0)])
    }
    let now = dueToday.filter { $0.taskClass == "promised" }.map {
      Phrase.key(.nextPromisedToday, ["entry": line(of: $0)])
    }
    return [late + now]
  }

  private var key: [[Phrase]] {
    let late = overdue.filter { $0.taskClass == "key" }.map {
      Phrase.key(.nextLate, ["entry": line(of: $0), "days": daysLate($0)])
    }
    let now = dueToday.filter { $0.taskClass == "key" }.map {
      Phrase.key(.nextKey, ["entry": line(of: $0)])
    }
    return [late + now]
  }

  private var late: [[Phrase]] {
    func isOther(_ entry: Entry) -> Bool { !["promised", "key"].contains(entry.taskClass) }
    let late = overdue.filter(isOther).byImportance.map {
      Phrase.key(.nextLate, ["entry": line(of: $0), "days": daysLate($0)])
    }
    let now = dueToday.filter(isOther).byImportance.map {
      Phrase.key(.nextDue, ["entry": line(of: $0)])
    }
    return [late + now]
  }

  /// Complaints without a day, the oldest first: each day makes them worse.
  private var complaints: [[Phrase]] {
    let open = openToday.filter { $0.kind == .complaint && $0.due == nil }.sorted { $0.on < $1.on }
    return [
      open.map {
        .key(.nextComplaint, ["entry": line(of: $0), "days": .number(today - $0.on)])
      }
    ]
  }

  /// Birthdays and holidays for which it is time.
  private var moments: [[Phrase]] {
    mutating get {
      guard let method = shelf.load(defaultMethod) else { return [] }
      prepare()
      let facts = facts(of: method, .day(today))
      return ["own-days", "lead-time"].map { fact in
        facts.lines(fact, about: nil).map { .key(.nextMoment, ["what": $0]) }
      }
    }
  }

  /// The step that was stopped in, and the other steps of now; never the same one twice.
  private var steps: [[Phrase]] {
    mutating get {
      let stopped = stopped()
      return [[stopped?.phrase].compactMap(\.self), stepsToday(without: stopped)]
    }
  }

  private var neglects: [[Phrase]] {
    [neglected.map { .key(.nextNeglected, ["customer": $0.phrase]) }]
  }

  /// What is open without a day, and what comes due within two weeks.
  private var others: [[Phrase]] {
    let open = openToday.filter { $0.due == nil && $0.kind != .complaint }.map {
      Phrase.key(.nextOpen, ["entry": line(of: $0), "days": .number(today - $0.on)])
    }
    let coming = openToday.filter { $0.due.map { $0 > today && $0 - today <= 14 } ?? false }
      .sorted { ($0.due ?? today) < ($1.due ?? today) }
      .map { entry in
        Phrase.key(
          .nextComing,
          ["entry": line(of: entry), "days": .number((entry.due ?? today) - today)]
        )
      }
    return [open, coming]
  }
}
