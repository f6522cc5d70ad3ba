/// Lines that follow each other, by one person at a machine, with numbers that count up by one.
struct LineRun: Sendable {
  /// Which person of the journal; -1 for lines that cannot be read.
  var person: Int
  /// The number and the position of the first line.
  var n: Int
  var position: Int
  var count: Int

  /// Whether a line of this person comes next in it; lines that cannot be read have no number.
  func goesOn(with n: Int) -> Bool { n == self.n + count }

  /// Whether others go on where it ends, in the file and in their numbers.
  func isFollowed(by run: LineRun) -> Bool {
    goesOn(with: run.n) && position + count == run.position
  }

  mutating func dropFirst() {
    (n, position, count) = (n + 1, position + 1, count - 1)
  }
}

/// Which line holds which number, for one person at a machine.
///
/// Numbers count up by one, so most journals are a few runs of them; a number that comes out of its
/// order goes into a table beside them.
struct NumberIndex: Sendable {
  /// By ascending numbers.
  private(set) var runs: [LineRun] = []
  private var others: [Int: Int] = [:]
  /// The number that counting goes on from.
  private(set) var highest = 0
  /// A number further above the highest one is no number that anybody counted to.
  static let widestJump = 1_000_000

  init() {}

  /// As it was written down.
  init(runs: [LineRun], highest: Int) { (self.runs, self.highest) = (runs, highest) }

  /// How many numbers came out of their order.
  var strays: Int { others.count }

  /// Notes lines whose numbers come next, as nearly all do; false where they are others.
  mutating func takeNext(_ run: LineRun) -> Bool {
    guard run.n == highest + 1, others.isEmpty else { return false }
    append(run)
    return true
  }

  subscript(n: Int) -> Int? {
    get {
      var (low, high) = (0, runs.count)
      while low < high {
        let middle = (low + high) / 2
        if runs[middle].n <= n { low = middle + 1 } else { high = middle }
      }
      guard low > 0, n - runs[low - 1].n < runs[low - 1].count else { return others[n] }
      return runs[low - 1].position + n - runs[low - 1].n
    }
    set {
      guard let newValue else { return }
      if n > highest, n <= highest + Self.widestJump {
        append(LineRun(person: 0, n: n, position: newValue, count: 1))
      } else {
        others[n] = newValue
      }
    }
  }

  private mutating func append(_ run: LineRun) {
    highest = run.n + run.count - 1
    if let last = runs.last, last.isFollowed(by: run) {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }
}
