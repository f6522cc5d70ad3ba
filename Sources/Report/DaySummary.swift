import Catalogue
import Dates
import Journal
import Portfolio

/// The daily review d1 to d6: numbered sentences for a chat, or Markdown.
struct DaySummary: Sendable {
  /// Set anew for each wording, with the room that it leaves to a note.
  private(set) var facts: Facts
  let observed: Observations
  let served: [Served]
  /// What was open at the end of the day, read once for all wordings.
  private let openRequests: [Entry]
  private let openTasks: [Entry]

  init(_ facts: Facts) {
    self.facts = facts
    observed = Observations(facts.portfolio, in: facts.period.days)
    served = facts.served(observed)
    openRequests = facts.portfolio.openEntries(of: [.need, .complaint], at: facts.lastDay)
    openTasks = facts.portfolio.openEntries(of: [.task], at: facts.lastDay)
      .filter { $0.every == nil }
  }

  /// Up to so many contacts the text has a clause for each customer.
  private static let few = 8

  func document(for form: Summary.Form) -> Document {
    let title: Phrase = .message(
      Message(.summaryDayTitle, ["day": .day(facts.period.first)])
    )
    switch form {
    case .markdown: return Document(title: title, markdown)
    case .text:
      let isShort = observed.contacts.count <= Self.few
      let whole = isShort ? Room.short : Room.long
      // Only a day that says much needs to be told in less than what was written.
      let cut = saysMuch ? (isShort ? Room.shortened : Room.longShortened) : []
      let shorter = Wordings((whole.dropFirst() + cut).map { room in { sentences(in: room) } })
      return Document(
        title: title,
        sentences(in: whole[0]),
        fit: Document.Fit(limit: isShort ? 300 : 800, shorter: shorter, whole: whole.count)
      )
    }
  }

  /// Whether what people wrote may fill a summary: it is not worth wording short days many times.
  private var saysMuch: Bool {
    let notes = facts.portfolio.entries(of: Observations.kinds, in: observed.days)
      .compactMap(\.note?.count)
    return observed.contacts.count > Self.few / 2 || notes.reduce(0, +) > 60
  }

  private func sentences(in room: Room) -> [Document.Block] {
    var summary = self
    summary.facts.noteColumns = room.columns
    return summary.blocks(in: room)
  }

  private func blocks(in room: Room) -> [Document.Block] {
    let parts: [(label: Key, words: [Phrase])] = [
      (.d1Label, changes.capped(at: room.lines)), (.d2Label, brands.capped(at: max(3, room.lines))),
      (.d3Label, displays), (.d4Label, market.capped(at: room.lines)),
      (.d5Label, services(in: room)), (.d6Label, impression.map { [facts.told($0)] } ?? []),
    ]
    let rest = [
      reports(in: room), figures(in: room), closedItems(in: room), openItems(in: room),
      undone(in: room), nextSteps(in: room),
    ]
    .compactMap(\.self)
    return [
      .paragraph(.joined(counts, by: .summarySemicolons)),
      .numbered(parts.filter(isAsked).map { .labelled($0.label, $0.words) }),
    ]
      + (rest.isEmpty ? [] : [.paragraph(.joined(rest, by: .summarySemicolons))])
  }

  private var markdown: [Document.Block] {
    let room = Room(services: .oneByOne, items: .max)
    let parts: [(Key, [Phrase])] = [
      (.d1Label, changes), (.d2Label, brands), (.d3Label, displays),
      (.d4Label, market), (.d5Label, services(in: room)),
      (.d6Label, impression.map { [facts.told($0)] } ?? []),
      (.nextLabel, steps),
    ]
    let records: [(Key, [Phrase])] = [
      (.reportsLabel, facts.reportLines(observed.reports)),
      (.figuresLabel, facts.figureLines(observed.figures)),
    ]
    let closed = closedItems(in: room).map { [$0] } ?? []
    var blocks: [Document.Block] = [.bullets(counts + closed)]
    for (label, words) in parts where isAsked((label, words)) {
      blocks += [
        .heading(.key(label)), words.isEmpty ? .paragraph(.key(.dash)) : .bullets(words),
      ]
    }
    for (label, words) in records where !words.isEmpty {
      blocks += [.heading(.key(label)), .bullets(words)]
    }
    return blocks + [.heading(.key(.wOpen)), facts.openBlock, .paragraph(.key(.summaryDraft))]
  }

