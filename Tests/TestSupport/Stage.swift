package import Catalogue
package import Conversation
package import Dates
package import Foundation
package import Journal
import Portfolio
import Report

/// Plays the edge in memory: runs effects, keeps the journal, prints what a terminal would show.
package struct Stage {
  package private(set) var session: Session
  package private(set) var now: Moment
  package private(set) var isFinished = false
  /// Everything printed since it was last taken.
  private var printed: [String] = []
  /// Every entry that was appended, in order.
  package private(set) var entries: [Entry] = []
  /// How many lines could not be carried out.
  package private(set) var failures = 0
  /// Appends that fail before the disk takes one again.
  package var failingAppends = 0
  /// Appends that the disk takes before those.
  package var workingAppends = 0
  /// Entries that another program appended, and that nobody has read here yet.
  package var elsewhere: [Entry] = []
  private let catalogue: Catalogue
  /// The session before anything happened.
  private let fresh: Session

  package init(
    language: Language = .chinese,
    now: Moment = .monday,
    asks: Bool = true,
    clockIsFrozen: Bool = true,
    files: [String: String]? = nil,
    ownMethods: [String: String] = [:],
    journal: Data = Data()
  ) throws {
    catalogue = try Shipped.catalogue()
    self.now = now
    let setup = Session.Setup(
      catalogue: catalogue,
      library: Library(files: try files ?? Shipped.language(), ownMethods: ownMethods),
      by: "me",
      asks: asks,
      clockIsFrozen: clockIsFrozen
    )
    fresh = Session(setup, portfolio: Portfolio(reading: journal), language: language)
    session = fresh
  }

  /// What a new run finds after this one was killed: the same journal, and nothing else.
  package func restarted() -> Stage {
    var stage = self
    stage.entries += stage.elsewhere
    stage.elsewhere = []
    stage.session = fresh
    stage.isFinished = false
    stage.handle(.othersAppended(stage.entries.journal))
    return stage
  }

  /// Reads what another program appended, as is done before each line.
  package mutating func readNews() {
    let news = elsewhere
    elsewhere = []
    entries += news
    handle(.othersAppended(news.journal))
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
    case .setClock(let moment): now = moment
    case .finish: isFinished = true
    }
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
    run(session.handle(.appended(bytes: others + batch.bytes, entries: batch.entries), at: now))
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
