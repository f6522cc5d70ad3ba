import Dates
import Journal
import Synchronization

/// Which entries are kept once they were decoded, and those that were.
///
/// All copies that are made of a portfolio from then on share them, and its first lines; what a copy appends
/// for itself is not kept.
struct Decoded: Sendable {
  var days: ClosedRange<Day>?
  /// How many lines there were.
  var lines = 0
  /// Where the figures stand that reach to a day or beyond it.
  var firstDay: Day?
  var figures: [Int] = []
  let entries = DecodedEntries()

  /// Whether a line is kept that is about a day: those of ten years would be the largest thing in memory.
  func keeps(_ position: Int, about day: Day) -> Bool {
    guard let days, position < lines else { return false }
    return days.contains(day) || figures.first.map { $0 <= position } ?? false
  }
}

/// Entries by their positions.
///
/// A class, since to look at an entry changes nothing.
final class DecodedEntries: Sendable {
  private let entries = Mutex<[Int: Entry]>([:])

  func entry(at position: Int, decode: () -> Entry?) -> Entry? {
    entries.withLock { entries in
      if let known = entries[position] { return known }
      let new = decode()
      entries[position] = new
      return new
    }
  }
}
