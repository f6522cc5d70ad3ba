package import Catalogue

/// Runs a lesson silently, and tells where it is not as written.
package struct LessonCheck {
  private let file: String
  private var sandbox: Sandbox
  /// What was found, in the order of the lesson.
  package private(set) var findings: [Phrase] = []

  package init(_ lesson: Lesson, of file: String, _ setup: Sandbox.Setup) {
    self.file = file
    let (sandbox, failed) = Sandbox.prepared(setup, for: lesson)
    self.sandbox = sandbox
    for failure in failed {
      note(.checkRefused, failure.line.number, ["got": .got(failure.answer.lines.first)])
    }
    for step in lesson.steps { run(step) }
  }

  private mutating func run(_ step: Lesson.Step) {
    switch step {
    case .prose, .checkpoint: break
    case .clock(let moment): sandbox.move(to: moment)
    case .restart(let expected, let number):
      let answer = sandbox.restart()
      if !expected.isEmpty { compare(answer, expected, number) }
    case .damage(let line, let number):
      guard !sandbox.damage(line: line) else { return }
      let reason = Phrase.key(.lessonNoSuchLine, ["n": .number(line)])
      note(.trainingFault, number, ["reason": reason])
    case .exchange(let exchange): run(exchange)
    }
  }

  private mutating func run(_ exchange: Lesson.Exchange) {
    let number = exchange.typed.number
    guard !sandbox.isFinished else { return note(.checkEnded, number) }
    let answer = sandbox.type(exchange.typed.text)
    checkWords(exchange, answer)
    if answer.isRefused, !exchange.isRefused {
      return note(.checkRefused, number, ["got": .got(answer.lines.first)])
    }
    if !answer.isRefused, exchange.isRefused { return note(.checkAccepted, number) }
    if !exchange.expected.isEmpty { compare(answer, exchange.expected, number) }
  }

  /// Words that a learner must say are said in the lesson's own line.
  private mutating func checkWords(_ exchange: Lesson.Exchange, _ answer: Answer) {
    let judge = EntryJudge(exchange, in: sandbox)
    let lacking = judge.lackingWords(answer.drafts)
    guard !lacking.isEmpty else { return }
    let told: [String: Phrase] = ["words": .list(lacking.map(Phrase.text))]
    note(.trainingFault, exchange.typed.number, ["reason": .key(.lessonWordsNotThere, told)])
  }

  private mutating func compare(_ answer: Answer, _ expected: [ExpectedLine], _ number: Int) {
    guard let found = Difference(answer.lines, from: expected, answering: number) else { return }
    note(
      .checkDiffers,
      found.number,
      ["expected": .got(found.expected), "got": .got(found.got)]
    )
  }

  private mutating func note(_ key: Key, _ line: Int, _ more: [String: Phrase] = [:]) {
    let place: [String: Phrase] = ["file": .text(file), "line": .number(line)]
    findings.append(.key(key, place.merging(more) { $1 }))
  }
}

extension Phrase {
  /// A line, or that there is none.
  fileprivate static func got(_ line: String?) -> Phrase {
    line.map(Phrase.text) ?? .key(.checkNothing)
  }
}
