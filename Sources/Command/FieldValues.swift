import Catalogue
import Dates
import Foundation
import Journal

/// Turns the words after a colon into the value that the journal keeps.
struct FieldValues {
  let words: Words
  let context: Context

  func value(_ typed: String, for field: Field) throws(CommandError) -> Value {
    switch field {
    case .due, .from: return .string(try day(typed, for: .due, field).description)
    case .minutes: return .integer(try minutes(typed))
    case .start, .time: return .string(try time(typed, field).description)
    case .brands, .members, .alias, .tags: return .strings(list(typed))
    case .baseline, .target, .value: return .decimal(try measure(typed).value)
    case .state:
      if let state = Int(typed.trimmed), (0...3).contains(state) { return .integer(state) }
      guard let state = words.brandStates.meaning(of: typed) else { throw .unclearState(typed) }
      return .integer(state)
    case .priority: return try choice(typed, field, words.priorities).map(Value.string)
    case .way: return try choice(typed, field, words.ways).map(Value.string)
    case .class: return try choice(typed, field, words.classes).map(Value.string)
    // An institution may have kinds of its own; these are known by their words.
    case .category: return .string(words.categories.meaning(of: typed) ?? typed)
    case .urgency: return .string(words.urgencies.meaning(of: typed) ?? typed)
    case .birthday: return .string(try birthday(typed))
    case .period: return .string(try period(typed))
    case .every: return .string(try every(typed))
    default:
      guard !typed.isEmpty else { throw .badValue(field, typed) }
      return .string(typed)
    }
  }

  enum Role { case on, due }

  func day(_ typed: String, for role: Role, _ field: Field) throws(CommandError) -> Day {
    let text = TypedText(typed)
    let reader = DayReader(words, today: context.today)
    guard let (day, end) = reader.day(in: text, at: 0), end == text.count else {
      throw .notADay(typed)
    }
    return role == .on
      ? day.past(context.today, context.festivals) : day.dueDay(context.today, context.festivals)
  }

  /// A number and the unit behind it.
  func measure(_ typed: String) throws(CommandError) -> (value: Decimal, unit: String?) {
    let text = TypedText(typed)
    let money = words.money(in: text, at: 0)
    guard let (value, end) = words.numbers.amount(in: text, at: money == nil ? 0 : 1) else {
      throw .badValue(.value, typed)
    }
    let rest = text.text(text.skippingSpaces(from: end)..<text.typed.count)
    return (value, rest.isEmpty ? money : rest == "％" ? "%" : rest)
  }

  private func minutes(_ typed: String) throws(CommandError) -> Int {
    let text = TypedText(typed)
    if let (minutes, end) = TimeReader(words).minutes(in: text, at: 0),
      end == text.count
    {
      return minutes
    }
    guard let (minutes, end) = Numerals.plainDigits(text, 0), end == text.count else {
      throw .badValue(.minutes, typed)
    }
    return minutes
  }

  private func time(_ typed: String, _ field: Field) throws(CommandError) -> TimeOfDay {
    let text = TypedText(typed)
    guard let (time, _, end) = TimeReader(words).time(in: text, at: 0),
      end == text.count
    else { throw .badValue(field, typed) }
    return time
  }

  func list(_ typed: String) -> [String] {
    let parts = typed.split { "、,，;；/".contains($0) }.map { String($0).trimmed }
    // A space parts Chinese names; in Latin script it is part of one: "the bakery".
    return parts.flatMap { part in
      part.unicodeScalars.contains(where: \.isLatin)
        ? [part] : part.split { $0.isWhitespace }.map(String.init)
    }.filter { !$0.isEmpty }
  }

  private func choice<Meaning>(
    _ typed: String,
    _ field: Field,
    _ words: Lexicon<Meaning>
  ) throws(CommandError) -> Choice<Meaning> {
    guard let meaning = words.meaning(of: typed) else { throw .badValue(field, typed) }
    return Choice(meaning: meaning)
  }

  /// `MM-DD` or a whole date.
  private func birthday(_ typed: String) throws(CommandError) -> String {
    let text = TypedText(typed)
    guard let (day, end) = NumericDay(words: words.days).read(text, 0) ?? shortDay(text),
      end == text.count
    else {
      throw .badValue(.birthday, typed)
    }
    switch day.base {
    case .day(let day): return day.description
    case .monthDay(let month, let day):
      guard let found = Day(year: 2024, month: month, day: day) else {
        throw .badValue(.birthday, typed)
      }
      return String(found.description.dropFirst(5))
    default: throw .badValue(.birthday, typed)
    }
  }

  /// `5-12`, which elsewhere is no date.
  private func shortDay(_ text: TypedText) -> DayReader.Reading? {
    guard let (month, end) = Numerals.plainDigits(text, 0), text[end] == "-",
      let (day, last) = Numerals.plainDigits(text, end + 1)
    else { return nil }
    return (DayExpression(base: .monthDay(month: month, day: day)), last)
  }

  private func period(_ typed: String) throws(CommandError) -> String {
    guard let period = PeriodReader(words: words, context: context).period(typed) else {
      throw .noSuchPeriod(typed)
    }
    return period.description
  }

  /// `workday`, `weekly:mon,thu`, `monthly:24` as the journal keeps them, or the words: 每周一, 周一,
  /// `every month on the 24th`.
  private func every(_ typed: String) throws(CommandError) -> String {
    let folded = String(String.UnicodeScalarView(typed.foldedForMatching)).trimmed
    if let kept = Recurrence(folded) { return kept.description }
    let reader = RepeatReader(words, today: context.today)
    for spelling in [typed, "每" + typed, "every " + typed] {
      let text = TypedText(spelling)
      if let (recurrence, end) = reader.repetition(in: text, at: 0), end == text.count {
        return recurrence.description
      }
    }
    throw .badValue(.every, typed)
  }
}

/// A meaning that was found, on its way to a journal value.
struct Choice<Meaning> {
  var meaning: Meaning
  func map(_ make: (Meaning) -> Value) -> Value { make(meaning) }
}
