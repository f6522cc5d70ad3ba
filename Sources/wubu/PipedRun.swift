import Catalogue
import Conversation
import Storage
import Terminal

/// Lines from a pipe, one after the other; nobody can be asked.
struct PipedRun {
  /// After how many lines a batch run makes durable what it has taken.
  private static let linesPerSync = 100

  private var runner: Runner
  private var source: any LineSource
  private var lineNumber = 0
  /// Lines of a batch run that brought entries which are not yet durable.
  private var unsynced = 0

  init(_ runner: Runner, reading source: any LineSource) {
    self.runner = runner
    self.source = source
  }

  mutating func run() -> Status {
    while runner.ending == nil {
      take(source.read(PromptLine("")))
      let stopsHere = runner.options.strict && runner.hasFailedLine
      if stopsHere, runner.ending == nil { end(.lineFailed) }
    }
    sync()
    runner.keepCheckpoint()
    return runner.ending ?? .fine
  }

  private mutating func take(_ input: Input) {
    lineNumber += 1
    runner.lineNumber = lineNumber
    switch input {
    case .line(let text, let wasRepaired):
      if wasRepaired { runner.notice(runner.numbered(.key(.bytesRepaired))) }
      take(text)
    case .tooLong: runner.fail(.key(.lineTooLong))
    case .ended: end(runner.status)
    case .interrupted: end(.interrupted)
    case .terminated: end(.terminated)
    case .pasted: preconditionFailure("Nobody pastes into a pipe.")
    }
  }

  private mutating func take(_ line: String) {
    let prompt = runner.session.prompt
    let isComment = line == "#" || line.hasPrefix("# ") || line.hasPrefix("#!")
    let isNothing = line.isEmpty && prompt.isCommand
    guard !isComment, !isNothing else { return }
    runner.takeNews()
    if runner.options.echo {
      runner.output.writeLine(runner.promptText + line.visible)
    }
    if prompt.isCommand { runner.takeNews() }
    let before = runner.appends
    runner.handle(.line(line))
    if runner.isTraining { runner.runTraining(&source) }
    if runner.appends > before { unsynced += 1 }
    if unsynced == Self.linesPerSync { sync() }
  }

  /// Lets the session say where it stops; what goes wrong then counts more than how the input ended.
  private mutating func end(_ status: Status) {
    runner.lineNumber = nil
    runner.handle(.inputEnded)
    if [nil, .fine, .lineFailed, .damaged].contains(runner.ending) {
      runner.ending = status
    }
  }

  /// Makes durable what a batch run has taken so far, and only then calls it saved.
  private mutating func sync() {
    guard runner.options.batch, !runner.options.dryRun, unsynced > 0 else { return }
    do throws(StorageError) {
      try runner.store.sync()
      runner.notice(.program(.batchSaved, ["n": .number(unsynced)]))
      unsynced = 0
    } catch {
      runner.stop(.storage(error))
    }
  }
}
