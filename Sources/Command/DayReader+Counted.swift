import Dates

/// So many days, weeks or months from today or from another day.
extension DayReader {
  /// 三天后, 两周前, 三天内, 3 days ago, `a week before christmas`.
  func counted(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (count, unit, afterUnit) = amount(text, start) else { return nil }
    let next = text.skippingSpaces(from: afterUnit)
    // In 三天后面谈 the shorter word is the right one.
    for (word, end) in words.matches(in: text, at: next) {
      switch word {
      case .laterAfter, .within: return moved(count, unit, end)
      case .limitAfter, .ago: return moved(-count, unit, end)
      case .limitBefore where next > afterUnit:
        return beside(text, end, unit == .days ? -count : -7 * count, unit)
      case .laterBefore where next > afterUnit:
        return beside(text, end, unit == .days ? count : 7 * count, unit)
      default: continue
      }
    }
    return nil
  }

  /// A day so many days before or after the one that follows.
  private func beside(_ text: TypedText, _ start: Int, _ days: Int, _ unit: DayWord) -> Reading? {
    guard unit != .months, let (day, end) = plain(text, text.skippingSpaces(from: start)) else {
      return nil
    }
    return shifted(day, days, end)
  }

  /// `in 3 days`, 过两天.
  func inFront(_ text: TypedText, _ start: Int) -> Reading? {
    amount(text, text.skippingSpaces(from: start)).map { moved($0.count, $0.unit, $0.end) }
  }

  /// 过去7天: today is the last of them.
  func lately(_ text: TypedText, _ start: Int) -> Reading? {
    guard let (count, unit, end) = amount(text, text.skippingSpaces(from: start)), count > 0,
      case .day(let first) = moved(-count, unit, end).day.base
    else { return nil }
    return span(first.adding(days: 1), today, end)
  }

  /// A number of days, weeks or months.
  func amount(_ text: TypedText, _ start: Int) -> (count: Int, unit: DayWord, end: Int)? {
    if case (.dayCount(let days), let end)? = words.longest(in: text, at: start) {
      return (days, .days, end)
    }
    guard let (count, afterNumber) = numbers.count(in: text, at: start), count <= 400 else {
      return nil
    }
    // 俩 holds the 个 of 两个月.
    if text.continues(afterNumber - 1, "俩仨"), text.has("月", at: afterNumber) {
      return (count, .months, afterNumber + 1)
    }
    let next = text.skippingSpaces(from: afterNumber)
    guard case (let unit, let end)? = words.longest(in: text, at: next),
      [.days, .weeks, .months, .week].contains(unit)
        || unit == .month && text[next]?.isLatin == true
    else { return nil }
    return (count, unit == .month ? .months : unit, end)
  }

  private func moved(_ count: Int, _ unit: DayWord, _ end: Int) -> Reading {
    switch unit {
    case .weeks, .week: fixed(today.adding(days: count * 7), end)
    case .months: fixed(today.adding(months: count), end)
    default: fixed(today.adding(days: count), end)
    }
  }
}
