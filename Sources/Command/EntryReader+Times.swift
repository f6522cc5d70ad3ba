import Dates
import Journal

/// How long it took, and at what time of day (`design.md` 5, fine point 3).
extension EntryReader {
  /// The minutes and the start of a visit.
  mutating func takeDuration(_ draft: inout Draft, after customerEnd: Int?) {
    takeBareMinutes(&draft, after: customerEnd)
    if draft[.minutes] == nil { takeMinutes(&draft) }
    let times = spans.all.filter { span in
      guard case .time = span.meaning else { return false }
      return isStated(span, isBare: isBareHour(span))
    }
    take(times.first, as: .start, &draft)
  }

  /// The time of a task; a bare 三点 counts beside the verb, a name or a day only.
  mutating func takeTime(_ draft: inout Draft) {
    let times = spans.all.filter { span in
      guard case .time = span.meaning else { return false }
      return !isBareHour(span) || isBesideName(span.range.lowerBound)
    }
    take(times.first, as: .time, &draft)
  }

  private mutating func take(_ span: Span?, as field: Field, _ draft: inout Draft) {
    guard let span, case .time(let from, let until) = span.meaning else { return }
    draft[field] = .string(from.description)
    if let until, field == .start, draft[.minutes] == nil {
      draft[.minutes] = .integer(until.minutes - from.minutes)
    }
    roles[span.range.lowerBound] = .field(field)
    loose.append(LooseSpan(span: span, kind: .day))
  }

  private mutating func takeMinutes(_ draft: inout Draft) {
    for span in spans.all {
      guard case .minutes(let minutes) = span.meaning else { continue }
      draft[.minutes] = .integer(minutes)
      loose.append(LooseSpan(span: withStay(span), kind: .duration))
      return
    }
  }

  /// A bare number right after the customer, or after the verb where the customer stands before it.
  private mutating func takeBareMinutes(_ draft: inout Draft, after customerEnd: Int?) {
    guard let customerEnd else { return }
    var start = text.skippingSpaces(from: customerEnd)
    // 惠民，15，补标签
    if text.continues(start, ",，") { start = text.skippingSpaces(from: start + 1) }
    // visit Harbor yesterday 3pm 20
    while let span = spans.span(at: start), span.meaning.isTime,
      text[span.range.upperBound]?.isSpace == true
    {
      start = text.skippingSpaces(from: span.range.upperBound)
    }
    guard !spans.covers(start), let (minutes, end) = Numerals.plainDigits(text, start),
      end - start <= 3, minutes > 0
    else { return }
    if let last = endOfUnreadUnit(end) { notices.append(.unreadMinutes(text.text(start..<last))) }
    guard endsNumber(end), spans.add(start..<end, .minutes(minutes)) else { return }
    draft[.minutes] = .integer(minutes)
    if let span = spans.span(at: start) { taken.append(span) }
  }

  /// Where letters end that stick to a number in the place of the minutes and are no unit: 45mn.
  private func endOfUnreadUnit(_ start: Int) -> Int? {
    var end = start
    while text[end]?.isLatin == true { end += 1 }
    guard end > start, end - start < 9, text[end].map({ !$0.isWordPart }) ?? true,
      words.units.longest(in: text, at: start) == nil
    else { return nil }
    return end
  }

  /// Whether a bare number before here stands for itself: a space, punctuation or the end follows,
  /// and no unit.
  private func endsNumber(_ end: Int) -> Bool {
    guard let next = text[end] else { return true }
    if next.isSpace {
      return words.units.longest(in: text, at: text.skippingSpaces(from: end)) == nil
    }
    return ",，。、;；!！?？)）".unicodeScalars.contains(next)
      || next == "." && text[end + 1]?.isDigit != true
  }

  /// 三点, 10点 or `at 10` and nothing more, which may as well count points.
  private func isBareHour(_ span: Span) -> Bool {
    let last = span.range.upperBound - 1
    if text[last]?.isDigit == true, !text.text(span.range).contains(where: { ":：".contains($0) }) {
      return true
    }
    guard let (_, end) = Numerals.integer(in: text, at: span.range.lowerBound) else { return false }
    let oclock = words.times.longest(in: text, at: end)
    // 点 also counts points; 点钟 is longer, and counts hours only.
    return oclock?.meaning == .oclock && oclock?.end == end + 1 && end + 1 == span.range.upperBound
  }
}
