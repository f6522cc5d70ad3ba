package import Catalogue
import Conversation
import Dates
import Journal
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

/// A lesson as it runs: all as it is written, or, from where a learner said something in own words, on
/// what that learner recorded.
package struct LessonRun: Sendable {
  /// A line that is to be typed, and the conversation around it.
  struct Stop: Sendable {
    let exchange: Lesson.Exchange
    let before: Sandbox
    /// What the lesson's line does there.
    let answer: Answer
    let after: Sandbox
    /// The conversation after the learner's line, where that said it otherwise.
    var own: Sandbox?
  }

  package let lesson: Lesson
  private let start: Sandbox
  /// The steps before each line that is typed, and after the last one.
  private let steps: [[Lesson.Step]]
  private let exchanges: [Lesson.Exchange]
  /// The stops as the lesson is written.
  private var written: [Stop] = []
  /// As far as the lesson was run.
  private(set) var stops: [Stop] = []
  /// What is seen before each stop, and after the last one.
  private(set) var passages: [[Scene]] = []

  package init(_ lesson: Lesson, _ setup: Sandbox.Setup) {
    self.lesson = lesson
    start = Sandbox.prepared(setup, for: lesson).0
    exchanges = lesson.exchanges
    steps = lesson.steps.reduce(into: [[]]) { parts, step in
      if case .exchange = step { parts.append([]) } else { parts[parts.count - 1].append(step) }
    }
    reach(exchanges.count)
    written = stops
  }

  /// How many lines are to be typed.
  var count: Int { exchanges.count }

  /// Runs the lesson up to a stop, or behind the last one, where it was not run as far yet.
  mutating func reach(_ place: Int) {
    while passages.count <= min(place, count) {
      let here = passages.count
      var sandbox = stops.last.map { $0.own ?? $0.after } ?? start
      passages.append(steps[here].flatMap { Self.pass($0, in: &sandbox) })
      if here < count { stops.append(stop(here, in: sandbox)) }
    }
  }

  /// Goes on from a stop with what was said there; nil is what the lesson itself says.
  mutating func goOn(after place: Int, with own: Sandbox?) {
    guard own != nil || stops[place].own != nil else { return }
    stops[place].own = own
    stops.removeSubrange(place + 1..<stops.count)
    passages.removeSubrange(place + 1..<passages.count)
  }

  private func stop(_ place: Int, in sandbox: Sandbox) -> Stop {
    var after = sandbox
    let answer = after.type(exchanges[place].typed.text)
    let stop = Stop(exchange: exchanges[place], before: sandbox, answer: answer, after: after)
    guard written.indices.contains(place), !answer.isLike(written[place].answer) else {
      return stop
    }
    // In own words the lesson's next line has become another one: from here on it goes on in its own.
    return written[place]
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

extension Answer {
  /// Whether a line did the same as elsewhere: the same kinds of entries, refused here as there.
  fileprivate func isLike(_ other: Answer) -> Bool {
    isRefused == other.isRefused
      && drafts.map(\.kind) == other.drafts.map(\.kind)
      && drafts.map { $0[.question] } == other.drafts.map { $0[.question] }
  }
}
