/// The sum for processors without an instruction for it.
enum ChecksumTables {
  /// Takes eight bytes a step, each through a table of its own.
  static func register(
    from register: UInt32,
    _ bytes: borrowing Span<UInt8>,
    in range: Range<Int>
  ) -> UInt32 {
    let tables = tables.span
    var register = register
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      var mixed = UInt64(register)
      for offset in 0..<8 { mixed ^= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
      register = 0
      for step in 0..<8 {
        let byte = UInt8(truncatingIfNeeded: mixed >> UInt64(8 * step))
        register ^= tables[(7 - step) * 256 + Int(byte)]
      }
      position += 8
    }
    while position < range.upperBound {
      register =
        tables[Int(UInt8(truncatingIfNeeded: register) ^ bytes[position])] ^ (register >> 8)
      position += 1
    }
    return register
  }

  /// Eight tables of 256: the first for a byte at the end, the next for one with a byte behind it.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { remainder(UInt32($0)) }
    for position in 256..<(8 * 256) {
      let before = tables[position - 256]
      tables.append(tables[Int(UInt8(truncatingIfNeeded: before))] ^ (before >> 8))
    }
    return tables
  }()

  private static func remainder(_ byte: UInt32) -> UInt32 {
    (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? 0x82F6_3B78 ^ (value >> 1) : value >> 1 }
  }
}
