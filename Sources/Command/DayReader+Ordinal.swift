import Dates

/// Days of the month as English has them.
extension DayReader {
  /// `28th`, `5th of next month`, `5th of december`; not the 2nd shelf.
  func ordinal(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (day, digitsEnd) = Numerals.plainDigits(text, start), (1...31).contains(day),
      let end = ordinalEnd(text, digitsEnd)
    else { return nil }
    let next = text.skippingSpaces(from: end)
    if case (.of, let after)? = words.longest(in: text, at: next) {
      return ordinal(day, of: text, text.skippingSpaces(from: after))
    }
    if let reading = dayAndMonth(text, start) { return reading }
    guard text[next]?.isLatin != true || opensTime(text, next) else { return nil }
    return (DayExpression(base: .dayOfMonth(day)), end)
  }

  /// `stock count 24th`: without `on` or `the` only at the end of what is said.
  func lastOrdinal(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (day, end) = ordinal(text, start), text[end].map({ !$0.isSpace }) ?? true else {
      return nil
    }
    return (day, end)
  }

  /// Whether `from`, `at` or `for` begins a time or a duration: on the 18th from 2pm.
  private func opensTime(_ text: TypedText, _ start: Int) -> Bool {
    switch times.longest(in: text, at: start)?.meaning {
    case .from, .at, .lasting: true
    default: false
    }
  }

  /// Where the `th` after a number ends.
  func ordinalEnd(_ text: TypedText, _ digitsEnd: Int) -> Int? {
    guard case (.ordinal, let end)? = words.longest(in: text, at: digitsEnd) else { return nil }
    return end
  }

  private func ordinal(_ day: Int, of text: TypedText, _ start: Int) -> Reading? {
    if case (.monthName(let month), let end)? = words.longest(in: text, at: start),
      day <= Day.length(ofMonth: month, in: 2024)
    {
      return (DayExpression(base: .monthDay(month: month, day: day)), end)
    }
    guard let (month, end) = plain(text, start), case .span(let first, let last) = month.base,
      first.day == 1, let found = Day(year: first.year, month: first.month, day: day), found <= last
    else { return nil }
    return fixed(found, end)
  }
}