  /// Parts about brands are left out where they are empty and the method never asks about brands.
  private func isAsked(_ part: (label: Key, words: [Phrase])) -> Bool {
    let isOfBrands = part.label == .d2Label || part.label == .d3Label
    return !isOfBrands || !part.words.isEmpty || facts.asksAboutBrands
  }

  private var impression: String? { facts.answer("d6")?.string }
}

/// The counts before the parts, and what is open after them.
extension DaySummary {
  /// Contacts, what was opened and closed, and the tasks that were due.
  fileprivate var counts: [Phrase] {
    var counts = [observed.contactsLine]
    let news: [(Int, Key)] = [
      (observed.needs.count, .dayNeeds), (observed.complaints.count, .dayComplaints),
      (observed.closed.count, .dayClosed),
    ]
    counts += news.filter { $0.0 > 0 }.map { .quantity($0, $1) }
    let tasks = facts.taskCounts(in: facts.period)
    if tasks.due > 0 {
      counts.append(
        .message(Message(.dayTasks, ["due": .number(tasks.due), "done": .number(tasks.done)]))
      )
    }
    return counts
  }

  /// What was closed, with what came of it.
  fileprivate func closedItems(in room: Room) -> Phrase? {
    let items = observed.closings.map { facts.closing($0) }
    guard !items.isEmpty, room.items > 0 else { return nil }
    return .labelled(.closedLabel, items.capped(at: room.lines))
  }

  /// How many requests are open, and the oldest of them with their age.
  fileprivate func openItems(in room: Room) -> Phrase? {
    let open = openRequests
    guard let first = open.first else { return nil }
    let days = facts.lastDay - first.on
    let count: Phrase =
      days > 0
      ? .message(Message(.dayOpen, ["n": .number(open.count), "days": .number(days)]))
      : .quantity(open.count, .dayOpenNew)
    guard room.items > 0 else { return count }
    let oldest = open.prefix(room.items).map { item in
      facts.openItem(item, on: facts.lastDay, namingCustomer: true, columns: facts.room(.max))
    }
    let left = open.count - oldest.count
    let more: [Phrase] = left > 0 ? [.quantity(left, .factMore)] : []
    return .labelled(count, oldest + more, separator: .listSeparator)
  }

  /// The tasks that were due by the end of the day and are not done.
  fileprivate func undone(in room: Room) -> Phrase? {
    let tasks = openTasks.filter { $0.due.map { $0 <= facts.lastDay } ?? false }
    guard !tasks.isEmpty else { return nil }
    guard room.items > 0 else { return .quantity(tasks.count, .dayUndoneCount) }
    return .labelled(
      .dayUndone,
      tasks.map(facts.taskWords).capped(at: room.lines),
      separator: .listSeparator
    )
  }

  fileprivate func nextSteps(in room: Room) -> Phrase? {
    let steps = steps
    guard !steps.isEmpty else { return nil }
    guard room.items > 0 else { return .quantity(steps.count, .dayTomorrowCount) }
    let left = steps.count - min(room.items, steps.count)
    let items = steps.prefix(room.items) + (left > 0 ? [.quantity(left, .factMore)] : [])
    return .message(
      Message(.dayTomorrow, ["items": .joined(Array(items), by: .listSeparator)])
    )
  }

  /// The tasks that come due next, the promised ones first on each day.
  private var steps: [Phrase] {
    let limit = facts.period.last.adding(days: 7)
    let coming =
      openTasks.filter { $0.due.map { $0 > facts.period.last } ?? false }
      + facts.repeatedTasks(in: facts.period.last.adding(days: 1)...limit)
    return coming.filter { ($0.due ?? limit) <= limit }
      .sorted { left, right in
        let days = (left.due ?? left.on, right.due ?? right.on)
        return days.0 == days.1
          ? left.taskClass == "promised" && right.taskClass != "promised" : days.0 < days.1
      }
      .map(facts.taskWords)
  }
}
