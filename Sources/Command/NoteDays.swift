package import Dates

/// Days that a note names by how far they are from its own: 明天, 周四前, `next monday`.
extension CommandReader {
  /// Each such day with the place behind its words, for a note that was written on a day; what names a date by
  /// itself, or could be a day before as well as one after, is left out.
  package func days(in note: String, on day: Day) -> [(end: String.Index, days: ClosedRange<Day>)] {
    let text = TypedText(note)
    let reader = DayReader(words, today: day)
    var found: [(end: String.Index, days: ClosedRange<Day>)] = []
    var position = 0
    while position < text.count {
      guard let (expression, end) = reader.day(in: text, at: position), end > position else {
        position += 1
        continue
      }
      let typed = text.foldedText(position..<end)
      if let days = expression.relative(to: day, typed: typed), !text.isDated(behind: end) {
        let scalars = note.unicodeScalars
        found.append((scalars.index(scalars.startIndex, offsetBy: end), days))
      }
      position = end
    }
    return found
  }
}

extension DayExpression {
  /// The days that the words mean, where that depends on the day they were written on and on nothing else.
  fileprivate func relative(to today: Day, typed: String) -> ClosedRange<Day>? {
    guard shift == 0 else { return nil }
    switch base {
    case .day(let day):
      // 2026-11-26 and 月底 need no day beside them.
      let isDate = typed.contains { "-/.年月".contains($0) }
      return isDate || day == today ? nil : day...day
    case .span(let first, let last):
      let isWeek = first.weekday == .monday && last - first == 6
      return isWeek && !(first...last).contains(today) ? first...last : nil
    case .weekday(let weekday):
      // Since saturday is the last one; 周六 is that of this week.
      guard isLimit || !typed.allSatisfy(\.isASCII) else { return nil }
      let day = today.adding(days: weekday.rawValue - today.weekday.rawValue)
      if day > today { return day...day }
      // 周一 on a Friday was, or will be, unless it is a limit.
      let next = day.adding(days: 7)
      return isLimit ? next...next : nil
    case .monthDay, .dayOfMonth, .festival: return nil
    }
  }
}

extension TypedText {
  /// Whether a date stands behind the words already: 周四（11-26）, 周四 11-26.
  fileprivate func isDated(behind end: Int) -> Bool {
    let next = skippingSpaces(from: end)
    if self[next] == "(" { return self[next + 1]?.isDigit ?? false }
    return next > end && self[next]?.isDigit ?? false && self[next + 1]?.isDigit ?? false
      && continues(next + 2, "-/.月")
  }
}
