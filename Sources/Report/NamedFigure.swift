import Catalogue
import Foundation

/// A figure of the glossary that a score sheet yields (`domain.md` 5), by the name that method files use.
///
/// A changed formula gets a higher version: two sheets can be compared only by the same one.
enum NamedFigure: String, CaseIterable {
  case netDepositGrowth = "net-deposit-growth"
  case targetCompletion = "target-completion"
  case itemScore = "item-score"
  case timeProgress = "time-progress"
  case progressGap = "progress-gap"
  case offCounterShare = "off-counter-share"
  case fileCompleteness = "file-completeness"
  case careRate = "care-rate"
  case reportBonus = "report-bonus"
  case complaintDeduction = "complaint-deduction"
  case neededPerDay = "needed-per-day"
  case totalScore = "total-score"

  var version: Int { 1 }

  /// Its name and its formula.
  private var keys: (name: Key, formula: Key) {
    switch self {
    case .netDepositGrowth: (.figureNetDepositGrowth, .figureNetDepositGrowthFormula)
    case .targetCompletion: (.figureTargetCompletion, .figureTargetCompletionFormula)
    case .itemScore: (.figureItemScore, .figureItemScoreFormula)
    case .timeProgress: (.figureTimeProgress, .figureTimeProgressFormula)
    case .progressGap: (.figureProgressGap, .figureProgressGapFormula)
    case .offCounterShare: (.figureOffCounterShare, .figureOffCounterShareFormula)
    case .fileCompleteness: (.figureFileCompleteness, .figureFileCompletenessFormula)
    case .careRate: (.figureCareRate, .figureCareRateFormula)
    case .reportBonus: (.figureReportBonus, .figureReportBonusFormula)
    case .complaintDeduction: (.figureComplaintDeduction, .figureComplaintDeductionFormula)
    case .neededPerDay: (.figureNeededPerDay, .figureNeededPerDayFormula)
    case .totalScore: (.figureTotalScore, .figureTotalScoreFormula)
    }
  }

  var name: Phrase { .key(keys.name) }

  /// `任务完成率75%（2026年第4季度，完成÷任务，公式第1版）`.
  func line(_ value: Phrase, _ period: Phrase) -> Phrase {
    .key(
      .figureLine,
      [
        "name": name, "value": value, "period": period, "formula": .key(keys.formula),
        "version": .number(version),
      ]
    )
  }
}
