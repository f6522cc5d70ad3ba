package import Catalogue
import Command
package import Conversation
package import Dates
import Journal

/// Takes a learner through a lesson: a line is right when its effect is right, not its characters.
///
///     line ─► on a copy of the conversation ─┐ same entries, or ─► right: the lesson goes on
///     lesson's line ─► on another copy ──────┘ same answer          else the difference and a hint
///
/// The lesson goes on with its own copy, so that all later lines find what they were written for.
package struct Coach: Activity {
  /// What comes after a lesson.
  package struct Next: Equatable, Sendable {
    package var number: Int
    package var title: String

    package init(number: Int, title: String) {
      self.number = number
      self.title = title
    }
  }

  let lesson: Lesson
  let reader: CommandReader
  /// What is typed to come back here.
  let calledBy: String
  let next: Next?
  var progress: LessonProgress
  /// The step that is to be typed.
  var position = 0
  /// The conversation before that step, and before each one that was typed.
  var base: Sandbox
  var earlier: [(position: Int, base: Sandbox)] = []
  /// The conversation as the learner has it: further than `base` where a line did a part.
  var own: Sandbox
  var gathered: [Draft] = []
  /// How many hints were given for the step, whether it was missed, and whether it was shown.
  var hints = 0
  var isMissed = false
  var isShown = false
  var isOver = false
  private var last: Moment?

  /// - Parameters:
  ///   - earlier: How far the learner had got.
  ///   - again: Whether to begin anew all the same.
  package init(
    _ lesson: Lesson,
    of file: LessonFile,
    _ setup: Sandbox.Setup,
    calledBy name: String,
    earlier: LessonProgress?,
    again: Bool,
    next: Next? = nil
  ) {
    self.lesson = lesson
    self.next = next
    calledBy = name
    reader = CommandReader(setup.catalogue)
    progress = LessonProgress(lesson, of: file)
    progress.takeUp(earlier, again: again)
    base = Sandbox.prepared(setup, for: lesson).0
    own = base
  }

  package var language: Language { lesson.language }

  package var prompt: Prompt {
    let own = own.session.prompt
    let place: [String: Phrase] = [
      "n": .number(ordinal + 1), "m": .number(progress.lines), "prompt": own.text,
    ]
    return Prompt(.key(.trainingPrompt, place), initial: own.initial, isCommand: false)
  }

  package func completions(of line: String) -> [String] { own.session.completions(of: line) }

  /// How many lines come before the present one.
  var ordinal: Int { earlier.count }

  package mutating func handle(_ event: TrainingEvent, at now: Moment) -> [TrainingEffect] {
    progress.spend(last.map { now.milliseconds - $0.milliseconds } ?? 0)
    last = now
    switch event {
    case .started: return start()
    case .lines(let lines):
      var effects: [TrainingEffect] = []
      for line in lines where !isOver { effects += take(line) }
      return effects
    case .interrupted: return [.tell(.key(.trainingControls))]
    case .ended: return leave()
    }
  }

  private mutating func start() -> [TrainingEffect] {
    let told: [String: Phrase] = [
      "title": .text(lesson.title), "n": .number(progress.lines),
      "minutes": .number(lesson.minutes ?? (progress.lines + 1) / 2),
    ]
    let head: [TrainingEffect] = [
      .tell(.key(.trainingBegins, told)), .tell(.key(.trainingControls)),
    ]
    guard !progress.marks.isEmpty else { return head + goOn(from: 0) }
    let resumed: [String: Phrase] = [
      "n": .number(progress.marks.count + 1), "m": .number(progress.lines),
      "lesson": .text(calledBy),
    ]
    return head + [.tell(.key(.trainingResumed, resumed))] + fastForward()
  }

  /// Goes silently to the line that was left; what was told just before it is told again.
  private mutating func fastForward() -> [TrainingEffect] {
    var told = goOn(from: 0)
    while ordinal < progress.marks.count, !isOver {
      guard case .exchange(let exchange) = lesson.steps[position] else { break }
      var sandbox = base
      _ = sandbox.type(exchange.typed.text)
      told = goOn(from: position + 1, with: sandbox)
    }
    return told
  }

  /// Leaves the lesson where it is.
  mutating func leave() -> [TrainingEffect] {
    isOver = true
    let told: [String: Phrase] = [
      "n": .number(ordinal + 1), "m": .number(progress.lines), "lesson": .text(calledBy),
    ]
    return [.keep(progress), .tell(.key(.trainingLeft, told)), .finish]
  }
}
