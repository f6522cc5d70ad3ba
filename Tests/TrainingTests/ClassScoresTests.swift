import Catalogue
import Dates
import Foundation
import Report
import TestSupport
import Testing

@testable import Training

/// How a class did.
struct ClassScoresTests {
  private static let lesson = Class.file(
    """
    # Small
    #: now 2026-11-23T08:30
    # Two lines.
    #: words rain
    > note rain
    > list
    """
  )

  private func learner(_ lines: [String]) throws -> Data {
    var coach = try Class.coach(Self.lesson)
    var record = TrainingRecord()
    var now = Moment.monday
    var effects = coach.handle(.started, at: now)
    for line in lines {
      now = now.adding(milliseconds: 60_000)
      effects += coach.handle(.lines([line]), at: now)
    }
    if let kept = effects.kept { record.keep(kept) }
    return Data(record.text.utf8)
  }

  private func scores() throws -> ClassScores {
    ClassScores([
      ("wang", try learner(["note rain", "list"])),
      ("li", try learner(["note hail", "note rain", "skip"])),
      ("zhao", try learner(["note hail", "note snow", "quit"])),
      ("notes", Data("{}".utf8)), ("empty", Data()),
    ])
  }

  @Test func `each learner has a row for each lesson`() throws {
    let scores = try scores()
    #expect(scores.unreadable == ["empty", "notes"])
    let document = scores.document
    guard case .table(let table) = document.blocks.first else {
      Issue.record("no table")
      return
    }
    let catalogue = try Class.setup.get().catalogue
    let rows = table.rows.map { $0.map { catalogue.text($0, in: .english) } }
    // li: one after another try, one skipped, ½ of 2. zhao has not finished.
    #expect(
      rows == [
        ["li", "Small", "2/2", "25", "3"], ["wang", "Small", "2/2", "100", "2"],
        ["zhao", "Small", "0/2", "-", "3"],
      ]
    )
  }

  @Test func `the line that most learners missed comes first`() throws {
    let tables = try scores().document.blocks.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    let catalogue = try Class.setup.get().catalogue
    let rows = tables[1].rows.map { $0.map { catalogue.text($0, in: .english) } }
    #expect(rows == [["Small", "note rain", "note hail, note snow", "2"]])
  }

  @Test func `a table can be a spreadsheet`() throws {
    let setup = try Class.setup.get()
    let csv = CSVRenderer(catalogue: setup.catalogue, language: .english)
      .text(try scores().document)
    #expect(csv.contains("li,Small,2/2,25,3"))
  }

  @Test func `what is kept is read back as it was`() throws {
    let bytes = try learner(["note hail", "note rain", "list"])
    let record = try TrainingRecord(reading: bytes)
    #expect(Data(record.text.utf8) == bytes)
    #expect(record["small.en"]?.marks == [.helped, .right])
  }
}
