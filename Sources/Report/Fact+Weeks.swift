import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What the days of a week say to its review.
extension Fact {
  static let ofWeeks: [String: Fact] = [
    "impressions": Fact(
      lines: { facts, _ in
        facts.impressions.numbered { $0.phrase(columns: facts.room(56)) }
      },
      choices: { facts, _ in facts.impressions.map(\.text) }
    ),
    "week-time": Fact(lines: { facts, _ in facts.weekTime }),
    "new-products": Fact(lines: { facts, _ in facts.newProducts }),
    "publicity": Fact(lines: { facts, _ in facts.publicity }),
    "next-week": Fact(lines: { facts, _ in facts.nextWeek }),
  ]
}

/// What was felt about a day, in the manager's words (d6).
struct Impression {
  var day: Day
  var text: String
  /// The answer that says it.
  var origins: [Origin] = []

  /// In its first clauses where the line is short.
  func phrase(columns: Int) -> Phrase {
    told(.text(text.excerpt(columns: columns)))
  }

  /// Behind its day.
  func told(_ words: Phrase) -> Phrase {
    .key(.factDayAndWords, ["day": .day(day), "words": words]).resting(on: origins)
  }
}

extension Facts {
  /// The impressions of the period's days, in order.
  var impressions: [Impression] {
    dayAnswers("d6", in: period.days).compactMap { day, _, value in
      value.string.map {
        Impression(day: day, text: $0, origins: origin(of: "d6", in: .day(day)))
      }
    }
  }

  /// Contacts in all and by day, tasks, and the workdays of which nothing was recorded.
  var weekTime: [Phrase] {
    let observed = Observations(portfolio, in: period.days)
    var lines: [Phrase] = observed.contacts.isEmpty ? [] : [observed.contactsLine]
    if let days = contactsByDay(observed) { lines.append(days) }
    if let tasks = taskCounts(in: period).phrase { lines.append(tasks) }
    if let missing = missingDaysLine { lines.append(missing) }
    return lines
  }

  /// How many contacts each day had.
  func contactsByDay(_ observed: Observations) -> Phrase? {
    let counts = Dictionary(grouping: observed.contacts, by: \.on).mapValues(\.count)
    guard !counts.isEmpty else { return nil }
    let days = counts.keys.sorted().map { day -> Phrase in
      .message(
        Message(.factDayCount, ["day": .weekday(day), "n": .number(counts[day] ?? 0)])
      )
    }
    return .labelled(.factByDay, days, separator: .listSeparator)
  }

  /// Workdays up to today on which nothing at all was recorded or answered.
  var missingDays: [Day] {
    let last = min(period.last, today)
    guard period.first <= last else { return [] }
    let kinds = Set(Kind.allCases).subtracting([.undo, .redo, .amend, .setting, .purged])
    let days = portfolio.days(of: kinds, in: period.first...last).union(impressions.map(\.day))
    return calendar.workdays(in: period.first...last).filter { !days.contains($0) }
  }

  var missingDaysLine: Phrase? {
    let days = missingDays
    guard !days.isEmpty else { return nil }
    return .message(Message(.missingDays, ["days": .list(inRuns(days))]))
  }

