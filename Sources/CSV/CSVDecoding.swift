package import Foundation

/// The text of a CSV file, and in which encoding it was found.
///
/// Excel writes GB18030 or, as "Unicode text", UTF-16 with tabs; other programs write UTF-8. A mark
/// at the beginning tells; where there is none, the bytes do. What cannot be read becomes U+FFFD, so
/// that only the rows which hold it are lost.
package struct CSVText: Equatable, Sendable {
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case gb18030 = "GB18030"
  }

  package let text: String
  package let encoding: Encoding

  package init(decoding bytes: Data) {
    let bytes = Data(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (text, encoding) = (String(decoding: bytes.dropFirst(3), as: UTF8.self), .utf8)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (text, encoding) = (Self.utf16(bytes.dropFirst(2), lowFirst: true), .utf16)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (text, encoding) = (Self.utf16(bytes.dropFirst(2), lowFirst: false), .utf16)
    } else if let lowFirst = Self.orderOfUTF16(bytes) {
      (text, encoding) = (Self.utf16(bytes, lowFirst: lowFirst), .utf16)
    } else if let valid = String(validating: bytes, as: UTF8.self) {
      (text, encoding) = (valid, .utf8)
    } else {
      let repaired = String(decoding: bytes, as: UTF8.self)
      let isUTF8 = Self.isMostlyReadable(repaired)
      (text, encoding) = isUTF8 ? (repaired, .utf8) : (Self.gb18030(bytes), .gb18030)
    }
  }

  /// Which byte of UTF-16 comes first; nil where the bytes are no UTF-16.
  ///
  /// Delimiters and line ends have a zero in one half, always the same; other text has no zeros.
  private static func orderOfUTF16(_ bytes: Data) -> Bool? {
    var zeros = (even: 0, odd: 0)
    for (position, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if position.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard max(zeros.even, zeros.odd) * 50 >= min(bytes.count, 4096), !bytes.isEmpty else {
      return nil
    }
    return zeros.odd > zeros.even
  }

  private static func utf16(_ bytes: Data, lowFirst: Bool) -> String {
    let halves = Array(bytes)
    let units = stride(from: 0, to: halves.count - 1, by: 2).map { position -> UInt16 in
      let (first, second) = (UInt16(halves[position]), UInt16(halves[position + 1]))
      return lowFirst ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// UTF-8 with a few bad bytes is still UTF-8; Chinese in another encoding is hardly readable as such.
  private static func isMostlyReadable(_ repaired: String) -> Bool {
    let others = repaired.unicodeScalars.lazy.filter { $0.value >= 0x80 }
    return others.count { $0 == "\u{FFFD}" } * 5 < others.count { _ in true }
  }

  private static func gb18030(_ bytes: Data) -> String {
    if let whole = String(data: bytes, encoding: .gb18030) { return whole }
    // No byte of a longer character is a line feed, so a bad line is lost without its neighbours.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.map { line in
      String(data: Data(line), encoding: .gb18030)
        ?? String(decoding: line.map { $0 < 0x80 ? $0 : 0xFF }, as: UTF8.self)
    }.joined(separator: "\n")
  }
}

extension String.Encoding {
  /// Foundation knows it without giving it a name: Core Foundation's number 0x0632.
  package static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}
