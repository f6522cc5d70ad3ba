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
  package var name: String {
    switch self {
    case .visit: "visit"
    case .need: "need"
    case .complaint: "complaint"
    case .report: "report"
    case .brand: "brand"
    case .market: "market"
    case .note: "note"
    case .figure: "figure"
    case .task: "task"
    case .done: "done"
    case .customer: "customer"
    case .brandset: "brandset"
    case .answer: "answer"
    case .goal: "goal"
    case .period: "period"
    case .undo: "undo"
    case .redo: "redo"
    case .amend: "amend"
    case .purged: "purged"
    case .setting: "setting"
    }
  }

  package init?(named name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}
