/// A time of day, to the minute.
package struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let hour: Int
  package let minute: Int

  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `09:15` or `9:15`.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard (4...5).contains(bytes.count), bytes[bytes.count - 3] == UInt8(ascii: ":"),
      let hour = Int(digits: bytes.dropLast(3)), let minute = Int(digits: bytes.suffix(2))
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// Minutes since midnight.
  package var minutes: Int { hour * 60 + minute }
  package var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }
  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

/// A point in time, with the offset from UTC where it was stamped.
///
/// The offset stays with it, so that a report does not depend on the zone of the machine that reads it.
package struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00Z.
  package let milliseconds: Int
  package let offsetMinutes: Int

  package init(milliseconds: Int, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  package init(day: Day, time: TimeOfDay, offsetMinutes: Int) {
    let minutes = day.number * 1440 + time.minutes - offsetMinutes
    self.init(milliseconds: minutes * 60_000, offsetMinutes: offsetMinutes)
  }

  private var local: Int { milliseconds + offsetMinutes * 60_000 }

  package var day: Day {
    Day(number: (local - (local % 86_400_000 + 86_400_000) % 86_400_000) / 86_400_000)
  }

  package var time: TimeOfDay {
    let minute = (local - day.number * 86_400_000) / 60_000
    return TimeOfDay(hour: minute / 60, minute: minute % 60) ?? .midnight
  }

  /// `2026-11-23T09:15:02.123+08:00`.
  package var description: String {
    let rest = local - day.number * 86_400_000
    let seconds = (rest / 1000 % 60).padded(to: 2)
    let sign = offsetMinutes < 0 ? "-" : "+"
    let zone = abs(offsetMinutes)
    return "\(day)T\(time):\(seconds).\((rest % 1000).padded(to: 3))"
      + "\(sign)\((zone / 60).padded(to: 2)):\((zone % 60).padded(to: 2))"
  }

  package func adding(milliseconds more: Int) -> Moment {
    Moment(milliseconds: milliseconds + more, offsetMinutes: offsetMinutes)
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension TimeOfDay {
  fileprivate static let midnight = TimeOfDay(validHour: 0)

  private init(validHour hour: Int) {
    self.hour = hour
    minute = 0
  }
}
