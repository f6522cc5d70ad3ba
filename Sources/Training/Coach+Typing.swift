import Catalogue
import Command
import Conversation

/// What a learner types.
extension Coach {
  mutating func take(_ line: String) -> [TrainingEffect] {
    guard case .exchange(let exchange) = lesson.steps[position] else { return [] }
    var trial = own
    let answer = trial.type(line)
    let drafts = gathered + answer.drafts
    let attempt = Attempt(
      answer,
      drafts,
      in: trial,
      against: lesson.steps,
      at: position,
      from: base
    )
    // A control word may be what the lesson wants; it steers the lesson only where it is not.
    if case .right(let sandbox, let end) = attempt {
      return [.print(answer.lines)] + right(exchange, sandbox, upTo: end)
    }
    if let effects = steer(line, exchange, trial) { return effects }
    switch attempt {
    case .begun:
      (own, gathered) = (trial, drafts)
      return [.print(answer.lines), .tell(.key(.trainingSoFar))]
    case .asks:
      own = trial
      return [.print(answer.lines)]
    case .aside: return [.print(answer.lines), .tell(.key(.trainingAside))]
    case .wrong(let difference): return [.print(answer.lines)] + wrong(line, exchange, difference)
    case .right: return []
    }
  }

  private mutating func right(
    _ exchange: Lesson.Exchange,
    _ sandbox: Sandbox,
    upTo end: Int
  ) -> [TrainingEffect] {
    let mark: LessonProgress.Mark = isShown ? .shown : isMissed ? .helped : .right
    return [.tell(.key(.trainingRight))] + pass(sandbox, upTo: end, as: mark)
  }

  /// Leaves the present line, and those after it that were typed with it, behind.
  private mutating func pass(
    _ sandbox: Sandbox,
    upTo end: Int,
    as mark: LessonProgress.Mark
  ) -> [TrainingEffect] {
    progress.note(mark, ofLine: ordinal)
    var told: [TrainingEffect] = []
    for place in position..<end {
      switch lesson.steps[place + 1] {
      case .prose(let text): told.append(.tell(.text(text)))
      case .exchange:
        earlier.append((position, base))
        if case .exchange(let before) = lesson.steps[position] { _ = base.type(before.typed.text) }
        position = place + 1
        progress.note(mark, ofLine: ordinal)
      default: break
      }
    }
    let more = goOn(from: end + 1, with: sandbox)
    return told + (isOver ? more : [.keep(progress)] + more)
  }

  private mutating func wrong(
    _ line: String,
    _ exchange: Lesson.Exchange,
    _ difference: Phrase
  ) -> [TrainingEffect] {
    isMissed = true
    progress.note(line, insteadOf: exchange.typed)
    var effects: [TrainingEffect] = [.tell(.key(.trainingNotKept, ["difference": difference]))]
    if exchange.hints.indices.contains(hints) {
      effects.append(.tell(.key(.trainingHint, ["hint": .text(exchange.hints[hints])])))
      hints += 1
    } else {
      effects.append(.tell(.key(.trainingMoreHelp)))
    }
    return effects
  }

  /// Steers the lesson; nil where the line is none of its control words.
  private mutating func steer(
    _ line: String,
    _ exchange: Lesson.Exchange,
    _ trial: Sandbox
  ) -> [TrainingEffect]? {
    // What ends the conversation in the lesson leaves the lesson.
    if trial.isFinished { return leave() }
    switch reader.control(line) {
    case .help:
      isShown = true
      let isEnter = exchange.typed.text.isEmpty
      let shown = Phrase.key(.trainingShown, ["line": .text(exchange.typed.text)])
      return [.tell(isEnter ? .key(.trainingShownEnter) : shown)]
    case .skip:
      var sandbox = base
      let answer = sandbox.type(exchange.typed.text)
      let told = Phrase.key(.trainingSkipped, ["line": self.line(of: exchange)])
      return [.tell(told), .print(answer.lines)] + pass(sandbox, upTo: position, as: .skipped)
    case .back: return back()
    case .pause: return leave()
    case .more, .preview, .go, nil: return nil
    }
  }

  private mutating func back() -> [TrainingEffect] {
    guard let before = earlier.popLast() else { return [.tell(.key(.trainingAtFirst))] }
    (position, base) = before
    guard case .exchange(let exchange) = lesson.steps[position] else { return [] }
    let told = TrainingEffect.tell(.key(.trainingBackAt, ["n": .number(ordinal + 1)]))
    return [told] + put(exchange, isExplained: false)
  }
}
