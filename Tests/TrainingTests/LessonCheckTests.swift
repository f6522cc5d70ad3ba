import Catalogue
import Testing

@testable import Training

/// Lessons that do not run as they are written.
struct LessonCheckTests {
  private func findings(_ lines: String) throws -> [String] {
    let file = Class.file("# Small\n#: now 2026-11-23T08:30\n" + lines)
    let setup = try Class.setup.get()
    return file.findings(setup, otherwise: .english).map {
      setup.catalogue.text($0, in: .english)
    }
  }

  @Test func `a lesson that runs as written is silent`() throws {
    #expect(try findings("> customer Sunrise Mart\nSaved #1 ...\n!> undo 7\n> list\n...\n") == [])
  }

  @Test func `another answer is told with its line`() throws {
    let found = try findings("> customer Sunrise Mart\nSaved #2 ...\n")
    #expect(
      found == [
        "small.en.lesson:4: expected: Saved #2 ...\n"
          + "small.en.lesson:4: got: Saved #1 customer Sunrise Mart (undo 1)"
      ]
    )
  }

  @Test func `a refusal is told unless it is marked, and a mark that nothing deserves`() throws {
    let found = try findings("> undo 7\n!> list\n")
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("small.en.lesson:3: this line is refused: "))
    #expect(found[1] == "small.en.lesson:4: this line should be refused, and is not.")
  }

  @Test func `a preparation that is refused is told`() throws {
    let found = try findings("#: before undo 7\n> list\n")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("small.en.lesson:3: this line is refused: "))
  }

  @Test func `a line after the end of the conversation is told`() throws {
    let found = try findings("> quit\n> list\n")
    #expect(found == ["small.en.lesson:4: the conversation has already ended here."])
  }

  @Test func `words that a learner must say and the lesson does not are told`() throws {
    let found = try findings("#: words hail\n> note rain\n> list\n")
    #expect(
      found == [
        "small.en.lesson:4: This line does not say hail in its own words."
      ]
    )
    #expect(try findings("#: words rain\n> note rain\n") == [])
  }

  @Test func `a changed line of the journal is damage until it is repaired`() throws {
    let lines = """
      > note rain
      Saved #1 ...
      > note hail
      Saved #2 ...
      #: damage 1
      > doctor
      ...1...
      ...
      > repair
      ...
      """
    #expect(try findings(lines + "\n") == [])
    #expect(try findings("> note rain\n#: damage 2\n").count == 1)
  }

  @Test func `a conversation that was cut off goes on where it stopped`() throws {
    let lines = """
      #: method 135
      #: before customer Sunrise Mart
      > analyse
      ...
      > 1
      ...
      #: restart
      ...
      You stopped at A-C2 ...
      > list
      ...
      """
    #expect(try findings(lines + "\n") == [])
  }
}
