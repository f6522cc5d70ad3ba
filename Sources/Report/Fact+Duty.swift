import Catalogue
import Dates
import Foundation
package import Journal
import Method
import Portfolio

/// The day's work in the order of what must come first (`domain.md` 2.2, priority rule), and the two
/// measures of what was done: whether it was, and in time (`domain.md` 2.5.3).
extension Fact {
  static let ofDuty: [String: Fact] = [
    "day-tasks": Fact(lines: { facts, _ in facts.dayTaskLines }),
    "day-count": Fact(lines: { facts, _ in facts.dayCount }),
    "completion": Fact(lines: { facts, _ in facts.completion }),
    "timeliness": Fact(lines: { facts, _ in facts.timeliness }),
    "card": Fact(lines: { $0.cardLines($1) }),
    "closing-note": Fact(value: { $0.closingNote($1) }),
    "due-again": Fact(lines: { facts, _ in facts.dueAgain }),
    "next-workday": Fact(value: { facts, _ in facts.nextWorkday }),
    "to-copy": Fact(lines: { facts, _ in facts.toCopy }),
  ]
}

extension Facts {
  /// Open tasks due by the end of the period: promised ones first, then key ones, then routine; in
  /// each the promised hour, then the day it is due.
  var dayTasks: [Entry] {
    portfolio.allOpen(on: lastDay, calendar)
      .filter { $0.kind == .task && ($0.due.map { $0 <= period.last } ?? false) }
      .sorted { order(of: $0) < order(of: $1) }
  }

  private func order(of task: Entry) -> (Int, String, Day, Int) {
    let hour = task[.time]?.string ?? "24:00"
    return (task.dutyClass.rawValue, hour, task.due ?? task.on, task.n)
  }

  fileprivate var dayTaskLines: [Phrase] {
    let tasks = dayTasks
    if tasks.isEmpty { return [.key(.factNoTasks)] }
    return tasks.map(dutyLine).capped(at: 12)
  }

  /// `约好 14:00 海川机械厂 谈续约（11-24）`.
  private func dutyLine(_ task: Entry) -> Phrase {
    let parts: [Phrase?] = [
      .key(task.dutyClass.key), task[.time]?.string.map(Phrase.text), taskWords(task),
      task.due.map { $0 < period.first } == true ? .key(.factOverdueMark) : nil,
    ]
    return .joined(parts.compactMap(\.self), by: .rowSeparator)
  }

  /// How many of each class are due, where any is.
  fileprivate var dayCount: [Phrase] {
    let tasks = dayTasks
    guard !tasks.isEmpty else { return [] }
    func count(_ wanted: DutyClass) -> Phrase { .number(tasks.count { $0.dutyClass == wanted }) }
    return [
      .key(
        .factDayFull,
        [
          "n": .number(tasks.count), "promised": count(.promised), "key": count(.key),
          "routine": count(.routine),
        ]
      )
    ]
  }

  /// 工作完成率: tasks due in the period up to today that are done, of all that were due.
  fileprivate var completion: [Phrase] {
    let counts = taskCounts(in: period)
    return [
      .key(
        .factCompleted,
        [
          "rate": .percent(Decimal(counts.done), of: Decimal(counts.due)),
          "done": .number(counts.done), "planned": .number(counts.due), "period": .period(period),
        ]
      )
    ]
  }

  /// 工作及时率: of those that are done, the ones done by the day they were due.
  fileprivate var timeliness: [Phrase] {
    let counts = taskCounts(in: period)
    return [
      .key(
        .factTimely,
        [
          "rate": .percent(Decimal(counts.onTime), of: Decimal(counts.done)),
          "onTime": .number(counts.onTime), "done": .number(counts.done),
          "period": .period(period),
        ]
      )
    ]
  }

  /// The archive card and open requests of the customer whom a subject names.
  fileprivate func cardLines(_ subject: String) -> [Phrase] {
    let named = portfolio.customers.values.filter { customer in
      ([customer.name] + customer.alias).contains { subject.contains($0) }
    }
    guard let customer = named.max(by: { $0.name.count < $1.name.count }) else { return [] }
    let last = portfolio.lastContact(with: customer.name, upTo: today)
    let parts: [Phrase?] = [
      .text(customer.name), tier(of: customer), customer.area.map(Phrase.text),
      last.map {
        .message(Message(.factLastContact, ["day": .day($0), "days": .number(today - $0)]))
      } ?? .key(.factReasonNever),
    ]
    let requests = openRequests(of: customer.name).map { openItem($0, on: today) }
    return [.joined(parts.compactMap(\.self), by: .rowSeparator)] + requests.prefix(3)
  }
}

/// What is said of a customer's card and of what was closed.
extension Facts {
  /// What stands in the note of a customer's card.
  package func note(onCardOf name: String) -> String? { portfolio.customers[name]?.note }

  /// The words with which an item was closed.
  fileprivate func closingNote(_ subject: String) -> Value? {
    guard let item = closedItems.first(where: { self.subject(ofItem: $0).id == subject }) else {
      return nil
    }
    let done = portfolio.entries(of: [.done], in: period.days).last {
      $0.references.contains(item.id)
    }
    return (done?.note ?? item.note).map(Value.string)
  }

  /// What was recorded about customers on the days of the period, ready for the other systems.
  fileprivate var toCopy: [Phrase] {
    let entries = portfolio.entries(
      of: [.visit, .need, .complaint, .report, .note],
      in: period.days
    )
    return entries.filter { $0.customer != nil && $0.note != nil }.map { entry in
      .key(
        .factToCopy,
        [
          "day": .text(entry.on.description),
          "customer": .text(portfolio.customer(of: entry) ?? ""),
          "text": .text(entry.note ?? ""),
        ]
      )
    }.capped(at: 10)
  }

  /// A customer by name, alias or code; nil where nobody is called so.
  package func customer(named typed: String) -> String? {
    let name = portfolio.presentName(typed)
    if portfolio.customers[name] != nil { return name }
    let called = portfolio.customers.values.filter { $0.alias.contains(typed) || $0.code == typed }
    return called.count == 1 ? called.first?.name : nil
  }

  /// Open tasks about customers that are due up to a month from now, earliest first: whom to look at
  /// again.
  fileprivate var dueAgain: [Phrase] {
    let tasks = portfolio.allOpen(on: lastDay, calendar).filter { task in
      task.kind == .task && task.customer != nil
        && (task.due.map { $0 <= lastDay.adding(months: 1) } ?? false)
    }
    return tasks.sorted { ($0.due ?? $0.on, $0.n) < ($1.due ?? $1.on, $1.n) }.map { task in
      let words = taskWords(task)
      return task.due.map { $0 < lastDay } == true
        ? .joined([words, .key(.factOverdueMark)], by: .rowSeparator) : words
    }.capped(at: 12)
  }

  /// The first working day after the period.
  fileprivate var nextWorkday: Value? {
    var day = period.last.adding(days: 1)
    while !calendar.isWorkday(day) { day = day.adding(days: 1) }
    return .string(day.description)
  }

  /// The answer to a question of the same period, about a subject or asked only once.
  package func given(_ question: String, about subject: String?) -> Value? {
    answer(question, about: subject) ?? answer(question)
  }
}
