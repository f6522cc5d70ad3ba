import Catalogue
import Foundation
import Report
import TestSupport
import Testing

@testable import Training

/// The lessons that the program brings along.
struct LessonTests {
  /// `RECORD=1 swift test` writes down what is answered now, and still fails where that is a change:
  /// whoever changed it reads the difference.
  @Test(arguments: Class.files)
  func `the lesson runs as written`(file: LessonFile) throws {
    let findings = file.findings(try Class.setup.get(), otherwise: .english)
    if ProcessInfo.processInfo.environment["RECORD"] != nil, !findings.isEmpty {
      let place = Shipped.root.appending(path: "scripts/training/" + file.name + ".lesson")
      try file.rewritten(Class.setup.get()).write(to: place, atomically: true, encoding: .utf8)
    }
    let catalogue = try Class.setup.get().catalogue
    #expect(findings.map { catalogue.text($0, in: .english) } == [])
  }

  @Test func `what is written anew runs as written, and patterns that hold stay`() throws {
    let text = """
      # Small
      #: now 2026-11-23T08:30
      > note one
      Saved #7 something else
      ...
      > note two
      Saved #{number} note 2026-11-23 Mon two ...
      > summary --format md
      nothing

      """
    let setup = try Class.setup.get()
    let anew = try Class.file(text).rewritten(setup)
    #expect(Class.file(anew).findings(setup, otherwise: .english).isEmpty)
    #expect(anew.contains("> note one\nSaved #1 note 2026-11-23 Mon one (undo 1)\n> note two\n"))
    #expect(anew.contains("\nSaved #{number} note 2026-11-23 Mon two ...\n"))
    #expect(anew.contains("\n\\# Day summary 2026-11-23 Mon\n"))
  }

  @Test func `every lesson is there in both languages`() {
    let names = { (language: Language) in
      Class.files.filter { $0.language == language }.map { $0.name.dropLast(3) }
    }
    #expect(names(.english) == names(.chinese))
  }

  @Test(arguments: Class.files)
  func `a lesson takes ten minutes at most`(file: LessonFile) throws {
    let lesson = try file.lesson(otherwise: .english)
    #expect((1...10).contains(try #require(lesson.minutes)))
  }

  @Test func `a lesson may name its next one, and the list tells where that leads`() throws {
    let shelf = LessonShelf(
      ["01-a", "02-b", "03-c", "04-d"].map { name in
        let next = name == "02-b" ? "#: next 04-d\n" : ""
        return (name + ".en.lesson", "# \(name)\n#: now 2026-11-23T08:30\n" + next + "> list\n")
      }
    )
    #expect(shelf.files.map { shelf.next(after: $0)?.number } == [2, 4, 4, nil])
    let list = shelf.document(in: .english, TrainingRecord())
    let catalogue = try Class.setup.get().catalogue
    let text = TextRenderer(catalogue: catalogue, language: .english, width: 200).text(list)
    #expect(text.contains("Lessons 1, 2, 4, in this order, lead to your first week summary"))
  }

  @Test func `a lesson is found by number, title and name`() throws {
    let shelf = LessonShelf([
      ("scripts/training/02-second.en.lesson", "# Second step\n#: now 2026-11-23T08:30\n> list\n"),
      ("scripts/training/01-first.en.lesson", "# First step\n#: now 2026-11-23T08:30\n> list\n"),
      ("scripts/training/01-first.zh.lesson", "# 第一课\n#: now 2026-11-23T08:30\n> 列表\n"),
    ])
    for typed in ["2", "２", "second", "Second step", "02-second.en"] {
      #expect(shelf.find(typed, in: .english)?.name == "02-second.en", "\(typed)")
    }
    #expect(shelf.find("第一课", in: .chinese)?.name == "01-first.zh")
    #expect(shelf.files.map { shelf.next(after: $0)?.number } == [2, nil, nil])
    // Several would do.
    #expect(shelf.find("step", in: .english) == nil)
    #expect(shelf.find("3", in: .english) == nil)
    #expect(shelf.find("0", in: .english) == nil)
  }
}
