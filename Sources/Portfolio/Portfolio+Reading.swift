package import Dates
package import Journal

/// Observations, read from the journal when somebody asks.
extension Portfolio {
  /// The entry that an id means, as it is now; nil where there is none or it was purged.
  package func entry(_ id: EntryID) -> Entry? {
    journal.position(of: id).flatMap { present(at: $0) }
  }

  /// What the person at a machine is called: each names only themselves, so that two people who
  /// share a journal never write under one name, and so count the same numbers.
  package func person(at machine: String) -> String {
    namings.reduce(machine) { name, naming in
      naming.by == name || naming.by == machine ? naming.name ?? machine : name
    }
  }

  /// What a person chose to be called; nil where they have only the name of their machine.
  package func chosenName(of by: String) -> String? {
    let name = person(at: by)
    return namings.contains { $0.name == name } ? name : nil
  }

  /// The entries of some kinds about the days of a range, taken-back ones left out, as the
  /// days went.
  package func entries(of kinds: Set<Kind>, in days: ClosedRange<Day>) -> [Entry] {
    positions(of: kinds, in: days)
      .compactMap { counted(at: $0) }
      .filter { days.contains($0.on) }
      .inDayOrder
  }

  /// The same one by one, each read again when its turn comes: for lists as long as the journal.
  package func entriesInTurn(
    of kinds: Set<Kind>,
    in days: ClosedRange<Day>
  ) -> some Sequence<Entry> {
    var order = DayOrder()
    for position in positions(of: kinds, in: days) {
      guard let entry = counted(at: position), days.contains(entry.on) else { continue }
      order.note(entry, as: position)
    }
    return order.numbers.lazy.compactMap { counted(at: $0) }
  }

  package func entries(of kinds: Set<Kind>, in period: Period) -> [Entry] {
    entries(of: kinds, in: period.first...period.last)
  }

  /// The entries of some kinds that fulfil a condition, in the order they were recorded.
  package func entries(of kinds: Set<Kind>, where fits: (Entry) -> Bool) -> [Entry] {
    journal.positions(of: kinds).compactMap { counted(at: $0) }.filter(fits)
  }

  /// The entries of some kinds that fulfil a condition and in whose lines one of some patterns of bytes
  /// stands, in the order they were recorded; of entries that were changed any may fulfil it.
  package func entries(
    of kinds: Set<Kind>,
    holdingAny patterns: [[UInt8]],
    where fits: (Entry) -> Bool
  ) -> [Entry] {
    let found = Set(journal.positions(holdingAny: patterns)).union(corrections.amendments.keys)
    return found.sorted().filter { journal.kind(at: $0).map(kinds.contains) ?? false }
      .compactMap { counted(at: $0) }.filter(fits)
  }

  /// How many visits of some days were made by going there: those that name no way, or that one.
  ///
  /// Lines are decoded only where they were changed.
  package func visitsMade(in days: ClosedRange<Day>) -> Int {
    positions(of: [.visit], in: days).count { position in
      guard !isAmended(at: position) else {
        guard let visit = counted(at: position) else { return false }
        return days.contains(visit.on) && (visit.way ?? "on-site") == "on-site"
      }
      guard !isUndone(at: position) else { return false }
      return !journal.has(.way, at: position)
        || journal.value(.way, at: position)?.string == "on-site"
    }
  }

  /// The days of a range about which something of some kinds was recorded.
  package func days(of kinds: Set<Kind>, in days: ClosedRange<Day>) -> Set<Day> {
    var found: Set<Day> = []
    for position in positions(of: kinds, in: days) {
      // One entry is enough for a day.
      guard isAmended(at: position) || !found.contains(journal.day(at: position)),
        let entry = counted(at: position), days.contains(entry.on)
      else { continue }
      found.insert(entry.on)
    }
    return found
  }

  /// Of several customers, the one that was mentioned last; the first where none ever was.
  package func mostRecentlyUsed(of candidates: [String]) -> String? {
    let wanted = Set(candidates)
    for position in stride(from: journal.count - 1, through: 0, by: -1) {
      guard let id = journal.id(at: position), !isUndone(id),
        let name = journal.value(.customer, at: position)?.string
      else { continue }
      let present = presentName(name)
      if wanted.contains(present) { return present }
    }
    return candidates.first
  }

  /// Customers by when they were last mentioned, the latest first; those never mentioned keep their
  /// order at the end.
  ///
  /// Only the last lines are looked at: what was not mentioned in them is not recent.
  package func byLastUse(_ candidates: [String], within lines: Int = 5000) -> [String] {
    var missing = Set(candidates)
    var found: [String] = []
    for position in (0..<journal.count).suffix(lines).reversed() where !missing.isEmpty {
      guard let id = journal.id(at: position), !isUndone(id),
        let name = journal.value(.customer, at: position)?.string.map({ presentName($0) })
      else { continue }
      if missing.remove(name) != nil { found.append(name) }
    }
    return found + candidates.filter(missing.contains)
  }

  /// The entries that one typed line appended, given any one of them.
  package func companions(of id: EntryID) -> [EntryID] {
    guard let position = journal.position(of: id), let entry = try? journal.entry(at: position)
    else { return [] }
    let first = entry.with ?? entry.n
    var members = [EntryID(by: id.by, n: first)]
    var next = EntryID(by: id.by, n: first + 1)
    while let position = journal.position(of: next), let other = try? journal.entry(at: position) {
      // A purged line no longer says with which others it was written.
      guard other.with == first || other.kind == .purged else { break }
      if other.kind != .purged { members.append(next) }
      next.n += 1
    }
    return members
  }

  /// Where the lines stand whose heads say a day of a range, and those whose day may have changed.
  private func positions(of kinds: Set<Kind>, in days: ClosedRange<Day>) -> [Int] {
    let found = journal.positions(of: kinds, on: days)
    let amended = corrections.amendments.keys.filter { position in
      !days.contains(journal.day(at: position))
        && journal.kind(at: position).map(kinds.contains) ?? false
    }
    return amended.isEmpty ? found : (found + amended).sorted()
  }

  /// Whether the head of a line may no longer say what is true.
  func isAmended(at position: Int) -> Bool {
    guard !corrections.amendments.isEmpty else { return false }
    return journal.meant(at: position).map { corrections.amendments[$0] != nil } ?? false
  }

  func isUndone(at position: Int) -> Bool {
    guard !corrections.undone.isEmpty else { return false }
    return journal.meant(at: position).map(corrections.undone.contains) ?? false
  }

  /// The position of the `done` that closed an entry; a task that comes again is never closed.
  func closer(of position: Int) -> Int? {
    guard let line = journal.meant(at: position), let closer = corrections.closer(of: line),
      repeatedLines.isEmpty || !repeatedLines.contains(line)
    else { return nil }
    return closer
  }

  func counted(at position: Int) -> Entry? {
    isUndone(at: position) ? nil : present(at: position)
  }

  /// A line that cannot be used is not there for a reader; `compareSums` finds it for who must tell.
  private func present(at position: Int) -> Entry? {
    guard let entry = written(at: position), entry.kind != .purged else { return nil }
    return corrections.amended(entry, at: journal.meant(at: position))
  }
}
