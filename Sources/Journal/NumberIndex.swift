/// Which line holds which number, for one person at a machine.
///
/// Numbers count up by one, so an array serves; what lies far outside goes into a table beside it,
/// so that one forged line with a huge number cannot take all the memory.
struct NumberIndex: Sendable {
  private var dense: [Int32] = []
  private var sparse: [Int: Int] = [:]
  /// The number that counting goes on from.
  private(set) var highest = 0
  private static let widestGap = 4096
  /// A number further above the highest one is no number that anybody counted to.
  static let widestJump = 1_000_000

  /// Notes the number that comes next, as nearly all do; false where it is another one.
  mutating func takeNext(_ n: Int, at position: Int) -> Bool {
    guard n == highest + 1, n == dense.count, sparse.isEmpty else { return false }
    dense.append(Int32(position))
    highest = n
    return true
  }

  /// Makes room for numbers; what is not used of it costs nothing.
  mutating func reserve(_ count: Int) { dense.reserveCapacity(count) }

  subscript(n: Int) -> Int? {
    get {
      if n >= 0, n < dense.count, dense[n] >= 0 { return Int(dense[n]) }
      return sparse[n]
    }
    set {
      guard let newValue else { return }
      if n <= highest + Self.widestJump { highest = max(highest, n) }
      guard n < dense.count + Self.widestGap else {
        sparse[n] = newValue
        return
      }
      while dense.count <= n { dense.append(-1) }
      dense[n] = Int32(newValue)
    }
  }
}
