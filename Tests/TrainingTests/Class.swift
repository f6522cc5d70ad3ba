import Catalogue
import Conversation
import Foundation
import TestSupport

@testable import Training

/// What lessons are tried with.
enum Class {
  static let setup = Result {
    Sandbox.Setup(
      catalogue: try Shipped.catalogue(),
      library: try Shipped.library(own: OwnMethods())
    )
  }

  /// The lessons as they lie in the project.
  static let files: [LessonFile] = {
    let folder = Shipped.root.appending(path: "scripts/training")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".lesson") }.sorted().compactMap { name in
      let bytes = try? Data(contentsOf: folder.appending(path: name))
      return bytes.map { LessonFile(path: "scripts/training/" + name, bytes: $0) }
    }
  }()

  static func file(_ text: String, _ name: String = "small.en.lesson") -> LessonFile {
    LessonFile(path: name, bytes: Data(text.utf8))
  }

  static func coach(
    _ file: LessonFile,
    earlier: LessonProgress? = nil,
    again: Bool = false
  ) throws -> Coach {
    try coach(
      LessonRun(try file.lesson(otherwise: .english), try setup.get()),
      of: file,
      earlier: earlier,
      again: again
    )
  }

  static func coach(
    _ run: LessonRun,
    of file: LessonFile,
    earlier: LessonProgress? = nil,
    again: Bool = false
  ) throws -> Coach {
    Coach(
      run,
      of: file,
      try setup.get(),
      calledBy: "1",
      earlier: earlier,
      again: again
    )
  }
}

extension [TrainingEffect] {
  /// What is to be seen, the trainer's words behind `# `.
  func shown(_ language: Language = .english) throws -> [String] {
    let catalogue = try Class.setup.get().catalogue
    return flatMap { effect -> [String] in
      switch effect {
      case .tell(let phrase): ["# " + catalogue.text(phrase, in: language)]
      case .answer(let lines): lines
      case .keep, .write, .finish: []
      }
    }
  }

  var kept: LessonProgress? {
    compactMap { if case .keep(let progress) = $0 { progress } else { nil } }.last
  }
}
