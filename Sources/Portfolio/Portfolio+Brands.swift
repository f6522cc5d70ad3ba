package import Dates
import Journal

/// The states of brands, read from the newest line back.
extension Portfolio {
  /// The state of a brand at each customer on a day: the latest entry up to then decides.
  package func brandStates(of brand: String, upTo day: Day) -> [String: Int] {
    brandStates(upTo: day)[brand] ?? [:]
  }

  /// The states of all brands, read in one go; the name of a set stands for its members.
  package func brandStates(upTo day: Day) -> [String: [String: Int]] {
    var states: [String: [String: (day: Day, state: Int)]] = [:]
    for position in telling(upTo: day).reversed() {
      guard let entry = counted(at: position), entry.on <= day, let state = entry.state,
        let customer = entry.customer.map(presentName)
      else { continue }
      for brand in entry.brands.flatMap({ brandSets[$0]?.members ?? [$0] }) {
        if let known = states[brand]?[customer], known.day > entry.on { continue }
        states[brand, default: [:]][customer] = (entry.on, state)
      }
    }
    return states.mapValues { $0.mapValues(\.state) }
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
