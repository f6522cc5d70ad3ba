package import Dates
package import Journal

/// The states of brands, read from the newest line back.
extension Portfolio {
  /// The state of a brand at each customer on a day: the latest entry up to then decides.
  package func brandStates(of brand: String, upTo day: Day) -> [String: Int] {
    brandStates(upTo: day)[brand] ?? [:]
  }

  /// The states of all brands, read in one go; the name of a set stands for its members.
  package func brandStates(upTo day: Day) -> [String: [String: Int]] {
    brandEntries(upTo: day).mapValues { $0.compactMapValues(\.state) }
  }

  /// The entries that decide them.
  package func brandEntries(upTo day: Day) -> [String: [String: Entry]] {
    var deciding: [String: [String: Entry]] = [:]
    for position in telling(upTo: day).reversed() {
      guard let entry = counted(at: position), entry.on <= day, entry.state != nil,
        let customer = self.customer(of: entry)
      else { continue }
      for brand in entry.brands.flatMap({ brandSets[$0]?.members ?? [$0] }) {
        if let known = deciding[brand]?[customer], known.on > entry.on { continue }
        deciding[brand, default: [:]][customer] = entry
      }
    }
    return deciding
  }

  /// The lines that may decide, newest first.
  ///
  /// Not those behind which a newer usable one says its own of the same brands at the same customer:
  /// of ten years a few hundred are left to decode.
  private func telling(upTo day: Day) -> [Int] {
    var known: [[UInt8]: Day] = [:]
    return brandPositions(deciding: day).reversed().filter { position in
      if isAmended(at: position) { return true }
      let on = journal.day(at: position)
      guard on <= day, !isUndone(at: position) else { return false }
      let about = topic(at: position)
      guard !about.isEmpty else { return true }
      if let newer = known[about], newer >= on { return false }
      if counted(at: position)?.state != nil { known[about] = on }
      return true
    }
  }
}
