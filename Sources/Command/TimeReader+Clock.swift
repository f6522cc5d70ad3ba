import Dates
import Foundation

/// Times of day.
extension TimeReader {
  /// 9:15, 9点, 下午3点半, 9:00-9:45, 9点到10点.
  func time(in text: TypedText, at start: Int) -> (from: TimeOfDay, until: TimeOfDay?, end: Int)? {
    // 明晚7点 and `tonight at 8` are in the evening.
    time(in: text, at: start, isEvening: followsEvening(text, start))
  }

  private func time(
    in text: TypedText,
    at start: Int,
    isEvening: Bool
  ) -> (from: TimeOfDay, until: TimeOfDay?, end: Int)? {
    switch units.longest(in: text, at: start) {
    case (.at, let after)?:
      let next = text.skippingSpaces(from: after)
      return time(in: text, at: next, isEvening: isEvening) ?? hour(in: text, at: next, isEvening)
    case (.from, let after)?:
      let next = text.skippingSpaces(from: after)
      return time(in: text, at: next) ?? range(in: text, at: next)
    case (.noon, let end)?: return TimeOfDay(hour: 12, minute: 0).map { ($0, nil, end) }
    default: break
    }
    if case (.limitBefore, let after)? = days.longest(in: text, at: start),
      text[after]?.isSpace == true
    {
      return time(in: text, at: text.skippingSpaces(from: after))
    }
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

  private func followsEvening(_ text: TypedText, _ start: Int) -> Bool {
    let end = text.skippingSpacesBack(from: start)
    if text[end - 1] == "晚" { return true }
    guard end < start, text[end - 1]?.isLatin == true else { return false }
    var first = end - 1
    while end - first < 10, text[first - 1]?.isLatin == true { first -= 1 }
    return units.longest(in: text, at: first).map { $0 == (.afternoon, end) } ?? false
  }

  /// `3 to 3:30pm` after `from`: the first hour has no sign of its own, and is the latest before the
  /// second.
  private func range(
    in text: TypedText,
    at start: Int
  ) -> (from: TimeOfDay, until: TimeOfDay?, end: Int)? {
    guard let (hour, afterHour) = Numerals.plainDigits(text, start), hour <= 12,
      let next = untilEnd(text, text.skippingSpaces(from: afterHour)),
      let (until, _, end) = clock(text, text.skippingSpaces(from: next), false)
    else { return nil }
    let hours = [hour + 12, hour].compactMap { TimeOfDay(hour: $0, minute: 0) }
    return hours.first { $0 < until }.map { ($0, until, end) }
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
    at start: Int,
    _ isEvening: Bool
  ) -> (from: TimeOfDay, until: TimeOfDay?, end: Int)? {
    guard let (hour, end) = Numerals.plainDigits(text, start), end - start <= 2,
      text[end].map({ $0.isSpace || ",;!?".unicodeScalars.contains($0) }) ?? true,
      let time = TimeOfDay(
        hour: (1...(isEvening ? 11 : 6)).contains(hour) ? hour + 12 : hour,
        minute: 0
      )
    else { return nil }
    return (time, nil, end)
  }

  /// Whether 点 or `o'clock` follows an hour, which people count to twelve.
  private func isSpoken(_ text: TypedText, _ afterHour: Int) -> Bool {
    units.longest(in: text, at: text.skippingSpaces(from: afterHour))?.meaning == .oclock
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
    // 3点见: nobody means three in the night; 凌晨3点 and 03:00 do.
    if part == nil, (1...6).contains(typedHour), isSpoken(text, afterHour) { isLate = true }
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
