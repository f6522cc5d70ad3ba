package import Dates

/// Days in a reply, one or a first and a last.
extension ReplyCursor {
  /// A day; one without a year is the first that is not before today, or before another day.
  ///
  /// With `festivals: false` none by its name: that is as often what the day is about.
  package mutating func takeDay(from start: Day? = nil, festivals: Bool = true) -> Day? {
    let reader = DayReader(words, today: context.today)
    guard let (day, end) = reader.day(in: text, at: position), isSeparator(end) else { return nil }
    if case .festival = day.base, !festivals { return nil }
    advance(to: end)
    return day.coming(max(start ?? context.today, context.today), context.festivals)
  }

  /// The first and the last day of what is left: `10月1日到12月31日`, `1 Oct to 31 Dec`, `10.1-12.31`, or a
  /// whole period such as `Q4`.
  ///
  /// A day without a year is the first that is not before `start`, the last one the first that is not
  /// before the first.
  package mutating func takeDays(from start: Day) -> (first: Day, last: Day)? {
    let typed = rest
    let found = range(typed, from: start) ?? wholePeriod(typed)
    if found != nil { _ = takeRest() }
    return found
  }

  private func wholePeriod(_ typed: String) -> (first: Day, last: Day)? {
    guard let period = PeriodReader(words: words, context: context).period(typed),
      period.cycle != .day
    else { return nil }
    return (period.first, period.last)
  }

  /// Two days with a sign or a word between them that parts them: 到, `to`, a dash, a space.
  private func range(_ typed: String, from start: Day) -> (first: Day, last: Day)? {
    let range = TypedText(typed)
    let begin =
      words.times.longest(in: range, at: 0).flatMap { $0.meaning == .from ? $0.end : nil } ?? 0
    for position in begin..<range.count {
      guard let end = partingEnd(in: range, at: position),
        let first = wholeDay(range.text(begin..<position), from: start),
        let last = wholeDay(range.text(end..<range.count), from: first), first <= last
      else { continue }
      return (first, last)
    }
    return nil
  }

  /// Where what parts two days ends, if it begins here.
  private func partingEnd(in text: TypedText, at position: Int) -> Int? {
    if case (.until, let end)? = words.times.longest(in: text, at: position) { return end }
    return text.continues(position, " ,;、—–―") ? position + 1 : nil
  }

  private func wholeDay(_ typed: String, from start: Day) -> Day? {
    let text = TypedText(typed.trimmed)
    guard let (day, end) = DayReader(words, today: context.today).day(in: text, at: 0),
      end == text.count
    else { return nil }
    return day.coming(start, context.festivals)
  }
}
