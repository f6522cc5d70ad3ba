package import Dates
package import Foundation

/// Walks through a reply and takes one value after the other: numbers, days, words of a list, text.
///
/// Fields stand in the order in which they were asked for, separated by spaces or commas of either
/// width. What cannot be taken stays where it is, so that the caller can try the next field.
package struct ReplyCursor: Sendable {
  private let text: TypedText
  private let context: Context
  private let words: Words
  private var position = 0

  init(_ reply: String, words: Words, context: Context) {
    text = TypedText(reply)
    self.words = words
    self.context = context
    skipSeparators()
  }

  package var atEnd: Bool { position >= text.typed.count }

  /// What has not been taken yet, without spaces around it.
  package var rest: String { text.text(position..<text.typed.count).trimmed }

  package mutating func takeRest() -> String {
    defer { position = text.typed.count }
    return rest
  }

  /// A number, with its unit where one of these words follows.
  ///
  /// Where the unit itself counts in 万, 600万元 and 600万 are 600 of it.
  package mutating func takeNumber(units: [String] = []) -> Decimal? {
    if let scaled = takeScaled(units) { return scaled }
    guard let (value, numberEnd) = Numerals.number(in: text, at: position) else { return nil }
    var end = numberEnd
    let unitStart = text.skippingSpaces(from: end)
    let unit = (units + ["%"]).map(\.foldedForMatching).filter { text.has($0, at: unitStart) }
    if let longest = unit.map(\.count).max() { end = unitStart + longest }
    guard isSeparator(end) else { return nil }
    advance(to: end)
    return value
  }

  private mutating func takeScaled(_ units: [String]) -> Decimal? {
    for unit in units where "万亿".contains(unit.first ?? " ") {
      guard let (value, end) = Numerals.digits(in: text, at: position) else { return nil }
      let start = text.skippingSpaces(from: end)
      let whole = unit.foldedForMatching
      for spelling in [whole, Array(whole.prefix(1))]
      where text.has(spelling, at: start) && isSeparator(start + spelling.count) {
        advance(to: start + spelling.count)
        return value
      }
    }
    return nil
  }

  /// A day; one without a year is the first that is not before today.
  package mutating func takeDay() -> Day? {
    let reader = DayReader(words, today: context.today)
    guard let (day, end) = reader.day(in: text, at: position), isSeparator(end) else { return nil }
    advance(to: end)
    return day.coming(context.today, context.festivals)
  }

  /// A time of day: 14:00, 下午两点, `2pm`.
  package mutating func takeTime() -> TimeOfDay? {
    let found = TimeReader(words).time(in: text, at: position)
    guard let found, isSeparator(found.end) else { return nil }
    advance(to: found.end)
    return found.0
  }

  /// The one of several words that stands here, the longest that fits, by its position in the list;
  /// each may be spelled in several ways.
  package mutating func takeWord(among words: [[String]]) -> Int? {
    var found: (index: Int, end: Int)?
    for (index, spellings) in words.enumerated() {
      for spelling in spellings.map(\.foldedForMatching) where text.has(spelling, at: position) {
        let end = position + spelling.count
        if end > found?.end ?? position, isSeparator(end) || text[end] == "+" {
          found = (index, end)
        }
      }
    }
    guard let found = found ?? spelledWord(among: words) else { return nil }
    advance(to: found.end, keepingPlus: true)
    return found.index
  }

  /// `+` between words of a list.
  package mutating func takePlus() -> Bool {
    let start = text.skippingSpaces(from: position)
    guard text[start] == "+" || text[start] == "、" else { return false }
    position = text.skippingSpaces(from: start + 1)
    return true
  }

  /// Text that is not the last field: up to the next comma, or to the next space where none follows.
  package mutating func takeText() -> String? {
    let commas = (position..<max(position, text.count)).first { isComma($0) }
    var end = position
    while end < text.typed.count, end != commas, commas != nil || !(text[end]?.isSpace ?? false) {
      end += 1
    }
    guard end > position else { return nil }
    let taken = text.text(position..<end).trimmed
    advance(to: end)
    return taken
  }

  /// The word that could not be taken, for a message.
  package var word: String {
    var end = position
    while end < text.typed.count, !isSeparator(end) { end += 1 }
    return text.text(position..<end)
  }

  /// Pinyin or initials that only one of the words has.
  private func spelledWord(among words: [[String]]) -> (index: Int, end: Int)? {
    var end = position
    while let scalar = text[end], scalar.isLatin { end += 1 }
    let letters = Array(text.folded[position..<max(position, min(end, text.count))])
    guard letters.count >= 2, isSeparator(end) || text[end] == "+" else { return nil }
    let fitting = words.indices.filter { index in
      words[index].contains { context.names.spells(letters, $0) }
    }
    return fitting.count == 1 ? (fitting[0], end) : nil
  }

  private mutating func advance(to end: Int, keepingPlus: Bool = false) {
    position = end
    if keepingPlus, text[text.skippingSpaces(from: end)] == "+" { return }
    if keepingPlus, text[end] == "、" { return }
    skipSeparators()
  }

  private mutating func skipSeparators() {
    while position < text.count, isSeparator(position) { position += 1 }
  }

  private func isComma(_ position: Int) -> Bool {
    guard let scalar = text[position] else { return false }
    return scalar == "," || scalar == ";" || scalar == "、"
  }

  private func isSeparator(_ position: Int) -> Bool {
    guard let scalar = text[position] else { return true }
    return scalar.isSpace || isComma(position)
  }
}

extension CommandReader {
  /// A reply to be taken apart, read against the same day and names as a command.
  package func cursor(_ reply: String, in context: Context) -> ReplyCursor {
    ReplyCursor(reply, words: words, context: context)
  }

  /// The known customers that a typed name may mean: by full name, alias, code, unique part,
  /// beginning, pinyin or initials; none where nobody is called so.
  package func customers(named typed: String, in context: Context) -> [String] {
    let text = TypedText(typed.trimmed)
    guard text.count > 0 else { return [] }
    if let (names, end) = context.names.customers(in: text, at: 0), end == text.count {
      return names
    }
    if let (names, end) = context.names.customers(withPartIn: text, at: 0), end == text.count {
      return names
    }
    let beginnings = context.names.customers(beginningWith: text.folded)
    return beginnings.isEmpty ? context.names.customers(spelledBy: text.folded) : beginnings
  }
}

extension NameIndex {
  /// Whether letters spell a word in pinyin or initials.
  func spells(_ letters: [Unicode.Scalar], _ word: String) -> Bool {
    table.readings.spells(letters[...], word.foldedForMatching[...])
  }
}
