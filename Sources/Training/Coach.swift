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
/// Where somebody said a note or a reason in own words, the lesson goes on with that copy: what is expected
/// from there on is what the lesson's lines do on it, and every later report shows those words.
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

  var run: LessonRun
  let reader: CommandReader
  /// What is typed to come back here.
  let calledBy: String
  let next: Next?
  var progress: LessonProgress
  /// The stop of the lesson at which something is to be typed.
  var ordinal = 0
  /// The conversation as the learner has it: further than at the stop where a line did a part.
  var own: Sandbox
  var gathered: [Draft] = []
  /// What was typed at the stop and counts so far.
  var typed: [String] = []
  /// How many hints were given at the stop, whether it was missed, and whether it was shown.
  var hints = 0
  var isMissed = false
  var isShown = false
  var isOver = false
  private var last: Moment?

  /// Goes on where the learner stopped earlier, or begins `again`; `name` is what is typed to come back.
  package init(
    _ run: LessonRun,
    of file: LessonFile,
    _ setup: Sandbox.Setup,
    calledBy name: String,
    earlier: LessonProgress?,
    again: Bool,
    next: Next? = nil
  ) {
    self.run = run
    self.next = next
    calledBy = name
    reader = CommandReader(setup.catalogue)
    progress = LessonProgress(run.lesson, of: file)
    progress.takeUp(earlier, again: again)
    own = run.stops[0].before
    repeatOwnWords()
  }

  /// Does again what was said in own words before the lesson was left.
  private mutating func repeatOwnWords() {
    for said in progress.own
    where 0 <= said.from && said.from <= said.through && said.through < run.count {
      run.reach(said.through)
      var own = run.stops[said.from].before
      for line in said.typed { _ = own.type(line) }
      run.goOn(after: said.through, with: own)
    }
    run.reach(progress.marks.count)
  }

  package var language: Language { run.lesson.language }

  package var prompt: Prompt {
    let own = own.session.prompt
    let place: [String: Phrase] = [
      "n": .number(ordinal + 1), "m": .number(progress.lines), "prompt": own.text,
    ]
    return Prompt(
      .key(.trainingPrompt, place),
      initial: own.initial,
      recalled: own.recalled,
      isCommand: false
    )
  }

  package func completions(of line: String) -> [String] { own.session.completions(of: line) }

  var stop: LessonRun.Stop { run.stops[ordinal] }

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
      "title": .text(run.lesson.title), "n": .number(progress.lines),
      "minutes": .number(run.lesson.minutes ?? (progress.lines + 1) / 2),
    ]
    let head: [TrainingEffect] = [
      .tell(.key(.trainingBegins, told)), .tell(.key(.trainingControls)),
    ]
    guard !progress.marks.isEmpty else { return head + come(to: 0) }
    let resumed: [String: Phrase] = [
      "n": .number(progress.marks.count + 1), "m": .number(progress.lines),
      "lesson": .text(calledBy),
    ]
    return head + [.tell(.key(.trainingResumed, resumed))] + come(to: progress.marks.count)
  }

  /// Leaves the lesson where it is.
  mutating func leave() -> [TrainingEffect] {
    isOver = true
    let told: [String: Phrase] = [
      "n": .number(progress.marks.count + 1), "m": .number(progress.lines),
      "lesson": .text(calledBy),
    ]
    return [.keep(progress), .tell(.key(.trainingLeft, told)), .finish]
  }
}
