package import Catalogue
import Command
package import Dates
import Foundation
import Journal
import Method
package import Portfolio
import Report

/// The whole conversation, start to quit: what happens next, given what happened.
///
///     line ─► handle ─► [say, ask, append …]        the edge appends, syncs
///             handle ◄─ appended(bytes) ───────┘    and only then "saved" is said
///
/// It holds no cursor into an interview: the next question is the first relevant one without an
/// answer, computed from the portfolio, so a conversation that was cut off goes on where it stopped.
package struct Session: Sendable {
  let setup: Setup
  package internal(set) var language: Language
  package internal(set) var portfolio: Portfolio
  let reader: CommandReader
  let factWords: FactWords
  var shelf: Shelf
  /// When the present event happened.
  var now = Moment(milliseconds: 0, offsetMinutes: 0)
  var state = State.listening
  /// The open interview; it waits while a command from within it is carried out.
  var interview: Interview? {
    didSet { if let interview { begunMethod = interview.method } }
  }
  /// The method whose questions were begun last in this conversation: it goes on to say how people speak.
  private(set) var begunMethod: String?
  /// The question that the open interview has come to.
  var question: OpenQuestion?
  /// A long reply that was refused, ready to be mended instead of typed anew.
  var refused: String?
  /// The day whose skipped checklists were told already.
  var toldSkippedOn: Day?
  /// The repeated tasks of which it was told what was missed.
  var toldMissed: Set<EntryID> = []
  /// The method files of which was told that they could not be used.
  var toldFaults: Set<String> = []
  /// The report that was shown last, of whose numbers may be asked how they came about.
  var lastShown: Document?
  /// The checklist that the line before showed, its method and its day: bare numbers tick it.
  var shownChecklist: (method: String, day: Period)?
  /// Whether the question must be put again, although it was put already.
  var asksAgain = false
  /// How many of the things found wrong with the journal were told.
  var toldDamage = 0
  var toldTornTail = false
  /// Pasted lines that were not yet handled.
  private var queue: [String] = []
  /// New names of which it was said that they are not the known ones they look like.
  var distinct: Set<String> = []
  /// The person at this machine, as the journal writes it.
  var by: String
  /// One's own next number when the session began: what comes from there on was said in it.
  var firstNumber: Int
  /// The questions of the first start, while they are asked.
  var welcome: Welcome?
  var index: NameIndex?

  package init(_ setup: Setup, portfolio: Portfolio, language: Language) {
    self.setup = setup
    self.portfolio = portfolio
    self.language = language
    reader = CommandReader(setup.catalogue)
    var factWords = FactWords(setup.catalogue)
    factWords.days = { [reader] note, day in reader.days(in: note, on: day) }
    self.factWords = factWords
    shelf = Shelf(setup.library)
    by = setup.by
    firstNumber = portfolio.journal.nextNumber(for: setup.by)
  }

  /// Decides what an event leads to.
  package mutating func handle(_ event: Event, at now: Moment) -> [Effect] {
    self.now = now
    var effects = react(to: event)
    // What others write must not change the question under the fingers of whoever answers it.
    if case .othersAppended = event { return effects }
    settle(&effects)
    while case .listening = state, !effects.waitsForDisk, !queue.isEmpty {
      effects += react(to: .line(queue.removeFirst()))
      settle(&effects)
    }
    let all = effects + damageNotices(after: effects) + faultNotices(after: effects)
    loadTrade(for: all)
    // What somebody wrote rests on nothing; of its numbers the generated text knows more.
    for case .show(let document, _) in all where document.markdown == nil { lastShown = document }
    return all
  }
}

extension Session {
  private mutating func react(to event: Event) -> [Effect] {
    switch (state, event) {
    case (_, .othersAppended(let bytes)):
      portfolio.take(bytes)
      return []
    case (_, .journalReplaced(let bytes)): return startOver(with: bytes)
    case (_, .examined(let examination)): return diagnosed(examination)
    case (_, .rewritten(let rewrite, let result)): return rewritten(rewrite, result)
    case (_, .rewriteFailed(let reason)):
      return [.fail(.key(.rewriteFailed, ["reason": reason]))]
    case (.finished, _): return []
    case (.saving(let saving), .appended(let bytes, let entries)):
      portfolio.take(bytes)
      state = .listening
      return saving.notices.map { .notice($0) } + saved(saving, entries)
    case (.saving(let saving), .appendFailed(let reason, let mayStand)):
      return notSaved(saving, reason, mayStand: mayStand)
    case (.saving(let saving), .line(let line)): return unsaved(saving, line)
    case (.saving(let saving), .pasted(let lines)): return unsaved(saving, lines.first ?? "")
    case (.saving, .interrupted): return [.fail(.key(.stillUnsaved))]
    case (.saving(let saving), .inputEnded): return abandoned(saving)
    case (_, .appended), (_, .appendFailed):
      preconditionFailure("Nothing was being saved, yet the disk answered.")
    case (.listening, .started): return greeting()
    case (.listening, .line(let line)):
      if let question = welcome?.question { return welcomed(question, line) }
      return interview == nil ? command(line) : reply(line)
    case (.clarifying(let open), .line(let line)): return clarified(open, by: line)
    case (.confirming(let open), .line(let line)): return confirmed(open, by: line)
    case (.reading(let path, let purpose), .fileRead(_, let bytes)):
      return fileRead(path, bytes, for: purpose)
    case (.reading(let path, let purpose), .fileFailed(_, let reason)):
      return fileFailed(path, reason, for: purpose)
    case (.editing(let open), .edited(let text)): return edited(open, text)
    case (.editing, .editFailed(let reason)):
      state = .listening
      return [.fail(reason)]
    case (_, .edited), (_, .editFailed), (.editing, .line):
      preconditionFailure("An editor is left at once, and only where one was asked for.")
    case (_, .fileRead), (_, .fileFailed), (.reading, .line):
      preconditionFailure("A file is read at once, and only where one was asked for.")
    case (.agreeing(let open), .line(let line)): return agreed(open, by: line)
    case (_, .pasted(let lines)): return pasted(lines)
    case (.agreeing, .interrupted):
      state = .listening
      return [.say(.key(.importCancelled))]
    case (.clarifying, .interrupted):
      state = .listening
      return [.notice(.key(.nothingRecorded))]
    case (.confirming, .interrupted): return notRewritten()
    case (_, .interrupted): return [.notice(.key(interview == nil ? .leaveHint : .pauseHint))]
    case (.agreeing, .inputEnded): return [.say(.key(.importCancelled))] + leave()
    case (_, .inputEnded): return leave()
    case (_, .started): return []
    }
  }

  /// At a note the pasted text is one reply; elsewhere each line is handled by itself.
  private mutating func pasted(_ lines: [String]) -> [Effect] {
    if case .listening = state, case .note = question?.item.question.kind {
      return answer(lines.joined(separator: "\n"))
    }
    queue += lines.filter { !$0.trimmed.isEmpty }
    return [.notice(.key(.pastedLines, ["n": .number(queue.count)]))]
  }

  mutating func leave() -> [Effect] {
    let paused = interview == nil ? [] : pause()
    state = .finished
    return paused + [.finish]
  }
}
