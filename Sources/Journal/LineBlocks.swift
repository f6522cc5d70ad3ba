import Dates

/// The first and the last day that the lines of a block are about, and the kinds among them, so that who asks
/// for some days or rare kinds looks into few blocks.
///
///     lines    0 … 255            256 … 511          512 … 767
///     days     11-02 … 11-06      11-06 … 11-10      11-09 … 11-13     11-09 asked for: the second and third
///     kinds    visit, customer    visit, task        visit             tasks asked for: the second
///
/// Days mostly go on from line to line; what is entered later about an earlier day widens its block.
struct LineBlocks: Sendable {
  /// How many lines a block has.
  static let size = 256
  private(set) var firsts = Column<Int32>()
  private(set) var lasts = Column<Int32>()
  /// A bit for each kind, by its code.
  private(set) var kinds = Column<UInt32>()

  init() {}

  /// As it was written down; there must be as many first days as last ones and kinds.
  init(firsts: Column<Int32>, lasts: Column<Int32>, kinds: Column<UInt32>) {
    (self.firsts, self.lasts, self.kinds) = (firsts, lasts, kinds)
  }

  /// How many blocks so many lines fill or begin.
  static func count(forLines lines: Int) -> Int { (lines + size - 1) / size }

  /// Takes in the kind and the day of a line, the next one of its block; nothing of a line without a kind.
  mutating func note(_ kind: Kind?, _ day: Int32, at position: Int) {
    let block = position / Self.size
    if block == firsts.count {
      firsts.append(.max)
      lasts.append(.min)
      kinds.append(0)
    }
    guard let kind else { return }
    if day < firsts[block] { firsts[block] = day }
    if day > lasts[block] { lasts[block] = day }
    let bit: UInt32 = 1 << UInt32(kind.rawValue)
    if kinds[block] & bit == 0 { kinds[block] |= bit }
  }

  /// The lines among which those about some days are.
  func ranges(touching days: ClosedRange<Int32>, ofLines count: Int) -> [Range<Int>] {
    let begun = firsts.positions(in: firsts.indices) { $0 <= days.upperBound }
    return Self.ranges(of: begun.filter { lasts[$0] >= days.lowerBound }, ofLines: count)
  }

  /// The lines among which those of some kinds are.
  func ranges(holding wanted: KindSet, ofLines count: Int) -> [Range<Int>] {
    let holding = kinds.positions(in: kinds.indices) { wanted.bits & $0 != 0 }
    return Self.ranges(of: holding, ofLines: count)
  }

  /// The lines of some blocks, neighbours as one.
  private static func ranges(of blocks: [Int], ofLines count: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for block in blocks {
      let lines = block * size..<min((block + 1) * size, count)
      if let last = found.last, last.upperBound == lines.lowerBound {
        found[found.count - 1] = last.lowerBound..<lines.upperBound
      } else {
        found.append(lines)
      }
    }
    return found
  }
}
