import Dates

/// Days that name a month or a year.
extension DayReader {
  /// 12月初, 11月底, 12月中旬: the words begin with 月.
  func partOfMonth(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (month, next) = Numerals.integer(in: text, at: start), (1...12).contains(month)
    else { return nil }
    switch words.longest(in: text, at: next) {
    case (.monthStart, let end)?: return (DayExpression(base: .monthDay(month: month, day: 1)), end)
    case (.monthMiddle, let end)?:
      return (DayExpression(base: .monthDay(month: month, day: 15)), end)
    case (.monthEnd, let end)?:
      let last = Day.length(ofMonth: month, in: 2025)
      return (DayExpression(base: .monthDay(month: month, day: last)), end)
    case (.monthThird(let third), let end)?:
      return thirdOfMonth(today.nearest(month: month), third, end)
    default: return nil
    }
  }

  func thirdOfMonth(_ first: Day, _ third: Int, _ end: Int) -> Reading {
    let last = third == 3 ? first.lastOfMonth : first.adding(days: third * 10 - 1)
    return span(first.adding(days: (third - 1) * 10), last, end)
  }

  /// `end of november`, `end of next month`, `end of week`.
  func edge(_ word: DayWord, _ text: TypedText, _ start: Int) -> Reading? {
    let next = text.skippingSpaces(from: start)
    if case (.monthName(let month), let end)? = words.longest(in: text, at: next) {
      let first = today.nearest(month: month)
      return fixed(edge(word, of: Period(.month, containing: first)), end)
    }
    guard let (found, end) = plain(text, next), case .span(let first, let last) = found.base else {
      return nil
    }
    let periods = [Period(.month, containing: first), Period(.week, containing: first)]
    guard let period = periods.first(where: { $0.first == first && $0.last == last }) else {
      return nil
    }
    return fixed(edge(word, of: period), end)
  }

  private func edge(_ word: DayWord, of period: Period) -> Day {
    switch word {
    case .startOf: period.first
    case .middleOf: period.first.adding(days: period.cycle == .week ? 2 : 14)
    default: period.last
    }
  }

  /// 明年1月5日, 去年12月底, 明年春节, 明年底.
  func inYear(_ year: Int, _ text: TypedText, _ start: Int) -> Reading? {
    if case (.yearEnd, let end)? = words.longest(in: text, at: start - 1) {
      return Day(year: year, month: 12, day: 31).map { fixed($0, end) }
    }
    guard let (found, end) = NumericDay(words: words).read(text, start) ?? plain(text, start) else {
      return nil
    }
    switch found.base {
    case .monthDay(let month, let day):
      return Day(year: year, month: month, day: day).map { fixed($0, end) }
    case .festival: return (found, end)
    default: return nil
    }
  }

  /// `nov 23`, `nov. 23`, `november 23rd, 2026`.
  func monthName(_ month: Int, _ text: TypedText, _ start: Int) -> Reading? {
    let position = text.skippingSpaces(from: text[start] == "." ? start + 1 : start)
    guard position > start, let (day, digitsEnd) = Numerals.plainDigits(text, position),
      (1...Day.length(ofMonth: month, in: 2024)).contains(day)
    else { return nil }
    let end = digitsEnd + ordinalSign(text, digitsEnd)
    guard text.isBoundary(end) else { return nil }
    return withYear(month, day, text, end)
  }

  /// `5 december`, `5th december 2026`; 20 may reorder is no date.
  func dayAndMonth(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (day, digitsEnd) = Numerals.plainDigits(text, start) else { return nil }
    let afterDay = digitsEnd + ordinalSign(text, digitsEnd)
    let next = text.skippingSpaces(from: afterDay)
    guard next > afterDay,
      case (.monthName(let month), let end)? = words.longest(in: text, at: next),
      (1...Day.length(ofMonth: month, in: 2024)).contains(day)
    else { return nil }
    if text[text.skippingSpaces(from: end)]?.isLatin == true, text.continues(next, "m") {
      return nil
    }
    return withYear(month, day, text, end)
  }

  /// A year behind a month and day makes it one certain day.
  private func withYear(_ month: Int, _ day: Int, _ text: TypedText, _ end: Int) -> Reading {
    let next = text.skippingSpaces(from: text[end] == "," ? end + 1 : end)
    if next > end, let (year, last) = Numerals.plainDigits(text, next), last == next + 4,
      (1990...2100).contains(year), text.isBoundary(last),
      let found = Day(year: year, month: month, day: day)
    {
      return fixed(found, last)
    }
    return (DayExpression(base: .monthDay(month: month, day: day)), end)
  }

  private func ordinalSign(_ text: TypedText, _ position: Int) -> Int {
    ["st", "nd", "rd", "th"].contains { text.has($0, at: position) } ? 2 : 0
  }
}

extension Day {
  /// The first of the nearest month of a number, five months back to six ahead.
  func nearest(month: Int) -> Day {
    firstOfMonth.adding(months: (month - self.month + 17) % 12 - 5)
  }
}
