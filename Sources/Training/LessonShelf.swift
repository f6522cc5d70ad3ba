package import Catalogue
package import Foundation

/// The file of a lesson, read or not.
package struct LessonFile: Equatable, Sendable {
  /// The name that progress is kept under: `01-first.zh`.
  package var name: String
  /// As it is told in what is found wrong with it.
  package var path: String
  package var bytes: Data

  package init(path: String, bytes: Data) {
    self.path = path
    self.bytes = bytes
    let last = path.split(separator: "/").last.map(String.init) ?? path
    name = last.hasSuffix(".lesson") ? String(last.dropLast(".lesson".count)) : last
  }

  /// The language that its name tells: `first.zh.lesson`.
  package var language: Language? {
    name.split(separator: ".").dropFirst().last.flatMap { Language(code: String($0)) }
  }

  /// - Throws: All that is wrong with it.
  package func lesson(otherwise language: Language) throws(LessonFaults) -> Lesson {
    try Lesson(reading: bytes, speaking: self.language ?? language)
  }
}

/// The lessons that the program brings along.
package struct LessonShelf: Sendable {
  /// A lesson, and the file it is in.
  package typealias Found = (file: LessonFile, lesson: Lesson)

  /// In the order in which they are to be taken.
  package let files: [LessonFile]

  package init(_ files: [(path: String, text: String)]) {
    self.files = files.map { LessonFile(path: $0.path, bytes: Data($0.text.utf8)) }
      .sorted { $0.path < $1.path }
  }

  /// Those of a language, each with what is in it; one that cannot be read is left to the check.
  package func lessons(in language: Language) -> [Found] {
    files.filter { $0.language == language }.compactMap { file in
      (try? file.lesson(otherwise: language)).map { (file, $0) }
    }
  }

  /// A lesson by its number among those of the language, its name or its title, whole or in part.
  package func find(_ typed: String, in language: Language) -> LessonFile? {
    let own = lessons(in: language)
    let wanted = typed.foldedForSearch
    if let number = Int(wanted) {
      return own.indices.contains(number - 1) ? own[number - 1].file : nil
    }
    if let exact = files.first(where: { $0.name.foldedForSearch == wanted }) { return exact }
    let named = own.filter { found in
      found.lesson.title.foldedForSearch.contains(wanted)
        || found.file.name.foldedForSearch.contains(wanted)
    }
    return named.first { $0.lesson.title.foldedForSearch == wanted }?.file
      ?? (named.count == 1 ? named[0].file : nil)
  }
}

extension String {
  fileprivate var foldedForSearch: String {
    folding(options: [.caseInsensitive, .widthInsensitive], locale: nil)
  }
}
