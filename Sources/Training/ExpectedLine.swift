import Dates

/// A line that a lesson expects, with patterns for what may differ.
///
/// `...` is any text within the line, `{number}` digits with thousands marks and decimals, `{date}` a day
/// as 2026-11-23; a line that is only `...` stands for any number of lines.
package struct ExpectedLine: Equatable, Sendable {
  /// As the lesson has it.
  package let text: String
  /// Where it stands in the lesson's file, counted from 1.
  package let number: Int

  package init(_ text: String, number: Int) {
    self.text = text
    self.number = number
  }

  var isAnyLines: Bool { text == "..." }

  /// Whether a line is what is expected; spaces at the end do not count.
  package func matches(_ line: String) -> Bool {
    let line = Array(line.reversed().drop { $0 == " " }.reversed())
    // All places that can be reached are followed at once, so no pattern can make this slow.
    var places: Set<Int> = [0]
    for piece in Piece.pieces(of: text) {
      if case .any = piece {
        // What can be reached from the first place holds all that can be reached from the others.
        places = places.min().map { Set($0...line.count) } ?? []
      } else {
        places = Set(places.flatMap { piece.ends(in: line, from: $0) })
      }
      if places.isEmpty { return false }
    }
    return places.contains(line.count)
  }
}

/// A part of a pattern.
private enum Piece {
  case text([Character])
  case any
  case number
  case date

  private static let marks: [(String, Piece)] = [
    ("...", .any), ("{number}", .number), ("{date}", .date),
  ]

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain: [Character] = []
    var rest = text[...]
    while let first = rest.first {
      if let (mark, piece) = marks.first(where: { rest.hasPrefix($0.0) }) {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = []
        pieces.append(piece)
        rest = rest.dropFirst(mark.count)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain.isEmpty ? pieces : pieces + [.text(plain)]
  }

  /// Where it may end when it begins at a place.
  func ends(in line: [Character], from start: Int) -> [Int] {
    switch self {
    case .text(let text): return line[start...].starts(with: text) ? [start + text.count] : []
    case .any: return Array(start...line.count)
    case .number:
      let digits = line[start...].prefix { $0.isASCII && $0.isNumber || ",.".contains($0) }
      guard digits.first?.isNumber == true else { return [] }
      return digits.indices.filter { line[$0].isNumber }.map { $0 + 1 }
    case .date:
      guard line.count - start >= 10 else { return [] }
      return Day(String(line[start..<start + 10])) == nil ? [] : [start + 10]
    }
  }
}
