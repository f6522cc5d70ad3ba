import Dates

/// Finds a day at a position of a line (`design.md` 5, Days).
struct DayReader: Sendable {
  typealias Reading = (day: DayExpression, end: Int)

  let words: Lexicon<DayWord>
  let today: Day

  /// The longest day at a position, with 前 or 后 after it or `by` before it.
  func day(in text: TypedText, at start: Int) -> Reading? {
    guard text.isBoundary(start), let first = text[start], !first.isSpace else { return nil }
    if let (word, end) = words.longest(in: text, at: start) {
      if word == .limitBefore || word == .laterBefore || word == .on {
        let next = text.skippingSpaces(from: end)
        guard next > end, let (found, last) = plain(text, next) ?? ordinal(text, next) else {
          return nil
        }
        var day = found
        day.isLimit = word == .limitBefore
        day.shift = word == .laterBefore ? 1 : 0
        return (day, last)
      }
    }
    guard let (day, end) = plain(text, start) else { return nil }
    return suffixed(day, text, end)
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
    default: return (day, end)
    }
  }

  /// 双十一前一天, 春节后三天: so many days before or after.
  private func days(in text: TypedText, at start: Int) -> (count: Int, end: Int)? {
    guard let (count, end) = Numerals.integer(in: text, at: start), (1...31).contains(count),
      case (.days, let last)? = words.longest(in: text, at: end)
    else { return nil }
    return (count, last)
  }

  private func shifted(_ day: DayExpression, _ days: Int, _ end: Int) -> Reading {
    var day = day
    day.shift = days
    return (day, end)
  }

  func plain(_ text: TypedText, _ start: Int) -> Reading? {
    if let reading = NumericDay(words: words).read(text, start) {
      return withWeekday(reading, in: text)
    }
    if let reading = counted(text, start) { return reading }
    for (word, end) in words.matches(in: text, at: start) {
      if let reading = named(word, text, start, end) { return reading }
    }
    return nil
  }

  private func named(_ word: DayWord, _ text: TypedText, _ start: Int, _ end: Int) -> Reading? {
    switch word {
    case .offset(let days): return fixed(today.adding(days: days), end)
    case .weekday(let weekday): return (DayExpression(base: .weekday(weekday)), end)
    case .weekend: return (DayExpression(base: .weekday(.sunday)), end)
    case .monthStart: return (DayExpression(base: .dayOfMonth(1)), end)
    case .monthMiddle: return (DayExpression(base: .dayOfMonth(15)), end)
    case .monthEnd: return fixed(today.lastOfMonth, end)
    case .festival(let festival): return (DayExpression(base: .festival(festival)), end)
    case .theseDays: return span(today.adding(days: -1), today.adding(days: 1), end)
    case .recently: return span(today.adding(days: -7), today, end)
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

  /// 三天后, 两周前, 3 days ago.
  private func counted(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (count, afterNumber) = Numerals.integer(in: text, at: start), count <= 400,
      case (let unit, let afterUnit)? = words.longest(
        in: text,
        at: text.skippingSpaces(from: afterNumber)
      ),
      [.days, .weeks, .months, .week].contains(unit)
    else { return nil }
    // In 三天后面谈 the shorter word is the right one.
    for (word, end) in words.matches(in: text, at: text.skippingSpaces(from: afterUnit)) {
      switch word {
      case .laterAfter: return moved(count, unit, end)
      case .limitAfter, .ago: return moved(-count, unit, end)
      default: continue
      }
    }
    return nil
  }

  /// `in 3 days`.
  private func inFront(_ text: TypedText, _ start: Int) -> Reading? {
    let position = text.skippingSpaces(from: start)
    guard let (count, afterNumber) = Numerals.integer(in: text, at: position), count <= 400,
      case (let unit, let end)? = words.longest(
        in: text,
        at: text.skippingSpaces(from: afterNumber)
      ), [.days, .weeks, .months, .week].contains(unit)
    else { return nil }
    return moved(count, unit, end)
  }

  private func moved(_ count: Int, _ unit: DayWord, _ end: Int) -> Reading {
    switch unit {
    case .weeks, .week: fixed(today.adding(days: count * 7), end)
    case .months: fixed(today.adding(months: count), end)
    default: fixed(today.adding(days: count), end)
    }
  }

  /// `nov 23`, `november 23rd`.
  private func monthName(_ month: Int, _ text: TypedText, _ start: Int) -> Reading? {
    let position = text.skippingSpaces(from: start)
    guard position > start, let (day, digitsEnd) = Numerals.plainDigits(text, position),
      (1...Day.length(ofMonth: month, in: 2024)).contains(day)
    else { return nil }
    let end = ordinalEnd(text, digitsEnd) ?? digitsEnd
    guard text.isBoundary(end) else { return nil }
    return (DayExpression(base: .monthDay(month: month, day: day)), end)
  }

  func fixed(_ day: Day, _ end: Int) -> Reading { (DayExpression(base: .day(day)), end) }

  private func span(_ first: Day, _ last: Day, _ end: Int) -> Reading {
    (DayExpression(base: .span(first: first, last: last)), end)
  }
}
