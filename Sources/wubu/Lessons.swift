import Catalogue
import Command
import Foundation
import Storage
import Training

/// The lessons that are built in, and those in people's own files.
struct Lessons {
  /// A lesson is a text that somebody wrote by hand.
  private static let mostBytes = 1 << 20

  let shelf = LessonShelf(embeddedLessons.map { ($0.path, $0.text) })

  /// A lesson by number, title or name, or a file.
  ///
  /// - Throws: Why there is none, in words.
  func find(_ typed: String, in language: Language) throws(LessonError) -> LessonFile {
    let isPath = typed.contains("/") || typed.hasSuffix(".lesson")
    if !isPath, let file = shelf.find(typed, in: language) { return file }
    do throws(InputFileError) {
      let path = Runner.expanded(typed)
      return LessonFile(path: typed, bytes: try InputFile.read(path, most: Self.mostBytes))
    } catch {
      throw isPath ? .unreadable(typed, error) : .unknown(typed)
    }
  }
}

/// Why there is no lesson.
enum LessonError: Error {
  case unknown(String)
  case unreadable(String, InputFileError)
  /// Its file is not written as a lesson is.
  case faulty(LessonFile, LessonFaults)

  var phrase: Phrase {
    switch self {
    case .unknown(let name): .key(.trainingUnknown, ["name": .text(name)])
    case .unreadable(let path, let error):
      .key(.trainingUnreadable, ["path": .text(path), "reason": error.reason])
    case .faulty(let file, let faults):
      .key(.trainingFaultCount, ["file": .text(file.path), "n": .number(faults.all.count)])
    }
  }

  /// What comes before that, one a line.
  var details: [Phrase] {
    if case .faulty(let file, let faults) = self { file.phrases(of: faults) } else { [] }
  }
}
