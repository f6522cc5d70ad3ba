/// An entry that an answer brings with it, such as a goal or a task.
///
/// A value beginning with `$` is filled in: `$subject`, its words `$label`, what the question is about
/// `$title`, `$value`, `$value.FIELD`, `$row.FIELD` of the row that it is asked about,
/// `$answer.QUESTION`, `$period`, `$last-day`, `$in-days` (so many days from today as the
/// answer says), `$fact.NAME`, `$setting.ID`; all else is taken as it stands. An `amend` or `done` names in `of` the
/// entry that it changes or closes.
package struct Make: Equatable, Sendable {
  /// A kind of the journal, `goal` or `task`.
  package var kind: String
  /// By key of the journal.
  package var fields: [String: String]
  /// Those that read otherwise in English.
  package var english: [String: String] = [:]
  /// One entry for each row of the answer instead of one for all of it.
  package var eachRow: Bool
  /// The field of the answer that must be yes, or `FIELD = CHOICE`, for the entry to be made.
  package var onlyIf: String?
  package var onlyIfValue: String?
}

/// The names that a method file may use and that other modules give a meaning.
package struct KnownNames: Sendable {
  package var facts: Set<String>
  package var subjects: Set<String>
  package var kinds: Set<String>
  package var fields: Set<String>
  /// The settings that a fact reads.
  package var settings: [String: [String]]

  package init(
    facts: Set<String>,
    subjects: Set<String>,
    kinds: Set<String>,
    fields: Set<String>,
    settings: [String: [String]] = [:]
  ) {
    self.facts = facts
    self.subjects = subjects
    self.kinds = kinds
    self.fields = fields
    self.settings = settings
  }
}
