package import Catalogue
import Conversation
import Dates
import Report

/// Plays a lesson by itself, for a trainer to talk over.
package struct Demo: Sendable {
  /// What is to be seen, in its order.
  package enum Scene: Equatable, Sendable {
    case tell(Phrase)
    /// A line that is typed behind a prompt.
    case type(prompt: Phrase, line: String)
    case print([String])
    /// A checkpoint, where the trainer decides when it goes on.
    case stop(title: String)
  }

  private var steps: ArraySlice<Lesson.Step>
  private var sandbox: Sandbox
  package let language: Language

  package init(_ lesson: Lesson, _ setup: Sandbox.Setup) {
    steps = lesson.steps[...]
    sandbox = Sandbox.prepared(setup, for: lesson).0
    language = lesson.language
  }

  /// What is seen next; nil at the end.
  package mutating func next() -> [Scene]? {
    guard let step = steps.popFirst() else { return nil }
    switch step {
    case .prose(let text): return [.tell(.text(text))]
    case .checkpoint(let title): return [.stop(title: title)]
    case .clock(let moment):
      sandbox.move(to: moment)
      let told: [String: Phrase] = [
        "day": .day(moment.day), "time": .text(moment.time.description),
      ]
      return [.tell(.key(.trainingClock, told))]
    case .restart: return [.tell(.key(.trainingCut)), .print(sandbox.restart().lines)]
    case .damage(let line, _):
      guard sandbox.damage(line: line) else { return [] }
      return [.tell(.key(.trainingDamaged, ["n": .number(line)]))]
    case .exchange(let exchange):
      let prompt = sandbox.session.prompt.text
      let answer = sandbox.type(exchange.typed.text)
      return [.type(prompt: prompt, line: exchange.typed.text), .print(answer.lines)]
    }
  }
}
