/// Where an answer first is not what a lesson expects.
package struct Difference: Equatable, Sendable {
  /// The line of the lesson that says what is expected, or where the answer goes on unexpectedly.
  package var number: Int
  /// Nil: nothing more is expected.
  package var expected: String?
  /// Nil: nothing more came.
  package var got: String?

  /// Nil where the lines are as expected; empty ones count on neither side.
  package init?(_ lines: [String], from expected: [ExpectedLine], answering number: Int) {
    let lines = lines.filter { $0.contains { $0 != " " } }
    var places: Set<Int> = [0]
    for line in expected {
      let reached = places.max() ?? 0
      if line.isAnyLines {
        places = Set((places.min() ?? 0)...lines.count)
      } else {
        places = Set(places.filter { $0 < lines.count && line.matches(lines[$0]) }.map { $0 + 1 })
      }
      guard places.isEmpty else { continue }
      self.init(number: line.number, expected: line.text, got: lines.dropFirst(reached).first)
      return
    }
    guard !places.contains(lines.count) else { return nil }
    let last = expected.last?.number ?? number
    self.init(number: last, expected: nil, got: lines[places.max() ?? 0])
  }

  private init(number: Int, expected: String?, got: String?) {
    self.number = number
    self.expected = expected
    self.got = got
  }
}
