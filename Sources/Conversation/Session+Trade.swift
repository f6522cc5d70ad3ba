package import Catalogue
import Journal
import Method
import Portfolio
import Report

/// How the trade of a method speaks.
extension Session {
  /// What the method that speaks now calls customer, brand and visit: that of the open interview,
  /// else the default one, once it was read.
  package var trade: Trade {
    // A method that was not read is not asked for: that may look at every line of the journal.
    guard !shelf.methods.isEmpty, let id = spokenMethod, let method = shelf.methods[id] else {
      return Trade()
    }
    return method.trade
  }

  /// The method whose words are spoken: that of the open interview, the default one where one was chosen,
  /// else the one whose questions were answered last, so that words stay as they are once a method began.
  private var spokenMethod: String? {
    if let interview { return interview.method }
    return hasChosenMethod ? defaultMethod : begunMethod ?? answeredMethod
  }

  /// The method of the newest answer; an edited summary is no such answer.
  private var answeredMethod: String? {
    let journal = portfolio.journal
    return journal.positions(of: [.answer]).last { position in
      journal.value(.question, at: position)?.string != EntryWords.editedQuestion
    }.flatMap { journal.value(.method, at: $0)?.string }
  }

  /// The words, as the trade speaks.
  var catalogue: Catalogue { setup.catalogue.speaking(as: trade) }

  /// Reads the default method where somebody works by it and what is about to be said has a word of
  /// its trade; most quick entries need none.
  mutating func loadTrade(for effects: [Effect]) {
    guard interview == nil, effects.contains(where: speaksOfTrade), let id = spokenMethod,
      shelf.methods[id] == nil
    else { return }
    _ = shelf.load(id)
  }

  /// Whether somebody works by a method: chose one, or answered its questions.
  var worksByMethod: Bool {
    hasChosenMethod || hasAnswered
  }

  /// Whether a question of a method was ever answered; an edited summary is no such answer.
  var hasAnswered: Bool {
    portfolio.journal.holds(.answer) { position in
      portfolio.journal.value(.question, at: position)?.string != EntryWords.editedQuestion
    }
  }

  private func speaksOfTrade(_ effect: Effect) -> Bool {
    switch effect {
    case .say(let phrase), .notice(let phrase), .fail(let phrase), .confirm(let phrase, _):
      setup.catalogue.speaksOfTrade(phrase)
    case .ask(let phrases): phrases.contains(where: setup.catalogue.speaksOfTrade)
    case .list(let document, _), .explain(let document, _):
      document.blocks.contains(where: speaksOfTrade)
    case .show: true
    default: false
    }
  }

  private func speaksOfTrade(_ block: Document.Block) -> Bool {
    switch block {
    case .heading(let phrase), .paragraph(let phrase): setup.catalogue.speaksOfTrade(phrase)
    case .numbered(let phrases), .bullets(let phrases), .notes(let phrases):
      phrases.contains(where: setup.catalogue.speaksOfTrade)
    case .table, .keyFigures, .picture: true
    }
  }
}
