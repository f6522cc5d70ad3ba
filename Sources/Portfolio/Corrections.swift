import Journal

/// What later entries said about earlier ones: taken back, restored, changed, closed.
///
/// Built in one walk over the few lines of these kinds, before anything else is decoded.
struct Corrections: Sendable {
  private(set) var undone: Set<EntryID> = []
  private(set) var amendments: [EntryID: [Entry]] = [:]
  /// Which `done` closed an entry.
  private(set) var closings: [EntryID: EntryID] = [:]

  static let kinds: Set<Kind> = [.undo, .redo, .amend, .done]

  /// What a line says; the many that only close are not decoded.
  enum Statement: Sendable {
    case entry(Entry)
    case closing(by: EntryID, of: [EntryID])

    var id: EntryID {
      switch self {
      case .entry(let entry): entry.id
      case .closing(let id, _): id
      }
    }
  }

  /// Undo and redo decide first, since what was taken back no longer amends or closes anything.
  init(of statements: [Statement]) {
    for case .entry(let entry) in statements { takeBackOrRestore(entry) }
    for statement in statements where !undone.contains(statement.id) {
      switch statement {
      case .entry(let entry): amendOrClose(entry)
      case .closing(let closer, let closed):
        for id in closed { closings[id] = closer }
      }
    }
  }

  mutating func takeBackOrRestore(_ entry: Entry) {
    switch entry.kind {
    case .undo: undone.formUnion(entry.references)
    case .redo: undone.subtract(entry.references)
    default: break
    }
  }

  mutating func amendOrClose(_ entry: Entry) {
    switch entry.kind {
    case .amend:
      for id in entry.references { amendments[id, default: []].append(entry) }
    case .done:
      for id in entry.references { closings[id] = entry.id }
    default: break
    }
  }

  /// The entry as it is now: with the changed fields of its amendments, oldest first.
  func amended(_ entry: Entry) -> Entry {
    guard let changes = amendments[entry.id] else { return entry }
    return changes.reduce(into: entry) { result, change in
      result.on = change.on
      for (field, value) in change.fields where field != .of {
        result.fields[field] = value == .null ? nil : value
      }
    }
  }
}
