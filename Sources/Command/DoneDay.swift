import Catalogue
import Dates

/// The day on which something was done, as the words about it say: 30条周三已送到, `delivered on wednesday`.
struct DoneDay {
  let words: Words
  let context: Context

  init(_ words: Words, _ context: Context) { (self.words, self.context) = (words, context) }

  /// The only day of the words and where it stands, if it has been; nil where they tell of what is still
  /// to come.
  func day(in text: TypedText) -> (day: DayExpression, range: Range<Int>)? {
    let found = days(in: text)
    guard found.count == 1, let (day, range) = found.first, !day.isLimit, !day.isSpan,
      day.shift == 0, day.past(context.today, context.festivals) <= context.today,
      isFixedPast(day) || !tellsOfLater(clause(around: range, in: text), in: text),
      words.bound.longest(in: text, at: range.upperBound) == nil,
      isFixedPast(day) || !qualifies(range, in: text),
      !text.continues(range.upperBound, "'’"),
      !words.prepositions.ends(
        in: text,
        at: text.skippingSpacesBack(from: range.lowerBound),
        within: 8
      )
    else { return nil }
    return (day, range)
  }

  private func days(in text: TypedText) -> [(day: DayExpression, range: Range<Int>)] {
    let reader = DayReader(words, today: context.today)
    var found: [(DayExpression, Range<Int>)] = []
    var position = 0
    while position < text.count {
      if let (day, end) = reader.day(in: text, at: position) {
        found.append((day, position..<end))
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  /// 昨天 and 11-25 have been; 周三 may be the next one.
  private func isFixedPast(_ day: DayExpression) -> Bool {
    if case .day(let day) = day.base { day <= context.today } else { false }
  }

  /// `the wednesday order` is about an order; `on wednesday` and `came wednesday` say when.
  private func qualifies(_ range: Range<Int>, in text: TypedText) -> Bool {
    text[range.upperBound - 1]?.isLatin == true
      && text[text.skippingSpaces(from: range.upperBound)]?.isLatin == true
      && words.days.longest(in: text, at: range.lowerBound)?.meaning != .on
  }

  private func clause(around range: Range<Int>, in text: TypedText) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !text.continues(start - 1, ",，.。;；!！") { start -= 1 }
    var end = range.upperBound
    while end < text.count, !text.continues(end, ",，.。;；!！") { end += 1 }
    return start..<end
  }

  private func tellsOfLater(_ clause: Range<Int>, in text: TypedText) -> Bool {
    let later = words.rare(.wordToCome)
    return clause.contains { later.longest(in: text, at: $0) != nil }
  }
}
