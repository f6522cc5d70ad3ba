import Foundation

/// Reads numbers as people type them: `12`, `1.5`, `1,200`, `三百二`, `1.2万`.
enum Numerals {
  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]
  private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]

  /// A number at a position and where it ends; 万 and 亿 after it are multiplied out.
  static func number(in text: TypedText, at start: Int) -> (value: Decimal, end: Int)? {
    guard let (value, end) = arabic(text, start) ?? chinese(text, start) else { return nil }
    switch text[end] {
    case "万":
      let (rest, last) = belowTenThousand(text, end + 1)
      return (value * 10_000 + rest, last)
    case "亿": return (value * 100_000_000, end + 1)
    default: return (value, end)
    }
  }

  /// What follows 万: the 二千 of 一万二千, and a lone digit that means thousands, as in 一万二.
  private static func belowTenThousand(_ text: TypedText, _ start: Int) -> (Decimal, Int) {
    guard let (rest, end) = chinese(text, start) ?? singleDigit(text, start), rest < 10_000 else {
      return (0, start)
    }
    if rest >= 10 { return (rest, end) }
    return (rest * 1000, text[end] == "千" ? end + 1 : end)
  }

  private static func singleDigit(_ text: TypedText, _ start: Int) -> (Decimal, Int)? {
    guard let (digit, end) = plainDigits(text, start), end == start + 1 else { return nil }
    return (Decimal(digit), end)
  }

  /// A whole number of at most six digits, in either script.
  static func integer(in text: TypedText, at start: Int) -> (value: Int, end: Int)? {
    if let (value, end) = plainDigits(text, start) { return (value, end) }
    guard let (value, end) = chinese(text, start) else { return nil }
    return (NSDecimalNumber(decimal: value).intValue, end)
  }

  /// Up to six digits with nothing between them.
  static func plainDigits(_ text: TypedText, _ start: Int) -> (value: Int, end: Int)? {
    var end = start
    while let scalar = text[end], scalar.isDigit { end += 1 }
    guard end > start, end - start <= 6, let value = Int(text.foldedText(start..<end)) else {
      return nil
    }
    return (value, end)
  }

  private static func arabic(_ text: TypedText, _ start: Int) -> (Decimal, Int)? {
    var end = start
    var digits = ""
    if text[end] == "-" || text[end] == "+" {
      digits = text[end] == "-" ? "-" : ""
      end += 1
    }
    let first = end
    var points = 0
    while let scalar = text[end] {
      if scalar.isDigit {
        digits.unicodeScalars.append(scalar)
      } else if scalar == ".", points == 0, text[end + 1]?.isDigit == true {
        digits.append(".")
        points = 1
      } else if scalar != "," || points > 0 || !isGroup(text, end) || end == first {
        break
      }
      end += 1
    }
    guard end > first, digits.count < 30,
      let value = Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    return (value, end)
  }

  /// Whether a comma is followed by exactly three digits.
  private static func isGroup(_ text: TypedText, _ comma: Int) -> Bool {
    (1...3).allSatisfy { text[comma + $0]?.isDigit == true } && text[comma + 4]?.isDigit != true
  }

  /// What makes 零 the beginning of a word instead of a number.
  private static let afterZero: [Unicode.Scalar] = [
    "售", "食", "星", "钱", "件", "散", "碎", "担", "头", "距",
  ]

  /// Whether the character is no number here but begins a word: 零售, 百货, 千禾.
  private static func beginsWord(_ text: TypedText, _ start: Int, _ end: Int) -> Bool {
    guard end == start + 1 else { return false }
    return text[start] == "零"
      ? text[end].map(afterZero.contains) ?? false
      : text[start] != "十" && units[text[start] ?? " "] != nil
  }

  private static func chinese(_ text: TypedText, _ start: Int) -> (Decimal, Int)? {
    var end = start
    var total = 0
    var digit: Int?
    var lastUnit = 1
    while let scalar = text[end] {
      if let value = digits[scalar] {
        if digit != nil, lastUnit == 1 { return nil }
        digit = value
        if value == 0 { lastUnit = 1 }
      } else if let unit = units[scalar] {
        total += (digit ?? 1) * unit
        (digit, lastUnit) = (nil, unit)
      } else {
        break
      }
      end += 1
    }
    guard end > start, !beginsWord(text, start, end) else { return nil }
    // 三百二 means 320: a digit right after a unit counts in the unit below it.
    if let digit { total += digit * (lastUnit >= 100 ? lastUnit / 10 : 1) }
    return (Decimal(total), end)
  }
}
