import CBytes

/// CRC-32C (Castagnoli) of bytes, as RFC 3720 defines it; `123456789` gives `e3069283`.
package struct Checksum: Equatable, Sendable {
  package let value: UInt32

  package init(of bytes: some Sequence<UInt8>) {
    let all = Array(bytes)
    self.init(of: all.span, in: 0..<all.count)
  }

  /// By the processor's own instruction where it has one: a whole journal is compared at once.
  package init(of bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    self.init(goingOnFrom: Checksum(), bytes, in: range)
  }

  /// The sum of nothing.
  package init() { value = 0 }

  /// Without the processor's help, so that a test can compare both ways.
  package init(byTables bytes: [UInt8]) {
    value = ~ChecksumTables.register(from: ~0, bytes.span, in: 0..<bytes.count)
  }

  /// The sum of the bytes that were summed up so far and of these behind them.
  package func adding(_ bytes: borrowing Span<UInt8>) -> Checksum {
    Checksum(goingOnFrom: self, bytes, in: 0..<bytes.count)
  }

  private init(goingOnFrom sum: Checksum, _ bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    if crc32c_is_built_in() {
      value = unsafe bytes.extracting(range).withUnsafeBytes { buffer in
        unsafe ~crc32c_add(~sum.value, buffer.baseAddress, buffer.count)
      }
    } else {
      value = ~ChecksumTables.register(from: ~sum.value, bytes, in: range)
    }
  }

  /// Eight lower-case hex digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
