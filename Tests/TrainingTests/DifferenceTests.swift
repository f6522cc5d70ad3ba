import Testing

@testable import Training

/// Answers held against what a lesson expects.
struct DifferenceTests {
  private func difference(_ lines: [String], from expected: [String]) -> Difference? {
    let lines = lines
    let wanted = zip(11..., expected).map { ExpectedLine($0.1, number: $0.0) }
    return Difference(lines, from: wanted, answering: 10)
  }

  @Test func `an answer as written is no difference`() {
    #expect(difference(["one", "", "two"], from: ["one", "two"]) == nil)
    #expect(difference(["one", "x", "y", "two"], from: ["one", "...", "two"]) == nil)
    #expect(difference(["one", "two"], from: ["one", "...", "two"]) == nil)
    #expect(difference([], from: ["..."]) == nil)
  }

  @Test func `another line is told with the one that was expected`() throws {
    let found = try #require(difference(["one", "three"], from: ["one", "two"]))
    #expect((found.number, found.expected, found.got) == (12, "two", "three"))
  }

  @Test func `a line too many is told`() throws {
    let found = try #require(difference(["one", "two"], from: ["one"]))
    #expect((found.number, found.expected, found.got) == (11, nil, "two"))
  }

  @Test func `a line that did not come is told`() throws {
    let found = try #require(difference(["one"], from: ["one", "two"]))
    #expect((found.number, found.expected, found.got) == (12, "two", nil))
  }
}
