import Journal

/// A line that prepares a lesson and is refused.
struct FailedPreparation: Error {
  let line: Lesson.Line
  let answer: Answer
}

extension Sandbox {
  /// The state in which a lesson begins: its method in use, its preparation done.
  static func prepared(_ setup: Setup, for lesson: Lesson) -> (Sandbox, [FailedPreparation]) {
    var sandbox = Sandbox(setup, speaking: lesson.language, at: lesson.now)
    var lines = lesson.before
    if let method = lesson.method {
      lines.insert(Lesson.Line(text: "method \(method)", number: 1), at: 0)
    }
    let failed = lines.compactMap { line in
      let answer = sandbox.type(line.text)
      return answer.isRefused ? FailedPreparation(line: line, answer: answer) : nil
    }
    return (sandbox, failed)
  }
}
