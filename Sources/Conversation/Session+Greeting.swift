import Catalogue
import Dates
import Journal
import Portfolio
import Report

/// The start of a conversation: at most five lines.
extension Session {
  mutating func greeting() -> [Effect] {
    if portfolio.journal.count == 0, setup.welcomes {
      welcome = Welcome()
      return [.say(.key(.greetingFirst)), .say(.key(.welcomeBegin))]
    }
    if portfolio.journal.count == 0 {
      return [
        .say(.key(.greetingFirst)), .say(.key(.greetingExamples)), .say(.key(.greetingLeave)),
      ]
    }
    var lines: [Phrase] = [.key(.greeting, ["day": .day(today)])]
    if let stopped = whereStopped() { lines.append(stopped) }
    if let due = summarised(dueToday, .greetingDue) { lines.append(due) }
    if let overdue = summarised(overdue, .greetingOverdue) { lines.append(overdue) }
    if lines.count == 1 { lines.append(.key(.greetingNothing)) }
    return lines.map { .say($0) }
  }

  /// How many there are, and the first three of them.
  private func summarised(_ entries: [Entry], _ key: Key) -> Phrase? {
    guard !entries.isEmpty else { return nil }
    let first: [Phrase] = entries.prefix(3).map { entry in
      let note = entry.note?.maskingLongNumbers
      let what = [portfolio.customer(of: entry), note].compactMap(\.self)
      return .sequence([
        name(of: entry.id), " ", .text(what.joined(separator: " ").truncated(to: 24)),
      ])
    }
    return .key(key, ["n": .number(entries.count), "entries": .list(first)])
  }
}
