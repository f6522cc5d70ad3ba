import Dates

/// What somebody felt on a day: 周一的感受：断货要早点报.
extension PlainReader {
  /// The day, today where none is named, and the words about it.
  var impression: (day: Day, words: Range<Int>)? {
    let start = text.skippingSpaces(from: 0)
    let named = DayReader(words, today: context.today).day(in: text, at: start)
    let position = text.skippingSpaces(from: named?.end ?? start)
    guard let end = plain.impressions.longest(in: text, at: position)?.end,
      let next = text[end], !next.isWordPart,
      // feeling good today
      text[position]?.isLatin != true || text.continues(text.skippingSpaces(from: end), ":,-–—")
    else { return nil }
    let day = named?.day.past(context.today, context.festivals) ?? context.today
    guard day <= context.today, named?.day.isLimit != true, named?.day.isSpan != true else {
      return nil
    }
    // `impression of monday: …` says its day behind the word.
    var first = end
    while let scalar = text[first], !scalar.isWordPart { first += 1 }
    return first < text.typed.count ? (day, first..<text.typed.count) : nil
  }
}
