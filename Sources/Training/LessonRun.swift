package import Catalogue
import Conversation
import Dates
import Report

/// Something to be seen of a lesson that is played or taken.
package enum Scene: Equatable, Sendable {
  /// The trainer's words.
  case tell(Phrase)
  /// A checkpoint, where the trainer decides when it goes on.
  case checkpoint(String)
  /// A line that is typed behind a prompt.
  case type(prompt: Phrase, line: String)
  /// Lines that the conversation printed.
  case answer([String])
}

/// A lesson as it runs when all is typed as written.
package struct LessonRun: Sendable {
  /// A line that is to be typed, and the conversation around it.
  struct Stop: Sendable {
    let exchange: Lesson.Exchange
    let before: Sandbox
    let answer: Answer
    let after: Sandbox
  }

  package let lesson: Lesson
  let stops: [Stop]
  /// What is seen before each stop, and after the last one.
  let passages: [[Scene]]

  package init(_ lesson: Lesson, _ setup: Sandbox.Setup) {
    self.lesson = lesson
    var sandbox = Sandbox.prepared(setup, for: lesson).0
    var stops: [Stop] = []
    var passages: [[Scene]] = [[]]
    for step in lesson.steps {
      if case .exchange(let exchange) = step {
        let before = sandbox
        let answer = sandbox.type(exchange.typed.text)
        let stop = Stop(exchange: exchange, before: before, answer: answer, after: sandbox)
        stops.append(stop)
        passages.append([])
      } else {
        passages[stops.count] += Self.pass(step, in: &sandbox)
      }
    }
    (self.stops, self.passages) = (stops, passages)
  }

  /// A step at which nothing is typed.
  private static func pass(_ step: Lesson.Step, in sandbox: inout Sandbox) -> [Scene] {
    switch step {
    case .prose(let text): return [.tell(.text(text))]
    case .checkpoint(let title): return [.checkpoint(title)]
    case .clock(let moment):
      sandbox.move(to: moment)
      let told: [String: Phrase] = [
        "day": .day(sandbox.now.day), "time": .text(sandbox.now.time.description),
      ]
      return [.tell(.key(.trainingClock, told))]
    case .restart: return [.tell(.key(.trainingCut)), .answer(sandbox.restart().lines)]
    case .damage(let line, _):
      return sandbox.damage(line: line)
        ? [.tell(.key(.trainingDamaged, ["n": .number(line)]))] : []
    case .exchange: return []
    }
  }

  /// All of it, for a trainer to talk over.
  package var scenes: [Scene] {
    let played = zip(passages, stops).flatMap { passage, stop -> [Scene] in
      let typed = Scene.type(
        prompt: stop.before.session.prompt.text,
        line: stop.exchange.typed.text
      )
      return passage + [typed, .answer(stop.answer.lines)]
    }
    return played + (passages.last ?? [])
  }
}
