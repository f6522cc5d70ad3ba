import Catalogue
import Conversation
import Storage
import Terminal
import Training

/// Runs a lesson beside the conversation: the lines go to it until it is over.
extension Runner {
  /// Whether a line has opened something that takes the next lines.
  var isTraining: Bool { activity != nil || demo != nil }

  /// Runs what was opened, with lines from the place from which the one came that opened it.
  mutating func runTraining(_ source: inout any LineSource) {
    if let (run, pace) = demo {
      demo = nil
      play(run, pace: pace, &source)
    }
    guard activity != nil else { return }
    pass(.started)
    while ending == nil, let open = activity { take(source.read(prompt(of: open)), at: open) }
  }

  private func prompt(of open: any Activity) -> PromptLine {
    let text = lessonWords(open.prompt.text, in: open.language)
    return PromptLine(
      text,
      initial: open.prompt.initial,
      recalled: open.prompt.recalled,
      completions: open.completions
    )
  }

  private mutating func take(_ input: Input, at open: any Activity) {
    switch input {
    case .line(let text, _):
      if audience == .pipe, options.echo {
        output.writeLine(lessonWords(open.prompt.text, in: open.language) + text.visible)
      }
      pass(.lines([text]))
    case .pasted(let lines): pass(.lines(lines))
    case .interrupted:
      // Nobody types on into a pipe.
      if !StandardStreams.inputIsTerminal { ending = .interrupted } else { pass(.interrupted) }
    case .tooLong: fail(.key(.lineTooLong))
    case .ended: pass(.ended)
    case .terminated:
      pass(.ended)
      ending = .terminated
    }
  }

  private mutating func pass(_ event: TrainingEvent) {
    guard var open = activity else { return }
    let effects = open.handle(event, at: clock.now)
    activity = open
    for effect in effects { run(effect, in: open.language) }
  }

  private mutating func run(_ effect: TrainingEffect, in language: Language) {
    switch effect {
    case .tell(let phrase): tell(phrase, in: language)
    case .answer(let lines): printed(lines)
    case .keep(let progress): keep(progress)
    case .write(let text, let path, let force, let done):
      let mode: OutputFile.Mode = force ? .replacing : .new
      do throws(OutputFileError) {
        // A dry run makes no file.
        if !options.dryRun { try OutputFile.write(text + "\n", to: Self.expanded(path), mode) }
        tell(done, in: language)
      } catch {
        fail(error.phrase)
      }
    case .finish: activity = nil
    }
    noticeOutputFailure()
  }

  /// The trainer's words; each of their lines begins with `# `, as in the lesson's file.
  func tell(_ phrase: Phrase, in language: Language) {
    let mark = "# "
    let words = lessonWords(phrase, in: language)
    let width = presentation.screen.wrapWidth.map { $0 - mark.count }
    let lines = (width.map { words.wrapped(to: $0) } ?? words).split(separator: "\n")
    let text = lines.map { mark + $0 }.joined(separator: "\n")
    output.writeLine(presentation.screen.usesColour ? "\u{1B}[36m\(text)\u{1B}[0m" : text)
  }

  /// What the conversation of a lesson printed.
  func printed(_ lines: [String]) {
    for line in lines {
      output.writeLine(presentation.screen.wrapWidth.map { line.wrapped(to: $0) } ?? line)
    }
  }

  func lessonWords(_ phrase: Phrase, in language: Language) -> String {
    presentation.catalogue.text(phrase, in: language)
  }
}
