import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// What stands behind the lines of a day's checklist.
extension Fact {
  static let ofChecklist: [String: Fact] = [
    "promises": Fact(lines: { facts, _ in facts.promises }),
    "day-plan": Fact(lines: { facts, _ in facts.dayPlan }),
    "open-items": Fact(lines: { facts, _ in facts.openItemLines(atMost: 10) }),
    "review-state": Fact(lines: { facts, _ in facts.reviewState }),
  ]
}

extension Facts {
  /// Promised tasks that are due by the day, the oldest first.
  fileprivate var promises: [Phrase] {
    let tasks = portfolio.allOpen(on: today, calendar)
      .filter { $0.kind == .task && $0.taskClass == "promised" }
      .filter { ($0.due ?? $0.on) <= period.last }
    return tasks.sorted { ($0.due ?? $0.on) < ($1.due ?? $1.on) }.map { task in
      let words = taskWords(task)
      guard let due = task.due, due < period.first else { return words }
      return .joined([words, .key(.factOverdueMark)], by: .rowSeparator)
    }
  }

  /// Focus customers with visits left whose week this is, and what to take along.
  fileprivate var dayPlan: [Phrase] {
    let counts = visitCounts
    let week = Period(.week, containing: period.first)
    let warnings = Warnings(about(month))
    let customers = focus.compactMap { name -> Phrase? in
      guard let plan = answer("P-C3", about: name), let planned = plan["visits"]?.number else {
        return nil
      }
      let left = planned - Decimal(counts[name] ?? 0)
      guard left > 0, isTurn(of: name, in: week) else { return nil }
      let questions = openRequests(of: name).map { openItem($0, on: today, columns: 24) }
      let warned = warnings.ofCustomer(name).filter(\.isRaised).map(\.words)
      let take =
        warned + (questions.isEmpty ? [verdictToTake(name)].compactMap(\.self) : questions)
      var words: [Phrase] = [.quantity(left, .factVisitsLeft)]
      if let by = due(plan["by"]) {
        words.append(.message(Message(.factBy, ["day": .monthAndDay(by)])))
      }
      return .labelled(
        .text(name),
        [.joined(words, by: .rowSeparator)] + take.prefix(3)
      )
    }
    return customers + chancesSoon + dayWarnings(warnings)
  }

  /// The opportunities of the next seven days (A-M7, P-M1), each once.
  private var chancesSoon: [Phrase] {
    let rows = (answer("P-M1")?.list ?? []) + (answer("A-M7")?.list ?? [])
    var seen: Set<String> = []
    return rows.compactMap { row -> (day: Day, words: Phrase)? in
      guard let day = due(row["date"]), (0...7).contains(day - period.first),
        let what = row["what"]?.string, seen.insert(what).inserted
      else { return nil }
      let parts: [Phrase?] = [
        .text(what), row["action"]?.string.map(Phrase.text), .monthAndDay(day),
        .message(Message(.factSoon, ["days": .number(day - period.first)])),
      ]
      return (day, .labelled(.factChance, [.joined(parts.compactMap(\.self), by: .rowSeparator)]))
    }.sorted { $0.day < $1.day }.map(\.words)
  }

  private func verdictToTake(_ name: String) -> Phrase? {
    answer("A-C13", about: name)?.string.map { .text($0.excerpt(columns: 40)) }
  }

  private var visitCounts: [String: Int] {
    guard month.first <= period.last else { return [:] }
    return portfolio.entries(of: [.visit], in: month.first...period.last)
      .filter(\.isOnSite)
      .reduce(into: [:]) { counts, visit in
        if let name = visit.customer { counts[portfolio.presentName(name), default: 0] += 1 }
      }
  }

  /// The week plans decide; a customer whom none of them names may be visited in any week.
  private func isTurn(of name: String, in week: Period) -> Bool {
    let naming = month.weeks.filter { week in
      answer("P-W2", about: week.description)?.string?.contains(name) ?? false
    }
    return naming.isEmpty || naming.contains(week)
  }

  /// Needs and complaints that were open at the end of the period, with their customers.
  func openItemLines(atMost most: Int) -> [Phrase] {
    portfolio.openEntries(of: [.need, .complaint], at: lastDay).capped(at: most) {
      openItem($0, on: lastDay, namingCustomer: true, columns: room(40))
    }
  }

  /// Tasks that were open at the end of the period, by the day they are due; what comes again and again
  /// is never done with.
  func openTaskLines(atMost most: Int) -> [Phrase] {
    portfolio.openEntries(of: [.task], at: lastDay).filter { $0.every == nil }
      .sorted { ($0.due ?? .last, $0.n) < ($1.due ?? .last, $1.n) }.capped(at: most) { task in
        guard let due = task.due else {
          return isHandedIn
            ? taskGist(task) : .sequence([.text(number(of: task)), " ", taskGist(task)])
        }
        return numbered(
          isLate(due) ? .openTaskLate : .openTask,
          plain: isLate(due) ? .openTaskLatePlain : .openTaskPlain,
          task,
          ["what": taskGist(task), "due": .monthAndDay(due)]
        )
      }
  }

  /// How many of the day's focus customers were reviewed, and whether the impression was written.
  fileprivate var reviewState: [Phrase] {
    let contacted = contactedFocus
    let reviewed = contacted.count { answer("D-C3", about: $0, in: period) != nil }
    return [
      .message(
        Message(
          .factReviewed,
          ["done": .number(reviewed), "all": .number(contacted.count)]
        )
      ),
      .key(answer("d6", in: period) == nil ? .factImpressionMissing : .factImpressionWritten),
    ]
  }
}
