package import Catalogue
package import Dates
package import Foundation
package import Journal
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
  /// What a session is started with; none of it changes.
  package struct Setup: Sendable {
    package var catalogue: Catalogue
    package var library: Library
    /// The person at this machine, as the journal writes it.
    package var by: String
    /// On a terminal what is missing is asked; on a pipe it is an error.
    package var asks: Bool
    package var clockIsFrozen: Bool

    package init(
      catalogue: Catalogue,
      library: Library,
      by: String,
      asks: Bool,
      clockIsFrozen: Bool
    ) {
      self.catalogue = catalogue
      self.library = library
      self.by = by
      self.asks = asks
      self.clockIsFrozen = clockIsFrozen
    }
  }

  let setup: Setup
  package private(set) var language: Language
  package private(set) var portfolio: Portfolio

  package init(_ setup: Setup, portfolio: Portfolio, language: Language) {
    self.setup = setup
    self.portfolio = portfolio
    self.language = language
  }

  /// Decides what an event leads to.
  package mutating func handle(_ event: Event, at now: Moment) -> [Effect] { [] }

  /// What stands left of the cursor now.
  package var prompt: Prompt { Prompt(.text("> "), isCommand: true) }

  /// What the last word of a line may become.
  package func completions(of line: String) -> [String] { [] }

  /// Numbers drafts for the journal, after the lines that others appended in the meantime.
  package func batch(of drafts: [Draft], after others: Data, at now: Moment) -> Batch {
    var present = portfolio
    if !others.isEmpty { present.take(others) }
    return Batch(drafts, from: present.journal.nextNumber(for: setup.by), by: setup.by, at: now)
  }
}
