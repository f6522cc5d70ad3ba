/// An entry that an answer brings with it, such as a goal or a task.
///
/// An `amend` or `done` names in `of` the entry that it changes or closes.
package struct Make: Equatable, Sendable {
  /// A kind of the journal, `goal` or `task`.
  package var kind: String
  /// By key of the journal, or by `$value.FIELD` where the answer says which key.
  package var fields: [String: Template]
  /// Those that read otherwise in English.
  package var english: [String: Template] = [:]
  /// One entry for each row of the answer instead of one for all of it.
  package var eachRow: Bool
  /// The field of the answer that must be yes, or `FIELD = CHOICE`, for the entry to be made.
  package var onlyIf: String?
  package var onlyIfValue: String?
}
