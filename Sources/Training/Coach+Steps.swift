import Catalogue

/// From one typed line to the next.
extension Coach {
  /// Tells what stands before a stop of the lesson, and puts its line; behind the last one it is over.
  mutating func come(to place: Int) -> [TrainingEffect] {
    run.reach(place)
    let told = run.passages[place].map(seen)
    guard run.stops.indices.contains(place) else { return told + finish() }
    ordinal = place
    return told + put(isExplained: !told.isEmpty)
  }

  func seen(_ scene: Scene) -> TrainingEffect {
    switch scene {
    case .tell(let phrase): .tell(phrase)
    case .checkpoint(let title): .tell(.key(.trainingCheckpoint, ["title": .text(title)]))
    case .answer(let lines): .answer(lines)
    case .type(_, let line): .answer([line])
    }
  }

  /// Puts a line that is to be typed: the first hint says what is wanted, the others wait for a mistake.
  ///
  /// Where neither a hint nor prose does, the line itself is told.
  mutating func put(isExplained: Bool) -> [TrainingEffect] {
    (own, gathered, typed) = (stop.before, [], [])
    // Who left and came back has still tried.
    (hints, isMissed, isShown) = (0, progress.isMissed(stop.exchange.typed), false)
    if let hint = stop.exchange.hints.first {
      hints = 1
      return [.tell(.text(hint))]
    }
    return isExplained ? [] : [given]
  }

  /// The line of the lesson itself, told.
  var given: TrainingEffect {
    let typed = stop.exchange.typed.text
    let line = Phrase.key(.trainingGivenLine, ["line": .text(typed)])
    return .tell(typed.isEmpty ? .key(.trainingGivenEnter) : line)
  }

  private mutating func finish() -> [TrainingEffect] {
    isOver = true
    let told: [String: Phrase] = [
      "score": .number(progress.score), "n": .number(progress.lines),
      "right": .number(progress.count(.right)), "helped": .number(progress.count(.helped)),
      "shown": .number(progress.count(.shown)), "skipped": .number(progress.count(.skipped)),
      "tries": .number(progress.tries), "minutes": .number(progress.minutes),
    ]
    var effects: [TrainingEffect] = [
      .keep(progress), .tell(.key(.trainingDone, ["title": .text(run.lesson.title)])),
      .tell(.key(.trainingScore, told)),
    ]
    let weak = zip(progress.marks, run.lesson.exchanges).filter { $0.0 != .right }.map(\.1)
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
