import Dates

/// Reads a period as people type it: `2026-W48`, `11月`, 上周, next month, yesterday.
struct PeriodReader {
  let words: Words
  let context: Context

  func period(_ typed: String) -> Period? {
    let folded = String(String.UnicodeScalarView(typed.foldedForMatching)).uppercased()
    if let period = Period(folded) { return period }
    let text = TypedText(typed)
    let days = DayReader(words, today: context.today)
    if let (day, end) = days.day(in: text, at: 0), end == text.count { return period(of: day) }
    return month(text) ?? quarter(folded)
      ?? words.periods.meaning(of: text)?.period(today: context.today)
  }

  private func period(of day: DayExpression) -> Period {
    guard case .span(let first, let last) = day.base else {
      return .day(day.past(context.today, context.festivals))
    }
    let whole = Period(.month, containing: first)
    return whole.first == first && whole.last == last
      ? whole : Period(.week, containing: first)
  }

  /// `11月`, `2026年11月`, `december`: the nearest one, five months back to six ahead.
  private func month(_ text: TypedText) -> Period? {
    if case (.monthName(let month), let end)? = words.days.longest(in: text, at: 0),
      end == text.count
    {
      return nearest(month)
    }
    guard let (number, end) = Numerals.integer(in: text, at: 0) else { return nil }
    if text[end] == "年", let (month, last) = Numerals.integer(in: text, at: end + 1),
      text[last] == "月", last + 1 == text.count, (1...12).contains(month)
    {
      return .month(year: number, month: month)
    }
    guard case (.month, let last)? = words.days.longest(in: text, at: end), last == text.count,
      (1...12).contains(number)
    else { return nil }
    return nearest(number)
  }

  /// `Q4`: the latest that has begun.
  private func quarter(_ folded: String) -> Period? {
    guard folded.first == "Q", let found = Period("\(context.today.year)-\(folded)") else {
      return nil
    }
    return found.first > context.today ? found.sameLastYear : found
  }

  private func nearest(_ month: Int) -> Period {
    Period(.month, containing: context.today.nearest(month: month))
  }
}
