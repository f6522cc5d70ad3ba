package import Foundation

/// Puts columns of whole numbers together as a checkpoint holds them: how many there are, then their bytes.
///
/// In the order of bytes of the machine, which a checkpoint never leaves. The bytes are made when they are
/// asked for: those of a million lines together would be the largest thing in memory.
package struct ColumnWriter {
  private var parts: [() -> Data] = []
  /// How many numbers a piece holds at most.
  private static let length = 1 << 16

  package init() {}

  package mutating func append<Number: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ numbers: some Collection<Number>
  ) {
    var column = Column<Number>()
    column.append(contentsOf: numbers)
    append(column)
  }

  package mutating func append<Number>(_ column: Column<Number>) {
    let count = column.count
    parts.append { unsafe withUnsafeBytes(of: count) { unsafe Data($0) } }
    for start in stride(from: 0, to: count, by: Self.length) {
      parts.append { column.bytes(of: start..<min(start + Self.length, count)) }
    }
  }

  package mutating func append(_ text: String) { append(Array(text.utf8)) }

  /// All bytes, piece by piece in their order.
  package var pieces: some Sequence<Data> { parts.lazy.map { $0() } }

  package var bytes: Data { pieces.reduce(into: Data()) { $0.append($1) } }
}

/// Takes columns apart again; what does not fit into the bytes is nil, and nothing is read beyond them.
package struct ColumnReader {
  private let bytes: Data
  private var position: Int

  package init(_ bytes: Data) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether nothing is left.
  package var atEnd: Bool { position == bytes.endIndex }

  /// What is left, as it stands.
  package var rest: Data { bytes[position...] }

  /// The next column; it stays where it is.
  package mutating func column<Number: FixedWidthInteger & BitwiseCopyable & Sendable>(
    of _: Number.Type = Number.self
  ) -> Column<Number>? {
    guard let count = take(1, of: Int.self)?.first, count >= 0 else { return nil }
    return take(count, of: Number.self)
  }

  package mutating func text() -> String? {
    column(of: UInt8.self).map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func take<Number: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ count: Int,
    of _: Number.Type
  ) -> Column<Number>? {
    let width = MemoryLayout<Number>.size
    guard count <= (bytes.endIndex - position) / width else { return nil }
    let range = position..<(position + count * width)
    position = range.upperBound
    return Column(bytes[range])
  }
}
