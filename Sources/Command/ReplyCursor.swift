package import Dates
package import Foundation

/// Walks through a reply and takes one value after the other: numbers, days, words of a list, text.
///
/// Fields stand in the order in which they were asked for, separated by spaces or commas of either
/// width. What cannot be taken stays where it is, so that the caller can try the next field.
package struct ReplyCursor: Sendable {
  let text: TypedText
  let context: Context
  let words: Words
  /// The commas that stand inside numbers and part nothing.
  let groups: Set<Int>
  private(set) var position = 0

  init(_ text: TypedText, groups: Set<Int>, words: Words, context: Context) {
    self.text = text
    self.groups = groups
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
    guard let (value, numberEnd) = Numerals.number(in: text, at: position, groups: groups)
    else { return nil }
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
      guard let (value, end) = Numerals.digits(in: text, at: position, groups: groups)
      else { return nil }
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

  /// A time of day: 14:00, 下午两点, `2pm`.
  package mutating func takeTime() -> TimeOfDay? {
    let found = TimeReader(words).time(in: text, at: position)
    guard let found, isSeparator(found.end) else { return nil }
    advance(to: found.end)
    return found.0
  }

  /// `+` between words of a list.
  package mutating func takePlus() -> Bool {
    let start = text.skippingSpaces(from: position)
    guard text[start] == "+" || text[start] == "、" else { return false }
    position = text.skippingSpaces(from: start + 1)
    return true
  }

  /// Text that is not the last field: up to the next comma, or to the next space where none follows.
  ///
  /// The words of a known name, and a run of capitalised ones, stay together: Galaxy Hotel.
  package mutating func takeText() -> String? {
    let comma = (position..<max(position, text.count)).first { isComma($0) }
    // Where commas part the fields, a space behind the last of them parts nothing.
    let last = partsByCommas ? text.typed.count : nil
    let end = comma ?? last ?? endOfName ?? endOfWord(from: position)
    guard end > position else { return nil }
    let taken = text.text(position..<end).trimmed
    advance(to: end)
    return taken
  }

  private var partsByCommas: Bool {
    (0..<text.count).contains { (text[$0] == "," || text[$0] == ";") && !groups.contains($0) }
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < text.typed.count, !(text[end]?.isSpace ?? false) { end += 1 }
    return end
  }

  /// Whether a known customer's name begins here, or a run of capitalised words.
  package var isAtName: Bool {
    if let (_, end) = context.names.customers(in: text, at: position), isSeparator(end) {
      return true
    }
    return endOfName.map { $0 > endOfWord(from: position) } ?? false
  }

  /// Whether the next word is in Latin script, where spaces part the words of one text.
  package var isAtLatin: Bool { text[position]?.isLatin ?? false }

  /// Where the name ends that begins here; nil where no name of several words does.
  private var endOfName: Int? {
    if let (_, end) = context.names.customers(in: text, at: position), isSeparator(end) {
      return end
    }
    var end = position
    var start = position
    while start < text.typed.count, text.typed[start].isCapital {
      end = endOfWord(from: start)
      start = text.skippingSpaces(from: end)
    }
    return end > position ? end : nil
  }

  /// What has not been taken yet, at its commas where it has any, else as it is.
  package var parts: [ReplyCursor] {
    var starts = [position]
    for comma in position..<max(position, text.count) where isComma(comma) {
      starts.append(comma + 1)
    }
    return zip(starts, starts.dropFirst().map { $0 - 1 } + [text.typed.count]).compactMap {
      start,
      end in
      let part = text.text(start..<end).trimmed
      guard !part.isEmpty else { return nil }
      let text = TypedText(part)
      return ReplyCursor(text, groups: DigitGroups(text).positions, words: words, context: context)
    }
  }

  /// The word that could not be taken, for a message.
  package var word: String {
    var end = position
    while end < text.typed.count, !isSeparator(end) { end += 1 }
    return text.text(position..<end)
  }

  mutating func advance(to end: Int, keepingPlus: Bool = false) {
    position = end
    if keepingPlus, text[text.skippingSpaces(from: end)] == "+" { return }
    if keepingPlus, text[end] == "、" { return }
    skipSeparators()
  }

  private mutating func skipSeparators() {
    while position < text.count, isSeparator(position) { position += 1 }
  }

  private func isComma(_ position: Int) -> Bool {
    guard let scalar = text[position], !groups.contains(position) else { return false }
    return scalar == "," || scalar == ";" || scalar == "、"
  }

  func isSeparator(_ position: Int) -> Bool {
    guard let scalar = text[position] else { return true }
    return scalar.isSpace || isComma(position)
  }
}

extension Unicode.Scalar {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(value) }
}
