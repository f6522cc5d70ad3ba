import Dates
import Journal

/// Which day it was or will be (`design.md` 5, Days; fine points 3 to 5).
extension EntryReader {
  /// Sets the day that the entry is about and the day that it is due.
  mutating func takeDays(_ draft: inout Draft, customerEnd: Int?) throws(CommandError) {
    takeEvery(&draft)
    if draft.kind == .task { takeTime(&draft) }
    for span in spans.all {
      guard case .day(let day) = span.meaning else { continue }
      switch draft.kind {
      // A task with `due:` may also say since when it is one.
      case .task where spans.all.contains { $0.meaning.isField(.due) }:
        takeTaskDay(day, span, &draft)
      // The days of a repeated task are computed; another one is part of what is to be done.
      case .task where draft[.every] != nil: break
      case .task where isDaySet(span): takeDaySet(day, span, &draft)
      case .task: takeDue(day, span, &draft)
      case .visit where isAnnounced(day, span, customerEnd): becomeTask(&draft, day, span)
      case .need where isForLater(day), .complaint where isForLater(day):
        takeDue(day, span, &draft)
      default: try takeDay(day, span, &draft)
      }
    }
    if draft.kind == .task { takeToday(&draft) }
  }

  /// Whether the words of a day say a part of it as well, which says something that the day does not.
  private func saysHalfDay(_ span: Span) -> Bool {
    guard let end = words.days.longest(in: text, at: span.range.lowerBound)?.end,
      end >= span.range.upperBound,
      TimeReader(words).time(in: text, at: text.skippingSpaces(from: end)) == nil
    else { return false }
    return words.startOfHalfDay(in: text, span.range.lowerBound..<end) != nil
  }

  /// Whether a visit has not happened yet: its future date stands before the customer or right
  /// after it.
  ///
  /// A message is never still to come, unless its date stands before the verb.
  private func isAnnounced(_ day: DayExpression, _ span: Span, _ customerEnd: Int?) -> Bool {
    guard let customerEnd, day.visitDay(context.today, context.festivals) > context.today else {
      return false
    }
    if case .span(let first, _) = day.base, first <= context.today { return false }
    let limit =
      head.verb == .wechat ? head.range.lowerBound : text.skippingSpaces(from: customerEnd)
    return span.range.lowerBound <= limit && isStated(span, isBare: isBare(day))
  }

  private mutating func becomeTask(_ draft: inout Draft, _ day: DayExpression, _ span: Span) {
    becomeTask(&draft, span, as: .due)
    draft[.due] = .string(day.visitDay(context.today, context.festivals).description)
    draft[.class] = .string("promised")
    notices.append(.visitToCome)
  }

  private mutating func becomeTask(_ draft: inout Draft, _ span: Span, as field: Field) {
    var task = Draft(.task, on: context.today, draft.fields)
    task[.way] = nil
    leaveWay()
    task[.minutes] = nil
    task[.time] = task[.start]
    task[.start] = nil
    if span.meaning.isDay, saysHalfDay(span) {
      loose.append(LooseSpan(span: span, kind: .kept))
    } else {
      taken.append(span)
    }
    roles[span.range.lowerBound] = .field(field)
    draft = task
    announcedVerb = text.text(head.range)
  }

  /// How often a task comes again; 每周一拜访老王, with the words before the verb, is a task as well.
  private mutating func takeEvery(_ draft: inout Draft) {
    let found = spans.all.lazy.compactMap { span -> (Span, Recurrence)? in
      if case .every(let recurrence) = span.meaning { (span, recurrence) } else { nil }
    }.first
    guard let (span, recurrence) = found, draft[.every] == nil else { return }
    if draft.kind == .visit {
      guard span.range.upperBound <= head.range.lowerBound else { return }
      becomeTask(&draft, span, as: .every)
      notices.append(.repeatedVisit)
    } else {
      roles[span.range.lowerBound] = .field(.every)
      loose.append(LooseSpan(span: span, kind: .repetition))
    }
    draft[.every] = .string(recurrence.description)
  }

  mutating func takeDue(_ day: DayExpression, _ span: Span, _ draft: inout Draft) {
    // 周一需求 红星 周四前要15条 is due in the week of that Monday.
    let due =
      day.isLimit
      ? day.dueDay(draft.on, context.festivals) : day.coming(draft.on, context.festivals)
    // 上周的单子 says what is to be done, not when; 11-26前 says when, though it has passed.
    guard draft[.due] == nil, due >= draft.on || day.isLimit else { return }
    draft[.due] = .string(due.description)
    roles[span.range.lowerBound] = .field(.due)
    // 今晚整理日报: what is to be done in the evening says so.
    loose.append(LooseSpan(span: span, kind: saysHalfDay(span) ? .kept : .day))
  }

  private mutating func takeDay(
    _ day: DayExpression,
    _ span: Span,
    _ draft: inout Draft
  ) throws(CommandError) {
    let past = day.past(context.today, context.festivals)
    guard !hasDay, !day.isLimit, !isFuture(day), day.isSpan || past <= context.today,
      isStated(span, isBare: isBare(day)) || isRequestDay(day, span, draft.kind)
    else { return }
    if day.isSpan {
      let typed = text.text(span.range)
      if context.asks { throw .vagueDay(typed) }
      notices.append(.vagueDay(typed))
      return
    }
    draft.on = past
    roles[span.range.lowerBound] = .on
    let isWhole = words.startOfHalfDay(in: text, span.range) == span.range.lowerBound
    if isWhole, saysHalfDay(span) {
      loose.append(LooseSpan(span: span, kind: .kept))
    } else {
      taken.append(span)
    }
  }

  /// 需求 老王 周五要货: a weekday right after the customer is the day of the request.
  private func isRequestDay(_ day: DayExpression, _ span: Span, _ kind: Kind) -> Bool {
    guard kind == .need || kind == .complaint, case .weekday = day.base else { return false }
    let around = Surroundings(text, without: taken)
    return around.opens(span.range.lowerBound) && isBesideName(span.range.lowerBound)
  }

  /// Whether an earlier date of the line already said which day it is about.
  var hasDay: Bool {
    taken.contains(where: \.meaning.isDay) || roles.values.contains(.on)
      || spans.all.contains { if case .field(.on, _) = $0.meaning { true } else { false } }
  }

  /// Whether a request's day is the one it is due: 周五前, 元旦后, or any day after today.
  private func isForLater(_ day: DayExpression) -> Bool {
    day.isLimit || day.shift > 0 || isFuture(day)
  }

  /// A weekday, a day of a month or a festival without the week or year, or a span that has begun.
  func isBare(_ day: DayExpression) -> Bool { !day.isFixed && !isFuture(day) }

  /// A fixed day or a span that lies wholly after today.
  private func isFuture(_ day: DayExpression) -> Bool {
    switch day.base {
    case .day(let day): day > context.today
    case .span(let first, _): first > context.today
    case .weekday, .monthDay, .dayOfMonth, .festival: false
    }
  }
}
