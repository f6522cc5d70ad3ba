import Catalogue
import Dates
import Journal
import Method
import Portfolio

/// What was said and done at each customer in a longer period, in the words of the entries, so that who
/// reads the summary need not ask for the days.
struct AtCustomers {
  let facts: Facts
  let observed: Observations
  /// What is told elsewhere in the summary.
  var isTold: (Entry) -> Bool = { _ in false }

  /// Lines beyond these are counted: a summary of a hundred shops is read by nobody.
  private static let most = 24

  var blocks: [Document.Block] {
    let rest = [reports, closed].compactMap(\.self)
    let lines = customers.capped(at: Self.most) + others + rest
    return lines.isEmpty ? [] : [.heading(.key(.wSaid)), .bullets(lines)]
  }

  /// A line a customer: those of whom something is asked first, then in the order of the contacts.
  private var customers: [Phrase] {
    let named = said.filter { $0.customer != nil && saysMore($0) }.inDayOrder
    let groups = Dictionary(grouping: named) { facts.portfolio.presentName($0.customer ?? "") }
    let asking = Set(
      (observed.needs + observed.complaints).compactMap(\.customer)
        .map(facts.portfolio.presentName)
    )
    let names = named.map { facts.portfolio.presentName($0.customer ?? "") }.uniqued
    let sorted = names.filter(asking.contains) + names.filter { !asking.contains($0) }
    return sorted.map { name in
      let entries = groups[name] ?? []
      return Phrase.labelled(.text(name), entries.map { words($0, saysKind: true) }).resting(
        on: entries
      )
    }
  }

  /// What people said or saw; reports and tasks are told by themselves.
  private var said: [Entry] {
    observed.contacts + observed.needs + observed.complaints + observed.brands
      + observed.markets + observed.notes
  }

  /// A visit without note and tags is only counted; new products and publicity have parts of their own.
  private func saysMore(_ entry: Entry) -> Bool {
    if [Topic.newProduct, .publicity].contains(where: { facts.factWords.isTagged(entry, $0) }) {
      return false
    }
    // A state that was typed by itself; those of a day review are counted where brands are.
    if entry.kind == .brand, entry.with == nil, entry.state != nil { return true }
    return !isTold(entry) && (entry.note?.isEmpty == false || !entry.tags.isEmpty)
  }

  /// `11-23 需求 想要三条`; tags are how its writer finds it, and only told where nothing else is.
  private func words(_ entry: Entry, saysKind: Bool) -> Phrase {
    let kind: Phrase? =
      saysKind && [.need, .complaint].contains(entry.kind)
      ? .key(EntryWords.verb(of: entry.draft)) : nil
    let state = entry.state.flatMap { Key(rawValue: "state.\($0)") }.map { Phrase.key($0) }
    let about: [Phrase] =
      entry.kind == .brand
      ? entry.brands.map { .key(.brandMarked, ["name": .text($0)]) } + [state].compactMap(\.self)
      : []
    let parts = [kind].compactMap(\.self) + about + [note(of: entry)].compactMap(\.self)
    return .message(
      Message(.factDayAndWords, ["day": .monthAndDay(entry.on), "words": spaced(parts)])
    )
  }

  /// What was noted, with the effect of a contact by itself.
  private func note(of entry: Entry) -> Phrase? {
    var bare = entry
    guard entry.kind == .visit, let note = entry.note,
      case (let rest, let said?) = facts.factWords.effect(in: note)
    else { return facts.gist(of: entry, columns: .max) }
    let effect = facts.effect(said.mark, said.words.map { facts.told($0, on: entry.on) })
    bare.fields[.note] = rest.isEmpty ? nil : .string(rest)
    guard let gist = facts.gist(of: bare, columns: .max) else {
      return .key(.daySaid, ["effect": effect])
    }
    return .key(.saidAndEffect, ["words": gist, "effect": effect])
  }

  private func spaced(_ parts: [Phrase]) -> Phrase {
    .sequence(parts.enumerated().flatMap { $0 == 0 ? [$1] : [" ", $1] })
  }

  /// What was seen, asked and noted of nobody in particular, kind by kind.
  private var others: [Phrase] {
    let kinds: [(Key, [Entry])] = [
      (.needsLabel, observed.needs), (.complaintsLabel, observed.complaints),
      (.marketLabel, observed.markets), (.notesLabel, observed.notes),
    ]
    return kinds.compactMap { label, entries in
      let own = entries.filter { $0.customer == nil && saysMore($0) }
      guard !own.isEmpty else { return nil }
      return Phrase.labelled(label, own.map { words($0, saysKind: false) }.capped(at: 8))
        .resting(on: own)
    }
  }

  private var reports: Phrase? { facts.datedReports(observed) }

  /// What was closed and what came of it, each with the day of it.
  private var closed: Phrase? {
    let lines = observed.closings.map { closing in
      Phrase.message(
        Message(
          .factDayAndWords,
          ["day": .monthAndDay(closing.done.on), "words": facts.closing(closing)]
        )
      )
    }
    guard !lines.isEmpty else { return nil }
    return .labelled(.closedLabel, lines.capped(at: 12)).resting(on: observed.closed)
  }
}

extension Facts {
  /// The upward reports of a longer period, each with its day.
  func datedReports(_ observed: Observations) -> Phrase? {
    let lines = observed.reports.filter { $0.note != nil }.flatMap { report in
      reportLines([report]).map { line in
        Phrase.message(
          Message(.factDayAndWords, ["day": .monthAndDay(report.on), "words": line])
        )
      }
    }
    guard !lines.isEmpty else { return nil }
    return .labelled(.reportsLabel, lines.capped(at: 12)).resting(on: observed.reports)
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
