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
    if crc32c_is_built_in() {
      let sum = unsafe bytes.extracting(range).withUnsafeBytes { buffer in
        unsafe crc32c_add(0xFFFF_FFFF, buffer.baseAddress, buffer.count)
      }
      value = sum ^ 0xFFFF_FFFF
    } else {
      value = ChecksumTables.sum(of: bytes, in: range)
    }
  }

  /// Without the processor's help, so that a test can compare both ways.
  package init(byTables bytes: [UInt8]) {
    value = ChecksumTables.sum(of: bytes.span, in: 0..<bytes.count)
  }

  /// Eight lower-case hex digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
