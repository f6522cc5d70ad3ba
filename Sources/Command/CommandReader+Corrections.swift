import Catalogue
import Dates
import Journal

/// Reads what closes entries or changes one.
extension CommandReader {
  /// `完成 12 13 已送到`: numbers first, then words about it.
  func closing(
    _ rest: String,
    on before: String,
    _ context: Context
  ) throws(CommandError) -> Command {
    var (references, note) = numbers(rest, context)
    guard !references.isEmpty else {
      if note.isEmpty { throw .missing(.of, verb: .done) }
      throw .notANumber(String(note.prefix { !$0.parts }))
    }
    let days = DayReader(words, today: context.today)
    let before = days.day(in: TypedText(before), at: 0)
    // 完成 #12 2026-11-23 周一 已送到, as it is said back.
    let stated = before == nil ? dayBefore(&note, days) : nil
    note = whole(note, today: context.today)
    let day = before?.day ?? stated ?? doneDay(&note, context)
    return .close(
      references,
      note: note.isEmpty ? nil : String(note),
      on: day?.past(context.today, context.festivals) ?? context.today
    )
  }

  /// The numbers at the beginning, with commas or 和 between them, and what follows them.
  private func numbers(
    _ typed: String,
    _ context: Context
  ) -> (references: [EntryReference], rest: Substring) {
    var references: [EntryReference] = []
    var rest = typed.drop(while: \.parts)
    if let (reference, end) = EntryReference.named(in: rest, by: context.writers) {
      references.append(reference)
      rest = rest[end...].drop(while: \.parts)
    }
    while let reference = EntryReference(typed: String(rest.prefix { !$0.parts })) {
      // 完成 7 20 cartons came: the second number counts what came.
      if !references.isEmpty, isCount(rest) { break }
      references.append(reference)
      rest = rest.drop { !$0.parts }.drop(while: \.parts)
      let next = rest.prefix { !$0.parts }
      let beyond = rest.dropFirst(next.count).drop(while: \.parts)
      if words.joiners.meaning(of: String(next)) != nil,
        EntryReference(typed: String(beyond.prefix { !$0.parts })) != nil
      {
        rest = beyond
      }
    }
    return (references, rest)
  }

  /// Whether a number in digits counts what follows it: a unit, or an English plural.
  private func isCount(_ rest: Substring) -> Bool {
    let text = TypedText(String(rest.prefix(80)))
    guard let (_, end) = Numerals.plainDigits(text, 0), text[end]?.isSpace == true else {
      return false
    }
    let next = text.skippingSpaces(from: end)
    if words.units.longest(in: text, at: next) != nil { return true }
    var last = next
    while text[last]?.isLatin == true { last += 1 }
    return last - next > 3 && text[last - 1] == "s"
  }

  /// The day of which the words tell; one that stands before them by itself is not told again.
  private func doneDay(_ note: inout Substring, _ context: Context) -> DayExpression? {
    let text = TypedText(String(note))
    guard let (day, range) = DoneDay(words, context).day(in: text) else { return nil }
    if range.lowerBound == 0, text[range.upperBound]?.isSpace == true {
      note = text.text(text.skippingSpaces(from: range.upperBound)..<text.typed.count)[...]
    }
    return day
  }

  /// Takes a whole date before what is told, or any day where nothing more is told.
  private func dayBefore(_ note: inout Substring, _ days: DayReader) -> DayExpression? {
    let text = TypedText(String(note))
    guard let (day, end) = days.day(in: text, at: 0), text[end].map(\.isSpace) ?? true,
      text[0]?.isDigit == true || end == text.typed.count
    else { return nil }
    if end < text.typed.count { guard case .day = day.base else { return nil } }
    note = text.text(text.skippingSpaces(from: end)..<text.typed.count)[...]
    return day
  }

  /// What `备注:“…”` holds, where the note is written so.
  private func whole(_ note: Substring, today: Day) -> Substring {
    let text = TypedText(String(note))
    guard let (word, value, end) = FieldReader(words, today: today).field(in: text, at: 0),
      word == .field(.note), end == text.typed.count
    else { return note }
    return text.text(value)[...]
  }

  /// `更正 41 30分钟 #缺货`: the number, then what changes, in the words of an entry; without a
  /// number the line before is meant.
  func amendment(
    _ text: TypedText,
    _ head: Head,
    _ context: Context
  ) throws(CommandError) -> Reading {
    let start = skippingSeparators(text, from: head.range.upperBound)
    let rest = text.text(start..<text.typed.count)
    let named = EntryReference.named(in: rest[...], by: context.writers).map {
      start + rest[..<$0.end].unicodeScalars.count
    }
    let end =
      named ?? (start..<text.typed.count).first { isSeparator(text, $0) } ?? text.typed.count
    guard start < end else { throw .missing(.of, verb: .amend) }
    let verb: Reading.Mark = (head.range, .verb(.amend))
    guard
      let reference = EntryReference.named(in: rest[...], by: context.writers)?.reference
        ?? EntryReference(typed: text.text(start..<end)),
      !isDuration(text, start, longerThan: end)
    else {
      return try withoutNumber(text, start..<end, verb, context)
    }
    let next = beyondMovedTo(text, skippingSeparators(text, from: end), context)
    var reader = amending(text, next..<text.typed.count, context)
    let change = try reader.changes()
    guard !change.isEmpty else { throw .missing(.note, verb: .amend) }
    return Reading(
      .amend(reference, change),
      text,
      [verb, (start..<end, .argument)],
      entry: reader,
      from: next
    )
  }

  /// 更正 8 改到周五, `amend 8 to friday`: what only leads to the day.
  private func beyondMovedTo(_ text: TypedText, _ start: Int, _ context: Context) -> Int {
    guard let end = words.rare(.wordMovedTo).longest(in: text, at: start)?.end else { return start }
    let next = text.skippingSpaces(from: end)
    return DayReader(words, today: context.today).day(in: text, at: next) == nil ? start : next
  }

  /// 更正：想要三条: after a colon what is not recognised is the new note; else a number was meant.
  private func withoutNumber(
    _ text: TypedText,
    _ first: Range<Int>,
    _ verb: Reading.Mark,
    _ context: Context
  ) throws(CommandError) -> Reading {
    let takesNote = text[text.skippingSpaces(from: verb.range.upperBound)] == ":"
    do throws(CommandError) {
      return try correction(
        text,
        from: first.lowerBound,
        marks: [verb],
        takesNote: takesNote,
        context
      )
    } catch .unclearCorrection {
      throw .notANumber(text.text(first))
    }
  }

  func amending(_ text: TypedText, _ range: Range<Int>, _ context: Context) -> EntryReader {
    EntryReader(
      words: words,
      context: context,
      text: TypedText(text.text(range)),
      head: Head(verb: .amend, range: 0..<0)
    )
  }

  /// `amend 30 min` is about half an hour and not about #30.
  private func isDuration(_ text: TypedText, _ start: Int, longerThan end: Int) -> Bool {
    guard let duration = TimeReader(words).minutes(in: text, at: start) else { return false }
    // amend 41 minutes:30
    return duration.end > end && text[duration.end] != ":"
  }

  private func isSeparator(_ text: TypedText, _ position: Int) -> Bool {
    text[position].map { $0.isSpace || $0 == ":" } ?? false
  }

  private func skippingSeparators(_ text: TypedText, from start: Int) -> Int {
    (start..<text.typed.count).first { !isSeparator(text, $0) } ?? text.typed.count
  }
}

extension Character {
  /// Whether it parts the numbers of a list.
  fileprivate var parts: Bool { " ,，、:：\u{3000}".contains(self) }
}
