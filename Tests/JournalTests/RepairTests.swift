import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// What a repair makes of a journal.
struct RepairTests {
  private func note(_ n: Int, _ text: String = "x", by: String = "me") -> Entry {
    .make(.note, n: n, by: by, [.note: .string(text)])
  }

  private func nobody(_ n: Int, by: String = "me") -> Entry { .make(.purged, n: n, by: by) }
  private func line(_ text: String) -> Data { Data((text + "\n").utf8) }

  private func repair(_ bytes: Data, _ decisions: [Data: Repair.Decision] = [:]) -> Repair {
    let journal = Journal(reading: bytes)
    return Repair(journal, Inspection(of: journal), deciding: decisions, at: .monday)
  }

  @Test func `a sound journal needs none and stays byte for byte`() {
    let bytes = [note(1), note(1, by: "lin@laptop"), note(2)].journal
    let repair = repair(bytes)
    #expect(!repair.isNeeded)
    #expect(repair.steps == [])
    #expect(repair.bytes == bytes)
  }

  @Test func `a line that cannot be read goes, and its number is given to nobody`() {
    let repair = repair([note(1), note(2)].journal + line("{\"n\":3,oops") + [note(4)].journal)
    #expect(repair.steps == [.unreadable(line: 3), .filled(by: "me", numbers: 1)])
    #expect(repair.bytes == [note(1), note(2), nobody(3), note(4)].journal)
  }

  @Test func `the number of a last line that cannot be read is not given again`() {
    let bytes = [note(1)].journal + line("oops")
    #expect(repair(bytes).bytes == [note(1), nobody(2)].journal)
    #expect(Journal(reading: bytes).nextNumber(for: "me") == 3)
    #expect(Journal(reading: repair(bytes).bytes).nextNumber(for: "me") == 3)
  }

  @Test func `a changed line is accepted, taken out, or stays as it is`() throws {
    let text = String(decoding: [note(1), note(2, "缺货"), note(3)].journal, as: UTF8.self)
    let bytes = Data(text.replacing("缺货", with: "到货").utf8)
    let changed = Journal(reading: bytes).line(at: 1)
    let left = repair(bytes)
    #expect(left.steps == [.left(line: 2)])
    #expect(!left.isNeeded)
    #expect(left.bytes == bytes)
    let accepted = repair(bytes, [changed: .accept])
    #expect(accepted.steps == [.accepted(line: 2)])
    #expect(accepted.bytes == [note(1), note(2, "到货"), note(3)].journal)
    let without = repair(bytes, [changed: .takeOut])
    #expect(without.steps == [.takenOut(line: 2), .filled(by: "me", numbers: 1)])
    #expect(without.bytes == [note(1), nobody(2), note(3)].journal)
  }

  @Test func `a line without a sum, or with keys behind it, is accepted whole`() {
    let entry = note(2, "缺货")
    let text = String(decoding: entry.line, as: UTF8.self)
    let bare = Data(text.replacing(/,"sum":.*\}/, with: "}").utf8)
    let journal = bare + Data("\n".utf8)
    #expect(repair(journal, [bare: .accept]).bytes == [nobody(1), entry].journal)
    let extra = Data(text.replacing(/\}$/, with: ",\"mood\":\"好\"}").utf8)
    let kept = Journal(reading: repair(extra + Data("\n".utf8), [extra: .accept]).bytes)
    #expect((try? kept.entry(at: 1))?.others == [Value.Member("mood", .string("好"))])
  }

  @Test func `a file with other line ends comes back as it was`() {
    let bytes = [note(1), note(2), note(3)].journal
    let text = String(decoding: bytes, as: UTF8.self)
    let repair = repair(Data(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8))
    #expect(repair.bytes == bytes)
    #expect(repair.steps == (1...3).map { .salvaged(line: $0, entries: 1) })
  }

  @Test func `lines that ran together come apart`() {
    let two = Data(note(2).line + note(3).line) + Data("\n".utf8)
    let repair = repair([note(1)].journal + two)
    #expect(repair.steps == [.salvaged(line: 2, entries: 2)])
    #expect(repair.bytes == [note(1), note(2), note(3)].journal)
  }

  @Test func `swapped lines are put in order, each person's in their own places`() {
    let lin = note(1, by: "lin@laptop")
    let repair = repair([note(1), note(3), lin, note(2), note(4)].journal)
    #expect(repair.steps == [.sorted(by: "me", lines: 2)])
    #expect(repair.bytes == [note(1), note(2), lin, note(3), note(4)].journal)
  }

  @Test func `the same line once more goes, another one of the same number stays`() {
    let repair = repair([note(1), note(2), note(2), note(2, "y"), note(3)].journal)
    #expect(repair.steps == [.repeated(line: 3, n: 2)])
    #expect(repair.bytes == [note(1), note(2), note(2, "y"), note(3)].journal)
  }

  @Test func `a number that nobody counted to, and a wide gap, are left`() {
    let bytes = [note(1), note(999_999_999), note(2), note(5000)].journal
    #expect(!repair(bytes).isNeeded)
    #expect(repair(bytes).bytes == bytes)
  }

  @Test func `a repaired journal has nothing left to repair`() {
    let bytes =
      line("") + [note(1), note(3)].journal + line("oops") + [note(2), note(2)].journal
      + Data((note(7).line + note(8).line) + [0x0A])
    let once = repair(bytes)
    #expect(once.isNeeded)
    #expect(repair(once.bytes).steps == [])
    #expect(Journal(reading: once.bytes).damage == [])
  }

  @Test(arguments: 0..<200)
  func `no readable entry is lost, and no number is given again`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var entries = (1...8).map { note($0, "第\($0)条" + random.awkwardText()) }
    if Bool.random(using: &random) { entries.shuffle(using: &random) }
    var bytes = entries.journal
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: position)
      case 2: bytes.removeSubrange(position..<min(bytes.count, position + 40))
      default: bytes.replaceSubrange(position..<position, with: Data("\n".utf8))
      }
    }
    let before = Journal(reading: bytes)
    let after = Journal(reading: repair(bytes).bytes)
    let kept = (0..<after.count).compactMap { try? after.entry(at: $0) }
    for position in 0..<before.count {
      guard let entry = try? before.entry(at: position) else { continue }
      #expect(kept.contains(entry))
    }
    #expect(kept.allSatisfy { entries.contains($0) || $0.kind == .purged })
    #expect(after.nextNumber(for: "me") >= before.nextNumber(for: "me"))
  }
}
