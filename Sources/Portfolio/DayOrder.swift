import Dates
import Journal

extension [Entry] {
  /// Entries in the order of the journal, put into the order of their days as these went.
  ///
  /// What has a start stands at it, all else when it was recorded, if that was on the day itself;
  /// what has neither follows what was recorded before it.
  var inDayOrder: [Entry] {
    var last: [Day: Int] = [:]
    let timed = enumerated().map { position, entry in
      let minutes = entry.minutesIntoDay ?? last[entry.on] ?? 0
      last[entry.on] = minutes
      return (entry: entry, key: (entry.on, minutes, position))
    }
    return timed.sorted { $0.key < $1.key }.map(\.entry)
  }
}

extension Entry {
  private var start: TimeOfDay? { self[.start]?.string.flatMap { TimeOfDay($0) } }

  fileprivate var minutesIntoDay: Int? {
    (start ?? (at.day == on ? at.time : nil))?.minutes
  }
}
