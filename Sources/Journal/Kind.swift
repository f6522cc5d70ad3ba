/// What an entry is about (`design.md` 3, the table of kinds).
///
/// Its name is no raw value, since Swift would then hash and compare it letter by letter; kinds and
/// fields are looked up for every line.
package enum Kind: UInt8, CaseIterable, Hashable, Sendable {
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

  /// As the journal writes it.
  package var name: String { Self.names[self] ?? "" }

  package init?(named name: String) {
    guard let kind = Self.named[name] else { return nil }
    self = kind
  }

  private static let names: [Kind: String] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, String(describing: $0)) }
  )
  private static let named: [String: Kind] = Dictionary(
    uniqueKeysWithValues: names.map { ($1, $0) }
  )
}
