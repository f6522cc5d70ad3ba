import Dates
import Journal

/// The days of a task: when it was set, and when it is due though no day is named.
extension EntryReader {
  /// The day a task was set, beside the verb or the customer.
  mutating func takeTaskDay(_ day: DayExpression, _ span: Span, _ draft: inout Draft) {
    guard case .day(let past) = day.base, past <= context.today, !day.isLimit, day.shift == 0,
      !hasDay, isBesideName(span.range.lowerBound)
    else { return }
    draft.on = past
    roles[span.range.lowerBound] = .on
    taken.append(span)
  }

  /// 周二待办 周五前送价签: of two days the one before the verb is when the task was set.
  func isDaySet(_ span: Span) -> Bool {
    span.range.upperBound <= head.range.lowerBound && !hasDay
      && spans.all.contains { other in
        other.meaning.isDay && other.range.lowerBound >= head.range.upperBound
      }
  }

  mutating func takeDaySet(_ day: DayExpression, _ span: Span, _ draft: inout Draft) {
    let set = day.past(context.today, context.festivals)
    guard set <= context.today else { return takeDue(day, span, &draft) }
    draft.on = set
    roles[span.range.lowerBound] = .on
    taken.append(span)
  }

  /// 下午3点给老王打电话 and 上午送货: a task with a time of day and no day is due today.
  mutating func takeToday(_ draft: inout Draft) {
    let isNamed = spans.all.contains { span in
      if case .field(let word, _) = span.meaning { return word.isDay || word == .field(.time) }
      return span.meaning.isDay
    }
    guard draft[.due] == nil, draft[.every] == nil, !isNamed,
      draft[.time] != nil || beginsWithHalfDay
    else { return }
    draft[.due] = .string(context.today.description)
  }

  /// Whether what is to be done begins with the part of a day.
  private var beginsWithHalfDay: Bool {
    var start = text.skippingSpaces(from: head.range.upperBound)
    while let span = spans.span(at: start) {
      start = text.skippingSpaces(from: span.range.upperBound)
    }
    switch words.times.longest(in: text, at: start)?.meaning {
    case .morning, .midday, .afternoon: return isBesideName(start)
    default: return false
    }
  }
}
