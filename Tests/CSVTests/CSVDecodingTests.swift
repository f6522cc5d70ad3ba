import CSV
import Foundation
import TestSupport
import Testing

struct CSVDecodingTests {
  private static let text = "客户名称,编码\r\n老王烟店,1001\r\n𠮷祥超市,1002\r\n"
  private static let gb = data(.gb18030)

  private static func data(_ encoding: String.Encoding, mark: [UInt8] = []) -> Data {
    Data(mark) + (text.data(using: encoding) ?? Data())
  }

  @Test(arguments: [
    (data(.utf8), CSVText.Encoding.utf8), (data(.utf8, mark: [0xEF, 0xBB, 0xBF]), .utf8),
    (data(.utf16LittleEndian, mark: [0xFF, 0xFE]), .utf16),
    (data(.utf16BigEndian, mark: [0xFE, 0xFF]), .utf16), (data(.utf16LittleEndian), .utf16),
    (data(.utf16BigEndian), .utf16), (gb, .gb18030),
  ])
  func `every encoding that spreadsheets write is read`(bytes: Data, encoding: CSVText.Encoding) {
    let decoded = CSVText(decoding: bytes)
    #expect(decoded.text == Self.text)
    #expect(decoded.encoding == encoding)
  }

  /// 老王 in GB18030, written out by hand: C0 CF CD F5.
  @Test func `GB18030 is known by its bytes`() {
    let bytes = Data([0xC0, 0xCF, 0xCD, 0xF5, 0x2C, 0x31])
    #expect(CSVText(decoding: bytes).text == "老王,1")
  }

  @Test func `bytes that are no text cost their own line only`() {
    let lines = CSVText(decoding: Self.gb + [0xFF, 0x2C, 0x31, 0x0A] + Self.gb).text
      .split(separator: "\r\n")
    #expect(lines.count == 6)
    #expect(lines[3].hasPrefix("\u{FFFD},1\n客户名称"))
  }

  @Test func `UTF-8 with a bad byte in it is still UTF-8`() {
    let decoded = CSVText(
      decoding: Data(Self.text.utf8) + [0xE5, 0xBA, 0x2C] + Data(Self.text.utf8)
    )
    #expect(decoded.encoding == .utf8)
    #expect(decoded.text == Self.text + "\u{FFFD}," + Self.text)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no bytes stop the reader`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks: [[UInt8]] = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x81, 0x30]]
    let noise = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let decoded = CSVText(decoding: Data((marks.randomElement(using: &random) ?? []) + noise))
    let unquoted = decoded.text.replacing("\"\"", with: "\"")
    for cell in CSVTable(reading: decoded.text).rows.flatMap(\.cells) where !cell.isEmpty {
      #expect(unquoted.contains(cell) || decoded.text.contains(cell))
    }
  }
}
