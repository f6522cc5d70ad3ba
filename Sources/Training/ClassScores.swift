import Catalogue
package import Foundation
package import Report

/// How a class did: the progress files of its learners in one table.
package struct ClassScores {
  /// How many of the mistakes are shown.
  private static let mostMistakes = 10
  /// How many ways of making one.
  private static let mostWays = 3

  private var learners: [(name: String, record: TrainingRecord)] = []
  /// The files that are none.
  package private(set) var unreadable: [String] = []

  /// - Parameter files: What each learner's file holds, under the learner's name.
  package init(_ files: [(name: String, bytes: Data)]) {
    for file in files.sorted(by: { $0.name < $1.name }) {
      if let record = try? TrainingRecord(reading: file.bytes) {
        learners.append((file.name, record))
      } else {
        unreadable.append(file.name)
      }
    }
  }

  package var isEmpty: Bool { learners.isEmpty }

  package var document: Document {
    var blocks: [Document.Block] = [.table(table), .paragraph(.key(.scoresRule))]
    let often = mistakes
    if !often.rows.isEmpty { blocks += [.heading(.key(.scoresOften)), .table(often)] }
    return Document(title: .key(.scoresTitle, ["n": .number(learners.count)]), blocks)
  }

  /// A row for each lesson of each learner; the best time counts of what was finished.
  private var table: Table {
    let columns = [
      Table.Column(.key(.scoresLearner)), Table.Column(.key(.scoresLesson)),
      Table.Column(.key(.scoresState), isNumber: true),
      Table.Column(.key(.scoresScore), isNumber: true),
      Table.Column(.key(.scoresMinutes), isNumber: true),
    ]
    let rows = learners.flatMap { learner in
      learner.record.lessons.sorted { $0.lesson < $1.lesson }.map { lesson -> [Phrase] in
        let done = lesson.best == nil ? lesson.marks.count : lesson.lines
        return [
          .text(learner.name), .text(lesson.title), .text("\(done)/\(lesson.lines)"),
          lesson.best.map { .number($0.score) } ?? .key(.dash),
          .number(lesson.best.map { ($0.seconds + 30) / 60 } ?? lesson.minutes),
        ]
      }
    }
    return Table(columns, rows: rows)
  }

  /// What most learners did not get right at once.
  private var mistakes: Table {
    let columns = [
      Table.Column(.key(.scoresLesson)), Table.Column(.key(.scoresWanted)),
      Table.Column(.key(.scoresTyped)), Table.Column(.key(.scoresLearners), isNumber: true),
    ]
    let often = lines.sorted { one, other in
      let (first, second) = (one.value.rank, other.value.rank)
      return first == second ? one.key < other.key : second.lexicographicallyPrecedes(first)
    }
    let rows =
      often
      .prefix(Self.mostMistakes)
      .map { line, missed -> [Phrase] in
        let ways = missed.ways.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return [
          .text(missed.title), .text(line.wanted),
          .list(ways.prefix(Self.mostWays).map(Phrase.text)), .number(missed.learners.count),
        ]
      }
    return Table(columns, rows: rows)
  }

  /// A line of a lesson that was not typed right.
  private struct Line: Hashable, Comparable {
    let lesson: String
    let number: Int
    let wanted: String

    static func < (left: Line, right: Line) -> Bool {
      (left.lesson, left.number, left.wanted) < (right.lesson, right.number, right.wanted)
    }
  }

  /// How a line was missed.
  private struct Missed {
    var title = ""
    var learners: Set<String> = []
    /// What was typed, and how often.
    var ways: [String: Int] = [:]

    /// Many learners count more than many mistakes of one.
    var rank: [Int] { [learners.count, ways.values.reduce(0, +)] }
  }

  private var lines: [Line: Missed] {
    var lines: [Line: Missed] = [:]
    for learner in learners {
      for lesson in learner.record.lessons {
        for mistake in lesson.mistakes {
          let line = Line(lesson: lesson.lesson, number: mistake.line, wanted: mistake.wanted)
          var missed = lines[line, default: Missed()]
          missed.title = lesson.title
          missed.learners.insert(learner.name)
          missed.ways[mistake.typed, default: 0] += 1
          lines[line] = missed
        }
      }
    }
    return lines
  }
}
