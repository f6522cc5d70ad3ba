/// A name or a word that was typed with a slip.
extension [Unicode.Scalar] {
  /// Whether what was typed is this with a slip: a letter wrong, left out, too many or swapped in a word of
  /// five letters or more, two in one of nine; in Chinese another character of the same sound.
  func isSlip(of typed: [Unicode.Scalar], by readings: () -> Readings) -> Bool {
    guard typed != self, let first = first, typed.first == first else { return false }
    if contains(where: \.isChinese) {
      guard count == typed.count, count > 1 else { return false }
      let readings = readings()
      return zip(self, typed).allSatisfy { $0 == $1 || readings.shareReading($0, $1) }
    }
    guard count > 4, abs(count - typed.count) < 3 else { return false }
    return Suggestions.distance(typed, self) <= (count > 8 ? 2 : 1)
  }
}

/// Finds a day that was typed with a slip: `firday`, `tomorow`.
struct DaySlips {
  let words: Words

  /// The word for a day that was meant, where it is the only one.
  func meant(by typed: [Unicode.Scalar]) -> String? {
    guard typed.count > 4, typed.allSatisfy(\.isLatin) else { return nil }
    let found = words.days.all.filter { spelling, meaning in
      switch meaning {
      case .weekday, .offset:
        spelling.foldedForMatching.isSlip(of: typed) { Readings("") }
      default: false
      }
    }.map(\.word)
    return found.count == 1 ? found[0] : nil
  }

  /// The first such word behind `by`, `on`, `next` and the like, and the day that was meant.
  func behindPreposition(in text: TypedText, from start: Int) -> (range: Range<Int>, meant: String)?
  {
    var position = start
    while position < text.count {
      guard text[position]?.isLatin == true, text.isBoundary(position) else {
        position += 1
        continue
      }
      guard let end = leadingEnd(in: text, at: position) else {
        while text[position]?.isLatin == true { position += 1 }
        continue
      }
      let first = text.skippingSpaces(from: end)
      var last = first
      while text[last]?.isLatin == true { last += 1 }
      if let meant = meant(by: Array(text.folded[first..<last])) { return (first..<last, meant) }
      position = max(end, position + 1)
    }
    return nil
  }

  private func leadingEnd(in text: TypedText, at position: Int) -> Int? {
    switch words.days.longest(in: text, at: position) {
    case (.limitBefore, let end)?, (.on, let end)?, (.laterBefore, let end)?,
      (.relative, let end)?:
      text[end]?.isSpace == true ? end : nil
    default: nil
    }
  }
}
