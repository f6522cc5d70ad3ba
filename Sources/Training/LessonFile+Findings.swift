package import Catalogue

extension LessonFile {
  /// All that is wrong with the lesson: how it is written, or where it does not run as written.
  package func findings(_ setup: Sandbox.Setup, otherwise language: Language) -> [Phrase] {
    do throws(LessonFaults) {
      return LessonCheck(try lesson(otherwise: language), of: path, setup).findings
    } catch {
      return phrases(of: error)
    }
  }

  /// What is wrong with how it is written, each with its place.
  package func phrases(of faults: LessonFaults) -> [Phrase] {
    faults.all.map { fault in
      .key(
        .trainingFault,
        ["file": .text(path), "line": .number(fault.line), "reason": fault.reason]
      )
    }
  }
}
