import Catalogue
import Command
import Conversation
import Foundation
import Report
import Storage
import Training

/// What is asked about lessons.
extension Runner {
  mutating func train(_ request: TrainingRequest) {
    let lessons = Lessons()
    do throws(LessonError) {
      switch request {
      case .list: list(lessons)
      case .check(let name?): check([try lessons.find(name, in: session.language)])
      case .check(nil): check(lessons.shelf.files)
      case .learn, .demo, .scores: break
      }
    } catch {
      fail(error.phrase)
    }
  }

  mutating func record(_ path: String, force: Bool) {}

  private mutating func list(_ lessons: Lessons) {
    list(lessons.shelf.document(in: session.language), [])
  }

  /// What lessons speak with: the shipped words and methods.
  var trainingSetup: Sandbox.Setup {
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
}
