import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import Terminal
import Training

/// Everything that a run is started with, put together.
struct Start {
  private let choices: Choices
  private var journal: OpenedJournal
  private let language: Language
  private let catalogue: Catalogue
  private let library: Library
  private let zone: Zone?
  let screen: Screen
  private let environment: [String: String]

  init(
    _ choices: Choices,
    _ journal: OpenedJournal,
    _ language: Language,
    _ environment: [String: String]
  ) throws(ProgramError) {
    self.choices = choices
    self.journal = journal
    self.language = language
    self.environment = environment
    let methods = choices.options.sandbox ? nil : Places(environment).methods
    library = Words.library(environment, ownMethods: methods)
    catalogue = try Words.catalogue(environment)
    zone = journal.portfolio.setting("zone")?.string.map(Zone.init(named:)) ?? .system
    screen = Screen(
      environment: environment,
      isInputTerminal: StandardStreams.inputIsTerminal,
      isOutputTerminal: StandardStreams.outputIsTerminal,
      width: choices.width,
      allowsColour: !choices.options.noColor
    )
  }

  /// The runner of a session that has read the journal, and has told what is to be told about it.
  mutating func runner(_ audience: Runner.Audience, signals: Signals?) -> Runner {
    let runner = Runner(
      session(asks: audience == .terminal),
      store: journal.store,
      clock: clock,
      presentation: Presentation(
        catalogue: catalogue,
        screen: screen,
        width: choices.width,
        format: choices.format,
        isDryRun: choices.options.dryRun
      ),
      output: Output(usesColour: screen.usesColour, signals: signals),
      signals: signals,
      audience: audience,
      options: choices.options,
      examiner: Examiner(environment, screen),
      historyPath: historyPath
    )
    for notice in journal.notices { runner.notice(notice) }
    if zone == nil, let name = journal.portfolio.setting("zone")?.string {
      runner.notice(.program(.zoneUnknown, ["zone": .text(name)]))
    }
    // From here on the session alone holds the lines, so that taking in one more copies none of them.
    journal.portfolio = Portfolio()
    return runner
  }

  /// Where the lines of a conversation come from.
  func source(_ signals: Signals, _ output: Output) -> any LineSource {
    if screen.way == .pipe { return PlainReader(signals) }
    guard screen.way == .editor else { return PlainReader(signals, prompting: output) }
    LocaleRepair.run()
    return Editor(signals, output: output, history: History(path: historyPath))
  }

  private var historyPath: String? {
    choices.options.sandbox ? nil : Places(environment).history
  }

  private func session(asks: Bool) -> Session {
    let own = journal.portfolio.person(at: Person.name(environment))
    var setup = Session.Setup(
      catalogue: catalogue,
      library: library,
      by: choices.options.sandbox ? "me" : own,
      asks: asks,
      clockIsFrozen: choices.time != nil,
      welcomes: asks && !choices.options.sandbox && !choices.options.dryRun,
      writesData: choices.format != .text,
      knowsZone: Zone.isKnown
    )
    setup.lessons = { Lessons().shelf.lessons(in: $0).map(\.lesson.title) }
    return Session(setup, portfolio: journal.portfolio, language: language)
  }

  private var clock: Clock {
    let zone = zone ?? .system
    return Clock(zone: zone, frozen: choices.time?.moment(in: zone))
  }
}
