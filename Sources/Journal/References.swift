import Foundation

/// What a `done` closes, read without decoding the rest: in ten years there are thousands of them.
extension Journal {
  /// Hands over the positions of the entries that the `of` of a line names, and answers whether that is
  /// all of it: false where the line has more in it than can be looked over, or names an entry that is
  /// not there; it must be decoded then.
  ///
  /// - Throws: That the sum of the line is wrong.
  package func visitClosed(
    at position: Int,
    _ visit: (Int) -> Void
  ) throws(LineError) -> Bool {
    let (bytes, range) = place(of: position)
    let span = bytes.span
    guard Checksum.holds(for: span, in: range) else { throw .wrongSum }
    guard let start = fields(of: position, in: span, range) else { return false }
    var cursor = WordCursor(position: start)
    // Nothing is handed over before it is known to be all.
    guard walk(&cursor, from: position, in: span, { _ in }), cursor.takeNote(in: span),
      cursor.position == range.upperBound - Checksum.lengthInLine
    else { return false }
    cursor.position = start
    return walk(&cursor, from: position, in: span, visit)
  }

  /// Goes over `,"of":[3,4]` with numbers of one's own only.
  private func walk(
    _ cursor: inout WordCursor,
    from position: Int,
    in bytes: borrowing Span<UInt8>,
    _ visit: (Int) -> Void
  ) -> Bool {
    guard cursor.take(WordCursor.of, in: bytes) else { return false }
    repeat {
      // No number begins with a zero.
      guard bytes[cursor.position] != UInt8(ascii: "0"), let n = cursor.takeInteger(in: bytes),
        let place = self.position(of: n, byWriterOf: position)
      else { return false }
      visit(place)
    } while cursor.take(WordCursor.comma, in: bytes)
    return cursor.take(WordCursor.close, in: bytes)
  }
}

extension WordCursor {
  fileprivate static let of = Literal(",\"of\":[")
  private static let note = Literal(",\"note\"")
  private static let colon = Literal(":\"")

  /// Passes over a note, where there is one that needs no decoding.
  fileprivate mutating func takeNote(in bytes: borrowing Span<UInt8>) -> Bool {
    guard take(Self.note, in: bytes) else { return true }
    guard take(Self.colon, in: bytes), let text = takeText(in: bytes) else { return false }
    return (try? UTF8Span(validating: bytes.extracting(text))) != nil
  }
}
