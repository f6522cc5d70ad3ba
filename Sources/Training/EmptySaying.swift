import Catalogue
import Command
import Method

/// Words that say nothing: a single character, 不知道, or what the question or the lesson shows as weak.
struct EmptySaying {
  private let sayings: Set<[Unicode.Scalar]>

  init(_ catalogue: Catalogue, weak: [String]) {
    let keys: [Key] = [.wordEmptySaying, .wordNone]
    let words = keys.flatMap { key in
      Language.allCases.flatMap { catalogue.words(key, in: $0).flatMap(\.spellings) }
    }
    sayings = Set((words + weak).map(\.bare))
  }

  func isSaid(_ text: String, at question: Question?) -> Bool {
    let said = text.bare
    let letters = said.filter(\.properties.isAlphabetic)
    // One Chinese character, a letter or two, the same over and over, a bare number.
    if String(String.UnicodeScalarView(letters)).columns < 3 || Set(letters).count < 2 {
      return true
    }
    let weak = question?.weak.map { [$0.chinese.bare, $0.english.bare] } ?? []
    return sayings.contains(said) || weak.contains(said)
  }
}
