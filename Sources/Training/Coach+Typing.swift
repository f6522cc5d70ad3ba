import Catalogue
import Command
import Conversation
import Journal

/// What a learner types.
extension Coach {
  mutating func take(_ entered: String) -> [TrainingEffect] {
    let line = meant(by: entered)
    let trial = trial(of: line)
    let printed = TrainingEffect.answer(trial.answer.lines)
    // A control word may be what the lesson wants; it steers the lesson only where it is not.
    if case .right(let end) = trial.attempt {
      // What was asked about a line and never answered came to nothing: it was a try.
      if trial.isAnew, gathered.isEmpty, let first = typed.first { miss(first) }
      let mark: LessonProgress.Mark = isShown ? .shown : isMissed ? .helped : .right
      keep(trial, line, upTo: end)
      return [printed, .tell(.key(.trainingRight))] + pass(upTo: end, as: mark)
    }
    if let effects = steer(line, trial.sandbox) { return effects }
    switch trial.attempt {
    case .begun:
      (own, gathered) = (trial.sandbox, trial.drafts)
      typed = trial.typed
      return [printed, .tell(.key(.trainingSoFar))]
    case .asks:
      (own, typed) = (trial.sandbox, trial.typed)
      return [printed]
    case .aside:
      look(in: trial.sandbox)
      // A question may have been shown that is not the lesson's.
      let wanted = stop.exchange.hints.first.map { TrainingEffect.tell(.text($0)) } ?? given
      return [printed, .tell(.key(.trainingAside)), wanted]
    case .elsewhere(let difference):
      look(in: trial.sandbox)
      return [printed] + wrong(line, difference)
    case .wrong(let difference):
      // What was asked about a line that came to nothing is not asked any more.
      if gathered.isEmpty { (own, typed) = (stop.before, []) }
      return wrong(line, difference)
    case .right: return []
    }
  }

  /// What a line means that was copied from a hint: without the words before it, and without the dots that
  /// stand between its pieces.
  private func meant(by line: String) -> String {
    let wanted = stop.exchange.typed.text
    if !wanted.isEmpty, line.trimmed.hasSuffix(wanted),
      stop.exchange.hints.contains(where: { $0.trimmed == line.trimmed })
    {
      return wanted
    }
    let dot = " · "
    return wanted.contains(dot) ? line : line.replacing(dot, with: " ")
  }

  /// What was looked at may be what the next line refers to; a question that was opened, another language
  /// or another time are left again.
  private mutating func look(in seen: Sandbox) {
    let (before, after) = (own.session, seen.session)
    guard before.prompt == after.prompt, before.language == after.language, own.now == seen.now
    else { return }
    own = seen
  }

  /// Tries a line on a copy of the conversation.
  private mutating func trial(of line: String) -> Trial {
    let isAsIs = gathered.isEmpty && own.session.prompt == stop.before.session.prompt
    // What is typed as the lesson has it needs no trial.
    if isAsIs, line == stop.exchange.typed.text { return Trial(stop, at: ordinal) }
    let trial = Trial(of: line, in: own, after: gathered, typed, of: &run, at: ordinal)
    guard !isAsIs, !trial.isRight || gathered.isEmpty else { return trial }
    // Who has done a part, or was asked something, may also begin anew.
    var anew = Trial(of: line, in: stop.before, after: [], [], of: &run, at: ordinal)
    anew.isAnew = true
    return anew.isRight ? anew : trial
  }

  /// The lesson goes on with what was said in own words; where all is as it has it, with its own.
  private mutating func keep(_ trial: Trial, _ line: String, upTo end: Int) {
    let written = run.stops[ordinal...end].flatMap(\.answer.drafts)
    let isOwn = trial.drafts != written
    // Several lines of the lesson that were done by one leave nothing that was said at those between.
    for place in ordinal..<end { run.goOn(after: place, with: nil) }
    run.reach(end)
    run.goOn(after: end, with: isOwn ? trial.sandbox : nil)
    progress.noteOwn(isOwn ? trial.typed : nil, from: ordinal, through: end)
  }

  /// Leaves the present line, and those after it that were typed with it, behind.
  private mutating func pass(upTo end: Int, as mark: LessonProgress.Mark) -> [TrainingEffect] {
    for place in ordinal...end { progress.note(mark, ofLine: place) }
    let told = (ordinal..<end).flatMap { run.passages[$0 + 1] }.map(seen)
    let more = come(to: end + 1)
    return told + (isOver ? more : [.keep(progress)] + more)
  }

  private mutating func miss(_ line: String) {
    isMissed = true
    progress.note(line, insteadOf: stop.exchange.typed)
  }

  private mutating func wrong(_ line: String, _ difference: Phrase) -> [TrainingEffect] {
    let exchange = stop.exchange
    miss(line)
    var effects: [TrainingEffect] = [.tell(difference)]
    if exchange.hints.indices.contains(hints) {
      effects.append(.tell(.key(.trainingHint, ["hint": .text(exchange.hints[hints])])))
      hints += 1
    } else {
      effects.append(.tell(.key(.trainingMoreHelp)))
    }
    return effects
  }

  /// Steers the lesson; nil where the line is none of its control words.
  private mutating func steer(_ line: String, _ trial: Sandbox) -> [TrainingEffect]? {
    // What ends the conversation in the lesson leaves the lesson.
    if trial.isFinished { return leave() }
    switch reader.control(line) {
    case .help:
      isShown = true
      let typed = stop.exchange.typed.text
      let shown = Phrase.key(.trainingShown, ["line": .text(typed)])
      return [.tell(typed.isEmpty ? .key(.trainingShownEnter) : shown)]
    case .skip:
      let told = Phrase.key(.trainingSkipped, ["line": self.line(of: stop.exchange)])
      run.goOn(after: ordinal, with: nil)
      progress.noteOwn(nil, from: ordinal, through: ordinal)
      return [.tell(told), .answer(stop.answer.lines)] + pass(upTo: ordinal, as: .skipped)
    case .back:
      guard ordinal > 0 else { return [.tell(.key(.trainingAtFirst))] }
      ordinal -= 1
      let told = TrainingEffect.tell(.key(.trainingBackAt, ["n": .number(ordinal + 1)]))
      return [told] + put(isExplained: false)
    case .pause: return leave()
    case .more, .preview, .go, nil: return nil
    }
  }
}

/// A line tried on a copy of the conversation.
private struct Trial {
  let answer: Answer
  let sandbox: Sandbox
  /// What was recorded since the stop.
  let drafts: [Draft]
  /// What was typed since the stop to record it.
  let typed: [String]
  let attempt: Attempt
  /// Whether what was typed before at the stop was left aside.
  var isAnew = false

  init(
    of line: String,
    in own: Sandbox,
    after gathered: [Draft],
    _ before: [String],
    of run: inout LessonRun,
    at ordinal: Int
  ) {
    var trial = own
    answer = trial.type(line)
    sandbox = trial
    drafts = gathered + answer.drafts
    typed = before + [line]
    attempt = Attempt(answer, drafts, in: trial, against: &run, at: ordinal)
  }

  /// The lesson's own line.
  init(_ stop: LessonRun.Stop, at ordinal: Int) {
    answer = stop.answer
    sandbox = stop.after
    drafts = stop.answer.drafts
    typed = [stop.exchange.typed.text]
    attempt = .right(upTo: ordinal)
  }

  var isRight: Bool { if case .right = attempt { true } else { false } }
}
