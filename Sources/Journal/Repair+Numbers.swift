import Dates
import Foundation

/// Puts the numbers of a journal in order again; what the entries say is not touched.
extension Repair {
  /// How many numbers in a row are given to nobody; where more are missing the gap is left.
  package static let widestFilling = 1000

  /// The same bytes once more are the same entry.
  mutating func dropRepeated() {
    var known: [EntryID: [Data]] = [:]
    var kept: [Piece] = []
    for piece in pieces {
      if piece.isSound, let id = piece.id {
        if known[id, default: []].contains(piece.bytes) {
          steps.append(.repeated(line: piece.line, n: id.n))
          continue
        }
        known[id, default: []].append(piece.bytes)
      }
      kept.append(piece)
    }
    pieces = kept
  }

  /// A number that nobody counted to has no place in the order.
  mutating func dropJumps() {
    var highest: [String: Int] = [:]
    for position in pieces.indices {
      guard let id = pieces[position].id else { continue }
      let before = highest[id.by] ?? 0
      if id.n > before + NumberIndex.widestJump {
        pieces[position].id = nil
      } else {
        highest[id.by] = max(before, id.n)
      }
    }
  }

  /// Each person's lines, in the places that they have, by number.
  mutating func sort() {
    var places: [String: [Int]] = [:]
    for (place, piece) in pieces.enumerated() {
      if let by = piece.id?.by { places[by, default: []].append(place) }
    }
    for (by, places) in places.sorted(by: { $0.key < $1.key }) {
      let numbers = places.map { pieces[$0].id?.n ?? 0 }
      guard zip(numbers, numbers.dropFirst()).contains(where: >) else { continue }
      // Stable, since of two lines with one number the first is the one that the number means.
      let order = places.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
      let moved = zip(order, places.indices).count { $0 != $1 }
      let sorted = order.map { pieces[places[$0]] }
      for (place, piece) in zip(places, sorted) { pieces[place] = piece }
      steps.append(.sorted(by: by, lines: moved))
    }
  }

  /// Numbers that no line has are given to nobody: they may have been told to somebody already.
  mutating func fillGaps(at now: Moment) {
    var highest: [String: Int] = [:]
    var filled: [String: Int] = [:]
    var result: [Piece] = []
    func fill(_ numbers: Range<Int>, _ by: String) {
      guard !numbers.isEmpty, numbers.count <= Self.widestFilling else { return }
      filled[by, default: 0] += numbers.count
      for n in numbers { result.append(Self.nobody(EntryID(by: by, n: n), now)) }
    }
    for piece in pieces {
      if let id = piece.id {
        let next = (highest[id.by] ?? 0) + 1
        if id.n > next { fill(next..<id.n, id.by) }
        highest[id.by] = max(highest[id.by] ?? 0, id.n)
      }
      result.append(piece)
    }
    for (by, next) in nextNumbers.sorted(by: { $0.key < $1.key }) {
      let first = (highest[by] ?? 0) + 1
      if next > first { fill(first..<next, by) }
    }
    pieces = result
    steps += filled.sorted { $0.key < $1.key }.map { .filled(by: $0.key, numbers: $0.value) }
  }

  private static func nobody(_ id: EntryID, _ now: Moment) -> Piece {
    let entry = Entry(id: id, at: now, kind: .purged, on: now.day)
    return Piece(line: 0, bytes: Data(entry.line), id: id, isSound: true)
  }
}
