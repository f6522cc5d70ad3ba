import Dates
import Foundation
import Journal
import TestSupport
import Testing

struct JournalTests {
  private let entries = (1...5).map { n in
    Entry.make(.note, n: n, [.note: .string("第\(n)条“\\\"\n")])
  }

  @Test func `cutting the file anywhere keeps every whole entry and sets the rest aside`() throws {
    let bytes = entries.journal
    for length in 0...bytes.count {
      let journal = Journal(reading: bytes.prefix(length))
      let whole = bytes.prefix(length).count { $0 == UInt8(ascii: "\n") }
      #expect(journal.count == whole, "cut at byte \(length)")
      #expect(try (0..<whole).map { try journal.entry(at: $0) } == Array(entries.prefix(whole)))
      #expect(journal.length + journal.tornTail.count == length)
      #expect(journal.damage == [])
    }
  }

  @Test func `numbers go on after the highest, for each person`() {
    let mixed = [Entry.make(n: 1), .make(n: 1, by: "lin@laptop"), .make(n: 2)]
    let journal = Journal(reading: mixed.journal)
    #expect(journal.nextNumber(for: "me") == 3)
    #expect(journal.nextNumber(for: "lin@laptop") == 2)
    #expect(journal.nextNumber(for: "nobody") == 1)
    #expect(journal.damage == [])
  }

  @Test func `an unreadable line is damage, and its number is not given again`() throws {
    var bytes = entries.prefix(3).map(\.self).journal
    bytes.append(contentsOf: Array("{\"n\":4,oops}\n".utf8))
    let journal = Journal(reading: bytes)
    #expect(journal.damage == [Damage(line: 4, problem: .unreadable)])
    #expect(journal.nextNumber(for: "me") == 5)
    #expect(try journal.entry(at: 2) == entries[2])
  }

  @Test func `a gap and a double are reported, and both lines of a double count`() throws {
    let odd = [entries[0], entries[2], .make(n: 3), entries[2]]
    let journal = Journal(reading: odd.journal)
    #expect(
      journal.damage == [
        Damage(line: 2, problem: .gap(after: 1, to: 3)),
        Damage(line: 3, problem: .double(3, firstLine: 2)),
        Damage(line: 4, problem: .double(3, firstLine: 2)),
      ]
    )
    #expect(journal.position(of: EntryID(by: "me", n: 3)) == 1)
    // The same bytes twice are one entry; a different line with the same number counts.
    #expect(journal.positions(of: [.note, .visit]) == [0, 1, 2])
  }

  @Test func `lines with their keys in another order are read too`() throws {
    var line =
      #"{"kind":"note","n":1,"on":"2026-11-23","by":"me","at":"2026-11-23T09:15:00.000+08:00""#
    line += ",\"sum\":\"\(Checksum(of: line.utf8).text)\"}\n"
    let journal = Journal(reading: Data(line.utf8))
    #expect(journal.positions(of: [.note]) == [0])
    #expect(try journal.entry(at: 0) == .make(.note))
  }

  @Test func `what is appended later is read like the rest`() throws {
    var journal = Journal(reading: entries.prefix(2).map(\.self).journal)
    journal.append(entries.suffix(3).map(\.self).journal)
    #expect(try (0..<5).map { try journal.entry(at: $0) } == entries)
    #expect(journal.value(.note, at: 4) == .string("第5条“\\\"\n"))
    #expect(journal.value(.customer, at: 4) == nil)
  }

  @Test(arguments: ["hello\n", "hello", "# a todo list\nx\n", "\u{0}\u{1}"])
  func `somebody else's file is recognised`(text: String) {
    #expect(Journal(reading: Data(text.utf8)).isForeign)
  }

  @Test func `an empty file, a torn first line and a damaged one are our own`() {
    #expect(!Journal().isForeign)
    #expect(!Journal(reading: Data(#"{"n":1,"at"#.utf8)).isForeign)
    #expect(!Journal(reading: Data("{\"n\":1,broken\n".utf8)).isForeign)
  }

  @Test func `a huge number takes no memory`() {
    let journal = Journal(reading: [Entry.make(n: 999_999_999_999)].journal)
    #expect(journal.position(of: EntryID(by: "me", n: 999_999_999_999)) == 0)
    #expect(journal.nextNumber(for: "me") == 1)
  }

  @Test func `the first entry of a batch is named by the others`() {
    let batch = Batch(
      [Draft(.customer, on: Day("2026-11-23")), Draft(.visit, on: Day("2026-11-23"))],
      from: 7,
      by: "me",
      at: .monday
    )
    #expect(batch.entries.map(\.n) == [7, 8])
    #expect(batch.entries.map(\.with) == [nil, 7])
    #expect(batch.bytes == batch.entries.journal)
  }
}
