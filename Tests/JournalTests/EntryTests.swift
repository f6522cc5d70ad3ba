import Dates
import Foundation
import Journal
import TestSupport
import Testing

struct EntryTests {
  /// The line of `design.md` 3, which is a test vector.
  private let line = """
    {"n":41,"at":"2026-11-23T09:15:02.123+08:00","by":"lin@laptop","kind":"visit",\
    "on":"2026-11-23","customer":"老王烟店","brands":["通仙"],"minutes":45,"tags":["缺货"],\
    "note":"希望增加供应","sum":"61c2d248"}
    """

  private var entry: Entry {
    .make(
      n: 41,
      by: "lin@laptop",
      at: Moment.monday.adding(milliseconds: 2123),
      [
        .customer: .string("老王烟店"), .brands: .strings(["通仙"]), .minutes: .integer(45),
        .tags: .strings(["缺货"]), .note: .string("希望增加供应"),
      ]
    )
  }

  @Test func `the line of the design is written byte for byte`() {
    #expect(entry.line == Array(line.utf8))
  }

  @Test func `the line of the design is read field for field`() throws {
    #expect(try Entry(line: Array(line.utf8)[...]) == entry)
  }

  @Test func `the checksum has the published check value`() {
    #expect(Checksum(of: "123456789".utf8).text == "e3069283")
  }

  @Test(arguments: 0..<300)
  func `an entry comes back from its line byte for byte`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let original = random.entry()
    let read = try Entry(line: original.line[...])
    #expect(read == original)
    #expect(read.line == original.line)
  }

  @Test(arguments: 0..<200)
  func `reading never traps, and never accepts a changed line`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = random.entry().line
    let position = Int.random(in: bytes.indices, using: &random)
    bytes[position] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
    #expect(throws: LineError.self) { try Entry(line: bytes[...]) }
  }

  @Test func `a key with a NUL behind it is a key of its own`() throws {
    let start =
      #"{"n":1,"at":"2026-11-23T09:00:00.000+08:00","by":"me","kind":"note","on":"2026-11-23""#
    let text = start + #","note":"a","note\u0000":"b""#
    let line = text + #","sum":"\#(Checksum(of: text.utf8).text)"}"#
    let entry = try Entry(line: Array(line.utf8)[...])
    #expect(entry.note == "a")
    #expect(entry.others == [Value.Member("note\0", .string("b"))])
  }

  @Test func `unknown keys are kept and written before the sum`() throws {
    var entry = Entry.make()
    entry.others = [Value.Member("mood", .string("好")), Value.Member("z", .list([.null]))]
    #expect(try Entry(line: entry.line[...]).others == entry.others)
  }

  @Test func `a kind of a newer version is told apart from damage`() {
    var text = String(decoding: Entry.make().line, as: UTF8.self)
    text.replace("visit", with: "dream")
    #expect(throws: LineError.unknownKind("dream")) {
      try Entry(line: Array(text.utf8)[...], checkingSum: false)
    }
  }

  @Test func `decimal digits are kept exactly`() throws {
    let value = try #require(Decimal(string: "12345678901.25"))
    let entry = Entry.make(.figure, [.value: .decimal(value)])
    #expect(String(decoding: entry.line, as: UTF8.self).contains("\"value\":12345678901.25"))
    #expect(try Entry(line: entry.line[...])[.value]?.number == value)
  }
}

extension SplitMix64 {
  mutating func entry() -> Entry {
    var fields: Fields = [:]
    for field in Field.allCases where Bool.random(using: &self) { fields[field] = value(depth: 2) }
    return .make(
      Kind.allCases.randomElement(using: &self) ?? .note,
      n: Int.random(in: 1...9999, using: &self),
      by: "a" + awkwardText(),
      with: Bool.random(using: &self) ? 7 : nil,
      fields
    )
  }

  private mutating func value(depth: Int) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
    case 0: .integer(Int.random(in: -999...999, using: &self))
    case 1: .boolean(Bool.random(using: &self))
    case 2: .null
    case 5: .list((0..<2).map { _ in value(depth: depth - 1) })
    case 6: .object([Value.Member(awkwardText(), value(depth: depth - 1))])
    default: .string(awkwardText())
    }
  }
}
