import Dates

extension DayReader {
  /// The weekday after a whole date belongs to that date: 2026-11-23 周一.
  func withWeekday(_ reading: Reading, in text: TypedText) -> Reading {
    guard case .day(let day) = reading.day.base else { return reading }
    let next = text.skippingSpaces(from: reading.end)
    guard next > reading.end else { return reading }
    for (word, end) in words.matches(in: text, at: next) where word == .weekday(day.weekday) {
      let goesOn = text[end].map(\.isWordPart) ?? false
      if !goesOn { return (reading.day, end) }
    }
    return reading
  }

  /// `monday next week`: the week may follow its day.
  func ofWeek(_ weekday: Weekday, _ text: TypedText, _ start: Int) -> Reading? {
    let next = text.skippingSpaces(from: start)
    guard next > start,
      case (.relative(let weeks), let afterRelative)? = words.longest(in: text, at: next),
      case (.week, let end)? = words.longest(in: text, at: text.skippingSpaces(from: afterRelative))
    else { return nil }
    let monday = today.adding(days: 1 - today.weekday.rawValue + weeks * 7)
    return fixed(monday.adding(days: weekday.rawValue - 1), end)
  }
}
