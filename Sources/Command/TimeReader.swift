import Dates
import Foundation

/// Finds durations and times of day at a position of a line.
struct TimeReader: Sendable {
  let units: Lexicon<TimeWord>
  let numbers: NumberWords
  let days: Lexicon<DayWord>

  init(_ words: Words) { (units, numbers, days) = (words.times, words.numbers, words.days) }

  /// 45分钟, 1小时20分, 半小时, 一个半小时, 1h30m; in minutes.
  func minutes(in text: TypedText, at start: Int) -> (minutes: Int, end: Int)? {
    let first = text.continues(start, "~≈") && text.isOpening(start) ? start + 1 : start
    guard let (minutes, end) = exactMinutes(in: text, at: first) else { return nil }
    let next = text.skippingSpaces(from: end)
    guard case (.roughly, let last)? = units.longest(in: text, at: next) else {
      return (minutes, end)
    }
    return (minutes, last)
  }

  private func exactMinutes(in text: TypedText, at start: Int) -> (minutes: Int, end: Int)? {
    guard text[start - 1]?.isDigit != true, text.isBoundary(start) else { return nil }
    switch units.longest(in: text, at: start) {
    case (.lasting, let end)?: return exactMinutes(in: text, at: text.skippingSpaces(from: end))
    case (.oneHour, let end)?: return (60, end)
    case (.oneHourAndHalf, let end)?: return (90, end)
    default: break
    }
    if case (.half, let end)? = units.longest(in: text, at: start),
      case (.hours, let last)? = unit(text, end)
    {
      return (30, last)
    }
    let counted = numbers.count(in: text, at: start).map { (Decimal($0.value), $0.end) }
    guard let (first, afterNumber) = numbers.number(in: text, at: start) ?? counted, first > 0,
      first < 10_000
    else { return nil }
    if isPrime(text, afterNumber) { return whole(first, afterNumber + 1) }
    switch unit(text, afterNumber) {
    case (.minutes, let end)?: return whole(first, end)
    case (.quarter, let end)?: return whole(first * 15, end)
    case (.hours, let end)?: return afterHours(first * 60, text, end)
    case (.hoursAndHalf, let end)?: return whole(first * 60 + 30, end)
    default: return nil
    }
  }

  /// `30'`: minutes, where no word or quotation follows.
  private func isPrime(_ text: TypedText, _ position: Int) -> Bool {
    guard text.continues(position, "'′’"), text[position - 1]?.isDigit == true else { return false }
    return text[position + 1].map { !$0.isWordPart && !"'′’".unicodeScalars.contains($0) } ?? true
  }

  private func afterHours(_ minutes: Decimal, _ text: TypedText, _ end: Int) -> (Int, Int)? {
    let next = text.skippingSpaces(from: end)
    if let (more, afterNumber) = Numerals.number(in: text, at: next),
      case (.minutes, let last)? = unit(text, afterNumber), more < 60
    {
      return whole(minutes + more, last)
    }
    if case (.half, let last)? = units.longest(in: text, at: end) {
      return whole(minutes + 30, last)
    }
    // 1h30
    if let (more, last) = Numerals.plainDigits(text, end), last == end + 2, more < 60,
      text.isBoundary(last)
    {
      return whole(minutes + Decimal(more), last)
    }
    return whole(minutes, end)
  }

  /// The unit after a number; in 1h30m the next number follows at once.
  private func unit(_ text: TypedText, _ position: Int) -> (meaning: TimeWord, end: Int)? {
    let start = text.skippingSpaces(from: position)
    // 20 分析了, 5分类: the longer word is no unit.
    return units.matches(in: text, at: start, beforeDigits: true).first
  }

  private func whole(_ minutes: Decimal, _ end: Int) -> (Int, Int)? {
    let rounded = NSDecimalNumber(decimal: minutes).intValue
    return rounded > 0 && rounded < 100_000 ? (rounded, end) : nil
  }

