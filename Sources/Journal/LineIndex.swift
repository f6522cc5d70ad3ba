import Dates

/// What is kept of every line when a journal is opened: where it begins, its kind and its day, and who
/// wrote it under which number.
///
/// In columns, 14 bytes a line: a search for a kind or a day reads nothing else. Writers and numbers
/// are kept as runs, of which most journals have few.
struct LineIndex: Sendable {
  /// Where the lines begin; each ends before the line end in front of the next.
  private(set) var starts = Column<Int>()
  private(set) var codes = Column<UInt8>()
  private(set) var days = Column<Int32>()
  private(set) var blocks = LineBlocks()
  /// How many bytes the heads take; 0 where that is not known, or more than fits.
  private(set) var heads = Column<UInt8>()
  /// Who wrote which lines, by their positions.
  private(set) var runs: [LineRun] = []
  /// The positions of the lines that cannot be read.
  private(set) var unreadable: [Int] = []
  /// How many lines there are of each kind.
  private(set) var counts = [Int](repeating: 0, count: KindSet.width)
  /// How many bytes the lines take, with their line ends.
  private(set) var length = 0

  /// In the place of a kind: the line does not count.
  static let uncounted: UInt8 = 0xFF
  /// Even the shortest line takes so many bytes.
  private static let shortestLine = 96

  init() {}

  /// As it was written down; the columns must be of one length.
  init(
    starts: Column<Int>,
    codes: Column<UInt8>,
    days: Column<Int32>,
    blocks: LineBlocks,
    heads: Column<UInt8>,
    runs: [LineRun],
    counts: [Int],
    length: Int
  ) {
    (self.starts, self.codes, self.days, self.heads) = (starts, codes, days, heads)
    (self.blocks, self.runs, self.counts, self.length) = (blocks, runs, counts, length)
  }

  var count: Int { starts.count }

  /// Makes room for the lines of so many bytes; what is not used of it costs nothing.
  mutating func reserve(bytes: Int) {
    let lines = bytes / Self.shortestLine
    starts.reserveCapacity(lines)
    codes.reserveCapacity(lines)
    days.reserveCapacity(lines)
    heads.reserveCapacity(lines)
  }

  /// Takes in a line; who wrote it is told later, for many lines at once.
  mutating func append(
    _ start: Int,
    endingAt lineEnd: Int,
    _ kind: Kind?,
    _ on: Day,
    headLength: Int = 0
  ) {
    starts.append(start)
    length = lineEnd + 1
    codes.append(kind?.rawValue ?? Self.uncounted)
    if let kind { counts[Int(kind.rawValue)] += 1 }
    blocks.note(kind, Int32(on.number), at: days.count)
    days.append(Int32(on.number))
    heads.append(UInt8(exactly: headLength) ?? 0)
  }

  mutating func note(_ run: LineRun) {
    guard let last = runs.last, last.person == run.person, run.person >= 0, last.isFollowed(by: run)
    else { return runs.append(run) }
    runs[runs.count - 1].count += run.count
  }

  mutating func appendUnreadable(_ start: Int, endingAt lineEnd: Int) {
    unreadable.append(count)
    note(LineRun(person: -1, n: 0, position: count, count: 1))
    append(start, endingAt: lineEnd, nil, Day(number: 0))
  }

  mutating func discount(_ position: Int) {
    if let kind = kind(at: position) { counts[Int(kind.rawValue)] -= 1 }
    codes[position] = Self.uncounted
  }

  /// Who wrote a line under which number; nil where the line cannot be read.
  func author(of position: Int) -> (person: Int, n: Int)? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let run = runs[low - 1]
    return run.person < 0 ? nil : (run.person, run.n + position - run.position)
  }

  /// The bytes of a line, without its line end.
  func range(at position: Int) -> Range<Int> {
    let next = position + 1 < starts.count ? starts[position + 1] : length
    return starts[position]..<(next - 1)
  }

  /// How many bytes of a line its head takes; nil where it must be read to know.
  func headLength(at position: Int) -> Int? {
    heads[position] == 0 ? nil : Int(heads[position])
  }

  /// The line in which a byte stands.
  func position(at place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  func kind(at position: Int) -> Kind? { Kind(rawValue: codes[position]) }

  /// Where lines of some kinds stand.
  func positions(of kinds: KindSet) -> [Int] {
    blocks.ranges(holding: kinds, ofLines: count).flatMap { lines in
      codes.positions(in: lines) { kinds.contains(code: $0) }
    }
  }

  /// Where lines of some kinds about some days stand.
  func positions(of kinds: KindSet, on days: ClosedRange<Day>) -> [Int] {
    let wanted = Int32(days.lowerBound.number)...Int32(days.upperBound.number)
    return blocks.ranges(touching: wanted, ofLines: count).flatMap { lines in
      self.days.positions(in: lines) { wanted.contains($0) }
        .filter { kinds.contains(code: codes[$0]) }
    }
  }

  /// How many lines behind a position cannot be read.
  func unreadable(after position: Int?) -> Int {
    guard let position else { return unreadable.count }
    var (low, high) = (0, unreadable.count)
    while low < high {
      let middle = (low + high) / 2
      if unreadable[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return unreadable.count - low
  }
}

/// Some kinds, a bit each: a set would hash its elements for every line.
struct KindSet {
  /// No kind has a higher code.
  static let width = 32
  let bits: UInt32

  init(_ kinds: Set<Kind>) {
    bits = kinds.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  func contains(code: UInt8) -> Bool { code < Self.width && bits & 1 << UInt32(code) != 0 }
}
