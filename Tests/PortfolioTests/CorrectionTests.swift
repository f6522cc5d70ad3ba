import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// Undo, redo, amend and purge: what an entry says now, and whether it counts.
struct CorrectionTests {
  private let visit = Draft.make(
    .visit,
    [
      .customer: .string("老王"), .minutes: .integer(45), .tags: .strings(["缺货"]),
      .note: .string("聊"),
    ]
  )

  private func counted(_ portfolio: Portfolio) -> [Int] {
    portfolio.entries(of: [.visit], in: november).map(\.n)
  }

  @Test func `an undo takes back, a redo restores, and the last of the two decides`() {
    #expect(counted(Portfolio(of: visit, visit, .undo(1))) == [2])
    #expect(counted(Portfolio(of: visit, visit, .undo(1, 2), .redo(1))) == [1])
    #expect(counted(Portfolio(of: visit, visit, .undo(1), .redo(1), .undo(1))) == [2])
    #expect(counted(Portfolio(of: visit, visit, .redo(1))) == [1, 2])
  }

  @Test func `changed fields hold, a null removes one, the others stay`() {
    let portfolio = Portfolio(
      of: visit,
      .amend(1, [.minutes: .integer(30), .tags: .null]),
      .amend(1, [.note: .string("补货")])
    )
    #expect(
      portfolio.entry(own(1))?.fields == [
        .customer: .string("老王"), .minutes: .integer(30), .note: .string("补货"),
      ]
    )
    #expect(portfolio.entries(of: [.visit], in: november).first?.minutes == 30)
  }

  @Test func `an amendment that was taken back changes nothing`() {
    let portfolio = Portfolio(of: visit, .amend(1, [.minutes: .integer(30)]), .undo(2))
    #expect(portfolio.entry(own(1))?.minutes == 45)
  }

  @Test func `a change of the day moves the entry into its period and out of the other`() {
    let portfolio = Portfolio(of: visit, .amend(1, on: Day("2026-10-31"), [:]))
    let october = Day("2026-10-01")...Day("2026-10-31")
    #expect(portfolio.entries(of: [.visit], in: october).map(\.n) == [1])
    #expect(counted(portfolio) == [])
    #expect(portfolio.lastContacts(upTo: Day("2026-11-30")) == ["老王": Day("2026-10-31")])
  }

  @Test func `a purged entry is not there, and what refers to it is ignored`() {
    let portfolio = Portfolio(
      of: .purged,
      .done(1),
      .amend(1, [.note: .string("x")]),
      .undo(1),
      .redo(1),
      visit
    )
    #expect(portfolio.entry(own(1)) == nil)
    #expect(portfolio.entries(of: Set(Kind.allCases), where: { $0.n == 1 }) == [])
    #expect(counted(portfolio) == [6])
    #expect(portfolio.open.count == 0)
    #expect(portfolio.journal.damage == [])
  }

  @Test func `references to what does not exist are ignored`() {
    let portfolio = Portfolio(
      of: visit,
      .undo(99),
      .done(98),
      .amend(97, [.note: .string("x")]),
      .make(.undo, [.of: .strings(["nobody/1", "no number", "/"])]),
      .make(.undo)
    )
    #expect(counted(portfolio) == [1])
    #expect(portfolio.entry(own(99)) == nil)
  }

  @Test func `a line that cannot be used is reported and not counted`() {
    var lines = [
      Draft.customer("老王"), .make(.task, [.note: .string("x")]), visit,
    ].entries.map { String(decoding: $0.line, as: UTF8.self) }
    for index in lines.indices { lines[index].replace("\"sum\":\"", with: "\"sum\":\"0") }
    let portfolio = Portfolio(reading: Data((lines.joined(separator: "\n") + "\n").utf8))
    #expect(portfolio.customers == [:])
    #expect(portfolio.open.count == 0)
    #expect(portfolio.entry(own(3)) == nil)
    #expect(counted(portfolio) == [])
    #expect(
      portfolio.journal.damage == [
        Damage(line: 1, problem: .unusable(.wrongSum)),
        Damage(line: 2, problem: .unusable(.wrongSum)),
      ]
    )
  }

  @Test func `the entries of one line are found from any of them`() {
    let all = [
      Entry.make(n: 1), .make(.customer, n: 2), .make(n: 3, with: 2), .make(n: 4, with: 2),
      .make(n: 1, by: "lin@laptop"), .make(n: 2, by: "lin@laptop", with: 1), .make(n: 5),
    ]
    let portfolio = Portfolio(reading: all.journal)
    #expect(portfolio.companions(of: own(1)) == [own(1)])
    for n in 2...4 { #expect(portfolio.companions(of: own(n)) == [own(2), own(3), own(4)]) }
    #expect(portfolio.companions(of: own(5)) == [own(5)])
    #expect(portfolio.companions(of: own(6)) == [])
    let theirs = (1...2).map { EntryID(by: "lin@laptop", n: $0) }
    #expect(portfolio.companions(of: theirs[1]) == theirs)
  }

  @Test func `a purged entry in the middle does not part those of one line`() {
    let all = [
      Entry.make(.customer, n: 1), .make(.purged, n: 2), .make(n: 3, with: 1), .make(n: 4),
    ]
    let portfolio = Portfolio(reading: all.journal)
    #expect(portfolio.companions(of: own(1)) == [own(1), own(3)])
    #expect(portfolio.companions(of: own(3)) == [own(1), own(3)])
    #expect(portfolio.companions(of: own(4)) == [own(4)])
  }
}
