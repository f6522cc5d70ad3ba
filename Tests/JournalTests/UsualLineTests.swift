import Dates
import Foundation
import TestSupport
import Testing

@testable import Journal

/// The quick reading of a journal's lines, beside the full reader.
struct UsualLineTests {
  private let head =
    #"{"n":7,"at":"2026-11-23T09:15:02.123+08:00","by":"me","kind":"visit","on":"2026-11-23""#

  @Test func `the line of the design is read without the full reader`() {
    let content =
      head + #","customer":"老王烟店","brands":["通仙"],"minutes":45,"value":-0.5,"note":"希望增加""#
    let line = Array((content + ",\"sum\":\"\(Checksum(of: content.utf8).text)\"}").utf8)
    let entry = Entry(usual: line.span, in: 0..<line.count)
    #expect(entry?.customer == "老王烟店")
    #expect(entry == (try? Entry(line: line[...])))
  }

  @Test(arguments: 0..<300)
  func `an entry of a journal is what the full reader reads in its line`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entry = random.entry()
    #expect(try entryOfJournal(entry.line) == entry)
    #expect(try Entry(line: entry.line[...]) == entry)
  }

  @Test(arguments: 0..<600)
  func `a line that was changed, with the right sum again, reads the same both ways`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var content = Array(random.entry().line.dropLast(sumLength))
    for _ in 0..<Int.random(in: 1...3, using: &random) { change(&content, &random) }
    expectSame(content)
  }

  @Test(arguments: [
    #","minutes":045"#, #","minutes":-0"#, #","minutes":-5"#, #","value":0.50"#, #","value":1e3"#,
    #","value":1."#, #","value":.5"#, #","value":-"#, #","value":12a"#, #","minutes": 45"#,
    #","note":"a\"b""#, #","note":"a\u0000""#, #","note":"","note":"again""#, #","n":8"#,
    #","sum":"00000000","note":"a""#, #","tags":[]"#, #","tags":["a","b"]"#, #","tags":["a",]"#,
    #","tags":[["a"]]"#, #","tags":["a" ,"b"]"#, #","of":[1,"lin@laptop/2"]"#, #","of":[01]"#,
    #","value":{"a":1}"#, #","value":true"#, #","value":null"#, #","colour":"red""#,
    #","note\u0000":"a""#, #","note":"a"#, #","note""#, #",""#, #","#, #","":1"#, " ",
    #","note":"a" "#, "}", #","note":"a"}"#,
  ])
  func `fields as other programs may write them read the same both ways`(fields: String) {
    expectSame(Array((head + fields).utf8))
  }

  @Test(arguments: [
    (#""n":7"#, #""n":07"#), (#""n":7"#, #""n":7,"with":3"#), (#""n":7"#, #""n":0"#),
    (#""by":"me""#, #""by":"me","with":3"#), (#""by":"me""#, #""by":"me","with":03"#),
    (#""by":"me""#, #""by":"me","with":0"#), ("2026-11-23T", "2026-11-31T"),
    ("09:15:02.123+08:00", "09:15Z"), ("09:15:02.123", "24:15:02.123"),
    (#""on":"2026-11-23""#, #""on":"2026-11-31""#), (#""on":"2026-11-23""#, #""on":"2026-11-2""#),
    (#""kind":"visit""#, #""kind":"dance""#), (#""kind":"visit""#, #""kind":"visits""#),
  ])
  func `heads as other programs may write them read the same both ways`(
    usual: String,
    other: String
  ) {
    let line = head.replacing(usual, with: other)
    #expect(line != head)
    expectSame(Array((line + #","note":"a""#).utf8))
  }

  @Test func `bytes that are no text are refused both ways`() {
    for bytes: [UInt8] in [[0xFF], [0xE8, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] {
      expectSame(Array((head + #","note":"a"#).utf8) + bytes + Array("\"".utf8))
    }
  }

  /// How many bytes `,"sum":"61c2d248"}` has.
  private let sumLength = 18

  /// What a line gives whose bytes before its sum are these.
  private func expectSame(_ content: [UInt8]) {
    let line = content + Array(",\"sum\":\"\(Checksum(of: content).text)\"}".utf8)
    guard !line.contains(UInt8(ascii: "\n")) else { return }
    let read = Result { () throws(LineError) in try entryOfJournal(line) }
    let full = Result { () throws(LineError) in try Entry(line: line[...]) }
    #expect(read == full, "\(String(decoding: line, as: UTF8.self))")
  }

  /// The entry of the only line of a journal.
  private func entryOfJournal(_ line: [UInt8]) throws(LineError) -> Entry {
    try Journal(reading: Data(line + [UInt8(ascii: "\n")])).entry(at: 0)
  }

  private func change(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: bytes.indices, using: &random)
    let awkward = Array("\"\\\t0,:{}[]-.eé ".utf8)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = awkward[Int.random(in: awkward.indices, using: &random)]
    case 1: bytes.insert(awkward[Int.random(in: awkward.indices, using: &random)], at: place)
    case 2: bytes.remove(at: place)
    default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
  }
}
