import Dates

/// Finds a visit that is told without its verb: 昨天下午去老王那, 从惠民超市回来, `I was at Miller's`.
///
/// Such words begin many a sentence, so they count only before a known customer, or before what is
/// called as customers are; 去银行办事 and `was at a meeting` stay what they are.
struct GoingReader {
  let heads: HeadReader

  private var words: Words { heads.words }
  private var context: Context { heads.context }

  /// The first such words of a line, after days, adverbs and whose visit it was.
  func going(of text: TypedText) -> Head? {
    var position = text.skippingSpaces(from: 0)
    while position < text.count {
      if let head = going(in: text, at: position) { return head }
      guard
        let end = words.subjects.longest(in: text, at: position)?.end
          ?? heads.skippable(in: text, at: position)
      else { return nil }
      position = heads.next(in: text, from: end)
    }
    return nil
  }

  private func going(in text: TypedText, at start: Int) -> Head? {
    if let end = words.goingsFrom.longest(in: text, at: start)?.end {
      let back = place(in: text, at: text.skippingSpaces(from: end)).flatMap { last in
        let next = text.skippingSpaces(from: beyondPlace(text, last))
        return words.goingsBack.longest(in: text, at: next).map { last..<$0.end }
      }
      return back.map { Head(verb: .visit, range: start..<end, place: $0) }
    }
    guard let end = words.goings.longest(in: text, at: start)?.end else { return nil }
    let verb = words.aspects.longest(in: text, at: end)?.end ?? end
    guard let last = place(in: text, at: firstOfName(text, verb)) else { return nil }
    let beyond = beyondPlace(text, last)
    return Head(verb: .visit, range: start..<verb, place: beyond > last ? last..<beyond : nil)
  }

  private func firstOfName(_ text: TypedText, _ end: Int) -> Int {
    let next = text.skippingSpaces(from: end)
    return words.articles.longest(in: text, at: next).map { text.skippingSpaces(from: $0.end) }
      ?? next
  }

  /// Where the name of a customer ends that stands at a position, known or called like one.
  private func place(in text: TypedText, at start: Int) -> Int? {
    let known = context.names.customers(in: text, at: start)
    let part = context.names.customers(withPartIn: text, at: start)
    if let end = [known?.end, part?.end].compactMap(\.self).max() { return end }
    guard let first = text[start] else { return nil }
    return first.isChinese ? chineseName(text, start) : latinName(text, start)
  }

  /// 去惠民 by the beginning of a name, 去好又多超市 by what shops are called.
  private func chineseName(_ text: TypedText, _ start: Int) -> Int? {
    var end = start
    while text[end]?.isChinese == true, end - start < 16 { end += 1 }
    guard words.notNames.longest(in: text, at: start) == nil else { return nil }
    if let named = words.likeness.endOfNamed(text.folded[start..<end]) { return named }
    return stride(from: end, to: start + 1, by: -1).first { last in
      !context.names.customers(beginningWith: Array(text.folded[start..<last])).isEmpty
    }
  }

  /// `qu lwyd` by its initials; `was at Corner Shop` by its capitals, where they are no day's.
  private func latinName(_ text: TypedText, _ start: Int) -> Int? {
    var end = start
    while text[end]?.isLatin == true { end += 1 }
    guard end > start else { return nil }
    if !context.names.customers(spelledBy: Array(text.folded[start..<end])).isEmpty { return end }
    guard (0x41...0x5A).contains(text.typed[start].value),
      DayReader(words, today: context.today).day(in: text, at: start) == nil
    else { return nil }
    return end
  }

  /// Where 那里, 店里 or 's behind a name ends.
  private func beyondPlace(_ text: TypedText, _ end: Int) -> Int {
    if let last = words.atPlaces.longest(in: text, at: end)?.end,
      text[end]?.isChinese == true || text[last]?.isWordPart != true
    {
      return last
    }
    return end
  }
}
