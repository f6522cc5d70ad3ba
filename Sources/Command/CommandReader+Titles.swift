package import Dates

/// Steps of methods, which begin by their titles as by verbs.
extension CommandReader {
  /// Which of some titles a line begins with, and the period after it; nil where something else follows.
  ///
  /// Each title comes in all its spellings; the first owner of one keeps it.
  package func titled(
    _ line: String,
    among spellings: [[String]],
    in context: Context
  ) -> (title: Int, period: Period?)? {
    let titles = zip(0..., spellings).flatMap { index, words in
      words.map { (word: $0.lowercased(), meaning: index) }
    }
    let text = TypedText((sideTrip(line) ?? line).trimmed)
    for (title, end) in Lexicon<Int>(titles).matches(in: text, at: 0) {
      let rest = text.text(text.skippingSpaces(from: end)..<text.typed.count).trimmed
      if rest.isEmpty { return (title, nil) }
      if let period = PeriodReader(words: self.words, context: context).period(rest) {
        return (title, period)
      }
    }
    return nil
  }
}
