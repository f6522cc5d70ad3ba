package import Catalogue
package import Dates

/// A lesson: a conversation to be typed along, as a file tells it.
///
///     # 第一课                        the title
///     #: now 2026-11-23T08:30         settings; the clock stands still
///     # 记下一次拜访。                prose
///     ? 先写动词，再写客户            a hint for the next typed line
///     #: words 缺货                   what its own words must say; else any will do
///     #: weak 聊得不错                own words that say nothing here
///     #: choice                       which choice is made is the learner's own affair
///     > 拜访 老王烟店 45分钟          what is typed
///     已记 #{number} 拜访 ...         what is expected in answer
///     ## 小结                         a checkpoint
package struct Lesson: Equatable, Sendable {
  package var title: String
  package var language: Language
  /// When it begins.
  package var now: Moment
  /// The method that is in use from the beginning.
  package var method: String?
  /// How long it takes.
  package var minutes: Int?
  /// The lesson to be taken after it where that is not the one that follows: its name without language.
  package var next: String?
  /// Lines that are run silently before it begins.
  package var before: [Line] = []
  package var steps: [Step] = []

  /// Something that is typed, and where it stands in the file.
  package struct Line: Equatable, Sendable {
    package var text: String
    package var number: Int
  }

  package enum Step: Equatable, Sendable {
    case prose(String)
    case checkpoint(String)
    case clock(Moment)
    /// The conversation ends as if it were killed, and is opened again on the same journal.
    case restart([ExpectedLine], number: Int)
    /// A line of the journal is changed as another program would do it; counted from 1.
    case damage(line: Int, number: Int)
    case exchange(Exchange)
  }

  /// A typed line, and what is expected of it.
  package struct Exchange: Equatable, Sendable {
    package var typed: Line
    /// It is right that this line is refused.
    package var isRefused: Bool
    package var hints: [String]
    /// What must stand in the own words of the line: nil where any words will do, empty where they must
    /// be the very ones.
    package var words: [String]?
    /// What the lesson gives as an example of saying nothing.
    package var weak: [String] = []
    /// Whether any choice will do where the question offers some: it is a judgement.
    package var takesAnyChoice = false
    /// Without any, the answer may be anything that is no error.
    package var expected: [ExpectedLine] = []
  }

  package var exchanges: [Exchange] {
    steps.compactMap { if case .exchange(let exchange) = $0 { exchange } else { nil } }
  }
}

/// What is wrong with a lesson's file.
package struct LessonFault: Error, Equatable, Sendable {
  /// Counted from 1.
  package var line: Int
  package var reason: Phrase
}

/// All that is wrong with a lesson's file, in the order of its lines.
package struct LessonFaults: Error, Equatable, Sendable {
  package var all: [LessonFault]
}
