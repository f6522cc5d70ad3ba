import Catalogue
import Dates
import Report

/// From one typed line to the next.
extension Coach {
  /// Goes on behind the present step, in the conversation as it is after it.
  mutating func goOn(from place: Int, with sandbox: Sandbox) -> [TrainingEffect] {
    earlier.append((position, base))
    base = sandbox
    return goOn(from: place)
  }

  /// Tells what stands before the next line that is to be typed, and puts that.
  mutating func goOn(from place: Int) -> [TrainingEffect] {
    var effects: [TrainingEffect] = []
    for place in lesson.steps.indices.dropFirst(place) {
      if case .exchange(let exchange) = lesson.steps[place] {
        let isExplained = effects.contains { if case .tell = $0 { true } else { false } }
        position = place
        return effects + put(exchange, isExplained: isExplained)
      }
      effects += pass(lesson.steps[place])
    }
    return effects + finish()
  }

  /// A step at which nothing is typed.
  private mutating func pass(_ step: Lesson.Step) -> [TrainingEffect] {
    switch step {
    case .prose(let text): return [.tell(.text(text))]
    case .checkpoint(let title):
      return [.tell(.key(.trainingCheckpoint, ["title": .text(title)]))]
    case .clock(let moment):
      base.move(to: moment)
      let told: [String: Phrase] = [
        "day": .day(base.now.day), "time": .text(base.now.time.description),
      ]
      return [.tell(.key(.trainingClock, told))]
    case .restart: return [.tell(.key(.trainingCut)), .print(base.restart().lines)]
    case .damage(let line, _):
      return base.damage(line: line)
        ? [.tell(.key(.trainingDamaged, ["n": .number(line)]))] : []
    case .exchange: return []
    }
  }

  /// Puts a line that is to be typed; where no prose explains it, the first hint does.
  mutating func put(_ exchange: Lesson.Exchange, isExplained: Bool) -> [TrainingEffect] {
    (own, gathered) = (base, [])
    (hints, isMissed, isShown) = (0, false, false)
    guard !isExplained else { return [] }
    if let hint = exchange.hints.first {
      hints = 1
      return [.tell(.text(hint))]
    }
    return [.tell(exchange.typed.text.isEmpty ? .key(.trainingGivenEnter) : given(exchange))]
  }

  private func given(_ exchange: Lesson.Exchange) -> Phrase {
    .key(.trainingGivenLine, ["line": .text(exchange.typed.text)])
  }

  private mutating func finish() -> [TrainingEffect] {
    isOver = true
    let told: [String: Phrase] = [
      "score": .number(progress.score), "n": .number(progress.lines),
      "right": .number(progress.count(.right)), "helped": .number(progress.count(.helped)),
      "shown": .number(progress.count(.shown)), "skipped": .number(progress.count(.skipped)),
      "minutes": .number(progress.minutes),
    ]
    var effects: [TrainingEffect] = [
      .keep(progress), .tell(.key(.trainingDone, ["title": .text(lesson.title)])),
      .tell(.key(.trainingScore, told)),
    ]
    let weak = zip(progress.marks, lesson.exchanges).filter { $0.0 != .right }.map(\.1)
    if !weak.isEmpty {
      effects.append(.tell(.key(.trainingRepeat)))
      effects += weak.map { .tell(.sequence(["- ", line(of: $0)])) }
    }
    if let next {
      let told: [String: Phrase] = ["n": .number(next.number), "title": .text(next.title)]
      effects.append(.tell(.key(.trainingNext, told)))
    }
    return effects + [.finish]
  }

  /// What is typed, Enter by its name.
  func line(of exchange: Lesson.Exchange) -> Phrase {
    exchange.typed.text.isEmpty ? .key(.trainingEnter) : .text(exchange.typed.text)
  }
}
