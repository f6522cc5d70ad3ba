package import Catalogue
package import Conversation
package import Dates
import Foundation
import Journal
import Portfolio

/// A conversation with nothing around it: its journal, its files and its clock are in memory only.
///
/// It is a value: a copy goes its own way, so that a line can be tried before it counts.
package struct Sandbox: Sendable {
  /// What lessons speak with.
  package struct Setup: Sendable {
    package var catalogue: Catalogue
    /// The shipped methods; a person's own are no part of a lesson.
    package var library: Library

    package init(catalogue: Catalogue, library: Library) {
      self.catalogue = catalogue
      self.library = library
    }
  }

  static let width = 80

  package internal(set) var session: Session
  package internal(set) var now: Moment
  package internal(set) var isFinished = false
  /// All that was recorded, as it would stand in the file.
  var journal = Data()
  var files: [String: Data] = [:]
  let setup: Setup
  private let language: Language

  package init(_ setup: Setup, speaking language: Language, at now: Moment) {
    self.setup = setup
    self.language = language
    self.now = now
    session = Self.session(setup, language, journal)
  }

  private static func session(_ setup: Setup, _ language: Language, _ journal: Data) -> Session {
    let setup = Session.Setup(
      catalogue: setup.catalogue,
      library: setup.library,
      by: "me",
      asks: true,
      clockIsFrozen: true
    )
    return Session(setup, portfolio: Portfolio(reading: journal), language: language)
  }

  /// What stands left of the cursor, in words.
  package var prompt: String { catalogue.text(session.prompt.text, in: session.language) }

  package mutating func type(_ line: String) -> Answer { handle(.line(line)) }

  package mutating func handle(_ event: Event) -> Answer {
    var answer = Answer()
    guard !isFinished else { return answer }
    run(session.handle(event, at: now), &answer)
    return answer
  }

  package mutating func move(to moment: Moment) { now = max(now, moment) }

  /// Ends the conversation as a kill would, and opens it again on what was recorded.
  package mutating func restart() -> Answer {
    session = Self.session(setup, language, journal)
    isFinished = false
    return handle(.started)
  }

  /// Changes a line of the journal as another program would do it: a digit of it becomes another.
  ///
  /// - Returns: Whether there is such a line.
  package mutating func damage(line number: Int) -> Bool {
    var lines = journal.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    guard lines.indices.contains(number - 1) else { return false }
    let line = lines[number - 1]
    let sum = String(decoding: line, as: UTF8.self).range(of: ",\"sum\"", options: .backwards)
    let text = String(decoding: line, as: UTF8.self)
    let end = sum.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? line.count
    guard let place = line[..<end].lastIndex(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    lines[number - 1][place] = line[place] == 0x39 ? 0x30 : line[place] + 1
    journal = Data(lines.joined(separator: [UInt8(ascii: "\n")])) + Data([UInt8(ascii: "\n")])
    _ = handle(.journalReplaced(journal))
    return true
  }
}
