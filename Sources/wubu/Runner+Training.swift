import Catalogue
import Command
import Conversation
import Foundation
import Journal
import Portfolio
import Report
import Storage
import Training

/// What is asked about lessons.
extension Runner {
  mutating func train(_ request: TrainingRequest) {
    let lessons = Lessons()
    do throws(LessonError) {
      switch request {
      case .list: list(lessons.shelf.document(in: session.language, progress.record), [])
      case .check(let name?): check([try lessons.find(name, in: session.language)])
      case .check(nil): check(lessons.shelf.files)
      case .learn(let name, let again): try learn(name, again: again, lessons)
      case .demo(let name, let pace):
        let lesson = try lesson(try lessons.find(name, in: session.language))
        demo = (LessonRun(lesson, trainingSetup), pace)
      case .scores(let folder, let options): scores(folder, options)
      }
    } catch {
      for detail in error.details { notice(detail) }
      fail(error.phrase)
    }
  }

  /// Opens a lesson that is made of what is typed next.
  mutating func record(_ path: String, force: Bool) {
    let isTaken = FileManager.default.fileExists(atPath: Self.expanded(path))
    guard force || !isTaken else {
      return fail(.key(.recordExists, ["path": .text(path)]))
    }
    activity = Recorder(
      trainingSetup,
      into: path,
      force: force,
      speaking: session.language,
      method: session.portfolio.setting("method")?.string,
      at: clock.now
    )
  }

  /// What lessons speak with: the shipped words and methods.
  private var trainingSetup: Sandbox.Setup {
    let environment = ProcessInfo.processInfo.environment
    return Sandbox.Setup(
      catalogue: presentation.catalogue.speaking(as: Trade()),
      library: Words.library(environment, ownMethods: nil)
    )
  }

  private mutating func check(_ files: [LessonFile]) {
    let setup = trainingSetup
    let findings = files.flatMap { $0.findings(setup, otherwise: session.language) }
    guard !findings.isEmpty else { return }
    list(Document(findings.map { .paragraph($0) }), [])
    noteDamage()
  }

  private mutating func learn(
    _ name: String,
    again: Bool,
    _ lessons: Lessons
  ) throws(LessonError) {
    let file = try lessons.find(name, in: session.language)
    let setup = trainingSetup
    activity = Coach(
      LessonRun(try lesson(file), setup),
      of: file,
      setup,
      calledBy: lessons.shelf.call(file, typed: name, in: session.language),
      earlier: progress.record[file.name],
      again: again,
      next: lessons.shelf.next(after: file)
    )
  }

  private func lesson(_ file: LessonFile) throws(LessonError) -> Lesson {
    do throws(LessonFaults) {
      return try file.lesson(otherwise: session.language)
    } catch {
      throw .faulty(file, error)
    }
  }

  /// The learner's progress; a sandbox has none to go on from.
  private var progress: ProgressFile {
    guard let path = progressPath else { return ProgressFile() }
    return ProgressFile(path) { notice($0) }
  }

  private var progressPath: String? {
    options.sandbox || options.dryRun
      ? nil : Places(ProcessInfo.processInfo.environment).progress
  }

  /// Keeps how far the learner has got; where that is not possible the lesson goes on all the same.
  mutating func keep(_ lesson: LessonProgress) {
    guard progressPath != nil else { return }
    var progress = progress
    do throws(OutputFileError) {
      try progress.keep(lesson)
    } catch {
      notice(.key(.trainingProgressLost, ["reason": error.phrase]))
    }
  }

  private mutating func scores(_ folder: String, _ options: ReportOptions) {
    let files = ProgressFile.learners(in: Self.expanded(folder))
    let scores = ClassScores(files)
    for name in scores.unreadable {
      notice(.key(.scoresUnreadable, ["path": .text(name)]))
    }
    guard !scores.isEmpty else {
      let own = Places(ProcessInfo.processInfo.environment).progress
      return fail(.key(.scoresNone, ["path": .text(folder), "own": .text(own)]))
    }
    let request = ReportRequest(
      format: options.format,
      output: options.output,
      force: options.force
    )
    show(scores.document, request)
  }
}
