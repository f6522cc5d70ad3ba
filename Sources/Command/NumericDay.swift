import Dates

/// Days written with digits: `2026-11-23`, `11月23日`, `11/23`, `23号`.
///
/// 年, 月, 日 and 号 are signs of a date here, as `-` and `/` are.
struct NumericDay {
  let words: Lexicon<DayWord>

  func read(_ text: TypedText, _ start: Int) -> DayReader.Reading? {
    guard text[start - 1]?.isDigit != true, text[start - 1] != "." else { return nil }
    if let reading = compact(text, start) ?? spelledYear(text, start) { return reading }
    guard let (first, end) = Numerals.integer(in: text, at: start) else { return nil }
    if text[end] == "月" { return afterMonth(first, text, end + 1) }
    if text[end] == "年", first > 1900, first < 9999 { return afterYear(first, "月", text, end + 1) }
    guard text[start]?.isDigit == true else { return chineseDay(first, text, end) }
    if end - start == 4, let sign = text[end], sign == "-" || sign == "/" || sign == "." {
      return afterYear(first, sign, text, end + 1)
    }
    // 11.3 is a price everywhere but at the very start.
    let isDotted = start == 0 && text[end] == "."
    if text[end] == "/" || text[end] == "-" || isDotted {
      return monthAndDay(first, text, start, end)
    }
    return chineseDay(first, text, end)
  }

  /// `20261103`.
  private func compact(_ text: TypedText, _ start: Int) -> DayReader.Reading? {
    guard (0..<8).allSatisfy({ text[start + $0]?.isDigit == true }),
      let digits = Int(text.foldedText(start..<start + 8)),
      let day = Day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100),
      (1990...2100).contains(day.year), !goesOn(text, start + 8)
    else { return nil }
    return (DayExpression(base: .day(day)), start + 8)
  }

  /// 二〇二六年十一月三日.
  private func spelledYear(_ text: TypedText, _ start: Int) -> DayReader.Reading? {
    guard text[start + 4] == "年" else { return nil }
    var year = 0
    for position in start..<start + 4 {
      guard text[position]?.isChinese == true,
        let (digit, _) = Numerals.integer(in: TypedText(text.text(position..<position + 1)), at: 0),
        digit < 10
      else { return nil }
      year = year * 10 + digit
    }
    return afterYear(year, "月", text, start + 5)
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
    let number =
      sign == "月" ? Numerals.integer(in: text, at: start) : Numerals.plainDigits(text, start)
    guard let (month, end) = number, end - start <= 2, text[end] == sign
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
    if let reading = withYearLast(month, text, end) { return reading }
    guard end - start <= 2, (1...12).contains(month),
      let (day, last) = Numerals.plainDigits(text, end + 1), last - end <= 3,
      (1...Day.length(ofMonth: month, in: 2024)).contains(day), !goesOn(text, last)
    else { return nil }
    // 4-5 is a range of anything; with a hyphen both parts must be written out.
    if text[end] == "-", end - start < 2 || last - end < 3 { return nil }
    if text[end] == ".", words.longest(in: text, at: last)?.meaning == .measured { return nil }
    return (DayExpression(base: .monthDay(month: month, day: day)), last)
  }

  /// `11/23/2026`, and `23/11/2026` where the day can be nothing else.
  private func withYearLast(_ first: Int, _ text: TypedText, _ end: Int) -> DayReader.Reading? {
    guard let (second, next) = Numerals.plainDigits(text, end + 1), text[next] == text[end],
      let (year, last) = Numerals.plainDigits(text, next + 1), last == next + 5,
      let day = Day(year: year, month: first, day: second)
        ?? Day(year: year, month: second, day: first), !goesOn(text, last)
    else { return nil }
    return (DayExpression(base: .day(day)), last)
  }

  /// Whether the word goes on: 3号柜, 4/5G, 2/3的货架.
  private func goesOn(_ text: TypedText, _ end: Int) -> Bool {
    guard let next = text[end] else { return false }
    if next.isLatin || next.isDigit || next == "/" || next == "%" { return true }
    return words.longest(in: text, at: end)?.meaning == .counted
  }
}
