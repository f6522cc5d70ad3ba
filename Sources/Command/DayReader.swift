import Dates

/// Finds a day at a position of a line (`design.md` 5, Days).
struct DayReader: Sendable {
  typealias Reading = (day: DayExpression, end: Int)

  let words: Lexicon<DayWord>
  let numbers: NumberWords
  let times: Lexicon<TimeWord>
  let today: Day

  init(_ words: Words, today: Day) {
    (self.words, numbers, times, self.today) = (words.days, words.numbers, words.times, today)
  }

  /// The longest day at a position, with 前 or 后 after it or `by` before it.
  func day(in text: TypedText, at start: Int) -> Reading? {
    // Whether it comes again is asked last: few positions have a day at all.
    guard let reading = anyDay(in: text, at: start), !isRepeated(text, start) else { return nil }
    return reading
  }

  private func anyDay(in text: TypedText, at start: Int) -> Reading? {
    guard text.isBoundary(start), let first = text[start], !first.isSpace else { return nil }
    if let (word, end) = words.longest(in: text, at: start),
      word == .limitBefore || word == .laterBefore || word == .on
    {
      let next = text.skippingSpaces(from: end)
      guard next > end || first.isChinese,
        let (found, last) = plain(text, next) ?? ordinal(text, next)
      else { return nil }
      var (day, end) = suffixed(found, text, last)
      if word == .limitBefore { day.isLimit = true }
      if word == .laterBefore { day.shift = 1 }
      return (day, end)
    }
    guard let (day, end) = plain(text, start) ?? lastOrdinal(text, start) else { return nil }
    return suffixed(day, text, end)
  }

  /// 每周一, 每月24号, `every monday`: no date, but one for each week or month.
  private func isRepeated(_ text: TypedText, _ start: Int) -> Bool {
    (max(0, start - 8)..<max(0, start)).contains { position in
      guard case (.every, let end)? = words.longest(in: text, at: position) else { return false }
      let next = text.skippingSpaces(from: end)
      guard case (let cycle, let last)? = words.longest(in: text, at: next),
        [.week, .month].contains(cycle)
      else { return next == start }
      return next == start || text.skippingSpaces(from: last) == start
    }
  }

  private func suffixed(_ day: DayExpression, _ text: TypedText, _ end: Int) -> Reading {
    // 前 and 后 count only where they do not begin 前面, 前台, 后来: those are longer words.
    switch words.longest(in: text, at: end) {
    case (.limitAfter, let last)?:
      if let (days, after) = days(in: text, at: last) { return shifted(day, -days, after) }
      var limit = day
      limit.isLimit = true
      return (limit, last)
    case (.laterAfter, let last)?:
      if let (days, after) = days(in: text, at: last) { return shifted(day, days, after) }
      return shifted(day, 1, last)
    case (.within, let last)? where day.isSpan: return (day, last)
    default: return eve(of: day, text, end)
    }
  }

  /// `christmas eve`.
  private func eve(of day: DayExpression, _ text: TypedText, _ end: Int) -> Reading {
    guard case .festival = day.base,
      case (.eve, let last)? = words.longest(in: text, at: text.skippingSpaces(from: end))
    else { return (day, end) }
    return shifted(day, -1, last)
  }

  /// 双十一前一天, 春节后三天, 春节前一周: so many days before or after.
  private func days(in text: TypedText, at start: Int) -> (count: Int, end: Int)? {
    guard let (count, unit, end) = amount(text, start), (1...31).contains(count) else { return nil }
    switch unit {
    case .days: return (count, end)
    case .weeks, .week: return (count * 7, end)
    default: return nil
    }
  }

  func shifted(_ day: DayExpression, _ days: Int, _ end: Int) -> Reading {
    var day = day
    day.shift = days
    return (day, end)
  }

  func plain(_ text: TypedText, _ start: Int) -> Reading? {
    if let reading = NumericDay(words: words).read(text, start) {
      // 2/3 of the shelf
      let next = text.skippingSpaces(from: reading.end)
      if words.longest(in: text, at: next)?.meaning == .of { return nil }
      return withWeekday(reading, in: text)
    }
    if let reading = counted(text, start) ?? partOfMonth(text, start) { return reading }
    if let reading = dayAndMonth(text, start) { return reading }
    for (word, end) in words.matches(in: text, at: start) {
      if let reading = named(word, text, start, end) { return reading }
    }
    return nil
  }

  private func named(_ word: DayWord, _ text: TypedText, _ start: Int, _ end: Int) -> Reading? {
    switch word {
    case .offset(let days): return fixed(today.adding(days: days), end)
    case .weekday(let weekday):
      return ofWeek(weekday, text, end) ?? (DayExpression(base: .weekday(weekday)), end)
    case .weekend: return (DayExpression(base: .weekday(.sunday)), end)
    case .monthStart: return (DayExpression(base: .dayOfMonth(1)), end)
    case .monthMiddle: return (DayExpression(base: .dayOfMonth(15)), end)
    case .monthEnd: return fixed(today.lastOfMonth, end)
    case .quarterEnd: return fixed(Period(.quarter, containing: today).last, end)
    case .yearEnd: return fixed(Period(.year, containing: today).last, end)
    case .year(let years): return inYear(today.year + years, text, end)
    case .startOf, .middleOf, .endOf: return edge(word, text, end)
    case .festival(let festival): return (DayExpression(base: .festival(festival)), end)
    case .theseDays: return span(today.adding(days: -1), today.adding(days: 1), end)
    case .recently:
      return lately(text, end) ?? span(today.adding(days: -7), today, end)
    case .past: return lately(text, end)
    case .relative(let steps): return relative(steps, text, end)
    case .inFront: return inFront(text, end)
    case .monthName(let month): return monthName(month, text, end)
    case .the: return ordinal(text, text.skippingSpaces(from: end))
    default: return nil
    }
  }

  /// 上周三, 下个月15号, next week, last friday.
  private func relative(_ steps: Int, _ text: TypedText, _ start: Int) -> Reading? {
    var position = text.skippingSpaces(from: start)
    var steps = steps
    while steps != 0, case (.relative(let more), let end)? = words.longest(in: text, at: position),
      more == (steps > 0 ? 1 : -1)
    {
      steps += more
      position = text.skippingSpaces(from: end)
    }
    let monday = today.adding(days: 1 - today.weekday.rawValue + steps * 7)
    let month = today.firstOfMonth.adding(months: steps)
    for (word, end) in words.matches(in: text, at: position) {
      switch word {
      case .weekday(let weekday): return fixed(monday.adding(days: weekday.rawValue - 1), end)
      case .weekend: return fixed(monday.adding(days: 6), end)
      case .week: return span(monday, monday.adding(days: 6), end)
      case .monthStart: return fixed(month, end)
      case .monthMiddle: return fixed(month.adding(days: 14), end)
      case .monthEnd: return fixed(month.lastOfMonth, end)
      case .monthThird(let third): return thirdOfMonth(month, third, end)
      case .month:
        if let (day, last) = NumericDay(words: words).dayOfMonth(text, end),
          let found = Day(year: month.year, month: month.month, day: day)
        {
          return fixed(found, last)
        }
        return span(month, month.lastOfMonth, end)
      default: continue
      }
    }
    return nil
  }

  func fixed(_ day: Day, _ end: Int) -> Reading { (DayExpression(base: .day(day)), end) }

  func span(_ first: Day, _ last: Day, _ end: Int) -> Reading {
    (DayExpression(base: .span(first: first, last: last)), end)
  }
}
