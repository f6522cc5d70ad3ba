import Catalogue
import Dates
import Foundation
import TestSupport
import Testing

@testable import Training

/// Lessons made of what is typed.
struct RecorderTests {
  private func record(_ lines: [String], method: String? = nil) throws -> [TrainingEffect] {
    var recorder = Recorder(
      try Class.setup.get(),
      into: "folder/my.lesson",
      force: false,
      speaking: .english,
      method: method,
      at: .monday
    )
    var effects = recorder.handle(.started, at: .monday)
    for line in lines where effects.last != .finish {
      effects += recorder.handle(.lines([line]), at: .monday)
    }
    return effects
  }

  private func text(_ effects: [TrainingEffect]) -> String? {
    effects.compactMap { if case .write(let text, _, _, _) = $0 { text } else { nil } }.first
  }

  @Test func `which words count is written down while it is recorded`() throws {
    let effects = try record(["#: words rain", "#: weak wet", "note rain at noon", "record off"])
    #expect(
      text(effects)?.contains("\n#: words rain\n#: weak wet\n> note rain at noon\nSaved ") == true
    )
  }

  @Test func `a recorded lesson has patterns for what changes`() throws {
    let effects = try record([
      "# A customer first.", "customer Sunrise Mart", "? the verb comes first",
      "visit Sunrise Mart 45 min", "undo 9", "## Later", "list", "record off",
    ])
    #expect(
      text(effects) == """
        # my
        #: now 2026-11-23T09:15+08:00
        #: lang en

        # A customer first.
        > customer Sunrise Mart
        Saved #{number} customer Sunrise Mart (undo {number})

        ? the verb comes first
        > visit Sunrise Mart 45 min
        Saved #{number} visit Sunrise Mart {date} Mon 45 min (undo {number})

        !> undo 9
        There is no entry #{number}. Type list to see the numbers.

        ## Later
        > list
        Today, 2 entries:
        #{number} customer Sunrise Mart
        #{number} visit Sunrise Mart {date} Mon 45 min

        """
    )
    #expect(effects.last == .finish)
  }

  @Test(arguments: ["135", "43", nil])
  func `a recorded lesson runs as written`(method: String?) throws {
    let effects = try record(
      [
        "customer Sunrise Mart tier:A", "visit Sunrise Mart 45 min out of Tongxian",
        "market > rain",
        "yesterday Sunrise Mart complaint late", "summary", "vist", "", "record 1", "list", "today",
        "help", "method", "morning", "lang zh", "列表", "/录制 结束",
      ],
      method: method
    )
    let lesson = Class.file(try #require(text(effects)))
    let setup = try Class.setup.get()
    let findings = lesson.findings(setup, otherwise: .chinese)
    #expect(findings.map { setup.catalogue.text($0, in: .english) } == [])
  }

  @Test func `leaving the conversation ends the lesson`() throws {
    #expect(text(try record(["note rain", "quit", "note sun"]))?.contains("> quit") == false)
    #expect(text(try record(["note rain", "quit", "note sun"]))?.contains("> note rain") == true)
  }

  @Test func `nothing typed is no lesson`() throws {
    let effects = try record(["# prose", "record end"])
    #expect(text(effects) == nil)
    #expect(effects.last == .finish)
  }

  @Test(arguments: ["# a", "## a", "#: a", "#", "> a", ">", "!> a", "? a", "\\a"])
  func `a line that looks like a part of a lesson is marked as an answer`(line: String) throws {
    let written = LessonWriter(try Class.setup.get().catalogue).expected(line)
    let lesson = Class.file("# Small\n#: now 2026-11-23T08:30\n> list\n\(written)\n")
    let read = try lesson.lesson(otherwise: .english)
    #expect(read.exchanges.first?.expected.map(\.text) == [line])
  }
}
