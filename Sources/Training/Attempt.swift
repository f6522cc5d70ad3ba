import Catalogue
import Conversation
import Journal
import Report

/// What a learner's line came to, held against the lesson's.
enum Attempt {
  /// It does what the lesson's line does, or what all lines up to this one do.
  case right(upTo: Int)
  /// It does a part of what the lesson's line does.
  case begun
  /// It needs an answer to a question before it does anything.
  case asks
  /// It looked at something and changed nothing.
  case aside
  /// It shows something else than what is to be seen.
  case elsewhere(Phrase)
  case wrong(Phrase)

  /// Judges by what was recorded and printed, not by what was typed.
  ///
  /// `gathered` is what the learner's lines recorded since the stop of the lesson, this one's included,
  /// and `trial` the conversation after it.
  init(
    _ answer: Answer,
    _ gathered: [Draft],
    in trial: Sandbox,
    against run: inout LessonRun,
    at ordinal: Int
  ) {
    let stop = run.stops[ordinal]
    let wanted = stop.answer
    // Who leaves the conversation where it is to be paused leaves the lesson.
    if trial.isFinished == stop.after.isFinished, Self.isSame(answer, gathered, stop) {
      self = .right(upTo: ordinal)
    } else if let end = Self.later(gathered, &run, ordinal) {
      self = .right(upTo: end)
    } else if answer.isRefused || stop.exchange.isRefused {
      self = .wrong(Deviation(answer, gathered, from: stop).phrase)
    } else if EntryJudge(stop).isBeginning(gathered, of: wanted.drafts), !answer.drafts.isEmpty {
      self = .begun
    } else if answer.drafts.isEmpty, trial.asks, !stop.after.asks {
      self = .asks
    } else if answer.drafts.isEmpty, !wanted.drafts.isEmpty {
      self = .aside
    } else if answer.drafts.isEmpty {
      self = .elsewhere(Deviation(answer, gathered, from: stop).phrase)
    } else {
      self = .wrong(Deviation(answer, gathered, from: stop).phrase)
    }
  }

  private static func isSame(_ answer: Answer, _ gathered: [Draft], _ stop: LessonRun.Stop) -> Bool
  {
    let wanted = stop.answer
    if let refusal = wanted.refusal { return answer.refusal?.key == refusal.key }
    guard !answer.isRefused, EntryJudge(stop).isSame(gathered, wanted.drafts) else { return false }
    return !gathered.isEmpty || answer.lines.shown == wanted.lines.shown
  }

  /// The last of the lines that together do what the learner's one line does: several answers on one line,
  /// or a line that leaves nothing to be asked.
  private static func later(_ gathered: [Draft], _ run: inout LessonRun, _ ordinal: Int) -> Int? {
    var drafts = run.stops[ordinal].answer.drafts
    for place in (ordinal + 1)..<max(run.count, ordinal + 1) {
      // Only while something is asked may a later line be a part of the present one.
      let last = run.stops[place - 1]
      guard !last.after.session.prompt.isCommand,
        EntryJudge(last).goesBeyond(gathered, drafts)
      else { return nil }
      run.reach(place)
      let stop = run.stops[place]
      let isOnlyTold = run.passages[place].allSatisfy { if case .tell = $0 { true } else { false } }
      guard isOnlyTold, !stop.exchange.isRefused else { return nil }
      drafts += stop.answer.drafts
      if !drafts.isEmpty, EntryJudge(stop).isSame(gathered, drafts) { return place }
    }
    return nil
  }
}

extension Sandbox {
  /// Whether something about the line before is asked.
  fileprivate var asks: Bool { session.prompt.text == .key(.promptClarify) }
}

extension [String] {
  /// The lines that say something.
  fileprivate var shown: [String] { filter { $0.contains { $0 != " " } } }
}

extension Phrase {
  /// What is said, whatever is filled in.
  fileprivate var key: Key? {
    if case .message(let message) = self { message.key } else { nil }
  }
}
