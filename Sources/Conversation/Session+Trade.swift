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
    guard let method = shelf.methods[interview?.method ?? defaultMethod],
      interview != nil || worksByMethod
    else { return Trade() }
    return method.trade
  }

  /// The words, as the trade speaks.
  var catalogue: Catalogue { setup.catalogue.speaking(as: trade) }

  /// Reads the default method where somebody works by it and what is about to be said has a word of
  /// its trade; most quick entries need none.
  mutating func loadTrade(for effects: [Effect]) {
    guard interview == nil, shelf.methods[defaultMethod] == nil,
      effects.contains(where: speaksOfTrade), worksByMethod
    else { return }
    _ = shelf.load(defaultMethod)
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
    case .show: true
    default: false
    }
  }
}
