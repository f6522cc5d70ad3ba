/// What an entry is about (`design.md` 3, the table of kinds).
package enum Kind: String, CaseIterable, Hashable, Sendable {
  case visit
  case need
  case complaint
  case report
  case brand
  case market
  case note
  case figure
  case task
  case done
  case customer
  case brandset
  case answer
  case goal
  case period
  case undo
  case redo
  case amend
  case purged
  case setting

  /// Whether such an entry is open until a `done` names it.
  package var opens: Bool { self == .task || self == .need || self == .complaint }
}
