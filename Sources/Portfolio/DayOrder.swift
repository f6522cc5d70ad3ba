import Dates
package import Journal

/// Entries in the order of the journal, put into the order of their days as these went.
///
/// What has a start stands at it, all else when it was recorded, if that was on the day itself;
/// what has neither follows what was recorded before it.
struct DayOrder {
  private var places: [(day: Day, minutes: Int, number: Int)] = []
  /// The day that was noted last, and its minute.
  private var current: (day: Day, minutes: Int)?
  /// The minutes of the days before it.
  private var last: [Day: Int] = [:]
  /// Whether they came as they went, as most do.
  private(set) var isInOrder = true

  /// Notes when an entry was; later ones of the journal have larger numbers.
  mutating func note(_ entry: Entry, as number: Int) {
    let minutes = entry.minutesIntoDay ?? minutes(of: entry.on)
    if let current, current.day != entry.on { last[current.day] = current.minutes }
    current = (entry.on, minutes)
    if let before = places.last, before > (entry.on, minutes, number) { isInOrder = false }
    places.append((entry.on, minutes, number))
  }

  private func minutes(of day: Day) -> Int {
    if let current, current.day == day { return current.minutes }
    return last[day] ?? 0
  }

  /// The numbers of the entries, the earliest first.
  var numbers: [Int] { (isInOrder ? places : places.sorted { $0 < $1 }).map(\.number) }
}

extension [Entry] {
  /// Each day from its first entry to its last, as `DayOrder` says.
  package var inDayOrder: [Entry] {
    var order = DayOrder()
    for (number, entry) in enumerated() { order.note(entry, as: number) }
    return order.isInOrder ? self : order.numbers.map { self[$0] }
  }
}

extension Entry {
  private var start: TimeOfDay? { self[.start]?.string.flatMap { TimeOfDay($0) } }

  fileprivate var minutesIntoDay: Int? {
    (start ?? (at.day == on ? at.time : nil))?.minutes
  }
}
