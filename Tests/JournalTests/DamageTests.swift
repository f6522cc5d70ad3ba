import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// What other hands, other programs and crashes leave behind in a journal.
struct DamageTests {
  private func note(_ n: Int, _ text: String = "x", by: String = "me") -> Entry {
    .make(.note, n: n, by: by, [.note: .string(text)])
  }

  private func bytes(_ entries: Entry...) -> Data { entries.journal }
  private func line(_ text: String) -> Data { Data((text + "\n").utf8) }

  @Test func `numbers go on after the highest and the unreadable lines behind it`() {
    let journal = Journal(
      reading: line("lost") + bytes(note(1), note(2)) + line("{\"n\":3,oops}") + line("")
        + bytes(note(1, by: "lin@laptop")) + line("{}")
    )
    #expect(journal.nextNumber(for: "me") == 6)
    #expect(journal.nextNumber(for: "lin@laptop") == 3)
    #expect(journal.nextNumber(for: "somebody") == 5)
    #expect(journal.damage.map(\.line) == [1, 4, 5, 7])
  }

  @Test func `of lines that share a number each different one counts once`() {
    let (a, b, c) = (note(3, "a"), note(3, "b"), note(3, "c"))
    let journal = Journal(reading: bytes(note(1), note(2), a, b, b, c, a, b))
    #expect(journal.positions(of: [.note]) == [0, 1, 2, 3, 5])
    #expect(journal.position(of: a.id) == 2)
    #expect(journal.nextNumber(for: "me") == 4)
    #expect(journal.damage.map(\.line) == [4, 5, 6, 7, 8])
  }

  @Test func `a journal put behind itself says everything once`() {
    let once = (1...5).map { note($0) }
    let journal = Journal(reading: (once + once).journal)
    #expect(journal.positions(of: [.note]) == Array(0..<5))
    #expect(journal.nextNumber(for: "me") == 6)
  }

  @Test func `the same number of two people is no double`() {
    let journal = Journal(reading: bytes(note(1), note(1, by: "lin@laptop"), note(2)))
    #expect(journal.damage == [])
    #expect(journal.position(of: EntryID(by: "lin@laptop", n: 1)) == 1)
    #expect(journal.position(of: EntryID(by: "nobody", n: 1)) == nil)
  }

  @Test func `a line that comes too late is reported and counts`() {
    let journal = Journal(reading: bytes(note(1), note(3), note(2)))
    #expect(journal.positions(of: [.note]) == [0, 1, 2])
    #expect(journal.damage.first == Damage(line: 2, problem: .gap(after: 1, to: 3)))
    #expect(journal.nextNumber(for: "me") == 4)
  }

  @Test(arguments: ["9223372036854775807", "9223372036854775808", "-1", "0", "1.0", "1e3"])
  func `a number that cannot be one makes the line unreadable`(n: String) {
    var text =
      #"{"n":\#(n),"at":"2026-11-23T09:15+08:00","by":"me","kind":"note","on":"2026-11-23""#
    text += ",\"sum\":\"\(Checksum(of: text.utf8).text)\"}"
    let journal = Journal(reading: line(text) + bytes(note(1)))
    #expect(journal.damage.map(\.line) == [1])
    #expect(journal.nextNumber(for: "me") == 2)
  }

  @Test func `a file that an editor gave other line ends is all there and all unusable`() {
    let text = String(decoding: bytes(note(1), note(2)), as: UTF8.self)
    let journal = Journal(reading: Data(text.replacing("\n", with: "\r\n").utf8))
    #expect(journal.count == 2)
    #expect(throws: LineError.wrongSum) { try journal.entry(at: 0) }
    #expect(journal.nextNumber(for: "me") == 3)
  }

  @Test func `a line of a megabyte is read and written`() throws {
    let long = note(2, String(repeating: "老王烟店\"\\\n", count: 60_000))
    let journal = Journal(reading: bytes(note(1), long, note(3)))
    #expect(try journal.entry(at: 1) == long)
    #expect(journal.value(.note, at: 1)?.string?.count == 420_000)
    #expect(journal.damage == [])
  }