  /// Workdays by name; three and more in a row from the first to the last.
  private func inRuns(_ days: [Day]) -> [Phrase] {
    let runs = days.reduce(into: [[Day]]()) { runs, day in
      if let last = runs.last?.last, calendar.workdays(in: last...day).count == 2 {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return runs.flatMap { run -> [Phrase] in
      guard run.count > 2, let first = run.first, let last = run.last else {
        return run.map(Phrase.shortDay)
      }
      return [
        .message(
          Message(.dayRange, ["first": .monthAndDay(first), "last": .monthAndDay(last)])
        )
      ]
    }
  }

  /// The brands in launch, their states, and what was recorded about new products.
  var newProducts: [Phrase] {
    let states = portfolio.brandStates(upTo: min(period.last, today))
    let launched = brands.filter { answer("A-B7", about: $0) == .string("launch") }
    let counts = launched.compactMap { brand -> Phrase? in
      let counts = Distribution(of: brand, states: states, about(month)).states
      return counts.isEmpty ? nil : .labelled(.text(brand), counts, separator: .listSeparator)
    }
    return [reactions].compactMap(\.self) + counts
      + notes(of: entries(about: .newProduct)).capped(at: 12)
  }

  /// How many customers accept, wait or refuse, by the day reviews (D-B3), the last word of each.
  private var reactions: Phrase? {
    var last: [String: String] = [:]
    for (_, customer, value) in dayAnswers("D-B3", in: period.days) {
      last[customer] = value["reaction"]?.string
    }
    let counts = Dictionary(grouping: last.values, by: \.self).mapValues(\.count)
    guard ["accept", "wait", "refuse"].contains(where: { counts[$0] != nil }) else { return nil }
    return .message(
      Message(
        .factReactions,
        [
          "accept": .number(counts["accept"] ?? 0), "wait": .number(counts["wait"] ?? 0),
          "refuse": .number(counts["refuse"] ?? 0),
        ]
      )
    )
  }

  /// How many shops publicity reached, and what was recorded about it.
  var publicity: [Phrase] {
    let entries = entries(about: .publicity)
    let shops = Set(entries.compactMap { portfolio.customer(of: $0) })
    let count: [Phrase] = shops.isEmpty ? [] : [.quantity(shops.count, .factPublicityShops)]
    return count + notes(of: entries).capped(at: 12)
  }

  private func entries(about topic: Topic) -> [Entry] {
    portfolio.entries(of: [.visit, .brand, .note, .market], in: period)
      .filter { !$0.isRemark && factWords.isTagged($0, topic) }
  }

  /// Overdue tasks and requests, those due from tomorrow to the end of the week after this one, and that
  /// week's plan.
  var nextWeek: [Phrase] {
    let next = period.next
    // What is due today is not late yet.
    let ahead = (lastDay < today ? lastDay.adding(days: 1) : lastDay)...next.last
    let tasks = portfolio.entries(of: [.task, .need, .complaint], notClosedBy: lastDay)
      .compactMap { portfolio.present($0, on: lastDay, calendar) }
    let overdue = tasks.filter { $0.due.map(isLate) ?? false }
    let coming =
      (tasks.filter { $0.every == nil && $0.due.map(ahead.contains) ?? false }
      + repeatedTasks(in: next.days)).sorted { ($0.due ?? next.last) < ($1.due ?? next.last) }
    var lines: [Phrase] = []
    if !overdue.isEmpty {
      lines.append(.labelled(.factOverdue, overdue.map(taskWords).capped(at: 8)))
    }
    if !coming.isEmpty { lines.append(.labelled(.factDue, coming.map(taskWords).capped(at: 12))) }
    if let plan = said("P-W2", about: next.description, in: next.month) {
      lines.append(.labelled(.factPlanned, [plan]))
    }
    return lines
  }

  /// Whether a day is over at the end of the period, or by now where that runs.
  func isLate(_ due: Day) -> Bool { due < lastDay || due == lastDay && lastDay < today }

  /// `惠民超市 送新品样品（11-25）`.
  func taskWords(_ task: Entry) -> Phrase {
    let words = taskGist(task)
    guard let due = task.due else { return words }
    return .message(Message(.customerWithText, ["customer": words, "text": .monthAndDay(due)]))
  }

  /// `惠民超市 送新品样品`.
  func taskGist(_ task: Entry) -> Phrase {
    let what = [
      task.customer.map { Phrase.text(portfolio.presentName($0)) },
      task.customer == nil ? task.brands.first.map(Phrase.text) : nil,
      gist(of: task, columns: room(32)) ?? .key(EntryWords.verb(of: task.draft)),
    ].compactMap(\.self)
    return .sequence(what.enumerated().flatMap { $0 == 0 ? [$1] : [" ", $1] })
  }
}
