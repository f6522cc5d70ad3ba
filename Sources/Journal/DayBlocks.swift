import Dates

/// The first and the last day that the lines of a block are about, so that who asks for some days looks
/// into few blocks.
///
///     lines    0 … 255            256 … 511          512 … 767
///     days     11-02 … 11-06      11-06 … 11-10      11-09 … 11-13     11-09 asked for: the second and third
///
/// Days mostly go on from line to line; what is entered later about an earlier day widens its block.
struct DayBlocks: Sendable {
  /// How many lines a block has.
  static let size = 256
  private(set) var firsts = Column<Int32>()
  private(set) var lasts = Column<Int32>()

  init() {}

  /// As it was written down; there must be as many first days as last ones.
  init(firsts: Column<Int32>, lasts: Column<Int32>) {
    (self.firsts, self.lasts) = (firsts, lasts)
  }

  /// How many blocks so many lines fill or begin.
  static func count(forLines lines: Int) -> Int { (lines + size - 1) / size }

  /// Takes in the day of a line, the next one of its block; nil for a line that is about none.
  mutating func note(_ day: Int32?, at position: Int) {
    let block = position / Self.size
    if block == firsts.count {
      firsts.append(day ?? .max)
      lasts.append(day ?? .min)
    } else if let day {
      if day < firsts[block] { firsts[block] = day }
      if day > lasts[block] { lasts[block] = day }
    }
  }

  /// The lines among which those about some days are, neighbouring blocks as one.
  func ranges(touching days: ClosedRange<Int32>, ofLines count: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for block in firsts.positions(in: firsts.indices, where: { $0 <= days.upperBound })
    where lasts[block] >= days.lowerBound {
      let lines = block * Self.size..<min((block + 1) * Self.size, count)
      if let last = found.last, last.upperBound == lines.lowerBound {
        found[found.count - 1] = last.lowerBound..<lines.upperBound
      } else {
        found.append(lines)
      }
    }
    return found
  }
}
