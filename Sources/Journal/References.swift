import Foundation

/// What a `done` closes, read without decoding the rest: in ten years there are thousands of them.
extension Journal {
  /// The positions of the entries that the `of` of a line names; nil where the line has more in it
  /// than can be looked over, or names one that is not there, and must be decoded.
  ///
  /// - Throws: That the sum of the line is wrong.
  package func closed(at position: Int) throws(LineError) -> [Int]? {
    let (bytes, range) = place(of: position)
    let span = bytes.span
    guard Checksum.holds(for: span, in: range) else { throw .wrongSum }
    guard let head = HeadPlaces(at: range.lowerBound, in: span) else { return nil }
    var cursor = WordCursor(position: head.end)
    guard let numbers = cursor.takeReferences(in: span), cursor.takeNote(in: span),
      cursor.position == range.upperBound - Checksum.lengthInLine
    else { return nil }
    let places = numbers.compactMap { self.position(of: $0, byWriterOf: position) }
    return places.count == numbers.count ? places : nil
  }
}

extension WordCursor {
  private static let of = Literal(",\"of\":[")
  private static let comma = Literal(",")
  private static let bracket = Literal("]")
  private static let note = Literal(",\"note\"")
  private static let colon = Literal(":\"")

  /// `,"of":[3,4]` with numbers of one's own only.
  fileprivate mutating func takeReferences(in bytes: borrowing Span<UInt8>) -> [Int]? {
    guard take(Self.of, in: bytes) else { return nil }
    var numbers: [Int] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "0"),
      let n = takeInteger(in: bytes)
    {
      numbers.append(n)
      if take(Self.bracket, in: bytes) { return numbers }
      guard take(Self.comma, in: bytes) else { return nil }
    }
    return nil
  }

  /// Passes over a note, where there is one that needs no decoding.
  fileprivate mutating func takeNote(in bytes: borrowing Span<UInt8>) -> Bool {
    guard take(Self.note, in: bytes) else { return true }
    guard take(Self.colon, in: bytes), let text = takeText(in: bytes) else { return false }
    return (try? UTF8Span(validating: bytes.extracting(text))) != nil
  }
}
