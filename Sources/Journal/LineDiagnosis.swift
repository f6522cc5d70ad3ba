package import Foundation

/// What a whole line of the file is, looked at in full.
package enum LineDiagnosis: Equatable, Sendable {
  /// An entry with the right sum, of this version or a newer one.
  case sound
  /// Whole entries with right sums stand in it, beside something that does not belong there: the line
  /// end of another system, the first half of a line that was cut off, two lines run together.
  case salvageable([Data])
  /// It reads as an entry, but is not the one that was written.
  case changed(Change)
  /// No entry can be read from it.
  case lost(Loss)

  package enum Change: Equatable, Sendable {
    case wrongSum
    case noSum
    /// Some bytes are no text; shown and accepted with `U+FFFD` in their place.
    case notUTF8
  }

  package enum Loss: Equatable, Sendable {
    case blank
    /// It begins as an entry and has no end.
    case cutOff
    case notJSON
    /// A key that every entry must have is missing or of the wrong type.
    case missing(String)
  }

  package init(of line: Data) {
    let bytes = [UInt8](line)
    if Self.isSound(bytes) {
      self = .sound
      return
    }
    let pieces = Self.pieces(of: line).filter { Self.isSound([UInt8]($0)) }
    guard pieces.isEmpty else {
      self = .salvageable(pieces)
      return
    }
    self = Self.diagnosis(ofUnsound: bytes)
  }

  private static func diagnosis(ofUnsound bytes: [UInt8]) -> LineDiagnosis {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return .lost(.blank) }
    let isText = String(validating: bytes, as: UTF8.self) != nil
    do throws(LineError) {
      _ = try Entry(line: bytes.asText[...], checkingSum: false)
    } catch {
      switch error {
      case .missing(let key): return .lost(.missing(key))
      case .notJSON, .notUTF8, .wrongSum:
        let isBegun = bytes.starts(with: Data.entryBeginning)
        return .lost(isBegun && bytes.last != UInt8(ascii: "}") ? .cutOff : .notJSON)
      case .unknownKind: break
      }
    }
    guard isText else { return .changed(.notUTF8) }
    return .changed(Data(bytes).range(of: Data.sumKey) == nil ? .noSum : .wrongSum)
  }

  private static func isSound(_ bytes: [UInt8]) -> Bool {
    do throws(LineError) {
      _ = try Entry(line: bytes[...])
      return true
    } catch {
      if case .unknownKind = error { return true }
      return false
    }
  }

  /// The parts of a line that begin as entries do.
  ///
  /// Inside a text every quote is escaped, so `{"n":` can only be a beginning.
  private static func pieces(of line: Data) -> [Data] {
    var starts: [Int] = []
    var rest = line.startIndex..<line.endIndex
    while let found = line.range(of: Data.entryBeginning, in: rest) {
      starts.append(found.lowerBound)
      rest = found.upperBound..<line.endIndex
    }
    return zip(starts, starts.dropFirst() + [line.endIndex]).map { start, end in
      let piece = line[start..<end]
      // A carriage return or a comma behind the last brace is none of the entry's.
      let last = piece.lastIndex(of: UInt8(ascii: "}")) ?? piece.startIndex
      return Data(piece[start...last])
    }
  }
}

extension Entry {
  /// The entry of a line whose sum is not asked about, bytes that are no text replaced.
  package init?(accepting line: Data) {
    guard let entry = try? Entry(line: [UInt8](line).asText[...], checkingSum: false) else {
      return nil
    }
    self = entry
  }
}

extension Data {
  static let entryBeginning = Data("{\"n\":".utf8)
  static let sumKey = Data(",\"sum\":".utf8)

  /// The same line with the sum that it would have had to have.
  var resummed: Data {
    let text = Data([UInt8](self).asText)
    let end = text.lastIndex(of: UInt8(ascii: "}")) ?? text.endIndex
    let open = text[..<(text.range(of: Self.sumKey, options: .backwards)?.lowerBound ?? end)]
    let line = open + Data(",\"sum\":\"\(Checksum(of: open).text)\"}".utf8)
    // Where the sum was not the last key, what stood behind it is kept by writing the entry anew.
    guard let entry = Entry(accepting: self), Entry(accepting: line) != entry else { return line }
    return Data(entry.line)
  }
}

extension [UInt8] {
  /// The bytes, those that are no text replaced by `U+FFFD`.
  fileprivate var asText: [UInt8] { Array(String(decoding: self, as: UTF8.self).utf8) }
}
