/// A day of the Gregorian calendar, without a time or a zone.
///
/// Counted by whole-number arithmetic (Hinnant, "chrono-compatible low-level date algorithms"):
/// Foundation's Calendar loads ICU, which costs milliseconds at every start.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The first and the last day that can be written as `YYYY-MM-DD`.
  package static let first = Day(valid: 1, 1, 1)
  package static let last = Day(valid: 9999, 12, 31)

  /// A day that exists; nil for the likes of 2026-02-30.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, (1...9999).contains(year),
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.init(valid: year, month, day)
  }

  /// Reads `2026-11-23`, and nothing else.
  package init?(_ iso: some StringProtocol) { self.init(utf8: Array(iso.utf8)) }

  package init?(utf8 bytes: [UInt8]) { self.init(utf8: bytes.span, in: 0..<bytes.count) }

  /// Reads the ten bytes of `2026-11-23` in a range of others: every line of a journal that is used has some.
  package init?(utf8 bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    guard range.count == 10, range.upperBound <= bytes.count else { return nil }
    let bytes = bytes.extracting(range)
    var digits = 0
    for position in 0..<10 {
      let byte = bytes[position]
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        digits = digits * 10 + Int(byte - 0x30)
      }
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  private init(valid year: Int, _ month: Int, _ day: Int) {
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((number + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  /// `2026-11-23`.
  package var description: String {
    let (year, month, day) = parts
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of another month, or that month's last day where it is shorter.
  package func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let newYear = count / 12
    let newMonth = count % 12 + 1
    return Day(valid: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, in: newYear)))
  }

  package var firstOfMonth: Day { adding(days: 1 - day) }
  package var lastOfMonth: Day { firstOfMonth.adding(months: 1).adding(days: -1) }
  package var isWeekend: Bool { weekday >= .saturday }

  /// Days from one to the other.
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// How many days a month has.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Strideable {
  package func distance(to other: Day) -> Int { other - self }
  package func advanced(by days: Int) -> Day { adding(days: days) }
}

/// A day of the week; weeks start on Monday.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// `mon` to `sun`, as `every` writes it.
  package var id: String { Self.ids[rawValue - 1] }

  package init?(id: some StringProtocol) {
    guard let position = Self.ids.firstIndex(of: String(id)) else { return nil }
    self.init(rawValue: position + 1)
  }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  private static let ids = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
