import Foundation

/// Lines found by what stands in them, without decoding the others.
extension Journal {
  /// The positions of the lines in which at least one of some patterns of bytes stands, or a character
  /// that is written by its number (`\u77f3`), oldest first.
  package func positions(holdingAny patterns: [[UInt8]]) -> [Int] {
    var found: Set<Int> = []
    for pattern in patterns + [Array("\\u".utf8)] {
      search(pattern, in: base, from: 0, &found)
      search(pattern, in: tail, from: base.count, &found)
    }
    return found.sorted()
  }

  private func search(
    _ pattern: [UInt8],
    in bytes: Data,
    from offset: Int,
    _ found: inout Set<Int>
  ) {
    let span = bytes.span
    var start = 0
    while let place = LineFinder.first(pattern.span, in: span, within: start..<span.count) {
      let position = lines.position(at: place + offset)
      found.insert(position)
      // One place in a line is enough.
      start = lines.range(at: position).upperBound - offset
    }
  }
}
