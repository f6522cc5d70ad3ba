import Foundation

/// Lines found by what stands in them, without decoding the others.
extension Journal {
  /// The positions of the lines in which at least one of some patterns of bytes stands, or a character
  /// that is written by its number (`\u77f3`), oldest first.
  package func positions(holdingAny patterns: [[UInt8]]) -> [Int] {
    var found: Set<Int> = []
    for (bytes, offset) in [(base, 0), (tail, base.count)] {
      for pattern in patterns {
        search(bytes, from: offset, &found) { LineFinder.first(pattern.span, in: $0, within: $1) }
      }
      search(bytes, from: offset, &found, LineFinder.firstNumberedCharacter)
    }
    return found.sorted()
  }

  private func search(
    _ bytes: Data,
    from offset: Int,
    _ found: inout Set<Int>,
    _ next: (borrowing Span<UInt8>, Range<Int>) -> Int?
  ) {
    let span = bytes.span
    var start = 0
    while let place = next(span, start..<span.count) {
      let position = lines.position(at: place + offset)
      found.insert(position)
      // One place in a line is enough.
      start = lines.range(at: position).upperBound - offset
    }
  }
}
