import Catalogue
import Dates
import TestSupport
import Testing

@testable import Training

/// What learners type that the lesson has otherwise, or not at all.
struct TypedOtherwiseTests {
  @Test(arguments: [
    "Type: visit Sunrise Mart 45 min out of Larkspur",
    "visit · Sunrise · 45 · out of Larkspur",
  ])
  func `a line that was copied from a hint means what the hint means`(line: String) throws {
    let lesson = Class.file(
      """
      # Small
      #: now 2026-11-23T08:30
      #: before customer Sunrise Mart alias:Sunrise
      ? visit, with these pieces: Sunrise · 45 · out of Larkspur
      ? Type: visit Sunrise Mart 45 min out of Larkspur
      > visit Sunrise Mart 45 min out of Larkspur
      ...
      """
    )
    var coach = try Class.coach(lesson)
    _ = coach.handle(.started, at: .monday)
    let effects = coach.handle(.lines([line]), at: .monday)
    #expect(
      try effects.shown().first
        == "Saved #2 visit Sunrise Mart 2026-11-23 Mon 45 min out of Larkspur (undo 2)"
    )
    #expect(effects.kept?.marks == [.right])
  }

  @Test func `numbers below a list that was looked at tick it, as everywhere`() throws {
    let lesson = Class.file(
      """
      # Small
      #: now 2026-11-23T08:30
      #: method 135
      # Tick three.
      > checklist 1 2 4
      ...
      """
    )
    var coach = try Class.coach(lesson)
    _ = coach.handle(.started, at: .monday)
    let told = try coach.handle(.lines(["1 2 4"]), at: .monday).shown()
    #expect(told[0].contains("checklist 1 2 4"))
    _ = coach.handle(.lines(["checklist"]), at: .monday)
    _ = coach.handle(.lines(["1, 2，4"]), at: .monday)
    #expect(coach.progress.isFinished)
  }
}
