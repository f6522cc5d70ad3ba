import Dates

/// Finds how often something comes again: 每周二、周四, 每月24号, 每个工作日, `every mon and thu`,
/// `every month on the 24th`.
struct RepeatReader: Sendable {
  typealias Reading = (recurrence: Recurrence, end: Int)

  private let words: Lexicon<DayWord>
  private let joiners: Lexicon<Bool>
  private let days: DayReader

  init(_ words: Words, today: Day) {
    (self.words, joiners) = (words.days, words.joiners)
    days = DayReader(words, today: today)
  }

  /// The repetition at a position, and where its words end.
  func repetition(in text: TypedText, at start: Int) -> Reading? {
    guard text.isBoundary(start), let first = text[start], !first.isSpace else { return nil }
    // 至每周一 and 至每月 belong to what stands before them; a change of script does not.
    for (word, end) in words.matches(in: text, at: start) {
      switch word {
      case .every:
        if let found = after(text, next(text, end)) { return found }
      case .weeklyOn:
        if let found = weekdays(text, next(text, end)) { return found }
      case .monthlyOn:
        if let found = dayOfMonth(text, next(text, end)) { return found }
      default: continue
      }
    }
    return ofEveryMonth(text, start)
  }

  /// What follows 每 or `every`.
  private func after(_ text: TypedText, _ start: Int) -> Reading? {
    if let found = weekdays(text, start) { return found }
    for (word, end) in words.matches(in: text, at: start) {
      switch word {
      case .workday: return (.workday, end)
      // 每天 is each day of work; 每天卖 tells of something, and only a task asks.
      case .days
      where text[start]?.isChinese == true || text.has("day", at: start) && end == start + 3:
        return (.workday, end)
      case .weekend: return (.weekly([.sunday]), end)
      case .monthStart: return (.monthly(1), end)
      case .monthMiddle: return (.monthly(15), end)
      case .monthEnd: return (.monthly(31), end)
      case .week:
        if let found = weekdays(text, afterOn(text, next(text, end))) { return found }
      case .month, .months:
        if let found = dayOfMonth(text, next(text, end)) { return found }
      default: continue
      }
    }
    return everyOrdinal(text, start)
  }

  /// 周二、周四 · 周一三五 · `mon, wed and fri`.
  private func weekdays(_ text: TypedText, _ start: Int) -> Reading? {
    guard var (found, end) = weekday(text, start).map({ ([$0.day], $0.end) }) else { return nil }
    while let (day, last) = nextWeekday(text, end) {
      found.append(day)
      end = last
    }
    // 周一 in 每周一次 counts how often.
    if text.continues(end, "次回趟") { return nil }
    return Recurrence(on: found).map { ($0, end) }
  }

  private func weekday(_ text: TypedText, _ start: Int) -> (day: Weekday, end: Int)? {
    guard case (.weekday(let day), let end)? = words.longest(in: text, at: start) else {
      return nil
    }
    return (day, end)
  }

  /// A weekday more: at once, behind a comma or behind `and`; in Chinese its number is enough.
  private func nextWeekday(_ text: TypedText, _ start: Int) -> (day: Weekday, end: Int)? {
    if let found = weekday(text, start) ?? bare(text, start) { return found }
    var position = text.skippingSpaces(from: start)
    let isJoined = text.continues(position, "、,，/&")
    if isJoined { position = text.skippingSpaces(from: position + 1) }
    if let (_, end) = joiners.longest(in: text, at: position) {
      position = text.skippingSpaces(from: end)
    } else if !isJoined {
      return nil
    }
    if let (_, end) = words.longest(in: text, at: position).flatMap({
      $0.meaning == .every ? $0 : nil
    }) {
      position = text.skippingSpaces(from: end)
    }
    return weekday(text, position) ?? bare(text, position)
  }

  /// 三 in 每周一三五, unless it counts what follows: 每周一三趟.
  private func bare(_ text: TypedText, _ start: Int) -> (day: Weekday, end: Int)? {
    guard let scalar = text[start],
      let place = Array("一二三四五六日".unicodeScalars).firstIndex(of: scalar),
      !text.continues(start + 1, "次回趟个户家条件天周月点")
    else { return nil }
    return Weekday(rawValue: place + 1).map { ($0, start + 1) }
  }

  /// 24日 after 每月, `on the 24th` after `every month`, 月底, 初.
  private func dayOfMonth(_ text: TypedText, _ start: Int) -> Reading? {
    var position = start
    while case (let word, let end)? = words.longest(in: text, at: position),
      word == .on || word == .the || word == .of
    {
      position = text.skippingSpaces(from: end)
    }
    if let (day, end) = NumericDay(words: words).dayOfMonth(text, position) {
      return (.monthly(day), end)
    }
    if let (day, end) = number(text, position) { return (.monthly(day), end) }
    switch words.longest(in: text, at: position) {
    case (.monthStart, let end)?: return (.monthly(1), end)
    case (.monthMiddle, let end)?: return (.monthly(15), end)
    case (.monthEnd, let end)?, (.lastDay, let end)?: return (.monthly(31), end)
    default: return nil
    }
  }

  /// `24th`.
  private func number(_ text: TypedText, _ start: Int) -> (day: Int, end: Int)? {
    guard let (day, digitsEnd) = Numerals.plainDigits(text, start), (1...31).contains(day),
      let end = days.ordinalEnd(text, digitsEnd)
    else { return nil }
    return (day, end)
  }

  /// `every 24th`, `every 24th of the month`.
  private func everyOrdinal(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (day, end) = number(text, start) else { return nil }
    var position = text.skippingSpaces(from: end)
    while case (let word, let last)? = words.longest(in: text, at: position),
      word == .of || word == .the
    {
      position = text.skippingSpaces(from: last)
    }
    if position > end, case (.month, let last)? = words.longest(in: text, at: position) {
      return (.monthly(day), last)
    }
    // Every 20th carton is none.
    guard text[text.skippingSpaces(from: end)]?.isLatin != true else { return nil }
    return (.monthly(day), end)
  }

  /// `on the 24th of every month`, `the last day of each month`, `at the end of every month`.
  private func ofEveryMonth(_ text: TypedText, _ start: Int) -> Reading? {
    var position = start
    while case (let word, let end)? = words.longest(in: text, at: position),
      word == .on || word == .the
    {
      position = text.skippingSpaces(from: end)
    }
    let day: Int
    var end: Int
    if let (found, last) = number(text, position) {
      (day, end) = (found, last)
    } else {
      switch words.longest(in: text, at: position) {
      case (.endOf, let last)?: (day, end) = (31, last)
      case (.startOf, let last)?: (day, end) = (1, last)
      case (.lastDay, let last)?: (day, end) = (31, last)
      default: return nil
      }
    }
    position = text.skippingSpaces(from: end)
    if case (.of, let last)? = words.longest(in: text, at: position) {
      position = text.skippingSpaces(from: last)
    }
    guard case (.every, let last)? = words.longest(in: text, at: position),
      case (.month, let monthEnd)? = words.longest(in: text, at: text.skippingSpaces(from: last))
    else { return nil }
    end = monthEnd
    return (.monthly(day), end)
  }

  private func afterOn(_ text: TypedText, _ start: Int) -> Int {
    if text[start] == "的" { return start + 1 }
    guard case (let word, let end)? = words.longest(in: text, at: start), word == .on || word == .of
    else { return start }
    return text.skippingSpaces(from: end)
  }

  private func next(_ text: TypedText, _ end: Int) -> Int { text.skippingSpaces(from: end) }
}
