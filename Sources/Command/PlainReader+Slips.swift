import Catalogue

/// A verb with a slip in it, at the start of a line or after days and names: `tuesday vist Miller`.
extension PlainReader {
  /// The word that is no verb, and the line with each verb that it looks like.
  struct Slip {
    var word: String
    var lines: [(verb: Verb, line: String)]
  }

  var slip: Slip? {
    var position = text.skippingSpaces(from: 0)
    while position < text.count {
      if let slip = slip(at: position) { return slip }
      guard
        let end = context.names.customers(in: text, at: position)?.end
          ?? words.subjects.longest(in: text, at: position)?.end
          ?? heads.skippable(in: text, at: position)
      else { return nil }
      position = heads.next(in: text, from: end)
    }
    return nil
  }

  /// `wendesday visited Corner`: a day with a slip in it before the verb, and the line without.
  var daySlip: (word: String, meant: String)? {
    let on = words.days.longest(in: text, at: 0)
    let start = on?.meaning == .on ? text.skippingSpaces(from: on?.end ?? 0) : 0
    let range = start..<endOfWord(start)
    guard !range.isEmpty,
      let day = DaySlips(words: words).meant(by: Array(text.folded[range]))
    else { return nil }
    return (text.text(range), replacing(range, by: day))
  }

  private func slip(at start: Int) -> Slip? {
    let end = endOfWord(start)
    guard end > start, words.notVerbs.longest(in: text, at: start) == nil else { return nil }
    let isFirst = start == text.skippingSpaces(from: 0)
    let found = Suggestions.spelledVerbs(like: text.text(start..<end), in: words.verbs) {
      context.names.readings
    }.filter { isFirst || $0.spelling.first?.isASCII == false || $0.spelling.count > 4 }
    guard !found.isEmpty else { return nil }
    let isChinese = text[start]?.isChinese == true
    let lines = found.map { spelling, verb -> (verb: Verb, line: String) in
      let last = isChinese ? min(end, start + spelling.unicodeScalars.count) : end
      return (verb, replacing(start..<last, by: spelling))
    }
    let shortest = found.map(\.spelling.unicodeScalars.count).max() ?? 0
    return Slip(
      word: text.text(start..<(isChinese ? min(end, start + shortest) : end)),
      lines: lines
    )
  }

  /// Latin letters, or the Chinese characters up to the next other sign.
  private func endOfWord(_ start: Int) -> Int {
    guard let first = text[start] else { return start }
    var end = start
    while end - start < 24, let scalar = text[end],
      first.isLatin ? scalar.isLatin : scalar.isChinese
    { end += 1 }
    return end
  }
}
