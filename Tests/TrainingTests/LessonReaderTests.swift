import Catalogue
import Dates
import Foundation
import Testing

@testable import Training

/// The files of lessons.
struct LessonReaderTests {
  private func read(_ text: String) throws -> Lesson {
    try Lesson(reading: Data(text.utf8), speaking: .english)
  }

  private func faults(_ text: String) -> [LessonFault] {
    do throws(LessonFaults) {
      _ = try Lesson(reading: Data(text.utf8), speaking: .english)
      return []
    } catch {
      return error.all
    }
  }

  @Test func `a lesson is read with its settings and steps`() throws {
    let lesson = try read(
      """
      # First visit
      #: now 2026-11-23T08:30
      #: method 135
      #: minutes 5
      #: before customer Sunrise Mart
      # A visit needs a name
      # and a verb.
      #
      # Try it.
      ? the verb comes first
      ? then the name
      > visit Sunrise Mart
      Saved #{number} ...
      \\# not prose

      ## Later
      #: clock 2026-11-24T08:00
      #: restart
      Good morning
      !> visti
      >
      """
    )
    #expect(lesson.title == "First visit")
    #expect(lesson.now == Moment("2026-11-23T08:30+08:00"))
    #expect((lesson.method, lesson.minutes, lesson.language) == ("135", 5, .english))
    #expect(lesson.before.map(\.text) == ["customer Sunrise Mart"])
    let tomorrow = try #require(Moment("2026-11-24T08:00+08:00"))
    #expect(
      lesson.steps == [
        .prose("A visit needs a name and a verb."), .prose("Try it."),
        .exchange(
          Lesson.Exchange(
            typed: Lesson.Line(text: "visit Sunrise Mart", number: 12),
            isRefused: false,
            hints: ["the verb comes first", "then the name"],
            expected: [
              ExpectedLine("Saved #{number} ...", number: 13),
              ExpectedLine("# not prose", number: 14),
            ]
          )
        ),
        .checkpoint("Later"), .clock(tomorrow),
        .restart([ExpectedLine("Good morning", number: 19)], number: 18),
        .exchange(
          Lesson.Exchange(
            typed: Lesson.Line(text: "visti", number: 20),
            isRefused: true,
            hints: []
          )
        ),
        .exchange(
          Lesson.Exchange(
            typed: Lesson.Line(text: "", number: 21),
            isRefused: false,
            hints: []
          )
        ),
      ]
    )
  }

  @Test func `Chinese prose is joined without a space`() throws {
    let lesson = try read("# 课\n#: now 2026-11-23T08:30\n#: lang zh\n# 先写动词，\n# 再写客户。\n> 今天")
    #expect(lesson.steps.first == .prose("先写动词，再写客户。"))
    #expect(lesson.language == .chinese)
  }

  @Test func `which words count belongs to the next typed line only`() throws {
    let lesson = try read(
      """
      # Words
      #: now 2026-11-23T08:30
      #: next 11-week-summary
      #: words Kestrel short
      #: weak good talk
      #: weak a busy day
      > note two cartons of Kestrel short
      #: words
      > note rain
      > note hail
      """
    )
    #expect(lesson.next == "11-week-summary")
    #expect(lesson.exchanges.map(\.words) == [["Kestrel", "short"], [], nil])
    #expect(lesson.exchanges.map(\.weak) == [["good talk", "a busy day"], [], []])
  }

  @Test func `words for no line and weak ones that are not told are faults`() {
    let found = faults("# T\n#: now 2026-11-23T08:30\n#: weak\n> list\n#: words rain\n")
    #expect(found.map(\.line) == [3, 5])
    #expect(found.last?.reason == .key(.lessonWordsWithoutLine))
  }

  @Test func `each fault is told with its line`() {
    let found = faults(
      """
      First visit
      answer to nothing
      #: clcok 2026-11-24T08:00
      #: minutes some
      > visit Sunrise Mart
      #: method 135
      # prose
      more
      #: clock 2026-11-24T08:00
      #: clock 2026-11-23T08:00
      ? a hint for nobody
      """
    )
    #expect(found.map(\.line) == [1, 1, 2, 3, 4, 6, 8, 10, 11])
  }

  @Test func `an empty file is no lesson`() {
    #expect(faults("").map(\.line) == [1, 1, 1])
    #expect(faults("# Title\n#: now 2026-11-23T08:30\n").map(\.reason) == [.key(.lessonNoLines)])
  }

  @Test func `bytes that are no text are no lesson`() {
    #expect(throws: LessonFaults.self) {
      try Lesson(reading: Data([0xFF, 0xFE]), speaking: .english)
    }
  }
}
