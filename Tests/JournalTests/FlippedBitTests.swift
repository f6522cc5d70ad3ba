import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// One bit is another one, as a tired disk leaves it.
struct FlippedBitTests {
  private let entries = [
    Entry.make(.customer, n: 1, [.name: .string("惠民超市")]),
    .make(
      .visit,
      n: 2,
      [.customer: .string("惠民超市"), .minutes: .integer(45), .note: .string("缺货“\"")]
    ),
    .make(.note, n: 3, [.note: .string("é\\\n")]),
  ]

  @Test func `no bit can be flipped without its line being left out and told`() {
    let bytes = entries.journal
    for bit in 0..<(8 * bytes.count) {
      var flipped = bytes
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      var journal = Journal(reading: flipped)
      journal.compareSums()
      let counted = journal.positions(of: Set(Kind.allCases)).map { try? journal.entry(at: $0) }
      // A line end that is gone takes the line behind it along; the last one leaves a torn tail.
      let lost = bytes[bit / 8] == UInt8(ascii: "\n") && bit / 8 < bytes.count - 1 ? 2 : 1
      #expect(counted.count == entries.count - lost, "bit \(bit)")
      #expect(counted.allSatisfy { $0.map(entries.contains) ?? false }, "bit \(bit)")
      #expect(!journal.damage.isEmpty || !journal.tornTail.isEmpty, "bit \(bit)")
    }
  }
}
