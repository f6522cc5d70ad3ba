import Catalogue
import Dates
import TestSupport
import Testing

@testable import Training

/// Learners who mistype, go back, skip, quit and come again: every lesson can be finished.
struct RandomLearnerTests {
  private static let rubbish = [
    "?", "？", "help", "list", "拜访", "visit", "撤销", "undo", "1", "", ".", "no", "小结", "preview",
    "more",
    "\u{1B}[A", "#", "> x", "/list", "明天", "x", "是", "lang en", "lang zh", "record off", "train 1",
    "setting", "clock", "改进", "plan", "\\note", "go 2",
  ]

  private static let lessons = Result {
    try Class.files.map { file in
      (file, LessonRun(try file.lesson(otherwise: .english), try Class.setup.get()))
    }
  }

  @Test(arguments: 0..<200)
  func `a learner finishes a lesson, whatever happens on the way`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lessons = try Self.lessons.get()
    // Every lesson has several learners.
    let (file, run) = lessons[Int(seed) % lessons.count]
    var learner = Learner(try Class.coach(run, of: file))
    while !learner.isOver {
      try #require(learner.events < 1_500, "stuck in \(file.name)")
      if learner.hasLeft {
        learner = learner.returned(to: try Class.coach(run, of: file, earlier: learner.kept))
      }
      learner.act(&random)
    }
    let kept = try #require(learner.kept)
    #expect(kept.isFinished)
    #expect((0...100).contains(kept.score))
    #expect(!learner.hasWritten)
  }

  private struct Learner {
    var coach: Coach
    var now = Moment.monday
    var events = 0
    var kept: LessonProgress?
    var hasLeft = false
    var hasWritten = false
    var isOver = false

    init(_ coach: Coach) {
      self.coach = coach
      handle(.started)
    }

    func returned(to coach: Coach) -> Learner {
      var learner = self
      learner.coach = coach
      learner.hasLeft = false
      learner.handle(.started)
      return learner
    }

    mutating func handle(_ event: TrainingEvent) {
      events += 1
      now = now.adding(milliseconds: 1_500)
      let effects = coach.handle(event, at: now)
      kept = effects.kept ?? kept
      hasWritten = hasWritten || effects.contains { if case .write = $0 { true } else { false } }
      guard effects.last == .finish else { return }
      if kept?.isFinished == true { isOver = true } else { hasLeft = true }
    }

    mutating func act(_ random: inout SplitMix64) {
      let right = coach.stop.exchange.typed.text
      switch Int.random(in: 0..<100, using: &random) {
      case ..<36: handle(.lines([right]))
      case ..<62: handle(.lines([coach.reworded]))
      case ..<74: handle(.lines([mistyped(right, &random)]))
      case ..<82: handle(.lines([rubbish.randomElement(using: &random) ?? ""]))
      case ..<86: handle(.lines(["back"]))
      case ..<91: handle(.lines(["skip"]))
      case ..<93: handle(.lines([right, mistyped(right, &random)]))
      case ..<95: handle(.interrupted)
      case ..<97: handle(.ended)
      default: handle(.lines(["quit"]))
      }
    }

    /// One slip: a character left out, doubled, or swapped with the next.
    private func mistyped(_ line: String, _ random: inout SplitMix64) -> String {
      var characters = Array(line)
      guard characters.count > 1 else { return line + "x" }
      let place = Int.random(in: 0..<characters.count - 1, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(characters[place], at: place)
      default: characters.swapAt(place, place + 1)
      }
      return String(characters)
    }
  }
}
