package import Dates
package import Foundation

/// A journal as a repair would leave it, and what was done to get there.
///
///     line that is sound ──────────────► as it is
///     entries within a spoilt line ────► a line each
///     changed line ──accept──► with a new sum   ──take out──► gone   ──undecided──► as it is
///     line that cannot be read ────────► gone
///     the same line once more ─────────► gone
///     numbers out of order ────────────► in order
///     missing numbers ─────────────────► `purged` in their place, so that none is given again
///
/// Nothing is lost by it: whoever writes the bytes keeps the old file beside the new one.
package struct Repair: Sendable {
  /// What is to become of a line whose sum is wrong; without a decision it stays as it is.
  package enum Decision: Equatable, Sendable {
    case accept
    case takeOut
  }

  package enum Step: Equatable, Sendable {
    case salvaged(line: Int, entries: Int)
    case accepted(line: Int)
    case left(line: Int)
    case takenOut(line: Int)
    case unreadable(line: Int)
    case repeated(line: Int, n: Int)
    /// Lines of one person that did not stand in the order of their numbers.
    case sorted(by: String, lines: Int)
    /// How many numbers of one person were missing.
    case filled(by: String, numbers: Int)
  }

  package internal(set) var steps: [Step] = []
  /// The lines of the new journal.
  var pieces: [Piece] = []
  private let numberOf: [String: Int]

  /// One line of the new journal.
  struct Piece: Sendable {
    /// The line of the old journal that it comes from, counted from 1.
    var line: Int
    var bytes: Data
    /// Nil where it cannot be told, or the number is too large to be one.
    var id: EntryID?
    var isSound: Bool
  }

  /// Works out the repair; decisions are by the bytes of lines, which stay the same when others
  /// append.
  package init(
    _ journal: Journal,
    _ inspection: Inspection,
    deciding decisions: [Data: Decision] = [:],
    at now: Moment
  ) {
    numberOf = Dictionary(
      uniqueKeysWithValues: journal.persons.map { by in
        (by, journal.nextNumber(for: by))
      }
    )
    for position in 0..<journal.count {
      take(journal, position, inspection.unsound[position] ?? .sound, decisions)
    }
    dropRepeated()
    dropJumps()
    sort()
    fillGaps(at: now)
  }

  /// Whether anything would change.
  package var isNeeded: Bool {
    steps.contains { if case .left = $0 { false } else { true } }
  }

  /// The new journal.
  package var bytes: Data {
    var bytes = Data()
    for piece in pieces {
      bytes.append(piece.bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The number that the next entry of each person would have got.
  var nextNumbers: [String: Int] { numberOf }
}

extension Repair {
  private mutating func take(
    _ journal: Journal,
    _ position: Int,
    _ diagnosis: LineDiagnosis,
    _ decisions: [Data: Decision]
  ) {
    let (line, bytes) = (position + 1, journal.line(at: position))
    switch diagnosis {
    case .sound:
      pieces.append(Piece(line: line, bytes: bytes, id: journal.id(at: position), isSound: true))
    case .salvageable(let parts):
      steps.append(.salvaged(line: line, entries: parts.count))
      pieces += parts.map { part in
        Piece(line: line, bytes: part, id: Entry(accepting: part)?.id, isSound: true)
      }
    case .changed: take(changed: bytes, line, decisions[bytes])
    case .lost: steps.append(.unreadable(line: line))
    }
  }

  private mutating func take(changed bytes: Data, _ line: Int, _ decision: Decision?) {
    let id = Entry(accepting: bytes)?.id
    switch decision {
    case .accept:
      steps.append(.accepted(line: line))
      pieces.append(Piece(line: line, bytes: bytes.resummed, id: id, isSound: true))
    case .takeOut: steps.append(.takenOut(line: line))
    case nil:
      steps.append(.left(line: line))
      pieces.append(Piece(line: line, bytes: bytes, id: id, isSound: false))
    }
  }
}