  @Test(arguments: ["{", "{\"", "{\"n", "{\"n\"", "{\"n\":", "{\"n\":1"])
  func `the first bytes of a first line are our own`(torn: String) {
    #expect(!Journal(reading: Data(torn.utf8)).isForeign)
  }

  @Test(arguments: ["{\"m", "{\n", "[", "{\"n\":1 ".replacing("n", with: "N"), " ", "\n"])
  func `bytes that no journal begins with are somebody else's`(text: String) {
    #expect(Journal(reading: Data(text.utf8)).isForeign)
  }

  @Test func `damage that was told is not told again`() {
    var journal = Journal(reading: bytes(note(1)))
    journal.noteDamage(at: 0, .wrongSum)
    #expect(journal.positions(of: [.note]) == [])
    #expect(journal.kind(at: 0) == nil)
    #expect(journal.damage == [Damage(line: 1, problem: .unusable(.wrongSum))])
  }

  @Test func `a sum that is wrong is found without anybody asking for the line, and once`() {
    let text = String(decoding: bytes(note(1, "out of stock"), note(2)), as: UTF8.self)
    var journal = Journal(reading: Data(text.replacing("stock", with: "shock").utf8))
    #expect(journal.damage == [])
    journal.compareSums()
    journal.compareSums()
    #expect(journal.damage == [Damage(line: 1, problem: .unusable(.wrongSum))])
    #expect(journal.positions(of: [.note]) == [1])
    #expect(journal.isUnusable(EntryID(by: "me", n: 1)))
    #expect(!journal.isUnusable(EntryID(by: "me", n: 2)))
    #expect(!journal.isUnusable(EntryID(by: "me", n: 3)))
    journal.append(bytes(note(3)))
    journal.compareSums()
    #expect(journal.damage.count == 1)
  }

  @Test func `a gap that the unreadable lines before it explain is no damage of its own`() {
    let journal = Journal(reading: bytes(note(1)) + line("lost") + bytes(note(3), note(5)))
    #expect(
      journal.damage == [
        Damage(line: 2, problem: .unreadable), Damage(line: 4, problem: .gap(after: 3, to: 5)),
      ]
    )
  }

  @Test(arguments: [1_000_004, 999_999_999_999_999])
  func `numbers do not go on from one that nobody counted to`(n: Int) throws {
    var journal = Journal(reading: bytes(note(1), note(2), note(3), note(n, "forged")))
    #expect(journal.damage == [Damage(line: 4, problem: .jump(after: 3, to: n))])
    #expect(journal.nextNumber(for: "me") == 4)
    #expect(try journal.entry(at: 3).note == "forged")
    journal.append(bytes(note(4), note(n, "again")))
    #expect(journal.nextNumber(for: "me") == 5)
    #expect(journal.damage.last?.problem == .double(n, firstLine: 4))
    #expect(Journal(reading: bytes(note(n))).nextNumber(for: "me") == 1)
  }

  @Test func `as many numbers may be missing as a person could have counted`() {
    let journal = Journal(reading: bytes(note(1), note(1_000_001)))
    #expect(journal.damage == [Damage(line: 2, problem: .gap(after: 1, to: 1_000_001))])
    #expect(journal.nextNumber(for: "me") == 1_000_002)
  }

  @Test(arguments: 0..<300)
  func `whatever happens to the bytes, nothing traps and whole lines stay`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = (1...6).map { note($0, "第\($0)条" + random.awkwardText()) }
    var bytes = entries.journal
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: position)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
      default: bytes.replaceSubrange(position..<position, with: Data("\n".utf8))
      }
    }
    let journal = Journal(reading: bytes)
    let usable = (0..<journal.count).compactMap { try? journal.entry(at: $0) }
    #expect(usable.allSatisfy(entries.contains))
    // Four changes spoil at most four lines of the six.
    #expect(Set(usable.map(\.n)).count >= 2)
    for n in usable.map(\.n) { #expect(n < journal.nextNumber(for: "me")) }
  }
}
