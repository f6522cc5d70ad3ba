package import Foundation
import Journal

/// How far a learner has got with a lesson, and how.
package struct LessonProgress: Codable, Equatable, Sendable {
  /// How a line came about.
  package enum Mark: String, Codable, Sendable {
    /// Right at the first try.
    case right
    /// Right after another try.
    case helped
    /// Right after a line that does it was shown.
    case shown
    case skipped
  }

  /// Something typed that was not right.
  package struct Mistake: Codable, Equatable, Hashable, Sendable {
    /// Where the typed line stands in the lesson's file.
    package var line: Int
    /// What the lesson types there.
    package var wanted: String
    package var typed: String
  }

  /// What was typed for a line of the lesson, or for several, and says it in own words.
  package struct Own: Codable, Equatable, Sendable {
    /// The first of the lines, and the last, counted from 0.
    package var from: Int
    package var through: Int
    package var typed: [String]
  }

  /// How a lesson was finished.
  package struct Result: Codable, Equatable, Sendable {
    package var score: Int
    package var seconds: Int
  }

  /// More than this teaches nobody anything.
  private static let mostMistakes = 200

  /// The name of the lesson's file.
  package private(set) var lesson: String
  package private(set) var title: String
  /// Tells whether the lesson is still the one that was begun.
  package private(set) var sum: String
  /// How many lines are to be typed.
  package private(set) var lines: Int
  /// Of the lines that were come through, in their order.
  package private(set) var marks: [Mark] = []
  package private(set) var mistakes: [Mistake] = []
  /// Nil in a file of an earlier version; use `own`.
  private var words: [Own]?
  package private(set) var milliseconds = 0
  /// The best of the times that it was finished.
  package private(set) var best: Result?

  package init(_ lesson: Lesson, of file: LessonFile) {
    self.lesson = file.name
    title = lesson.title
    sum = Checksum(of: file.bytes).text
    lines = lesson.exchanges.count
  }

  /// What was said in own words, in the order of the lesson.
  package var own: [Own] { words ?? [] }

  package var isFinished: Bool { marks.count >= lines }

  /// Of 100: a line right at once counts 1, after another try ½; half points are rounded up.
  package var score: Int {
    guard lines > 0 else { return 0 }
    let halves = 2 * count(.right) + count(.helped)
    return (halves * 100 + lines) / (2 * lines)
  }

  /// Minutes, rounded half up.
  package var minutes: Int { (milliseconds + 30_000) / 60_000 }

  /// How many tries did not count.
  package var tries: Int { mistakes.count }

  /// Whether something else was tried at a line of the lesson's file.
  func isMissed(_ line: Lesson.Line) -> Bool { mistakes.contains { $0.line == line.number } }

  package func count(_ mark: Mark) -> Int { marks.count { $0 == mark } }

  /// Takes in what is known from earlier; nothing of it counts where the lesson is another one by now.
  mutating func takeUp(_ earlier: LessonProgress?, again: Bool) {
    guard let earlier, earlier.lesson == lesson else { return }
    best = earlier.best
    guard earlier.sum == sum, earlier.lines == lines, !earlier.isFinished, !again else { return }
    (marks, mistakes, milliseconds) = (earlier.marks, earlier.mistakes, earlier.milliseconds)
    words = earlier.words
  }

  /// Notes how a line came about; the first time counts.
  mutating func note(_ mark: Mark, ofLine ordinal: Int) {
    if marks.count == ordinal { marks.append(mark) }
    guard isFinished else { return }
    let result = Result(score: score, seconds: (milliseconds + 500) / 1000)
    best = best.map { $0.score >= result.score ? $0 : result } ?? result
  }

  mutating func note(_ typed: String, insteadOf wanted: Lesson.Line) {
    guard mistakes.count < Self.mostMistakes else { return }
    let mistake = Mistake(line: wanted.number, wanted: wanted.text, typed: typed)
    mistakes.append(mistake)
  }

  /// Notes what was said in own words at a line, nil where it was the lesson's.
  ///
  /// What was said after it is not kept: it is done anew.
  mutating func noteOwn(_ typed: [String]?, from: Int, through: Int) {
    let before = own.filter { $0.through < from }
    let now = typed.map { [Own(from: from, through: through, typed: $0)] } ?? []
    words = before + now
  }

  mutating func spend(_ more: Int) { milliseconds += max(0, more) }
}

/// All that a learner has done, as the file of progress holds it.
package struct TrainingRecord: Codable, Equatable, Sendable {
  package private(set) var format = 1
  package private(set) var lessons: [LessonProgress] = []

  package init() {}

  /// - Throws: What a decoder throws; the file is none of ours then.
  package init(reading bytes: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: bytes)
  }

  package subscript(lesson: String) -> LessonProgress? { lessons.first { $0.lesson == lesson } }

  package mutating func keep(_ progress: LessonProgress) {
    if let place = lessons.firstIndex(where: { $0.lesson == progress.lesson }) {
      lessons[place] = progress
    } else {
      lessons.append(progress)
    }
  }

  /// The text of the file.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing in it can fail to be written.
    let bytes = (try? encoder.encode(self)) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }
}
