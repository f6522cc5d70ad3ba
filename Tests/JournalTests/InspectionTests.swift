import Dates
import Foundation
import Journal
import TestSupport
import Testing

/// What is told of a line that is not as it was written.
struct InspectionTests {
  private static func note(_ n: Int, _ text: String = "x") -> Entry {
    .make(.note, n: n, [.note: .string(text)])
  }

  private static let line = String(decoding: note(2, "缺货").line, as: UTF8.self)
  private static let other = String(decoding: note(3, "到了").line, as: UTF8.self)

  @Test(arguments: [
    (line, LineDiagnosis.sound),
    (line.replacing("缺货", with: "到货"), .changed(.wrongSum)),
    (line.replacing(/,"sum":.*\}/, with: "}"), .changed(.noSum)),
    (line.replacing("\"note\":\"缺货\"", with: "\"note\":\"缺货\",\"sum\":1"), .changed(.wrongSum)),
    (line.replacing(/\}$/, with: ""), .lost(.cutOff)),
    (String(line.prefix(60)), .lost(.cutOff)),
    (line.replacing("\"note\":", with: "\"note\""), .lost(.notJSON)),
    (line.replacing("\"on\":", with: "\"off\":"), .lost(.missing("on"))),
    (line.replacing("\"n\":2", with: "\"n\":\"2\""), .lost(.missing("n"))),
    ("", .lost(.blank)), (" \t\r", .lost(.blank)), ("oops", .lost(.notJSON)),
    ("{}", .lost(.missing("n"))),
    (line + "\r", .salvageable([Data(line.utf8)])),
    ("\u{FEFF}" + line, .salvageable([Data(line.utf8)])),
    (line + other, .salvageable([Data(line.utf8), Data(other.utf8)])),
    (line.prefix(70) + other, .salvageable([Data(other.utf8)])),
    (line + ",", .salvageable([Data(line.utf8)])),
  ])
  func `each way to spoil a line has a name`(text: String, diagnosis: LineDiagnosis) {
    #expect(LineDiagnosis(of: Data(text.utf8)) == diagnosis)
  }

  @Test func `an entry of a newer version is sound`() {
    var open = Self.line.replacing("\"kind\":\"note\"", with: "\"kind\":\"photo\"")
    open = String(open.prefix(upTo: open.range(of: ",\"sum\"")?.lowerBound ?? open.endIndex))
    let line = open + ",\"sum\":\"\(Checksum(of: open.utf8).text)\"}"
    #expect(LineDiagnosis(of: Data(line.utf8)) == .sound)
  }

  @Test func `bytes that are no text can be looked at`() throws {
    var bytes = Data(Self.line.utf8)
    let place = try #require(bytes.range(of: Data("货".utf8)))
    bytes[place.lowerBound] = 0x27
    #expect(LineDiagnosis(of: bytes) == .changed(.notUTF8))
    #expect(Entry(accepting: bytes)?.note == "缺'\u{FFFD}\u{FFFD}")
  }

  @Test func `every single bit that flips in a line is noticed`() {
    let bytes = Data(Self.line.utf8)
    for bit in 0..<(bytes.count * 8) {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(LineDiagnosis(of: changed) != .sound, "bit \(bit)")
    }
  }

  @Test func `numbers are looked at over all lines`() {
    let journal = Journal(
      reading: [Self.note(1), Self.note(3), Self.note(2), Self.note(3, "y")].journal
    )
    let inspection = Inspection(of: journal)
    #expect(inspection.unsound.isEmpty)
    #expect(
      inspection.numbers == [
        Damage(line: 2, problem: .gap(after: 1, to: 3)),
        Damage(line: 3, problem: .gap(after: 3, to: 2)),
        Damage(line: 4, problem: .double(3, firstLine: 2)),
      ]
    )
  }
}
