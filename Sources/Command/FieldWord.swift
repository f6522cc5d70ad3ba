import Catalogue
import Dates
import Journal

/// A word before a colon: a field of the journal, or one of the head that may be typed.
enum FieldWord: Equatable, Sendable {
  case field(Field)
  case on
  /// 告知: when and whom the customer was told that a promise moves; kept in the note.
  case told

  /// The catalogue key of its words, of both languages.
  static let keys: [(key: Key, meaning: FieldWord)] =
    [
      (.wordFieldOn, .on), (.wordFieldStart, .field(.start)), (.wordFieldTime, .field(.time)),
      (.wordFieldPeriod, .field(.period)), (.wordFieldCustomer, .field(.customer)),
      (.wordFieldBrands, .field(.brands)), (.wordFieldState, .field(.state)),
      (.wordFieldWay, .field(.way)), (.wordFieldMinutes, .field(.minutes)),
      (.wordFieldName, .field(.name)), (.wordFieldMembers, .field(.members)),
      (.wordFieldAlias, .field(.alias)), (.wordFieldCode, .field(.code)),
      (.wordFieldTier, .field(.tier)), (.wordFieldArea, .field(.area)),
      (.wordFieldPhone, .field(.phone)), (.wordFieldBirthday, .field(.birthday)),
      (.wordFieldPinyin, .field(.pinyin)), (.wordFieldMetric, .field(.metric)),
      (.wordFieldValue, .field(.value)), (.wordFieldUnit, .field(.unit)),
      (.wordFieldBaseline, .field(.baseline)), (.wordFieldTarget, .field(.target)),
      (.wordFieldDue, .field(.due)), (.wordFieldEvery, .field(.every)),
      (.wordFieldPriority, .field(.priority)),
      (.wordFieldClass, .field(.class)), (.wordFieldCategory, .field(.category)),
      (.wordFieldUrgency, .field(.urgency)), (.wordFieldTo, .field(.to)),
      (.wordFieldTags, .field(.tags)), (.wordFieldNote, .field(.note)), (.wordFieldTold, .told),
    ]
}

extension FieldWord {
  /// Whether its value is a day.
  var isDay: Bool {
    switch self {
    case .on, .field(.due), .field(.from): true
    default: false
    }
  }
}

/// Finds `key:value` in a line, with an ASCII or full-width colon.
struct FieldReader: Sendable {
  let words: Lexicon<FieldWord>
  let days: DayReader
  let times: TimeReader

  init(_ words: Words, today: Day) {
    self.words = words.fields
    days = DayReader(words, today: today)
    times = TimeReader(words)
  }

  /// A field at a position; `spaced` when its value stood in quotes.
  func field(in text: TypedText, at start: Int) -> (word: FieldWord, value: Range<Int>, end: Int)? {
    guard startsWord(text, start) else { return nil }
    for (word, end) in words.matches(in: text, at: start) where text[end] == ":" {
      let first = end + 1
      if let quote = text[first]?.closingQuote,
        let close = (first + 1..<max(first + 1, text.count)).first(where: { text[$0] == quote })
      {
        return (word, first + 1..<close, close + 1)
      }
      var last = first
      while let scalar = text[last], !scalar.isSpace, !endsValue(text, last) { last += 1 }
      last = max(last, wholeValue(of: word, in: text, at: first))
      // `12:30` and the like are times; a word with nothing after the colon removes a field.
      return (word, first..<last, last)
    }
    return nil
  }

  /// A comma ends a value at the end of a phrase and before the next field: 等级：C，片区：东片.
  private func endsValue(_ text: TypedText, _ position: Int) -> Bool {
    guard text.continues(position, ",，;；、。") else { return false }
    let next = text.skippingSpaces(from: position + 1)
    return next > position + 1 || text[next] == nil
      || words.matches(in: text, at: next).contains { text[$0.end] == ":" }
  }

  /// Where `next friday` or `1 hour` ends, which needs no quotes as the value of its field.
  private func wholeValue(of word: FieldWord, in text: TypedText, at start: Int) -> Int {
    let end: Int?
    switch word {
    case .on, .field(.due), .field(.from): end = days.day(in: text, at: start)?.end
    case .field(.minutes): end = times.minutes(in: text, at: start)?.end
    case .field(.start), .field(.time): end = times.time(in: text, at: start)?.end
    default: end = nil
    }
    guard let end, text[end].map({ !$0.isWordPart }) ?? true else { return start }
    return end
  }

  private func startsWord(_ text: TypedText, _ start: Int) -> Bool {
    guard let before = text[start - 1] else { return true }
    return before.isSpace || !before.isWordPart
  }
}
