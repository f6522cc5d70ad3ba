import Foundation

/// Finds durations, and in an extension times of day, at a position of a line.
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
    case (.lasting, let end)?:
      // 谈续约 1小时: the word before goes on.
      if units.longest(in: text, at: start - 1)?.meaning == .notLasting { return nil }
      return exactMinutes(in: text, at: text.skippingSpaces(from: end))
    case (.halfHour, let end)?: return (30, end)
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
}
