import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// A start from a checkpoint leads to the same present as reading the whole journal.
struct CheckpointTests {
  @Test(arguments: 0..<60)
  func `going on from a checkpoint is the same as reading everything`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = random.journal(of: 40)
    let whole = Present(loaded(Portfolio(reading: entries.journal)), entries)
    var tried = 0
    for count in (1...entries.count).shuffled(using: &random) where tried < 3 {
      var earlier = Portfolio(reading: Array(entries.prefix(count)).journal)
      // Where an entry was named that comes later, or never, there is none.
      guard let checkpoint = earlier.checkpoint()?.bytes else { continue }
      tried += 1
      let portfolio = Portfolio(reading: entries.journal, from: checkpoint)
      #expect(Present(loaded(portfolio), entries) == whole, "after \(count) lines")
    }
    #expect(tried > 0)
  }

  @Test func `a second checkpoint is that of the whole journal, however it was come by`() throws {
    let entries = diary(200)
    let checkpoint = try checkpoint(of: Array(entries.prefix(120)).journal)
    var second = Portfolio(reading: entries.journal, from: checkpoint)
    var whole = Portfolio(reading: entries.journal)
    #expect(second.spared == 120)
    let (again, anew) = (second.checkpoint()?.bytes, whole.checkpoint()?.bytes)
    #expect(again == anew)
  }

  @Test func `what a later line corrects is folded anew`() throws {
    let entries = diary(60)
    let checkpoint = try checkpoint(of: entries.journal)
    let undo = Entry.make(.undo, n: 61, [.of: .list([.integer(1)])])
    let corrected = entries + [undo]
    let portfolio = Portfolio(reading: corrected.journal, from: checkpoint)
    #expect(portfolio.spared == 0)
    #expect(portfolio.isUndone(EntryID(by: "me", n: 1)))
    #expect(
      Present(portfolio, corrected) == Present(Portfolio(reading: corrected.journal), corrected)
    )
  }

  /// Each of these is told at every start, so every start looks at it.
  @Test(arguments: [
    Data("no entry\n".utf8),
    Entry.make(.note, n: 99).journalLine,
    Entry.make(.note, n: 3, [.note: .string("again")]).journalLine,
    Data(
      String(decoding: Entry.make(.note, n: 11).journalLine, as: UTF8.self)
        .replacing("\"kind\":\"note\"", with: "\"kind\":\"need\"").utf8
    ),
    Entry.make(.done, n: 11, [.of: .list([.integer(12)])]).journalLine,
  ])
  func `a journal of which something is to be told gets none`(line: Data) {
    var portfolio = Portfolio(reading: diary(10).journal + line)
    #expect(portfolio.checkpoint()?.bytes == nil)
  }

  @Test func `a checkpoint that was cut anywhere is not used, and nothing is lost`() throws {
    let entries = diary(20)
    let checkpoint = try checkpoint(of: entries.journal)
    let whole = Present(loaded(Portfolio(reading: entries.journal)), entries)
    for length in 0..<checkpoint.count {
      let portfolio = Portfolio(reading: entries.journal, from: checkpoint.prefix(length))
      #expect(portfolio.spared == 0, "cut at \(length)")
      guard length.isMultiple(of: 100) else { continue }
      #expect(Present(loaded(portfolio), entries) == whole, "cut at \(length)")
    }
  }

  @Test func `a checkpoint of a longer journal is not used`() throws {
    let checkpoint = try checkpoint(of: diary(20).journal)
    let entries = Array(diary(20).prefix(10))
    let portfolio = Portfolio(reading: entries.journal, from: checkpoint)
    #expect(portfolio.spared == 0)
    #expect(portfolio.journal.count == 10)
  }

  @Test func `nothing of what was written about people is in it`() throws {
    let checkpoint = try checkpoint(of: diary(20).journal)
    for text in ["甲", "note", "13800138000"] {
      #expect(checkpoint.firstRange(of: Data(text.utf8)) == nil)
    }
  }

  /// A customer, then visits, tasks and what closes every other one.
  private func diary(_ count: Int) -> [Entry] {
    (1...count).map { n in
      let day = Day("2026-11-01").adding(days: n % 28)
      return switch n % 5 {
      case 1:
        .make(.customer, n: n, on: day, [.name: .string("甲"), .phone: .string("13800138000")])
      case 2: .make(.task, n: n, on: day, [.note: .string("note"), .customer: .string("甲")])
      case 3 where n % 2 == 0: .make(.done, n: n, on: day, [.of: .list([.integer(n - 1)])])
      case 4: .make(.brand, n: n, on: day, [.brands: .strings(["B\(n % 3)"]), .state: .integer(1)])
      default: .make(.visit, n: n, on: day, [.customer: .string("甲"), .note: .string("note")])
      }
    }
  }

  private func checkpoint(of journal: Data) throws -> Data {
    var portfolio = Portfolio(reading: journal)
    let checkpoint = portfolio.checkpoint()?.bytes
    return try #require(checkpoint)
  }

  private func loaded(_ portfolio: Portfolio) -> Portfolio {
    var portfolio = portfolio
    portfolio.loadAnswers()
    return portfolio
  }
}

extension Entry {
  fileprivate var journalLine: Data { [self].journal }
}
