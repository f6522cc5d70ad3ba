/// CRC-32C (Castagnoli) of bytes, as RFC 3720 defines it; `123456789` gives `e3069283`.
package struct Checksum: Equatable, Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  package init(of bytes: some Sequence<UInt8>) {
    for byte in bytes {
      register = Self.table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ (register >> 8)
    }
  }

  /// Eight lower-case hex digits.
  package var text: String {
    let digits = String(register ^ 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0x82F6_3B78 ^ (value >> 1) : value >> 1
    }
  }
}
