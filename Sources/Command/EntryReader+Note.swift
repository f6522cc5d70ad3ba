/// A part of a line that sets a field and leaves the note only where the sentence stays whole.
struct LooseSpan: Equatable, Sendable {
  enum Kind: Sendable {
    /// A name: leaves where it is a word of its own.
    case name
    /// A brand: the same, but in Latin script not before the words about it.
    case brand
    /// A day or time: leaves also before the sentence, and after it in Latin script.
    case day
    /// A repetition: leaves at either end of what is said, or beside the verb or a name.
    case repetition
    /// A duration: leaves also before or after everything else.
    case duration
    /// Says more than the field that it sets, and never leaves.
    case kept
  }

  var span: Span
  var kind: Kind
}

/// Which words leave the note (`design.md` 5: what is recognised is taken, the rest is the note).
extension EntryReader {
  /// Everything that was not taken, with what the sentences need.
  var note: String? {
    let kept = leaving.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return joiningHalfDay(Note(text: text).rest(without: kept))
  }

  /// The spans that leave the note.
  ///
  /// A word beside another counts as standing alone only if the
  /// other leaves too, so those that must stay are put back until nothing changes.
  var leaving: [Span] {
    var candidates = loose
    while true {
      let firm = Surroundings(
        text,
        without: taken + candidates.filter { $0.kind != .name && $0.kind != .brand }.map(\.span)
      )
      let now = Surroundings(text, without: taken + candidates.map(\.span))
      let rest = candidates.filter { mayLeave($0, firm, now) }
      if rest == candidates { return taken + candidates.map(\.span) }
      candidates = rest
    }
  }

  private func mayLeave(_ part: LooseSpan, _ firm: Surroundings, _ now: Surroundings) -> Bool {
    let range = part.span.range
    let after = now.after(range)
    if needs(part, now) { return false }
    switch part.kind {
    case .kept: return false
    case .brand: return now.isAlone(range)
    case .name: return now.isAlone(range) || now.before(range).isOff && after == .word
    case .repetition:
      return now.isAlone(range) || now.opens(range.lowerBound) || now.closes(range.upperBound)
        || isBesideName(range.lowerBound)
    case .duration:
      return now.isAlone(range) || now.opens(range.lowerBound) || now.closes(range.upperBound)
        || [now.before(range), after].allSatisfy { $0 == .word || $0.isOff }
    case .day:
      if after == .glued, isBound(range.upperBound) { return false }
      return firm.opens(range.lowerBound) || now.isAlone(range) || followsNamedDay(range.lowerBound)
        || now.before(range) == .word && after.isOff
    }
  }

  /// Whether the word before a part has no end without it: 聊了半小时, `slides for monday`.
  private func needs(_ part: LooseSpan, _ now: Surroundings) -> Bool {
    let start = part.span.range.lowerBound
    if isBracketed(part.span.range) || part.kind == .day && opensRange(part.span) { return true }
    if part.kind == .duration, words.aspects.ends(in: text, at: start) { return true }
    guard now.before(part.span.range) == .word else { return false }
    return words.prepositions.ends(in: text, at: text.skippingSpacesBack(from: start), within: 8)
  }

  /// Whether `due:2026-11-28` stands right before, whose hour follows.
  private func followsNamedDay(_ position: Int) -> Bool {
    let before = spans.span(at: text.skippingSpacesBack(from: position) - 1)
    guard case .field(let word, _)? = before?.meaning else { return false }
    return word.isDay
  }

  /// Whether a part stands alone in brackets, which would be empty without it.
  private func isBracketed(_ range: Range<Int>) -> Bool {
    text.continues(range.lowerBound - 1, "([{（【「") && text.continues(range.upperBound, ")]}）】」")
  }

  /// 周三、周四 and 28号到30号: the second day has no beginning without the first.
  private func opensRange(_ span: Span) -> Bool {
    let end = text.skippingSpaces(from: span.range.upperBound)
    let isList = text[end] == "、"
    let until = words.times.longest(in: text, at: end)
    guard case .day = span.meaning, isList || until?.meaning == .until else { return false }
    let next = text.skippingSpaces(from: isList ? end + 1 : until?.end ?? end)
    if case .day? = spans.span(at: next)?.meaning { return true }
    return false
  }

  /// Whether a day or a time says something about the entry as a whole, and not about what the
  /// sentence tells: it stands before the verb, right after the verb or the customer, or apart.
  ///
  /// What is bare (周四, 18号, 双十一, 三点) is told more often than meant, so it must stand apart.
  func isStated(_ span: Span, isBare: Bool) -> Bool {
    let start = span.range.lowerBound
    if span.range.upperBound <= head.range.lowerBound { return true }
    let frame = spans.all.filter(\.meaning.isTime)
    let around = Surroundings(text, without: taken + frame)
    let range = start..<endOfRow(span, in: frame)
    let after = around.after(range)
    if around.opens(start) {
      if after != .glued { return after != .word || !isBareWeekday(span) }
      return !isBare && !isBound(range.upperBound) && isBesideName(start)
    }
    if !isBare, after.isOff, followsRole(start) { return true }
    guard around.isAlone(range) else { return false }
    return !isBare || text[start - 1]?.isSpace ?? true
  }

  /// Whether one word stands between the customer and here: met Harbor's owner yesterday.
  private func followsRole(_ start: Int) -> Bool {
    guard head.verb.needsCustomer, words.days.longest(in: text, at: start)?.meaning != .offset(0)
    else { return false }
    var position = text.skippingSpacesBack(from: start) - 1
    let end = position
    while text[position]?.isLatin == true { position -= 1 }
    guard position < end, text[position]?.isSpace == true else { return false }
    return spans.span(at: text.skippingSpacesBack(from: position) - 1)?.meaning.isName ?? false
  }

  /// `friday delivery was late` tells of a day; `on friday` gives one.
  private func isBareWeekday(_ span: Span) -> Bool {
    guard case .day(let day) = span.meaning, case .weekday = day.base else { return false }
    return words.days.longest(in: text, at: span.range.lowerBound)?.meaning != .on
  }

  /// Where a row of days and times ends, as in 昨天下午3点.
  private func endOfRow(_ span: Span, in frame: [Span]) -> Int {
    frame.reduce(span.range.upperBound) { end, next in
      next.range.lowerBound == end ? next.range.upperBound : end
    }
  }

  /// Whether the next word ties what stands before it to the sentence: 昨天的课, 24号起.
  private func isBound(_ position: Int) -> Bool {
    words.bound.longest(in: text, at: position) != nil
  }

  /// Whether the verb, a customer or a day stands before a position with nothing but spaces between.
  func isBesideName(_ position: Int) -> Bool {
    var before = position - 1
    while text[before]?.isSpace ?? false { before -= 1 }
    guard before >= 0 else { return true }
    guard text[before] != ":", let span = spans.span(at: before) else { return false }
    switch span.meaning {
    case .customer, .oneOfCustomers, .sign, .adverb, .day, .every: return true
    default: return false
    }
  }
}

extension Surroundings.Edge {
  /// Whether a phrase may begin or end here.
  var isOff: Bool { self == .open || self == .sign }
}

extension Span.Meaning {
  var isDay: Bool { if case .day = self { true } else { false } }

  /// Whether it says when or how long.
  var isTime: Bool {
    switch self {
    case .day, .time, .minutes, .every: true
    default: false
    }
  }
}
