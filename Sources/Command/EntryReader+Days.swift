import Dates
import Journal

/// When it was or will be (`design.md` 5, Days; fine points 3 to 5).
extension EntryReader {
  mutating func takeDuration(_ draft: inout Draft, after customerEnd: Int?) {
    for span in spans.all {
      if case .minutes(let minutes) = span.meaning {
        draft[.minutes] = .integer(minutes)
        if standsOutside(span) { taken.append(span) }
        break
      }
    }
    takeStart(&draft, as: .start)
    guard draft[.minutes] == nil, let customerEnd else { return }
    let start = text.skippingSpaces(from: customerEnd)
    guard !spans.covers(start), let (minutes, end) = Numerals.plainDigits(text, start),
      end - start <= 3, minutes > 0, endsNumber(end),
      spans.add(start..<end, .minutes(minutes))
    else { return }
    draft[.minutes] = .integer(minutes)
    if let span = spans.span(at: start) { taken.append(span) }
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

  private mutating func takeStart(_ draft: inout Draft, as field: Field) {
    for span in spans.all {
      guard case .time(let from, let until) = span.meaning, startsAlone(span), standsOutside(span)
      else { continue }
      draft[field] = .string(from.description)
      if let until, field == .start, draft[.minutes] == nil {
        draft[.minutes] = .integer(until.minutes - from.minutes)
      }
      taken.append(span)
      return
    }
  }

  /// Sets the day that the entry is about and the day that it is due.
  mutating func takeDays(_ draft: inout Draft, customerEnd: Int?) throws(CommandError) {
    if draft.kind == .task { takeStart(&draft, as: .time) }
    for span in spans.all {
      guard case .day(let day) = span.meaning else { continue }
      switch draft.kind {
      case .task:
        let due = day.coming(context.today, context.festivals)
        // 上周的单子 says what is to be done, not when.
        guard draft[.due] == nil, due >= context.today else { continue }
        draft[.due] = .string(due.description)
        if standsOutside(span) { taken.append(span) }
      case .visit where isAnnounced(day, span, customerEnd): becomeTask(&draft, day, span)
      default: try takeDay(day, span, &draft)
      }
    }
  }

  /// Whether a visit has not happened yet: its future date stands before the customer or right
  /// after it.
  private func isAnnounced(_ day: DayExpression, _ span: Span, _ customerEnd: Int?) -> Bool {
    guard day.visitDay(context.today, context.festivals) > context.today, let customerEnd else {
      return false
    }
    if case .span(let first, _) = day.base, first <= context.today { return false }
    return span.range.lowerBound <= text.skippingSpaces(from: customerEnd)
  }

  private mutating func becomeTask(_ draft: inout Draft, _ day: DayExpression, _ span: Span) {
    let verb = text.text(head.range)
    var task = Draft(.task, on: context.today, draft.fields)
    task[.due] = .string(day.visitDay(context.today, context.festivals).description)
    task[.class] = .string("promised")
    task[.way] = nil
    task[.minutes] = nil
    task[.time] = task[.start]
    task[.start] = nil
    taken.append(span)
    let rest = note(for: draft)
    task[.note] = .string(rest.map { verb + " " + $0 } ?? verb)
    draft = task
    notices.append(.visitToCome)
  }

  private mutating func takeDay(
    _ day: DayExpression,
    _ span: Span,
    _ draft: inout Draft
  ) throws(CommandError) {
    let today = context.today
    let takesDue = draft.kind == .need || draft.kind == .complaint
    if takesDue, draft[.due] == nil, day.isLimit || isFuture(day) {
      draft[.due] = .string(day.coming(today, context.festivals).description)
      if standsOutside(span) { taken.append(span) }
      return
    }
    // 约好周五送货: a date inside a sentence says nothing about the day of the entry.
    guard !hasDay, !isFuture(day), !day.isLimit, day.isFixed || startsAlone(span),
      standsOutside(span)
    else { return }
    if day.isSpan {
      let typed = text.text(span.range)
      if context.asks { throw .vagueDay(typed) }
      notices.append(.vagueDay(typed))
      return
    }
    draft.on =
      draft.kind == .visit
      ? day.visitDay(today, context.festivals) : day.past(today, context.festivals)
    taken.append(span)
  }

  /// Whether an earlier date of the line already said which day it is about.
  private var hasDay: Bool {
    taken.contains { if case .day = $0.meaning { true } else { false } }
      || spans.all.contains { if case .field(.on, _) = $0.meaning { true } else { false } }
  }

  /// A fixed day or a span that lies wholly after today.
  private func isFuture(_ day: DayExpression) -> Bool {
    switch day.base {
    case .day(let day): day > context.today
    case .span(let first, _): first > context.today
    case .weekday, .monthDay, .dayOfMonth, .festival: false
    }
  }
}
