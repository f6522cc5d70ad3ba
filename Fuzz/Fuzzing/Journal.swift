import Dates
import Foundation
import Journal

extension Target {
  /// Bytes as a journal: whatever they are, what can be used can be written again, and appending goes on.
  static func tryJournal(_ bytes: Data) {
    var journal = Journal(reading: bytes)
    journal.compareSums()
    expect(journal.length + journal.tornTail.count == bytes.count, "no byte is lost")
    for position in 0..<journal.count { tryLine(at: position, of: journal) }
    _ = (journal.isForeign, journal.damage.count)
    let next = journal.nextNumber(for: "me")
    let draft = Draft(.note, on: Day(number: 20_000), [.note: .string("x")])
    let batch = Batch([draft], from: next, by: "me", at: Moment(milliseconds: 0, offsetMinutes: 0))
    journal.append(batch.bytes)
    let read = try? journal.entry(at: journal.count - 1)
    expect(read == batch.entries.first, "what is appended can be read")
    expect(journal.nextNumber(for: "me") == next + 1, "numbers go on")
  }

  private static func tryLine(at position: Int, of journal: Journal) {
    for field in Field.allCases { _ = journal.value(field, at: position) }
    // The sums of made-up bytes are never right, so the reader behind them is tried without.
    let line = [UInt8](journal.line(at: position))
    guard let entry = try? Entry(line: line[...], checkingSum: false) else { return }
    let again = try? Entry(line: entry.line[...])
    expect(again == entry, "an entry that was read is written so that it reads the same")
    tryBothReaders(line)
  }

  /// The quick reader of a journal and the full one, on the line with the sum that it should have.
  private static func tryBothReaders(_ line: [UInt8]) {
    let content = line.dropLast(18)
    let whole = content + Array(",\"sum\":\"\(Checksum(of: content).text)\"}".utf8)
    let quick = try? Journal(reading: Data(whole + [0x0A])).entry(at: 0)
    expect(quick == (try? Entry(line: whole)), "both readers read the same")
  }
}
