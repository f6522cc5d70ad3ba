import Catalogue
import Foundation

/// Reads numbers in digits, in Chinese and in English words: `45`, 四十五, `forty-five`, `2 million`.
struct NumberWords: Sendable {
  private enum Part: Equatable, Sendable {
    /// `a`, `an`: one of something, but no number by itself.
    case article
    case unit(Int)
    case ten(Int)
    case scale(Int)
  }

  private let parts: Lexicon<Part>

  /// In the catalogue each word stands for its place in the list: one, two, three, ...
  init(_ catalogue: Catalogue) {
    func listed(_ key: Key) -> [(word: String, place: Int)] {
      catalogue.words(key, in: .english).enumerated().map { ($1.text, $0 + 1) }
    }
    parts = Lexicon(
      listed(.wordNumberArticle).map { ($0.word, .article) }
        + listed(.wordNumberUnits).map { ($0.word, .unit($0.place)) }
        + listed(.wordNumberTens).map { ($0.word, .ten($0.place * 10)) }
        + listed(.wordNumberThousand).map { ($0.word, .scale(1000)) }
        + listed(.wordNumberMillion).map { ($0.word, .scale(1_000_000)) }
    )
  }

  /// How many of something; `a week` is one.
  func count(in text: TypedText, at start: Int) -> (value: Int, end: Int)? {
    if let found = Numerals.integer(in: text, at: start) { return found }
    if case (.article, let end)? = parts.longest(in: text, at: start) { return (1, end) }
    return word(text, start)
  }

  /// Any number.
  func number(
    in text: TypedText,
    at start: Int,
    groups: Set<Int>? = nil
  ) -> (value: Decimal, end: Int)? {
    let word = word(text, start).map { (Decimal($0.value), $0.end) }
    guard let (value, end) = Numerals.number(in: text, at: start, groups: groups) ?? word
    else { return nil }
    let next = text.skippingSpaces(from: end)
    guard
      case (.scale(let scale), let last)? = parts.longest(in: text, at: next)
    else {
      return (value, end)
    }
    return (value * Decimal(scale), last)
  }

  /// A number that measures something, in which the m of 1.2m is a million and no minute.
  func amount(
    in text: TypedText,
    at start: Int,
    groups: Set<Int>? = nil
  ) -> (value: Decimal, end: Int)? {
    guard let (value, end) = number(in: text, at: start, groups: groups) else { return nil }
    guard text[end] == "m", text[end - 1]?.isDigit == true,
      text[end + 1].map({ !$0.isWordPart }) ?? true
    else { return (value, end) }
    return (value * 1_000_000, end + 1)
  }

  private func word(_ text: TypedText, _ start: Int) -> (value: Int, end: Int)? {
    switch parts.longest(in: text, at: start) {
    case (.unit(let unit), let end)?: return (unit, end)
    case (.ten(let ten), let end)?:
      guard text[end] == " " || text[end] == "-",
        case (.unit(let unit), let last)? = parts.longest(in: text, at: end + 1), unit < 10
      else { return (ten, end) }
      return (ten + unit, last)
    default: return nil
    }
  }
}
