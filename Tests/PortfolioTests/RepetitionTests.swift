import Dates
import Journal
import Portfolio
import TestSupport
import Testing

/// A task that comes again is never closed by a `done`, which is about one time of it.
struct RepetitionTests {
  private let calendar = WorkCalendar(yaml: [])

  /// A task of every Friday, set on Monday, 2026-11-02.
  private func story(_ every: String = "weekly:fri", due: String? = nil) -> Story {
    var story = Story(on: Day("2026-11-02"))
    var fields: Fields = [.note: .string("交周报"), .every: .string(every)]
    fields[.due] = due.map(Value.string)
    story.add(.task, fields)
    return story
  }

  private func done(_ story: inout Story, _ days: StaticString...) {
    for day in days { story.add(.done, on: Day(day), [.of: .list([.integer(1)])]) }
  }

  private func state(_ story: Story, _ today: StaticString) throws -> Repetition {
    let portfolio = Portfolio(reading: story.entries.journal)
    let task = try #require(portfolio.open.first?.entry)
    return try #require(portfolio.repetition(of: task, on: Day(today), calendar))
  }

  @Test func `the first one to come is due`() throws {
    let state = try state(story(), "2026-11-03")
    #expect(state.due == Day("2026-11-06"))
    #expect(state.missed == [])
    #expect(state.next == Day("2026-11-13"))
    #expect(state.present.due == Day("2026-11-06"))
    #expect(state.present.every == Recurrence("weekly:fri"))
  }

  @Test func `the latest one counts, what was missed before is over`() throws {
    let state = try state(story(), "2026-11-23")
    #expect(state.due == Day("2026-11-20"))
    #expect(state.missed == [Day("2026-11-06"), Day("2026-11-13")])
    #expect(state.next == Day("2026-11-27"))
  }

  @Test func `a done closes the one that is due, early or late, and the task stays open`() throws {
    var story = story()
    done(&story, "2026-11-06", "2026-11-15")
    #expect(try state(story, "2026-11-19").due == Day("2026-11-20"))
    #expect(try state(story, "2026-11-19").missed == [])
    done(&story, "2026-11-19")
    let state = try state(story, "2026-11-23")
    #expect(state.due == Day("2026-11-27"))
    #expect(
      state.closed.map { [$0.due, $0.on] } == [
        [Day("2026-11-06"), Day("2026-11-06")], [Day("2026-11-13"), Day("2026-11-15")],
        [Day("2026-11-20"), Day("2026-11-19")],
      ]
    )
  }

  @Test func `several dones of one day count once`() throws {
    var story = story()
    done(&story, "2026-11-06", "2026-11-06")
    #expect(try state(story, "2026-11-08").due == Day("2026-11-13"))
  }

  @Test func `an undone done opens its time again`() throws {
    var story = story()
    done(&story, "2026-11-06")
    story.add(.undo, [.of: .list([.integer(2)])])
    #expect(try state(story, "2026-11-08").due == Day("2026-11-06"))
  }

  @Test func `due is its last day`() throws {
    var story = story(due: "2026-11-14")
    #expect(try state(story, "2026-11-30").due == Day("2026-11-13"))
    done(&story, "2026-11-13")
    #expect(try state(story, "2026-11-30").due == nil)
    let portfolio = Portfolio(reading: story.entries.journal)
    #expect(portfolio.allOpen(on: Day("2026-11-30"), calendar) == [])
  }

  @Test func `a change of it changes all times, and without every it is a task that is done`() {
    var story = story()
    done(&story, "2026-11-06")
    story.add(.amend, on: Day("2026-11-02"), [.of: .list([.integer(1)]), .every: .null])
    let portfolio = Portfolio(reading: story.entries.journal)
    #expect(portfolio.open == [])
    #expect(portfolio.closing(of: EntryID(by: "me", n: 1)) == EntryID(by: "me", n: 2))
  }

  @Test func `a task that was made a repeated one later is not closed by what closed it`() throws {
    var story = Story(on: Day("2026-11-02"))
    story.add(.task, [.note: .string("交周报")])
    done(&story, "2026-11-06")
    story.add(
      .amend,
      on: Day("2026-11-02"),
      [.of: .list([.integer(1)]), .every: .string("weekly:fri")]
    )
    let state = try state(story, "2026-11-08")
    #expect(state.due == Day("2026-11-13"))
  }

  @Test func `line by line it is the same as all at once`() throws {
    var story = story()
    done(&story, "2026-11-06", "2026-11-13")
    var portfolio = Portfolio()
    for entry in story.entries { portfolio.take([entry].journal) }
    let task = try #require(portfolio.open.first?.entry)
    #expect(
      portfolio.repetition(of: task, on: Day("2026-11-14"), calendar)?.due == Day("2026-11-20")
    )
  }

  @Test func `each time in some days, and when it was done`() throws {
    var story = story()
    done(&story, "2026-11-09")
    let portfolio = Portfolio(reading: story.entries.journal)
    let times = portfolio.timesDue(
      in: Day("2026-11-01")...Day("2026-11-30"),
      upTo: Day("2026-11-20"),
      calendar
    )
    #expect(times.map(\.task.due) == [Day("2026-11-06"), Day("2026-11-13"), Day("2026-11-20")])
    #expect(times.map(\.doneOn) == [Day("2026-11-09"), nil, nil])
  }
}
