import ArgumentParser
import Catalogue
import Conversation
import Foundation
import Journal
import Portfolio
import Terminal

/// One run of the program, from its arguments to its exit status.
struct Program {
  private let words: [String]
  /// Whether the words held bytes that were no text.
  private let wereRepaired: Bool
  private let environment: [String: String]
  /// The language of what is said before there is a session, as far as it is known.
  private var language: Language
  /// What ran one line: the end of the process frees it at once, not piece by piece.
  private var ran: Runner?

  init(words: [String] = [], wereRepaired: Bool = false, environment: [String: String]) {
    self.words = words
    self.wereRepaired = wereRepaired
    self.environment = environment
    language = Language(environment: environment)
  }

  mutating func run() -> Status {
    // To complete words for a shell is the parser's own business; it ends the program.
    let asks = ["--generate-completion-script", "---completion"]
    if let first = words.first, asks.contains(where: first.hasPrefix) { OptionParser.main(words) }
    do throws(ProgramError) {
      let options = try Options(reading: words)
      if options.version {
        Output().writeLine("wubu \(Version.text)")
        return .fine
      }
      settleLanguage(options)
      return try options.help ? help(options) : run(options)
    } catch {
      return report(error)
    }
  }

  private mutating func run(_ options: Options) throws(ProgramError) -> Status {
    let choices = try Choices(options)
    var start = try start(choices)
    if let line = choices.line {
      var runner = start.runner(.pipe, signals: nil)
      if wereRepaired { runner.notice(.key(.bytesRepaired)) }
      defer { ran = runner }
      let output = runner.output
      return runner.runSingle(line) { start.source($0, output) }
    }
    let signals = Signals()
    if start.screen.way == .pipe {
      let runner = start.runner(.pipe, signals: signals)
      var piped = PipedRun(runner, reading: PlainReader(signals))
      return piped.run()
    }
    let runner = start.runner(.terminal, signals: signals)
    var conversation = TerminalRun(runner, reading: start.source(signals, runner.output))
    return conversation.run()
  }

  /// Opens the journal, and puts together what a run needs, in the language that it is to speak.
  mutating func start(_ choices: Choices) throws(ProgramError) -> Start {
    let journal = try OpenedJournal(choices.options, environment)
    settleLanguage(choices.options, journal.portfolio)
    return try Start(choices, consume journal, language, environment)
  }

  /// Prints the help, in the language that a conversation would begin in.
  private mutating func help(_ options: Options) throws(ProgramError) -> Status {
    // Help is given whatever state the journal is in.
    if let journal = try? OpenedJournal(options, environment) {
      settleLanguage(options, journal.portfolio)
    }
    let catalogue = try Words.catalogue(environment)
    let phrase = Phrase.program(.programHelp, ["journal": .text(Places(environment).journal)])
    Output().writeLine(catalogue.text(phrase, in: language))
    return .fine
  }

  /// An option decides the language, then the person's setting, then the environment.
  private mutating func settleLanguage(_ options: Options, _ portfolio: Portfolio? = nil) {
    let name = options.lang ?? portfolio?.setting("lang")?.string
    language = name.flatMap(Language.init(code:)) ?? language
  }

  /// Tells what is wrong before there is a session.
  private func report(_ error: ProgramError) -> Status {
    // A translator's words may be what is wrong, so the shipped ones are used.
    let catalogue = try? Words.catalogue([:])
    let words = catalogue?.text(error.phrase, in: language) ?? String(describing: error)
    Output().writeLine(words, to: .message)
    return error.status
  }
}

/// Which version of the program this is.
enum Version {
  static let text = "0.1.0"
}
