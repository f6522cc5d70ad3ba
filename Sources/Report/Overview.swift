import Catalogue
import Dates
import Journal
import Portfolio

/// The counts with which a week's or month's summary begins.
extension Facts {
  /// Contacts, customers, requests, tasks, what is missing, and what more there is to say.
  func overview(
    _ observed: Observations,
    withNames: Bool,
    and more: [Phrase] = []
  ) -> [Document.Block] {
    let lines: [Phrase?] = [
      .joined([visitsLine(observed), coverage(observed)], by: .summarySemicolons)
        .resting(on: observed.contacts),
      requestsLine(observed).resting(on: requests(observed)),
      taskCounts(in: period).phrase,
      missingDaysLine ?? .key(.nothingMissing),
      withNames && !observed.customers.isEmpty ? names(observed) : nil,
    ]
    return [.bullets(lines.compactMap(\.self) + more)]
  }

  /// How many contacts and how long, and how many of them have no minutes.
  private func visitsLine(_ observed: Observations) -> Phrase {
    let untimed = observed.contacts.count { ($0.minutes ?? 0) == 0 }
    let key: Key =
      switch (observed.minutes > 0, untimed > 0) {
      case (true, false): .countVisits
      case (true, true): .countVisitsPartly
      case (false, true): .countVisitsNoMinutes
      case (false, false): .countVisitsUntimed
      }
    return .message(
      Message(
        key,
        [
          "visits": .number(observed.visits.count), "calls": .number(observed.calls.count),
          "minutes": .duration(minutes: observed.minutes), "untimed": .number(untimed),
        ]
      )
    )
  }

  private func coverage(_ observed: Observations) -> Phrase {
    let known = observed.customers.filter { portfolio.customers[$0] != nil }.count
    let all = portfolio.customers.count
    return .message(
      Message(
        .countCoverage,
        ["done": .number(known), "all": .number(all), "percent": .percent(known, of: all)]
      )
    )
  }

  /// Every customer contacted, the most frequent first; those with the same number together.
  private func names(_ observed: Observations) -> Phrase {
    let groups = Dictionary(grouping: observed.customers) { observed.contacts(with: $0).count }
    let words = groups.keys.sorted(by: >).map { count -> Phrase in
      let names = (groups[count] ?? []).map { Phrase.text($0) }
      if count == 1 { return .list(names) }
      let key: Key = names.count == 1 ? .contactedTimes : .contactedTimesEach
      return .message(Message(key, ["customer": .list(names), "n": .number(count)]))
    }
    return .labelled(.contactedLabel, words)
  }

  /// The needs and complaints that the counts are of; a task that was closed is none.
  private func requests(_ observed: Observations) -> [Entry] {
    observed.needs + observed.complaints
      + observed.closed.filter { [.need, .complaint].contains($0.kind) }
  }

  private func requestsLine(_ observed: Observations) -> Phrase {
    let closed = observed.closed
    return .message(
      Message(
        .countItems,
        [
          "needs": .number(observed.needs.count),
          "needsDone": .number(closed.count { $0.kind == .need }),
          "complaints": .number(observed.complaints.count),
          "complaintsDone": .number(closed.count { $0.kind == .complaint }),
        ]
      )
    )
  }

  /// Days with entries whose impression was not written.
  var missingImpressions: Phrase? {
    let written = Set(impressions.map(\.day))
    let days = Observations(portfolio, in: period.days).daysWithEntries
      .filter { !written.contains($0) && $0 <= today }.sorted()
    guard !days.isEmpty else { return nil }
    return .message(Message(.missingImpressions, ["days": .list(days.map(Phrase.shortDay))]))
  }

  /// A title with the person whose work it is about, where they chose to be called something.
  func signed(_ title: Phrase) -> Phrase {
    guard let name = portfolio.chosenName(of: by) else { return title }
    return .sequence([title, " ", .text(name)])
  }

  /// Needs and complaints that are open, then the tasks.
  var openBlock: Document.Block {
    let items = openItemLines(atMost: 20) + openTaskLines(atMost: 20)
    return items.isEmpty ? .paragraph(.key(.openNone)) : .bullets(items)
  }
}

/// One part of a summary: its heading, and what is known, or a dash.
func part(_ label: Key, _ words: [Phrase?], _ tables: [Table?] = []) -> [Document.Block] {
  let said = words.compactMap(\.self)
  let tables = tables.compactMap(\.self).filter { !$0.rows.isEmpty }
  var blocks: [Document.Block] = [.heading(.key(label))]
  if said.isEmpty, tables.isEmpty { return blocks + [.paragraph(.key(.dash))] }
  if said.count == 1 { blocks.append(.paragraph(said[0])) }
  if said.count > 1 { blocks.append(.bullets(said)) }
  return blocks + tables.map(Document.Block.table)
}
