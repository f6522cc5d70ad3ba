import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// The fast reading of heads, beside a plain one that goes byte by byte.
struct HeadTests {
  @Test(arguments: 0..<400)
  func `what is kept of each line is what a plain reading finds in it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = journal(&random)
    for _ in 0..<Int.random(in: 0...6, using: &random) { spoil(&bytes, &random) }
    let journal = Journal(reading: bytes)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    #expect(journal.count == lines.count)
    #expect((0..<journal.count).map { Data(journal.line(at: $0)) } == lines.map { Data($0) })
    let repeated = journal.damage.compactMap { damage in
      if case .double = damage.problem { damage.line - 1 } else { nil }
    }
    for (position, line) in lines.enumerated() {
      let plain = PlainHead(Array(line)) ?? (try? Entry(line: Array(line)[...])).map(PlainHead.init)
      #expect(journal.id(at: position) == plain?.id, "line \(position + 1)")
      if let plain { #expect(journal.day(at: position) == plain.on) }
      if !repeated.contains(position) { #expect(journal.kind(at: position) == plain?.kind) }
    }
  }

  @Test(arguments: 0..<100)
  func `a sum by the processor, at once or in parts, is the sum by tables`(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ length) }
    let sum = Checksum(of: bytes)
    #expect(sum == Checksum(byTables: bytes))
    let (first, second) = (Array(bytes.prefix(length / 3)), Array(bytes.dropFirst(length / 3)))
    #expect(Checksum(of: first).adding(second.span) == sum)
  }

  private func journal(_ random: inout SplitMix64) -> Data {
    let people = ["me", "lin@laptop", "李“\"@店", "a b\\c", ""]
    var numbers: [String: Int] = [:]
    return (0..<12).reduce(into: Data()) { data, _ in
      let by = people[Int.random(in: 0..<people.count, using: &random)]
      numbers[by, default: 0] += 1
      let entry = Entry.make(
        Kind.allCases[Int.random(in: 0..<Kind.allCases.count, using: &random)],
        n: numbers[by] ?? 1,
        by: by,
        with: Bool.random(using: &random) ? 1 : nil,
        on: Day(number: Int.random(in: 20_000...20_003, using: &random)),
        [.note: .string(random.awkwardText())]
      )
      data.append(contentsOf: entry.line)
      data.append(UInt8(ascii: "\n"))
    }
  }

  private func spoil(_ bytes: inout Data, _ random: inout SplitMix64) {
    let position = Int.random(in: 0..<bytes.count - 1, using: &random)
    // Heads are what is tried, so most changes fall into one.
    let line = bytes[..<position].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let place = min(position, line + Int.random(in: 0..<110, using: &random))
    let awkward = Array("\"\\\n\t0,:{}é".utf8)
    let byte = awkward[Int.random(in: 0..<awkward.count, using: &random)]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = byte
    case 1: bytes.insert(byte, at: place)
    case 2: bytes.remove(at: place)
    default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }
}

/// The head of a line by the letter of the format's description, and by nothing quicker.
private struct PlainHead {
  var id: EntryID
  var kind: Kind?
  var on: Day

  init(_ entry: Entry) { (id, kind, on) = (entry.id, entry.kind, entry.on) }

  init?(_ line: [UInt8]) {
    var rest = line[...]
    func skip(_ text: String) -> Bool {
      guard rest.starts(with: text.utf8) else { return false }
      rest = rest.dropFirst(text.utf8.count)
      return true
    }
    func number() -> Int? {
      let digits = rest.prefix(15).prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return Int(String(decoding: digits, as: UTF8.self))
    }
    func text() -> String? {
      guard let end = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x5C }), rest[end] == 0x22
      else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    guard skip("{\"n\":"), let n = number(), n >= 1, skip(",\"at\":\""), text() != nil,
      skip(",\"by\":\""), let by = text()
    else { return nil }
    if skip(",\"with\":"), number() == nil { return nil }
    guard skip(",\"kind\":\""), let kind = text(), skip(",\"on\":\""), let day = text(),
      let on = Day(day)
    else { return nil }
    (id, self.kind, self.on) = (EntryID(by: by, n: n), Kind(named: kind), on)
  }
}
