import Dates
import Journal

/// From which day on the state of a brand that a line says is no longer the present one, because a newer
/// line says another of the same brands at the same customer.
///
///     on 2026-11-02  通仙 at 老王烟店: 1 ──────► 2026-11-20: who asks for the 25th need not look at it
///     on 2026-11-20  通仙 at 老王烟店: 2 ──────► never
///
/// Kept for the lines of a checkpoint; a correction of any line makes it worthless.
struct Overruled: Sendable {
  /// For how many lines, from the first on, that is known.
  var lines = 0
  /// The lines that say a state, oldest first.
  var positions = Column<Int>()
  /// The number of the day for each; `never` for the last word.
  var days = Column<Int32>()
  static let never = Int32.max
}

extension Portfolio {
  /// The positions of the brand lines that may decide on a day, oldest first.
  func brandPositions(deciding day: Day) -> [Int] {
    guard overruled.lines > 0 else { return journal.positions(of: [.brand]) }
    let states = overruled.days
    let standing = states.positions(in: states.indices) { $0 > day.number }
      .map { overruled.positions[$0] }
    let others = corrections.amendments.keys + Array(overruled.lines..<journal.count)
    return Set(standing + others.filter { journal.kind(at: $0) == .brand }).sorted()
  }

  /// Looks which lines those overrule that came since the last time; their sums have been compared.
  mutating func noteOverruled() {
    var last: [[UInt8]: Int] = [:]
    for (index, position) in overruled.positions.enumerated()
    where overruled.days[index] == Overruled.never {
      last[topic(at: position)] = index
    }
    for position in journal.positions(of: [.brand]) where position >= overruled.lines {
      guard !isAmended(at: position), !isUndone(at: position),
        journal.value(.state, at: position)?.integer != nil
      else { continue }
      let (about, day) = (topic(at: position), journal.day(at: position))
      overruled.positions.append(position)
      overruled.days.append(Overruled.never)
      guard !about.isEmpty else { continue }
      if let before = last[about] {
        // What is written down later about an earlier day overrules nothing.
        guard journal.day(at: overruled.positions[before]) <= day else { continue }
        overruled.days[before] = Int32(day.number)
      }
      last[about] = overruled.days.count - 1
    }
    overruled.lines = journal.count
  }

  /// The customer and the brands of a line, as they stand there; empty where they must be read.
  func topic(at position: Int) -> [UInt8] {
    guard let customer = journal.plainBytes(of: .customer, at: position),
      let brands = journal.plainBytes(of: .brands, at: position)
    else { return [] }
    return customer + brands
  }
}
