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

  /// The entries of some kinds about the days of a range, taken-back ones left out, as the
  /// days went.
  package func entries(of kinds: Set<Kind>, in days: ClosedRange<Day>) -> [Entry] {
    journal.positions(of: kinds)
      .filter { mayStand(at: $0, in: days) }
      .compactMap { counted(at: $0) }
      .filter { days.contains($0.on) }
      .inDayOrder
  }

  package func entries(of kinds: Set<Kind>, in period: Period) -> [Entry] {
    entries(of: kinds, in: period.first...period.last)
  }

  /// The entries of some kinds that fulfil a condition, in the order they were recorded.
  package func entries(of kinds: Set<Kind>, where fits: (Entry) -> Bool) -> [Entry] {
    journal.positions(of: kinds).compactMap { counted(at: $0) }.filter(fits)
  }

  /// The most recent day of a visit or call for each customer, by present name.
  package func lastContacts(upTo day: Day) -> [String: Day] {
    var last: [String: Day] = [:]
    for position in journal.positions(of: [.visit]) {
      guard let entry = counted(at: position), entry.on <= day, let name = entry.customer else {
        continue
      }
      let present = presentName(name)
      last[present] = max(last[present] ?? entry.on, entry.on)
    }
    return last
  }

  /// The most recent day of a visit or call to one customer, by present name.
  ///
  /// The customer is found by its bytes, so that only the lines that name it are decoded.
  package func lastContact(with customer: String, upTo day: Day) -> Day? {
    journal.positions(of: [.visit]).filter { position in
      if let id = journal.id(at: position), corrections.amendments[id] != nil { return true }
      return journal.value(.customer, at: position)?.string.map(presentName) == customer
    }
    .compactMap { counted(at: $0) }
    .filter { $0.on <= day && $0.customer.map(presentName) == customer }
    .map(\.on).max()
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
        let name = journal.value(.customer, at: position)?.string.map(presentName)
      else { continue }
      if missing.remove(name) != nil { found.append(name) }
    }
    return found + candidates.filter(missing.contains)
  }

  /// The state of a brand at each customer on a day: the latest entry up to then decides.
  package func brandStates(of brand: String, upTo day: Day) -> [String: Int] {
    brandStates(upTo: day)[brand] ?? [:]
  }

  /// The states of all brands, read in one go; the name of a set stands for its members.
  package func brandStates(upTo day: Day) -> [String: [String: Int]] {
    var states: [String: [String: (day: Day, state: Int)]] = [:]
    for entry in entries(of: [.brand], where: { $0.on <= day }) {
      guard let customer = entry.customer.map(presentName), let state = entry.state else {
        continue
      }
      for brand in entry.brands.flatMap({ brandSets[$0]?.members ?? [$0] }) {
        if let known = states[brand]?[customer], known.day > entry.on { continue }
        states[brand, default: [:]][customer] = (entry.on, state)
      }
    }
    return states.mapValues { $0.mapValues(\.state) }
  }

  /// The needs and complaints that were open at the end of a day, oldest first.
  package func openRequests(at day: Day) -> [Entry] {
    entries(of: [.need, .complaint]) { entry in
      guard entry.on <= day else { return false }
      guard let done = closing(of: entry.id).flatMap({ self.entry($0) }) else { return true }
      return done.on > day
    }.sorted { $0.on < $1.on }
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

  /// Whether an unamended head already rules a line out, so that it need not be decoded.
  private func mayStand(at position: Int, in days: ClosedRange<Day>) -> Bool {
    if days.contains(journal.day(at: position)) { return true }
    return journal.id(at: position).map { corrections.amendments[$0] != nil } ?? false
  }

  private func counted(at position: Int) -> Entry? {
    guard let id = journal.id(at: position), !isUndone(id) else { return nil }
    return present(at: position)
  }

  /// A line that cannot be used is not there for a reader; `compareSums` finds it for who must tell.
  private func present(at position: Int) -> Entry? {
    guard let entry = try? journal.entry(at: position), entry.kind != .purged else { return nil }
    return corrections.amended(entry)
  }
}
