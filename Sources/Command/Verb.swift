package import Catalogue

/// What a line tells the assistant to do.
///
/// Its words stand in the catalogue under `word.verb.<id>`, its explanation under `help.verb.<id>`. The
/// order is that in which the help lists them.
package enum Verb: String, CaseIterable, Sendable {
  case visit
  case call
  case wechat
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
  case today
  case morning
  case evening
  case next
  case list
  case show
  case find
  case summary
  case stats
  case why
  case rate
  case score
  case undo
  case redo
  case amend
  case edit
  case explain
  case analyse
  case plan
  case `do`
  case evaluate
  case improve
  case review
  case checklist
  case submit
  case approve
  case `return`
  case method
  case lang
  case setting
  case `import`
  case export
  case clock
  case train
  case record
  case tour
  case help
  case quit
  case doctor
  case repair
  case purge

  /// What it is for: where it stands in the help, and in the table of the README.
  package enum Purpose: CaseIterable, Sendable {
    /// A line is one entry.
    case record
    /// Something is shown.
    case look
    /// What was recorded is changed.
    case change
    /// A step of the work method.
    case method
    /// The assistant itself.
    case arrange
    /// The journal as a whole.
    case journal
  }

  package var purpose: Purpose {
    switch self {
    case .visit, .call, .wechat, .need, .complaint, .report, .brand, .market, .note, .figure,
      .task, .done, .customer, .brandset:
      .record
    case .today, .morning, .evening, .next, .list, .show, .find, .summary, .stats, .why, .rate,
      .score:
      .look
    case .undo, .redo, .amend, .edit, .explain: .change
    case .analyse, .plan, .do, .evaluate, .improve, .review, .checklist, .submit, .approve,
      .return, .method:
      .method
    case .lang, .setting, .import, .export, .clock, .train, .record, .tour, .help, .quit: .arrange
    case .doctor, .repair, .purge: .journal
    }
  }

  /// The catalogue key of its words; the first of them is the one shown.
  package var key: Key {
    switch self {
    case .visit: .wordVerbVisit
    case .call: .wordVerbCall
    case .wechat: .wordVerbWechat
    case .need: .wordVerbNeed
    case .complaint: .wordVerbComplaint
    case .report: .wordVerbReport
    case .brand: .wordVerbBrand
    case .market: .wordVerbMarket
    case .note: .wordVerbNote
    case .figure: .wordVerbFigure
    case .task: .wordVerbTask
    case .done: .wordVerbDone
    case .customer: .wordVerbCustomer
    case .brandset: .wordVerbBrandset
    case .today: .wordVerbToday
    case .morning: .wordVerbMorning
    case .evening: .wordVerbEvening
    case .next: .wordVerbNext
    case .list: .wordVerbList
    case .show: .wordVerbShow
    case .find: .wordVerbFind
    case .summary: .wordVerbSummary
    case .stats: .wordVerbStats
    case .why: .wordVerbWhy
    case .rate: .wordVerbRate
    case .score: .wordVerbScore
    case .undo: .wordVerbUndo
    case .redo: .wordVerbRedo
    case .amend: .wordVerbAmend
    case .edit: .wordVerbEdit
    case .explain: .wordVerbExplain
    case .analyse: .wordVerbAnalyse
    case .plan: .wordVerbPlan
    case .do: .wordVerbDo
    case .evaluate: .wordVerbEvaluate
    case .improve: .wordVerbImprove
    case .review: .wordVerbReview
    case .checklist: .wordVerbChecklist
    case .submit: .wordVerbSubmit
    case .approve: .wordVerbApprove
    case .return: .wordVerbReturn
    case .method: .wordVerbMethod
    case .lang: .wordVerbLang
    case .setting: .wordVerbSetting
    case .import: .wordVerbImport
    case .export: .wordVerbExport
    case .clock: .wordVerbClock
    case .train: .wordVerbTrain
    case .record: .wordVerbRecord
    case .tour: .wordVerbTour
    case .help: .wordVerbHelp
    case .quit: .wordVerbQuit
    case .doctor: .wordVerbDoctor
    case .repair: .wordVerbRepair
    case .purge: .wordVerbPurge
    }
  }

  /// The catalogue key of its one-line explanation.
  package var helpKey: Key { Key(rawValue: "help.verb." + rawValue) ?? .dash }
}
