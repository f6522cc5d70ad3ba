import Catalogue
import Command
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
  case wrong(Phrase)

  /// Judges by what was recorded and printed, not by what was typed.
  ///
  /// `gathered` is what the learner's lines recorded since the stop of the lesson, this one's included,
  /// and `trial` the conversation after it.
  init(
    _ answer: Answer,
    _ gathered: [Draft],
    in trial: Sandbox,
    against run: LessonRun,
    at ordinal: Int
  ) {
    let stop = run.stops[ordinal]
    let wanted = stop.answer
    if Self.isSame(answer, gathered, wanted) {
      self = .right(upTo: ordinal)
    } else if let end = Self.later(gathered, run, ordinal) {
      self = .right(upTo: end)
    } else if answer.isRefused || stop.exchange.isRefused {
      self = .wrong(Deviation(answer, gathered, from: stop).phrase)
    } else if gathered.isBeginning(of: wanted.drafts), !answer.drafts.isEmpty {
      self = .begun
    } else if answer.drafts.isEmpty, trial.asks, !stop.after.asks {
      self = .asks
    } else if answer.drafts.isEmpty, !wanted.drafts.isEmpty {
      self = .aside
    } else {
      self = .wrong(Deviation(answer, gathered, from: stop).phrase)
    }
  }

  private static func isSame(_ answer: Answer, _ gathered: [Draft], _ wanted: Answer) -> Bool {
    if let refusal = wanted.refusal { return answer.refusal?.key == refusal.key }
    guard !answer.isRefused, gathered.isSame(as: wanted.drafts) else { return false }
    return !gathered.isEmpty || answer.lines.shown == wanted.lines.shown
  }

  /// The last of the lines that together do what the learner's one line does: several answers on one line,
  /// or a line that leaves nothing to be asked.
  private static func later(_ gathered: [Draft], _ run: LessonRun, _ ordinal: Int) -> Int? {
    var drafts = run.stops[ordinal].answer.drafts
    for (place, stop) in run.stops.enumerated().dropFirst(ordinal + 1) {
      // Only while something is asked may a later line be a part of the present one.
      let isAsked = !run.stops[place - 1].after.session.prompt.isCommand
      let isOnlyTold = run.passages[place].allSatisfy { if case .tell = $0 { true } else { false } }
      guard isAsked, isOnlyTold, !stop.exchange.isRefused, drafts.isBeginning(of: gathered) else {
        return nil
      }
      drafts += stop.answer.drafts
      if !drafts.isEmpty, gathered.isSame(as: drafts) { return place }
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

extension [Draft] {
  fileprivate func isSame(as others: [Draft]) -> Bool {
    count == others.count && zip(self, others).allSatisfy { $0.isSame(as: $1) }
  }

  /// Whether these come first among others, and something is left of those.
  fileprivate func isBeginning(of others: [Draft]) -> Bool {
    count < others.count && zip(self, others).allSatisfy { $0.isSame(as: $1) }
  }
}

extension Draft {
  /// Whether two entries say the same; of people's own words spaces, signs and width do not count.
  func isSame(as other: Draft) -> Bool {
    guard kind == other.kind, on == other.on else { return false }
    guard Set(fields.keys) == Set(other.fields.keys) else { return false }
    return fields.allSatisfy { field, value in
      value == other[field] || field == .note && value.string?.bare == other[field]?.string?.bare
    }
  }
}

extension String {
  fileprivate var bare: [Unicode.Scalar] {
    foldedForMatching.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

extension Phrase {
  /// What is said, whatever is filled in.
  fileprivate var key: Key? {
    if case .message(let message) = self { message.key } else { nil }
  }
}
