import Foundation

extension Journal {
  /// Compares the sums of all lines that were not compared yet, and notes those that are wrong.
  ///
  /// Nothing is decoded; who shows entries calls this, so that what is left out is also told.
  package mutating func compareSums() {
    for position in wrongSums { noteDamage(at: position, .wrongSum) }
    compared = count
  }

  private var wrongSums: [Int] {
    let (first, second, border) = (base.span, tail.span, base.count)
    let unreadable = Set(lines.unreadable)
    return (compared..<count).filter { position in
      guard !unreadable.contains(position) else { return false }
      let range = lines.range(at: position)
      guard range.lowerBound >= border else { return !Checksum.holds(for: first, in: range) }
      let inTail = (range.lowerBound - border)..<(range.upperBound - border)
      return !Checksum.holds(for: second, in: inTail)
    }
  }

  /// Whether the sum of a line holds; where it does not, that is noted.
  package mutating func isSound(at position: Int) -> Bool {
    let (bytes, range) = place(of: position)
    if Checksum.holds(for: bytes.span, in: range) { return true }
    noteDamage(at: position, .wrongSum)
    return false
  }

  /// Notes that a line which was asked for cannot be used, and takes it out of the count.
  package mutating func noteDamage(at position: Int, _ error: LineError) {
    discount(position)
    if case .unknownKind = error { return }
    guard unusable.insert(position).inserted else { return }
    damage.append(Damage(line: position + 1, problem: .unusable(error)))
  }

  /// Whether an entry of this number stands in the file, but in a line that cannot be used.
  package func isUnusable(_ id: EntryID) -> Bool {
    guard let position = position(of: id) else { return false }
    do {
      _ = try entry(at: position)
      return false
    } catch {
      if case .unknownKind = error { return false }
      return true
    }
  }
}
