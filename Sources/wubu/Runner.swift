import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import Storage
import Terminal
import Training

/// Runs what the session decides, and tells it what came of it.
///
///     event ─► session.handle ─► effects ─► screen, file
///                    ▲                        │ append
///                    └──── appended ◄─────────┘
struct Runner {
  /// Who is at the other end.
  enum Audience: Equatable {
    case terminal
    /// A pipe, or one line from the command line: nobody can answer.
    case pipe
  }

  private(set) var session: Session
  var store: any JournalStore
  private(set) var clock: Clock
  private(set) var presentation: Presentation
  let output: Output
  /// The signals that are answered here; nil while the system answers them.
  private(set) var signals: Signals?
  let audience: Audience
  let options: Options
  /// The line of the pipe that is being run, to name it where it fails.
  var lineNumber: Int?
  private(set) var hasFailedLine = false
  /// How often something was written to the journal.
  private(set) var appends = 0
  /// How the program ends, once that is decided.
  var ending: Status?
  /// Whether `doctor` found the journal damaged.
  private var hasFoundDamage = false
  /// Whether the line editor is to forget what was typed, once this line is done.
  var forgetsHistory = false
  /// Where typed commands are kept; nil in a sandbox.
  let historyPath: String?
  private let examiner: Examiner
  /// The lesson that a line has opened; it takes the lines until it is over.
  var activity: (any Activity)?
  /// A lesson that is to be played.
  var demo: (run: LessonRun, pace: Int?)?
  /// The files that `--output` has made in this run.
  var writtenFiles: Set<String> = []

  init(
    _ session: Session,
    store: any JournalStore,
    clock: Clock,
    presentation: Presentation,
    output: Output,
    signals: Signals?,
    audience: Audience,
    options: Options,
    examiner: Examiner,
    historyPath: String?
  ) {
    self.session = session
    self.store = store
    self.clock = clock
    self.presentation = presentation
    self.output = output
    self.signals = signals
    self.audience = audience
    self.options = options
    self.examiner = examiner
    self.historyPath = historyPath
  }

  mutating func handle(_ event: Event) {
    var pending = session.handle(event, at: clock.now)[...]
    while ending == nil, let effect = pending.popFirst() {
      // What is said is said as the trade of the method speaks.
      presentation.catalogue = presentation.catalogue.speaking(as: session.trade)
      switch effect {
      case .append, .examine, .rewrite, .edit:
        guard let event = answer(to: effect) else { return noticeOutputFailure() }
        pending.append(contentsOf: session.handle(event, at: clock.now))
      case .read(let path): pending.append(contentsOf: session.handle(read(path), at: clock.now))
      default: run(effect)
      }
    }
    noticeOutputFailure()
  }

  /// Does what the session waits for; nil where nothing comes of it.
  private mutating func answer(to effect: Effect) -> Event? {
    switch effect {
    case .append(let drafts): append(drafts)
    case .rewrite(let rewrite): self.rewrite(rewrite, at: clock.now)
    case .edit(let text, let name): edit(text, as: name)
    default: .examined(examiner.examine(&store))
    }
  }

  /// Writes a batch; nil where the program ends because it could not.
  private mutating func append(_ drafts: [Draft]) -> Event? {
    let now = clock.now
    do throws(StorageError) {
      let appended = try store.append { others in
        session.batch(of: drafts, after: others.bytes, startingOver: others.startsOver, at: now)
      }
      appends += 1
      if let path = appended.tornTail { notice(.program(.journalTorn, ["path": .text(path)])) }
      guard appended.startsOver else {
        return .appended(bytes: appended.bytes, entries: appended.entries)
      }
      for effect in session.handle(.journalReplaced(appended.bytes), at: now) { run(effect) }
      return .appended(bytes: Data(), entries: appended.entries)
    } catch {
      if audience == .terminal {
        return .appendFailed(reason: error.cause, mayStand: error.mayHaveWritten)
      }
      stop(.storage(error))
      return nil
    }
  }

  private mutating func run(_ effect: Effect) {
    switch effect {
    case .say(let phrase): say(phrase)
    case .ask(let phrases):
      guard audience == .terminal || options.echo else { return }
      for phrase in phrases { say(phrase) }
    case .notice(let phrase): notice(phrase)
    case .fail(let phrase): fail(phrase)
    case .append, .read, .examine, .rewrite, .edit:
      preconditionFailure("What has an answer is run by handle, which gives it.")
    case .write(let text, let format, let request, let notices):
      write(text, as: format, request, notices)
    case .confirm(let phrase, let entries): confirm(phrase, entries)
    case .list(let document, let entries): list(document, entries)
    case .show(let document, let request): show(document, request)
    case .explain(let document, let entries): explain(document, entries)
    case .setClock(let moment): clock.move(to: moment)
    case .train(let request): train(request)
    case .record(let path, let force): record(path, force: force)
    case .noteDamage: noteDamage()
    case .finish: ending = audience == .pipe ? status : .fine
    }
  }

  /// Runs one line from the command line, and ends; a lesson that it opens gets its lines from a source.
  mutating func runSingle(
    _ line: String,
    _ lessonSource: (Signals) -> any LineSource
  ) -> Status {
    for part in line.split(separator: "\n", omittingEmptySubsequences: false) where ending == nil {
      handle(.line(String(part)))
      guard isTraining else { continue }
      let signals = Signals()
      self.signals = signals
      var source = lessonSource(signals)
      runTraining(&source)
    }
    if ending == nil { handle(.inputEnded) }
    keepCheckpoint()
    return ending == nil || ending == .fine ? status : ending ?? status
  }

  /// Spares the next start the lines that this one had to read, once they are many.
  mutating func keepCheckpoint() {
    var portfolio = session.portfolio
    let lines = portfolio.journal.count
    guard lines - portfolio.spared > max(1000, lines / 32) else { return }
    store.keep { portfolio.checkpoint() }
  }

  /// Something checked was found wrong; how a piped run ends tells of it.
  mutating func noteDamage() { hasFoundDamage = true }

  /// How the lines so far went.
  var status: Status { hasFoundDamage ? .damaged : hasFailedLine ? .lineFailed : .fine }

  mutating func fail(_ phrase: Phrase) {
    hasFailedLine = true
    output.writeLine(presentation.failure(numbered(phrase), in: session.language), to: messages)
  }

  /// What is said about a line of a pipe, with its number before it.
  func numbered(_ phrase: Phrase) -> Phrase {
    lineNumber.map { n in .program(.lineFailed, ["line": .number(n), "reason": phrase]) } ?? phrase
  }

  /// Ends the program because of something that is no line's fault.
  mutating func stop(_ error: ProgramError) {
    output.writeLine(presentation.failure(error.phrase, in: session.language), to: messages)
    ending = error.status
  }

  /// Takes in what other programs have appended in the meantime.
  mutating func takeNews() {
    // What cannot be read now is told by the next append, which has to read it too.
    guard let news = try? store.news() else { return }
    if news.startsOver {
      handle(.journalReplaced(news.bytes))
    } else if !news.bytes.isEmpty {
      handle(.othersAppended(news.bytes))
    }
  }

  /// Ends loudly when standard output cannot be written.
  ///
  /// When its reader has gone, a piped run goes on in silence: what was entered is to be recorded.
  mutating func noticeOutputFailure() {
    guard ending == nil || ending == .fine else { return }
    switch output.failure {
    case nil: break
    case .closed: if audience == .terminal { ending = .fine }
    case .stopped(.interrupt): ending = .interrupted
    case .stopped: ending = .terminated
    case .failed(let code): stop(.standardOutput(code: code))
    }
  }
}
