import Catalogue
import Glibc
import Terminal
import Training

/// Plays a lesson as somebody would type it.
extension Runner {
  /// Between two characters, in milliseconds, where nobody said otherwise.
  private static let usualPace = 60
  /// After a line that was typed, and after each line that is to be read, as many characters long.
  private static let pauseAfterLine = 8

  mutating func play(_ run: LessonRun, pace: Int?, _ source: inout any LineSource) {
    let isWatched = StandardStreams.inputIsTerminal && StandardStreams.outputIsTerminal
    let pace = pace ?? (isWatched ? Self.usualPace : 0)
    let language = run.lesson.language
    for scene in run.scenes where ending == nil {
      guard show(scene, in: language, pace) else { return }
      if case .checkpoint = scene, isWatched, !waits(language, &source) { return }
      noticeOutputFailure()
    }
  }

  /// Says whether it is to go on.
  private mutating func show(_ scene: Scene, in language: Language, _ pace: Int) -> Bool {
    switch scene {
    case .tell(let phrase):
      tell(phrase, in: language)
      return pause(pace * Self.pauseAfterLine)
    case .checkpoint(let title):
      tell(.key(.trainingCheckpoint, ["title": .text(title)]), in: language)
      return true
    case .answer(let lines):
      printed(lines)
      return lines.isEmpty || pause(pace * Self.pauseAfterLine)
    case .type(let prompt, let line):
      output.write(lessonWords(prompt, in: language))
      for character in line.visible {
        guard pause(pace) else { return false }
        output.write(String(character))
      }
      let goesOn = pause(pace * Self.pauseAfterLine)
      output.write("\n")
      return goesOn
    }
  }

  /// Says whether the time passed undisturbed.
  private mutating func pause(_ milliseconds: Int) -> Bool {
    guard milliseconds > 0 else { return true }
    guard let signals else {
      usleep(UInt32(milliseconds) * 1000)
      return true
    }
    switch signals.pause(milliseconds: milliseconds) {
    case .interrupt?:
      output.write("\n")
      if audience == .pipe { ending = .interrupted }
      return false
    case .terminate?:
      ending = .terminated
      return false
    case .suspend?: signals.suspend()
    case .resize?: break
    case nil: break
    }
    return true
  }

  /// Waits at a checkpoint for Return; anything that ends a conversation ends the demonstration.
  private mutating func waits(_ language: Language, _ source: inout any LineSource) -> Bool {
    switch source.read(PromptLine(lessonWords(.key(.trainingGoOn), in: language))) {
    case .line, .pasted, .tooLong: return true
    case .interrupted, .ended: return false
    case .terminated:
      ending = .terminated
      return false
    }
  }
}
