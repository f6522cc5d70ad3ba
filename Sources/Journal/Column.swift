package import Foundation

/// Whole numbers in a row, the first of which stay where a checkpoint holds them.
///
///     checkpoint, mapped │ appended since
///     0 1 2 …            │ … count
///
/// A decade of lines has a megabyte of them: to copy it took longer than to understand what was typed.
package struct Column<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  // Other modules can specialise what they see: a loop over a column took them ten times as long.
  @usableFromInline private(set) var noted = Data()
  @usableFromInline private(set) var notedCount = 0
  @usableFromInline private(set) var added: [Number] = []

  package init() {}

  /// The numbers that some bytes hold one after another; bytes that make no whole number are left out.
  init(_ bytes: Data) {
    noted = bytes
    notedCount = bytes.count / Self.width
  }

  @inlinable static var width: Int { MemoryLayout<Number>.size }

  /// The bytes of some of the numbers, one after another.
  func bytes(of range: Range<Int>) -> Data {
    let (old, new) = (range.clamped(to: 0..<notedCount), range.clamped(to: notedCount..<count))
    let start = noted.startIndex
    var bytes = noted[(start + old.lowerBound * Self.width)..<(start + old.upperBound * Self.width)]
    unsafe added[(new.lowerBound - notedCount)..<(new.upperBound - notedCount)].withUnsafeBytes {
      unsafe bytes.append(contentsOf: $0)
    }
    return bytes
  }

  package mutating func reserveCapacity(_ count: Int) {
    added.reserveCapacity(count - notedCount)
  }

  package mutating func append(_ number: Number) { added.append(number) }

  mutating func append(contentsOf numbers: some Collection<Number>) {
    added.append(contentsOf: numbers)
  }

  /// Makes it longer, with one number in all new places.
  package mutating func extend(to count: Int, with number: Number) {
    guard count > self.count else { return }
    added.append(contentsOf: repeatElement(number, count: count - self.count))
  }

  /// Where in a range numbers stand that fulfil a condition; fast enough to look at each line of a decade.
  @inlinable package func positions(in range: Range<Int>, where fits: (Number) -> Bool) -> [Int] {
    let bytes = noted.bytes
    let border = Swift.min(Swift.max(notedCount, range.lowerBound), range.upperBound)
    var found: [Int] = []
    for position in range.lowerBound..<border where fits(Self.number(position, in: bytes)) {
      found.append(position)
    }
    for position in border..<range.upperBound where fits(added[position - notedCount]) {
      found.append(position)
    }
    return found
  }

  @inlinable static func number(_ position: Int, in bytes: borrowing RawSpan) -> Number {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position * width, as: Number.self)
  }

  /// A checkpoint is never written to: who changes a number of it goes on with a copy.
  private mutating func copyNoted() {
    guard notedCount > 0 else { return }
    added = Array(self)
    (noted, notedCount) = (Data(), 0)
  }
}

extension Column: RandomAccessCollection, MutableCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { notedCount + added.count }

  package subscript(position: Int) -> Number {
    @inlinable get {
      guard position < notedCount else { return added[position - notedCount] }
      return Self.number(position, in: noted.bytes)
    }
    set {
      if position < notedCount { copyNoted() }
      added[position - notedCount] = newValue
    }
  }
}

/// Positions of lines, as a checkpoint holds them.
extension Column<Int> {
  /// All of them in memory.
  package var numbers: [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    for position in indices { numbers.append(self[position]) }
    return numbers
  }

  /// Whether all numbers are positions of so many lines.
  package func arePositions(of lines: Int) -> Bool {
    positions(in: indices) { !(0..<lines).contains($0) }.isEmpty
  }
}

extension Column<Int32> {
  /// The number at a position; nil where there is none.
  package func number(at position: Int) -> Int32? {
    position >= 0 && position < count ? self[position] : nil
  }

  /// Whether all numbers are positions of so many lines, or negative for none.
  package func arePositionsOrNone(of lines: Int) -> Bool {
    positions(in: indices) { $0 >= lines }.isEmpty
  }
}
