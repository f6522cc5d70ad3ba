import Dates

/// Days written with digits: `2026-11-23`, `11月23日`, `11/23`, `23号`.
///
/// 年, 月, 日 and 号 are signs of a date here, as `-` and `/` are.
struct NumericDay {
  let words: Lexicon<DayWord>

  func read(_ text: TypedText, _ start: Int) -> DayReader.Reading? {
    guard text[start - 1]?.isDigit != true, text[start - 1] != ".",
      let (first, end) = Numerals.integer(in: text, at: start)
    else { return nil }
    if text[end] == "月" { return afterMonth(first, text, end + 1) }
    if text[end] == "年", first > 1900, first < 9999 { return afterYear(first, "月", text, end + 1) }
    guard text[start]?.isDigit == true else { return chineseDay(first, text, end) }
    if end - start == 4, let sign = text[end], sign == "-" || sign == "/" || sign == "." {
      return afterYear(first, sign, text, end + 1)
    }
    if text[end] == "/" || text[end] == "-" { return monthAndDay(first, text, start, end) }
    return chineseDay(first, text, end)
  }

  /// `23日` or `23号`, where the word ends there.
  func dayOfMonth(_ text: TypedText, _ start: Int) -> (day: Int, end: Int)? {
    guard let (day, end) = Numerals.integer(in: text, at: start), (1...31).contains(day) else {
      return nil
    }
    guard text[end] == "日" || text[end] == "号" else { return nil }
    return goesOn(text, end + 1) ? nil : (day, end + 1)
  }

  private func chineseDay(_ day: Int, _ text: TypedText, _ end: Int) -> DayReader.Reading? {
    guard (1...31).contains(day), text[end] == "日" || text[end] == "号", !goesOn(text, end + 1)
    else { return nil }
    return (DayExpression(base: .dayOfMonth(day)), end + 1)
  }

  private func afterMonth(_ month: Int, _ text: TypedText, _ end: Int) -> DayReader.Reading? {
    guard (1...12).contains(month), let (day, last) = dayAfterMonth(text, end) else { return nil }
    guard day <= Day.length(ofMonth: month, in: 2024) else { return nil }
    return (DayExpression(base: .monthDay(month: month, day: day)), last)
  }

  /// `23日`, `23号` or a bare `23` after a month.
  private func dayAfterMonth(_ text: TypedText, _ start: Int) -> (Int, Int)? {
    if let (day, end) = dayOfMonth(text, start) { return (day, end) }
    guard let (day, end) = Numerals.plainDigits(text, start), (1...31).contains(day),
      text[end].map({ $0.isSpace || !$0.isWordPart }) ?? true
    else { return nil }
    return (day, end)
  }

  private func afterYear(
    _ year: Int,
    _ sign: Unicode.Scalar,
    _ text: TypedText,
    _ start: Int
  ) -> DayReader.Reading? {
    guard let (month, end) = Numerals.plainDigits(text, start), end - start <= 2,
      text[end] == sign
    else { return nil }
    let parsed =
      sign == "月" ? dayAfterMonth(text, end + 1) : Numerals.plainDigits(text, end + 1)
    guard let (day, last) = parsed, let found = Day(year: year, month: month, day: day),
      sign == "月" || !goesOn(text, last)
    else { return nil }
    return (DayExpression(base: .day(found)), last)
  }

  /// `11/23`, `11-23`: month before day.
  private func monthAndDay(
    _ month: Int,
    _ text: TypedText,
    _ start: Int,
    _ end: Int
  ) -> DayReader.Reading? {
    guard end - start <= 2, (1...12).contains(month),
      let (day, last) = Numerals.plainDigits(text, end + 1), last - end <= 3,
      (1...Day.length(ofMonth: month, in: 2024)).contains(day), !goesOn(text, last)
    else { return nil }
    // 4-5 is a range of anything; with a hyphen both parts must be written out.
    if text[end] == "-", end - start < 2 || last - end < 3 { return nil }
    return (DayExpression(base: .monthDay(month: month, day: day)), last)
  }

  /// Whether the word goes on: 3号柜, 4/5G, 2/3的货架.
  private func goesOn(_ text: TypedText, _ end: Int) -> Bool {
    guard let next = text[end] else { return false }
    if next.isLatin || next.isDigit || next == "/" || next == "%" { return true }
    return words.longest(in: text, at: end)?.meaning == .counted
  }
}
