package import Foundation
package import Journal

/// What was folded, kept so that the next start reads no more than the lines that came since.
///
/// It is derived: whoever holds one must know that the bytes it tells of are still the same, and may
/// throw it away at any time. It names no customer and holds no text but the names in `by`.
extension Portfolio {
  /// The checkpoint of all lines so far; nil where something is to be told of them, or one was named that
  /// is not there.
  package mutating func checkpoint() -> ColumnWriter? {
    journal.compareSums()
    guard journal.isPlain, !corrections.isWaiting else { return nil }
    var writer = ColumnWriter()
    journal.write(to: &writer)
    corrections.write(to: &writer, journal)
    writer.append(openPositions)
    writer.append(repeatedLines.sorted())
    writer.append(brandLines)
    noteReaches()
    writer.append(reaches.far)
    noteOverruled()
    writer.append(overruled.positions)
    writer.append(overruled.days)
    return writer
  }

  /// How many lines need not be read as often as the program starts, thanks to the checkpoint.
  package var spared: Int { isRestored ? journal.restored : 0 }

  /// The present of a journal, of whose first lines a checkpoint tells; where it does not fit, everything
  /// is read.
  package init(reading bytes: Data, from checkpoint: Data) {
    var reader = ColumnReader(checkpoint)
    guard let journal = Journal(reading: bytes, from: &reader) else {
      self.init(reading: bytes)
      return
    }
    self.init()
    self.journal = journal
    if restore(&reader) { take(from: journal.restored) } else { fold() }
  }

  private mutating func restore(_ reader: inout ColumnReader) -> Bool {
    guard let corrections = Corrections(&reader, of: journal),
      let open = reader.column(of: Int.self), let repeated = reader.column(of: Int.self),
      let brands = reader.column(of: Int.self), let far = reader.column(of: Int.self),
      let states = reader.column(of: Int.self), let days = reader.column(of: Int32.self),
      reader.atEnd,
      states.count == days.count,
      [open, repeated, brands, far, states].allSatisfy({ $0.arePositions(of: journal.restored) })
    else { return false }
    self.corrections = corrections
    reaches = Reaches(lines: journal.restored, far: far.numbers)
    overruled = Overruled(lines: journal.restored, positions: states, days: days)
    (openPositions, repeatedLines, isRestored) = (open.numbers, Set(repeated.numbers), true)
    // In the order of `fold`: customers first, brands and the sets they are in by their lines.
    applyCustomers(at: positions(of: [.customer]))
    let others = positions(of: [.brandset, .setting, .goal, .period]) + brands.numbers
    for position in others.sorted() { apply(at: position) }
    return true
  }

  private func positions(of kinds: Set<Kind>) -> [Int] {
    journal.positions(of: kinds).filter { $0 < journal.restored }
  }
}

extension Corrections {
  /// Whether something was named that is not there.
  var isWaiting: Bool { !missing.isEmpty }

  /// Positions only: amendments are decoded again.
  func write(to writer: inout ColumnWriter, _ journal: Journal) {
    writer.append(undone.sorted())
    let changes = amendments.sorted { $0.key < $1.key }
    writer.append(changes.flatMap { line, entries in entries.map { _ in line } })
    writer.append(changes.flatMap { $0.value.compactMap { journal.position(of: $0.id) } })
    writer.append(closers)
    let again = earlierClosers.sorted { $0.key < $1.key }
    writer.append(again.flatMap { line, earlier in earlier.map { _ in line } })
    writer.append(again.flatMap(\.value))
  }

  init?(_ reader: inout ColumnReader, of journal: Journal) {
    guard let undone = reader.column(of: Int.self), let amended = reader.column(of: Int.self),
      let amending = reader.column(of: Int.self), let closers = reader.column(of: Int32.self),
      let again = reader.column(of: Int.self), let earlier = reader.column(of: Int.self),
      amended.count == amending.count, again.count == earlier.count,
      closers.count == journal.restored,
      closers.arePositionsOrNone(of: journal.restored),
      [undone, amended, amending, again, earlier]
        .allSatisfy({ $0.arePositions(of: journal.restored) })
    else { return nil }
    self.init()
    self.undone = Set(undone.numbers)
    for (line, change) in zip(amended.numbers, amending.numbers) {
      guard let entry = try? journal.entry(at: change) else { return nil }
      amendments[line, default: []].append(entry)
    }
    self.closers = closers
    extend(to: journal.count)
    for (line, closer) in zip(again.numbers, earlier.numbers) {
      earlierClosers[line, default: []].append(closer)
    }
  }
}
