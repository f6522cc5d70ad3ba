/// The names that a method file may use and that other modules give a meaning.
package struct KnownNames: Sendable {
  package var facts: Set<String>
  package var subjects: Set<String>
  /// The kinds of entries that an answer may bring with it, by name.
  package var kinds: [String: EntryShape]
  /// The settings that a fact reads.
  package var settings: [String: [String]]

  package init(
    facts: Set<String>,
    subjects: Set<String>,
    kinds: [String: EntryShape],
    settings: [String: [String]] = [:]
  ) {
    self.facts = facts
    self.subjects = subjects
    self.kinds = kinds
    self.settings = settings
  }
}

/// What an entry of some kind may hold.
package struct EntryShape: Sendable {
  /// By key of the journal.
  package var fields: [String: FieldShape]
  /// The keys without which no such entry is made.
  package var needs: [String]

  package init(_ fields: [String: FieldShape], needs: [String] = []) {
    self.fields = fields
    self.needs = needs
  }
}

/// What a field of an entry takes.
package enum FieldShape: Equatable, Sendable {
  case text
  case number
  case day
  case time
  case period
  /// How often something comes again, such as `weekly:mon`.
  case recurrence
  /// The entry that is changed or closed.
  case entry
  /// One of these ids.
  case choice([String])
}