  /// 9:15, 9点, 下午3点半, 9:00-9:45, 9点到10点.
  func time(in text: TypedText, at start: Int) -> (from: TimeOfDay, until: TimeOfDay?, end: Int)? {
    switch units.longest(in: text, at: start) {
    case (.at, let after)?:
      let next = text.skippingSpaces(from: after)
      return time(in: text, at: next) ?? hour(in: text, at: next)
    case (.from, let after)?: return time(in: text, at: text.skippingSpaces(from: after))
    case (.noon, let end)?: return TimeOfDay(hour: 12, minute: 0).map { ($0, nil, end) }
    default: break
    }
    // 明晚7点 is in the evening.
    let isEvening = text[text.skippingSpacesBack(from: start) - 1] == "晚"
    guard text[start - 1]?.isDigit != true,
      let (from, isLate, end) = clock(text, start, isEvening)
    else { return nil }
    let between = text.skippingSpaces(from: end)
    if let next = untilEnd(text, between),
      let (until, _, last) = clock(text, text.skippingSpaces(from: next), isLate), until > from
    {
      return (from, until, last)
    }
    // 9点前, but not 9点前台有人.
    if case (.limitAfter, let last)? = days.longest(in: text, at: end) { return (from, nil, last) }
    return (from, nil, end)
  }

  /// Where 到, `to` or a dash of any length ends.
  private func untilEnd(_ text: TypedText, _ start: Int) -> Int? {
    if case (.until, let end)? = units.longest(in: text, at: start) { return end }
    var end = start
    while text.continues(end, "—–―") { end += 1 }
    return end > start ? end : nil
  }

  /// `at 10`: an hour without minutes.
  private func hour(
    in text: TypedText,
    at start: Int
  ) -> (from: TimeOfDay, until: TimeOfDay?, end: Int)? {
    guard let (hour, end) = Numerals.plainDigits(text, start), end - start <= 2,
      text[end].map({ $0.isSpace || ",;!?".unicodeScalars.contains($0) }) ?? true,
      let time = TimeOfDay(hour: hour, minute: 0)
    else { return nil }
    return (time, nil, end)
  }

  private func clock(
    _ text: TypedText,
    _ start: Int,
    _ isLate: Bool
  ) -> (TimeOfDay, isLate: Bool, end: Int)? {
    var position = start
    var isLate = isLate
    let part = units.longest(in: text, at: start)
    if let part, [.morning, .midday, .afternoon].contains(part.meaning) {
      (isLate, position) = (part.meaning != .morning, text.skippingSpaces(from: part.end))
    }
    guard let (typedHour, afterHour) = Numerals.integer(in: text, at: position),
      let (minute, last) = minutePart(text, afterHour)
    else { return nil }
    if part?.meaning == .midday { isLate = typedHour < 6 }
    // 摆高一点, 一点没变: a bit of something, not one o'clock.
    if case (.notOclock, last)? = units.longest(in: text, at: start) { return nil }
    var (hour, end) = (typedHour, last)
    switch units.longest(in: text, at: text.skippingSpaces(from: end)) {
    case (.pm, let after)?: (isLate, end) = (true, after)
    case (.am, let after)?:
      (isLate, end) = (false, after)
      if hour == 12 { hour = 0 }
    default: break
    }
    guard let time = TimeOfDay(hour: isLate && hour < 12 ? hour + 12 : hour, minute: minute) else {
      return nil
    }
    return (time, isLate, end)
  }

  /// What follows the hour: `:15`, 点, 点半, 点15分, 点一刻.
  private func minutePart(_ text: TypedText, _ start: Int) -> (Int, Int)? {
    if text[start] == ":" || text[start] == ".",
      let (minute, end) = Numerals.plainDigits(text, start + 1), end - start == 3, minute < 60,
      text[start] == ":" || isHalfOfDay(text, end)
    {
      return (minute, end)
    }
    switch units.longest(in: text, at: text.skippingSpaces(from: start)) {
    case (.am, _)?, (.pm, _)?: return (0, start)
    default: break
    }
    guard case (.oclock, let end)? = units.longest(in: text, at: start) else { return nil }
    if case (.half, let last)? = units.longest(in: text, at: end) { return (30, last) }
    if let (minute, last) = Numerals.integer(in: text, at: end), minute < 60 {
      if case (.quarter, let after)? = units.longest(in: text, at: last) {
        return (minute * 15, after)
      }
      if case (.minutes, let after)? = units.longest(in: text, at: last) { return (minute, after) }
      return (minute, last)
    }
    return (0, end)
  }

  private func isHalfOfDay(_ text: TypedText, _ position: Int) -> Bool {
    let word = units.longest(in: text, at: text.skippingSpaces(from: position))?.meaning
    return word == .am || word == .pm
  }
}
