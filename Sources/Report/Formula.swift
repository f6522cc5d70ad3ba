import Catalogue

/// How the figures of reports are computed, in words; each by the message or column that says it
/// (`domain.md` 5).
enum Formula {
  private static let said: [Key: Key] = [
    .keyVisits: .formulaVisits, .keyCoverage: .formulaCoverage, .countCoverage: .formulaCoverage,
    .tableContacted: .formulaCoverage, .keyRequests: .formulaRequests,
    .keyTasks: .formulaOnTime, .countTasks: .formulaOnTime,
    .keyGoals: .formulaGoals, .goalsLine: .formulaGoals, .tableReached: .formulaGoals,
    .planLine: .formulaPlan, .planShares: .formulaUnplanned, .planSharesExtra: .formulaUnplanned,
    .rateNumeric: .formulaRate, .rateEffective: .formulaRate, .rateSold: .formulaRate,
    .rateWeighted: .formulaWeighted, .tableStocked: .formulaRate, .pictureGoals: .formulaTime,
    .keyChange: .formulaChange, .tableAccuracy: .formulaAnalysis,
  ]

  /// The formulas of all that a phrase says, each once.
  static func keys(of phrase: Phrase) -> [Key] {
    var seen: Set<Key> = []
    return phrase.messageKeys.compactMap { said[$0] }.filter { seen.insert($0).inserted }
  }
}

extension Phrase {
  /// The keys of all messages in it.
  fileprivate var messageKeys: [Key] {
    switch self {
    case .text, .word, .either: []
    case .message(let message):
      [message.key] + message.arguments.sorted { $0.key < $1.key }.flatMap(\.value.messageKeys)
    case .list(let parts), .sequence(let parts): parts.flatMap(\.messageKeys)
    case .resting(let phrase, _): phrase.messageKeys
    }
  }
}
