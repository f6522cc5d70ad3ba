import Journal

/// What later entries said about earlier ones: taken back, restored, changed, closed.
///
/// Built in one walk over the lines of these kinds, before anything else is decoded. Entries go by the
/// positions that their numbers mean: of the many that a decade closes no name is ever compared.
struct Corrections: Sendable {
  var undone: Set<Int> = []
  var amendments: [Int: [Entry]] = [:]
  /// For each line the position of the `done` that closed it, or -1.
  var closers = Column<Int32>()
  /// The earlier ones where several closed a line, as those of a repeated task do.
  var earlierClosers: [Int: [Int]] = [:]
  /// What was named and is not there; should it come, all is read anew.
  private(set) var missing: Set<EntryID> = []

  /// Takes in so many lines of a journal.
  mutating func extend(to lines: Int) {
    closers.extend(to: lines, with: -1)
  }

  /// Whether an entry was named before it was there.
  func awaits(_ id: EntryID) -> Bool { missing.contains(id) }

  /// Undo and redo decide before the others, since what was taken back neither amends nor closes.
  mutating func takeBackOrRestore(_ entry: Entry, in journal: Journal) {
    let positions = positions(entry.references, in: journal)
    switch entry.kind {
    case .undo: undone.formUnion(positions)
    case .redo: undone.subtract(positions)
    default: break
    }
  }

  mutating func amendOrClose(_ entry: Entry, at position: Int, in journal: Journal) {
    let positions = positions(entry.references, in: journal)
    switch entry.kind {
    case .amend:
      for amended in positions { amendments[amended, default: []].append(entry) }
    case .done:
      for place in positions where closers.indices.contains(place) { close(place, at: position) }
    default: break
    }
  }

  /// Takes in a `done` by its bytes; false where it must be decoded.
  mutating func close(by position: Int, in journal: Journal) -> Bool {
    (try? journal.visitClosed(at: position) { close($0, at: position) }) ?? false
  }

  private mutating func close(_ closed: Int, at position: Int) {
    let earlier = Int(closers[closed])
    if earlier >= 0, earlier != position { earlierClosers[closed, default: []].append(earlier) }
    closers[closed] = Int32(position)
  }

  /// The positions of all the `done` entries that named the entry of a position, oldest first.
  func closers(of position: Int) -> [Int] {
    (earlierClosers[position] ?? []) + (closer(of: position).map { [$0] } ?? [])
  }

  /// The position of the `done` that closed the entry of a position.
  func closer(of position: Int) -> Int? {
    closers.number(at: position).flatMap { $0 >= 0 ? Int($0) : nil }
  }

  /// The entry of a position as it is now: with the changed fields of its amendments, oldest first.
  func amended(_ entry: Entry, at position: Int?) -> Entry {
    guard let position, let changes = amendments[position] else { return entry }
    return changes.reduce(into: entry) { result, change in
      result.on = change.on
      for (field, value) in change.fields where field != .of {
        result.fields[field] = value == .null ? nil : value
      }
    }
  }

  private mutating func positions(_ ids: [EntryID], in journal: Journal) -> [Int] {
    ids.compactMap { id in
      let position = journal.position(of: id)
      if position == nil { missing.insert(id) }
      return position
    }
  }
}
