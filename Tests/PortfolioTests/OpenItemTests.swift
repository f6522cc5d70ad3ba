import Dates
import Journal
import Portfolio
import TestSupport
import Testing

/// Tasks, needs and complaints are open until a `done` names them.
struct OpenItemTests {
  private let three: [Draft] = [
    .make(.task, [.note: .string("送宣传单")]),
    .make(.need, [.note: .string("通仙加10条")]),
    .make(.complaint, [.note: .string("送货晚")]),
  ]

  private func portfolio(_ more: Draft...) -> Portfolio {
    Portfolio(reading: (three + more).entries.journal)
  }

  @Test func `what opens stays open, oldest first`() {
    #expect(
      portfolio(.make(.visit, [.note: .string("x")])).open.map(\.id) == [own(1), own(2), own(3)]
    )
    #expect(portfolio().open.map(\.entry.note) == ["送宣传单", "通仙加10条", "送货晚"])
  }

  @Test func `a done closes what it names, and tells which`() {
    let portfolio = portfolio(.done(1, 3))
    #expect(portfolio.open.map(\.id) == [own(2)])
    #expect(portfolio.closing(of: own(1)) == own(4))
    #expect(portfolio.closing(of: own(2)) == nil)
  }

  @Test func `an undone done opens again, a redone one closes again`() {
    #expect(portfolio(.done(1), .undo(4)).open.map(\.id) == [own(1), own(2), own(3)])
    #expect(portfolio(.done(1), .undo(4), .redo(4)).open.map(\.id) == [own(2), own(3)])
  }

  @Test func `of two dones one is enough`() {
    let portfolio = portfolio(.done(1), .done(1), .undo(4))
    #expect(portfolio.open.map(\.id) == [own(2), own(3)])
    #expect(portfolio.closing(of: own(1)) == own(5))
  }

  @Test func `what was taken back is not open, and a change shows in what is`() {
    let portfolio = portfolio(
      .undo(1),
      .amend(2, on: Day("2026-11-20"), [.due: .string("2026-11-30")])
    )
    #expect(portfolio.open.map(\.id) == [own(2), own(3)])
    #expect(portfolio.open.first?.entry.due == Day("2026-11-30"))
    #expect(portfolio.open.first?.entry.on == Day("2026-11-20"))
    #expect(portfolio.open.first?.entry.note == "通仙加10条")
  }

  @Test func `a done line by line closes as well`() {
    var portfolio = portfolio()
    portfolio.take(.done(2), n: 4)
    #expect(portfolio.open.map(\.id) == [own(1), own(3)])
    portfolio.take(.undo(4), n: 5)
    #expect(portfolio.open.map(\.id) == [own(1), own(2), own(3)])
  }

  @Test func `a colleague's done closes by name and number, not by number alone`() {
    let done = Draft.make(.done, [.of: .list([.integer(1), .string("me/2")])])
    let theirs = Entry(done, id: EntryID(by: "lin@laptop", n: 1), at: .monday)
    let portfolio = Portfolio(reading: (three.entries + [theirs]).journal)
    #expect(portfolio.open.map(\.id) == [own(1), own(3)])
    #expect(portfolio.closing(of: own(2)) == theirs.id)
  }
}
