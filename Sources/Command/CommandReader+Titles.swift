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
      words.map { (word: String($0.folded), meaning: index) }
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

  /// Whether a line may begin with a title, before anything is looked up.
  package func begins(_ line: String, with title: String) -> Bool {
    // Character by character: most lines differ from a title in the first one.
    (sideTrip(line) ?? line).trimmed.unicodeScalars.lazy.map(\.foldedForMatching)
      .starts(with: title.unicodeScalars.lazy.map(\.foldedForMatching))
  }

  /// Whether a word is one of the table of verbs or a control word: then it means that, and no step.
  package func isTableWord(_ word: String) -> Bool {
    verb(named: word) != nil || cycleVerbs.meaning(of: word) != nil || control(word) != nil
  }

  /// The period that words name, such as `2027`, 上周 or `December`.
  package func period(_ words: String, in context: Context) -> Period? {
    PeriodReader(words: self.words, context: context).period(words)
  }
}

extension String {
  fileprivate var folded: String.UnicodeScalarView {
    String.UnicodeScalarView(foldedForMatching)
  }
}
