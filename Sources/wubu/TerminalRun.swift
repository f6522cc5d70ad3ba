import Catalogue
import Conversation
import Terminal

/// A conversation on a terminal, until the person leaves.
struct TerminalRun {
  private var runner: Runner
  private var source: any LineSource

  init(_ runner: Runner, reading source: any LineSource) {
    self.runner = runner
    self.source = source
  }

  mutating func run() -> Status {
    runner.handle(.started)
    while runner.ending == nil {
      runner.takeNews()
      let input = source.read(prompt)
      // Somebody may have written while the person was typing.
      runner.takeNews()
      take(input)
      if runner.isTraining { runner.runTraining(&source) }
      if runner.forgetsHistory {
        source.forget()
        runner.forgetsHistory = false
      }
    }
    runner.keepCheckpoint()
    return runner.ending ?? .fine
  }

  private var prompt: PromptLine {
    let session = runner.session
    return PromptLine(
      runner.promptText,
      initial: session.prompt.initial,
      recalled: session.prompt.recalled,
      isRemembered: session.isCommand,
      completions: session.completions
    )
  }

  private mutating func take(_ input: Input) {
    switch input {
    case .line(let text, let wasRepaired):
      if wasRepaired { runner.notice(.key(.bytesRepaired)) }
      // A command is about what is there now; a reply is one to the question as it was put.
      if runner.session.prompt.isCommand { runner.takeNews() }
      runner.handle(.line(text))
    case .pasted(let lines): runner.handle(.pasted(lines))
    case .interrupted: runner.handle(.interrupted)
    case .tooLong: runner.fail(.key(.lineTooLong))
    case .ended: leave(.fine)
    case .terminated: leave(.terminated)
    }
  }

  /// Lets the session say where it stops; that it also finishes changes nothing any more.
  private mutating func leave(_ status: Status) {
    runner.handle(.inputEnded)
    runner.ending = status
  }
}
