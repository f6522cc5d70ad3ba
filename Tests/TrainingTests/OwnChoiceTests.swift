import Catalogue
import Dates
import Foundation
import TestSupport
import Testing

@testable import Training

/// A choice that is a judgement is the learner's own.
struct OwnChoiceTests {
  private static let lesson = """
    # Small
    #: now 2026-11-23T08:30
    #: before customer Sunrise Mart
    #: before visit Sunrise Mart 45
    # Look back.
    > review week
    ...
    > skip
    ...
    CHOICE
    > fair shortages came first
    Saved #{number} w2: fair, shortages came first
    ...
    """

  private func coach(_ choice: String) throws -> Coach {
    let text = Self.lesson.replacing("CHOICE\n", with: choice)
    var coach = try Class.coach(Class.file(text))
    _ = coach.handle(.started, at: .monday)
    _ = coach.handle(.lines(["review week"]), at: .monday)
    _ = coach.handle(.lines(["skip"]), at: .monday)
    return coach
  }

  @Test func `another judgement than the lesson's counts where the lesson says so`() throws {
    var coach = try coach("#: choice\n")
    let said = try coach.handle(.lines(["tight too many calls on Friday"]), at: .monday).shown()
    #expect(said.first?.contains("w2: tight, too many calls on Friday") == true)
    #expect(coach.progress.isFinished)
  }

  @Test func `elsewhere the choice of the lesson is the right one`() throws {
    var coach = try coach("")
    _ = coach.handle(.lines(["tight too many calls on Friday"]), at: .monday)
    #expect(!coach.progress.isFinished)
  }

  @Test(arguments: ["en", "zh"])
  func `lesson 11 takes any judgement of how the time was arranged`(language: String) throws {
    let text = try Shipped.text("scripts/training/11-week-summary.\(language).lesson")
    let line = language == "en" ? "> fair shortages came first" : "> 合理 缺货的先跑"
    let before = try #require(text.components(separatedBy: line).first)
    #expect(before.hasSuffix("#: choice\n"))
  }
}
