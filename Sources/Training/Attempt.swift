import Catalogue
import Command
import Conversation
import Journal
import Report

/// What a learner's line came to, held against the lesson's.
enum Attempt {
  /// It does what the lesson wants, and perhaps what the lines after it want too.
  case right(Sandbox, upTo: Int)
  /// It does a part of what the lesson's line does.
  case begun
  /// It needs an answer to a question before it does anything.
  case asks
  /// It looked at something and changed nothing.
  case aside
  case wrong(Phrase)

  /// Judges by what was recorded and printed, not by what was typed.
  ///
  /// - Parameters:
  ///   - steps: Those of the lesson.
  ///   - position: The step that the line is to carry out.
  ///   - base: The conversation before that step.
  ///   - trial: The conversation after the learner's line.
  ///   - gathered: What the learner's lines recorded since the step began, this one's included.
  init(
    _ answer: Answer,
    _ gathered: [Draft],
    in trial: Sandbox,
    against steps: [Lesson.Step],
    at position: Int,
    from base: Sandbox
  ) {
    guard case .exchange(let exchange) = steps[position] else {
      self = .aside
      return
    }
    var theirs = base
    let wanted = theirs.type(exchange.typed.text)
    if Self.isSame(answer, gathered, wanted) {
      self = .right(theirs, upTo: position)
    } else if let (end, sandbox) = Self.later(gathered, wanted, theirs, steps, position) {
      self = .right(sandbox, upTo: end)
    } else if !answer.isRefused, gathered.isBeginning(of: wanted.drafts), !answer.drafts.isEmpty {
      self = .begun
    } else if !answer.isRefused, answer.drafts.isEmpty, trial.asks, !theirs.asks {
      self = .asks
    } else if !answer.isRefused, answer.drafts.isEmpty, !wanted.drafts.isEmpty {
      self = .aside
    } else {
      self = .wrong(Deviation(answer, gathered, from: wanted, isRefused: exchange.isRefused).phrase)
    }
  }

  private static func isSame(_ answer: Answer, _ gathered: [Draft], _ wanted: Answer) -> Bool {
    if let refusal = wanted.refusal { return answer.refusal?.key == refusal.key }
    guard !answer.isRefused, gathered.isSame(as: wanted.drafts) else { return false }
    return !gathered.isEmpty || answer.lines.shown == wanted.lines.shown
  }

  /// The end of the lines that together do what the learner's one line does: several answers on one line,
  /// or a line that leaves nothing to be asked.
  private static func later(
    _ gathered: [Draft],
    _ first: Answer,
    _ theirs: Sandbox,
    _ steps: [Lesson.Step],
    _ position: Int
  ) -> (end: Int, Sandbox)? {
    var (sandbox, drafts) = (theirs, first.drafts)
    for place in steps.indices.dropFirst(position + 1) {
      // Only while something is asked may a later line be a part of the present one.
      guard drafts.isBeginning(of: gathered), !sandbox.session.prompt.isCommand else { return nil }
      switch steps[place] {
      case .prose: continue
      case .exchange(let exchange) where !exchange.isRefused:
        drafts += sandbox.type(exchange.typed.text).drafts
        if !drafts.isEmpty, gathered.isSame(as: drafts) { return (place, sandbox) }
      default: return nil
      }
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
