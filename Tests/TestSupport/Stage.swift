package import Catalogue
package import Conversation
package import Dates
package import Foundation
package import Journal
import Portfolio
import Report

/// Plays the edge in memory: runs effects, keeps the journal, prints what a terminal would show.
package struct Stage {
  package internal(set) var session: Session
  package private(set) var now: Moment
  package internal(set) var isFinished = false
  /// Everything printed since it was last taken.
  private var printed: [String] = []
  /// Every entry that was appended, in order.
  package internal(set) var entries: [Entry] = []
  /// How many lines could not be carried out.
  package private(set) var failures = 0
  /// All that was written, as it would stand in the file.
  var disk: Data
  /// What `doctor` is told about the world.
  package var examination = Examination(
    file: Examination.File(
      path: "/home/lin/journal.jsonl",
      mode: 0o600,
      folderMode: 0o700,
      trial: .works(syncMilliseconds: 2)
    ),
    locale: "C.UTF-8",
    isUTF8: true,
    width: 80,
    history: "/home/lin/history",
    methods: "/home/lin/methods",
    versions: ["wubu"]
  )
  /// Whether damage was noted.
  package private(set) var hasNotedDamage = false
  /// Appends that fail before the disk takes one again.
  package var failingAppends = 0
  /// Appends that the disk takes before those.
  package var workingAppends = 0
  /// Entries that another program appended, and that nobody has read here yet.
  package var elsewhere: [Entry] = []
  /// The files that can be read, by path; what is written is added.
  package var files: [String: Data] = [:]
  /// What the person's editor does; nil: none is set.
  package var editor: Editor?
  private let words: Catalogue
  private var catalogue: Catalogue { words.speaking(as: session.trade) }
  /// The session before anything happened.
  let fresh: Session

  package init(
    language: Language = .chinese,
    now: Moment = .monday,
    asks: Bool = true,
    welcomes: Bool = false,
    clockIsFrozen: Bool = true,
    library: [String: String]? = nil,
    ownMethods: [String: String] = [:],
    lessons: [String] = [],
    journal: Data = Data()
  ) throws {
    words = try Shipped.catalogue()
    self.now = now
    disk = journal
    let own = OwnMethods(ownMethods, folder: "methods")
    var setup = Session.Setup(
      catalogue: words,
      library: try library.map { Library(files: $0, own: own) } ?? Shipped.library(own: own),
      by: "me",
      asks: asks,
      clockIsFrozen: clockIsFrozen,
      welcomes: welcomes
    )
    setup.lessons = { _ in lessons }
    fresh = Session(setup, portfolio: Portfolio(reading: journal), language: language)
    session = fresh
  }

  package enum Editor: Equatable, Sendable {
    /// Writes a paragraph at the end.
    case adding(String)
    /// Leaves nothing.
    case clearing
    /// Ends as it began.
    case leaving
    case failing
  }

  private func edit(_ text: String) -> Event {
    switch editor {
    case nil: .editFailed(reason: .key(.editNoEditor))
    case .adding(let words): .edited(text + "\n\n" + words + "\n")
    case .clearing: .edited("\n")
    case .leaving: .edited(text + "\n")
    case .failing:
      .editFailed(reason: .key(.editFailed, ["reason": .key(.editStatus, ["n": .number(1)])]))
    }
  }

  /// The prompt as it stands left of the cursor.
  package var prompt: String { catalogue.text(session.prompt.text, in: session.language) }

  /// Hands an event over and returns what was printed.
  @discardableResult
  package mutating func handle(_ event: Event) -> [String] {
    run(session.handle(event, at: now))
    defer { printed = [] }
    return printed
  }

  @discardableResult
  package mutating func type(_ line: String) -> [String] { handle(.line(line)) }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects { run(effect) }
  }

  private mutating func run(_ effect: Effect) {
    switch effect {
    case .say(let phrase), .notice(let phrase): say(phrase)
    case .fail(let phrase):
      failures += 1
      say(phrase)
    case .confirm(let phrase, _): say(phrase)
    case .ask(let lines): for line in lines { say(line) }
    case .list(let document, _), .explain(let document, _): show(document)
    case .show(let document, let request):
      if request.format == "md" {
        printed.append(
          MarkdownRenderer(catalogue: catalogue, language: session.language).text(document)
        )
      } else {
        show(document)
      }
    case .append(let drafts): append(drafts)
    case .examine: run(session.handle(.examined(examination), at: now))
    case .rewrite(let rewrite): self.rewrite(rewrite)
    case .noteDamage: hasNotedDamage = true
    case .edit(let text, _): run(session.handle(edit(text), at: now))
    case .read(let path): run(session.handle(read(path), at: now))
    case .write(let text, let format, let request, let notices):
      if write(text, as: format, request) { for phrase in notices { say(phrase) } }
    case .setClock(let moment): now = moment
    // Lessons are run by the program.
    case .train, .record: break
    case .finish: isFinished = true
    }
  }

  private func read(_ path: String) -> Event {
    files[path].map { .fileRead(path: path, $0) }
      ?? .fileFailed(path: path, reason: .key(.reasonNoFile))
  }

  /// A file is shown by its rows, indented; what goes to the screen, as it is.
  private mutating func write(
    _ text: String,
    as format: ExportFormat,
    _ request: ReportRequest
  ) -> Bool {
    let lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let path = request.output else {
      printed += lines
      return true
    }
    guard files[path] == nil || request.force else {
      run(.fail(.key(.outputExists, ["path": .text(path)])))
      return false
    }
    files[path] = Data(((format == .csv ? "\u{FEFF}" : "") + text + "\n").utf8)
    say(.key(.outputWritten, ["path": .text(path)]))
    printed += lines.map { "    " + $0 }
    return true
  }

  private mutating func append(_ drafts: [Draft]) {
    if workingAppends > 0 {
      workingAppends -= 1
    } else if failingAppends > 0 {
      failingAppends -= 1
      run(session.handle(.appendFailed(reason: .text("disk full")), at: now))
      return
    }
    let others = elsewhere.journal
    let batch = session.batch(of: drafts, after: others, at: now)
    entries += elsewhere + batch.entries
    elsewhere = []
    disk += others + batch.bytes
    run(session.handle(.appended(bytes: others + batch.bytes, entries: batch.entries), at: now))
  }

  private mutating func rewrite(_ rewrite: Rewrite) {
    if failingAppends > 0 {
      failingAppends -= 1
      return run(session.handle(.rewriteFailed(reason: .text("disk full")), at: now))
    }
    guard let bytes = session.rewritten(rewrite, of: disk, at: now) else {
      return run(session.handle(.rewritten(rewrite, nil), at: now))
    }
    disk = bytes
    var result = RewriteResult(bytes: bytes)
    switch rewrite {
    case .repair: result.old = "/home/lin/journal.jsonl.before-repair-20261123T0915"
    case .purge: result.cleared = ["/home/lin/history"]
    }
    run(session.handle(.rewritten(rewrite, result), at: now))
  }

  private mutating func say(_ phrase: Phrase) {
    printed.append(catalogue.text(phrase, in: session.language))
  }

  private mutating func show(_ document: Document) {
    let renderer = TextRenderer(catalogue: catalogue, language: session.language, width: 80)
    printed += renderer.text(document).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}
