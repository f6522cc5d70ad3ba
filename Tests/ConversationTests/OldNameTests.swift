import Catalogue
import Dates
import Journal
import TestSupport
import Testing

/// Entries of the time before somebody took another name, which stay theirs.
struct OldNameTests {
  @Test func `what was recorded under a name with a space is closed and amended by it`() throws {
    let draft = Draft(.task, on: Day("2026-11-23"), [.note: .string("bring leaflets")])
    let task = Entry(draft, id: EntryID(by: "Lin Xiaoyu", n: 1), at: .monday)
    var stage = try Stage(language: .english, journal: [task].journal)
    stage.type("amend Lin Xiaoyu/1 by friday")
    stage.type("done Lin Xiaoyu/1 brought them")
    #expect(stage.entries.map(\.kind) == [.amend, .done])
    #expect(stage.entries.allSatisfy { $0.references == [task.id] })
    #expect(stage.entries.first?.due == Day("2026-11-27"))
    #expect(stage.entries.last?.note == "brought them")
  }
}
