import Catalogue
import Dates
import TestSupport
import Testing

@testable import Training

/// Lessons that say which words count.
struct WordsThatCountTests {
  @Test func `the words that a lesson comes back to must be said`() throws {
    let lesson = Class.file(
      """
      # Small
      #: now 2026-11-23T08:30
      # Write it down.
      #: words Kestrel
      > note two cartons of Kestrel short
      ...
      > find Kestrel
      ...
      """
    )
    var coach = try Class.coach(lesson)
    _ = coach.handle(.started, at: .monday)
    let shown = try coach.handle(.lines(["note two cartons are missing"]), at: .monday).shown()
    #expect(
      shown[0]
        == "# Not yet, so it was not kept. Understood: note 2026-11-23 Mon two cartons are missing. "
        + "It must say “Kestrel”, since the lesson comes back to it."
    )
    _ = coach.handle(.lines(["note kestrel is missing"]), at: .monday)
    let found = try coach.handle(.lines(["find Kestrel"]), at: .monday).shown()
    #expect(found.contains("#1 note 2026-11-23 Mon kestrel is missing"))
    #expect(coach.progress.marks == [.helped, .right])
  }

  @Test func `what a lesson shows as weak does not count`() throws {
    let lesson = Class.file(
      "# Small\n#: now 2026-11-23T08:30\n# Write.\n#: weak a busy day\n> note rain at noon\n"
    )
    var coach = try Class.coach(lesson)
    _ = coach.handle(.started, at: .monday)
    let shown = try coach.handle(.lines(["note A busy day."]), at: .monday).shown()
    #expect(shown[0].contains("“A busy day.” says too little"))
    _ = coach.handle(.lines(["note a very busy day, twelve shops"]), at: .monday)
    #expect(coach.progress.isFinished)
  }

  @Test func `a lesson that wants the very words gets them`() throws {
    let lesson = Class.file(
      "# Small\n#: now 2026-11-23T08:30\n# Write.\n#: words\n> note rain at noon\n"
    )
    var coach = try Class.coach(lesson)
    _ = coach.handle(.started, at: .monday)
    let shown = try coach.handle(.lines(["note it rained"]), at: .monday).shown()
    #expect(shown[0].hasSuffix("This time the very words matter: rain at noon"))
    _ = coach.handle(.lines(["note Rain, at noon"]), at: .monday)
    #expect(coach.progress.isFinished)
  }
}
