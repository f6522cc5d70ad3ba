import Catalogue
import Dates
import Foundation
import TestSupport
import Testing

@testable import Training

/// A learner typing along.
struct CoachTests {
  private static let small = Class.file(
    """
    # Small
    #: now 2026-11-23T08:30
    #: before customer Sunrise Mart alias:Sunrise
    # You were at Sunrise Mart for 45 minutes.
    ? the verb, the name, the time
    ? 45 min
    > visit Sunrise Mart 45 min
    Saved #2 ...
    # Look at the day.
    > list
    ...
    # Take it back.
    > undo
    ...
    """
  )

  private var coach: Coach
  private var now = Moment.monday

  init() throws { coach = try Class.coach(Self.small) }

  private mutating func type(_ line: String, after seconds: Int = 1) -> [TrainingEffect] {
    now = now.adding(milliseconds: seconds * 1000)
    return coach.handle(.lines([line]), at: now)
  }

  private mutating func start() -> [TrainingEffect] { coach.handle(.started, at: now) }

  @Test mutating func `a lesson tells what it is, explains, and puts the first line`() throws {
    let shown = try start().shown()
    #expect(shown.first == "# Lesson: Small (3 lines to type, about 2 min)")
    #expect(
      shown.suffix(2) == [
        "# You were at Sunrise Mart for 45 minutes.", "# the verb, the name, the time",
      ]
    )
  }

  @Test(arguments: [
    "visit Sunrise Mart 45 min", "bf sunrise 45m", "拜访 Sunrise 45分钟", "visit sunrise 45",
  ])
  mutating func `a line is right when it records the same`(line: String) throws {
    _ = start()
    let effects = type(line)
    #expect(try effects.shown().contains("# Right."))
    #expect(effects.kept?.marks == [.right])
  }

  @Test mutating func `a line that records something else is told the difference and a hint`()
    throws
  {
    _ = start()
    let effects = type("visit Sunrise 30 min")
    #expect(
      try effects.shown() == [
        "# Not yet, so it was not kept. Understood: visit Sunrise Mart 2026-11-23 Mon 30 min. "
          + "Wrong time spent: 30 min should be 45 min.",
        "# Hint: 45 min",
      ]
    )
    // It was not kept: the right one gets the number that the lesson has.
    #expect(try type("visit Sunrise 45 min").shown().first?.hasPrefix("Saved #2 ") == true)
    #expect(coach.progress.marks == [.helped])
    #expect(coach.progress.mistakes.map(\.typed) == ["visit Sunrise 30 min"])
  }

  @Test mutating func `each try that did not count is counted once in the score`() throws {
    _ = start()
    _ = type("visit Sunrise 30 min")
    _ = type("visit Sunrise 20 min")
    _ = type("visit Sunrise 45 min")
    _ = type("nonsense")
    _ = type("list")
    let shown = try type("undo").shown()
    #expect(
      shown.contains(
        "# Score 67 of 100: 1 of 3 right at once, 2 after another try, 0 shown, 0 skipped; "
          + "3 tries did not count; 0 min."
      )
    )
  }

  @Test mutating func `what is lacking may be typed when it is asked for`() throws {
    _ = start()
    let asked = try type("visit 45 min").shown()
    #expect(!asked.contains { $0.hasPrefix("# ") })
    #expect(try type("Sunrise Mart").shown().contains("# Right."))
    #expect(coach.progress.marks == [.right])
  }

  @Test mutating func `who was asked for something may begin anew`() throws {
    _ = start()
    _ = type("visit 45 min")
    #expect(try type("visit Sunrise Mart 45 min").shown().contains("# Right."))
    // The line that was given up did not count.
    #expect(coach.progress.marks == [.helped])
    #expect(coach.progress.tries == 1)
  }

  @Test mutating func `a question mark shows the line, and that is noted`() throws {
    _ = start()
    #expect(try type("?").shown() == ["# One way to write it: visit Sunrise Mart 45 min"])
    _ = type("visit Sunrise 45")
    #expect(coach.progress.marks == [.shown])
  }

  @Test mutating func `skip goes on with what the lesson records`() throws {
    _ = start()
    let shown = try type("skip").shown()
    #expect(shown.first == "# Skipped. It would have been: visit Sunrise Mart 45 min")
    #expect(shown.last == "# Look at the day.")
    #expect(coach.progress.marks == [.skipped])
  }

  @Test mutating func `a look around is no mistake and changes nothing`() throws {
    _ = start()
    #expect(
      try type("list all").shown().suffix(2) == [
        "# That was only a look around; the lesson waits for this:",
        "# the verb, the name, the time",
      ]
    )
    _ = type("visit Sunrise 45")
    #expect(coach.progress.marks == [.right])
  }

  @Test mutating func `another answer than the wanted one is a mistake`() throws {
    _ = start()
    _ = type("visit Sunrise 45")
    #expect(
      try type("list all").shown().contains { $0.hasPrefix("# Not this one yet. Wanted here: ") }
    )
    _ = type("ls")
    #expect(coach.progress.marks == [.right, .helped])
  }

  @Test mutating func `back returns, and what was done there first counts`() throws {
    _ = start()
    _ = type("?")
    _ = type("visit Sunrise 45")
    #expect(try type("back").shown().first == "# Back at line 1.")
    #expect(try type("visit Sunrise 45").shown().first?.hasPrefix("Saved #2 ") == true)
    #expect(coach.progress.marks == [.shown])
    _ = type("back")
    #expect(try type("back").shown() == ["# This is the first line of the lesson."])
  }

  @Test mutating func `the end tells score, time and what to repeat`() throws {
    _ = start()
    _ = type("visit Sunrise 30 min", after: 30)
    _ = type("visit Sunrise 45 min", after: 30)
    _ = type("list", after: 30)
    let end = type("skip", after: 30)
    // One right, one helped, one skipped: 1.5 of 3.
    #expect(
      try end.shown().suffix(5) == [
        "# Lesson finished: Small",
        "# Score 50 of 100: 1 of 3 right at once, 1 after another try, 0 shown, 1 skipped; "
          + "1 try did not count; 2 min.",
        "# Worth typing once more:", "# - visit Sunrise Mart 45 min", "# - undo",
      ]
    )
    #expect(end.last == .finish)
    #expect(end.kept?.best == LessonProgress.Result(score: 50, seconds: 120))
  }

  @Test mutating func `quit keeps the place, and the lesson goes on there`() throws {
    _ = start()
    _ = type("visit Sunrise 45")
    let left = type("quit")
    #expect(try left.shown() == ["# You stopped at line 2 of 3; train 1 goes on there."])
    coach = try Class.coach(Self.small, earlier: left.kept)
    let shown = try start().shown()
    #expect(shown.contains { $0.hasPrefix("# You go on at line 2 of 3.") })
    #expect(shown.last == "# Look at the day.")
    _ = type("list")
    _ = type("undo")
    #expect(coach.progress.isFinished)
    #expect(coach.progress.score == 100)
  }

  @Test mutating func `the end of the pipe keeps the place too`() throws {
    _ = start()
    _ = type("visit Sunrise 45")
    #expect(coach.handle(.ended, at: now).last == .finish)
  }

  @Test mutating func `a lesson that was changed begins anew, one that was finished too`() throws {
    _ = start()
    _ = type("visit Sunrise 45")
    let kept = try #require(type("quit").kept)
    let text = String(decoding: Self.small.bytes, as: UTF8.self)
    let changed = Class.file(text + "\n# The end.\n")
    #expect(try Class.coach(changed, earlier: kept).progress.marks.isEmpty)
    #expect(try Class.coach(Self.small, earlier: kept, again: true).progress.marks.isEmpty)
  }

  @Test mutating func `several answers on one line are as good as one after the other`() throws {
    let lesson = Class.file(
      """
      # Answers
      #: now 2026-11-23T08:30
      #: method 135
      #: before customer Sunrise Mart alias:Sunrise tier:A
      # Begin.
      > analyse
      ...
      > 1
      ...
      > 112 15680
      ...
      > flat
      ...
      > pause
      ...
      """
    )
    coach = try Class.coach(lesson)
    _ = start()
    _ = type("fx")
    _ = type("Sunrise")
    #expect(coach.progress.marks == [.right, .right])
    _ = type("112 15680 flat")
    #expect(coach.progress.marks == [.right, .right, .right, .right])
    #expect(coach.ordinal == 4)
  }
}
