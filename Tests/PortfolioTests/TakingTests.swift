import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// Lines that arrive one by one lead to the same present as the whole journal read at once.
struct TakingTests {
  @Test func `what was closed before it was there is closed once it is`() {
    var portfolio = Portfolio(
      reading: [Entry.make(.done, n: 1, [.of: .list([.string("li@shop/1")])])].journal
    )
    portfolio.take([Entry.make(.task, n: 1, by: "li@shop")].journal)
    #expect(portfolio.open == [])
    portfolio.take([Entry.make(.task, n: 2, by: "li@shop")].journal)
    #expect(portfolio.open.map(\.id) == [EntryID(by: "li@shop", n: 2)])
  }

  @Test(arguments: 0..<200)
  func `line by line is the same as all at once`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = random.journal(of: 40)
    var whole = Portfolio(reading: entries.journal)
    whole.loadAnswers()

    let loadsAt = Int.random(in: 0...entries.count, using: &random)
    var grown = Portfolio()
    for (position, entry) in entries.enumerated() {
      if position == loadsAt { grown.loadAnswers() }
      grown.take([entry].journal)
    }
    grown.loadAnswers()
    #expect(Present(grown, entries) == Present(whole, entries))
  }

  @Test(arguments: 0..<100)
  func `keeping what was decoded changes nothing that can be asked`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = random.journal(of: 40)
    var portfolio = Portfolio()
    let readsAt = Int.random(in: 0..<entries.count, using: &random)
    for (position, entry) in entries.enumerated() {
      if position == readsAt {
        portfolio.keepDecoded(Day("2026-11-05")...Day("2026-11-20"), figuresFrom: Day(number: 0))
        _ = Present(portfolio, entries)
      }
      portfolio.take([entry].journal)
    }
    #expect(Present(portfolio, entries) == Present(Portfolio(reading: entries.journal), entries))
  }

  @Test func `what was decoded of a file that was replaced is forgotten`() {
    var portfolio = Portfolio(reading: journal("旧"))
    portfolio.keepDecoded(november, figuresFrom: Day(number: 0))
    #expect(notes(portfolio) == ["旧"])
    portfolio.startOver(with: journal("新"))
    #expect(notes(portfolio) == ["新"])
  }

  @Test func `what copies append for themselves is not mixed with what they share`() {
    var one = Portfolio(reading: journal("旧"))
    one.keepDecoded(november, figuresFrom: Day(number: 0))
    var other = one
    one.take(journal("甲", n: 2))
    other.take(journal("乙", n: 2))
    for _ in 0..<2 {
      #expect(notes(one) == ["旧", "甲"])
      #expect(notes(other) == ["旧", "乙"])
      one.keepDecoded(november, figuresFrom: Day(number: 0))
      other.keepDecoded(november, figuresFrom: Day(number: 0))
    }
  }

  private func journal(_ note: String, n: Int = 1) -> Data {
    [Entry.make(.note, n: n, on: Day("2026-11-10"), [.note: .string(note)])].journal
  }

  private func notes(_ portfolio: Portfolio) -> [String?] {
    portfolio.entries(of: [.note], in: november).map(\.note)
  }

  /// Both look at as few lines as they can; what all the lines say must come out.
  @Test(arguments: 0..<100)
  func `last contacts and recorded days are those of the entries`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let portfolio = Portfolio(reading: random.journal(of: 60).journal)
    let visits = portfolio.entries(of: [.visit], in: november).filter { $0.customer != nil }
    let ends: [Day] = [Day("2026-11-10"), Day("2026-11-30")]
    for day in ends {
      let last = Dictionary(
        visits.filter { $0.on <= day }.map { (portfolio.presentName($0.customer ?? ""), $0.on) }
      ) { max($0, $1) }
      #expect(portfolio.lastContacts(upTo: day) == last)
      for name in SplitMix64.names {
        #expect(portfolio.lastContact(with: name, upTo: day) == last[name])
      }
    }
    let kinds: Set<Kind> = [.visit, .note, .brand]
    let days: ClosedRange<Day> = Day("2026-11-08")...Day("2026-11-15")
    #expect(
      portfolio.days(of: kinds, in: days) == Set(portfolio.entries(of: kinds, in: days).map(\.on))
    )
  }
}
