import Foundation

/// Reads numbers as people type them: `12`, `1.5`, `1,200`, `三百二`, `1.2万`, `3万5`.
enum Numerals {
  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "仨": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9,
  ]
  private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]
  private static let scales: [Unicode.Scalar: Int] = ["万": 10_000, "亿": 100_000_000]

  /// A number at a position and where it ends; 万 and 亿 are multiplied out.
  ///
  /// Which commas stand inside numbers is told by its sight, where it is not told by `groups`.
  static func number(
    in text: TypedText,
    at start: Int,
    groups: Set<Int>? = nil
  ) -> (value: Decimal, end: Int)? {
    guard let (value, end) = arabic(text, start, groups) else { return compound(text, start) }
    guard let next = text[end], units[next] ?? scales[next] != nil else { return (value, end) }
    let isSigned = text[start]?.isDigit == false
    guard let (whole, last) = compound(text, isSigned ? start + 1 : start, groups) else {
      return (value, end)
    }
    return (text[start] == "-" ? -whole : whole, last)
  }

  /// A number in digits alone, without 万 or the like behind it.
  static func digits(
    in text: TypedText,
    at start: Int,
    groups: Set<Int>? = nil
  ) -> (value: Decimal, end: Int)? {
    arabic(text, start, groups)
  }

  /// A whole number of at most six digits, in either script.
  static func integer(in text: TypedText, at start: Int) -> (value: Int, end: Int)? {
    if let (value, end) = plainDigits(text, start) { return (value, end) }
    guard let (value, end) = compound(text, start) else { return nil }
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

  private static func arabic(
    _ text: TypedText,
    _ start: Int,
    _ groups: Set<Int>? = nil
  ) -> (Decimal, Int)? {
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
      } else if scalar != "," || points > 0 || end == first
        || !(groups?.contains(end) ?? isGroup(text, end))
      {
        break
      }
      end += 1
    }
    guard end > first, digits.count < 30,
      let value = Decimal(string: digits)
    else { return nil }
    return (value, end)
  }

  /// Whether a comma is followed by exactly three digits.
  ///
  /// A Chinese comma between plain digits parts two
  /// numbers: 60，100.
  private static func isGroup(_ text: TypedText, _ comma: Int) -> Bool {
    if comma > 0, text.typed[comma] != ",", text.typed[comma - 1].isASCII { return false }
    return (1...3).allSatisfy { text[comma + $0]?.isDigit == true }
      && text[comma + 4]?.isDigit != true
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

  /// A number of digits and units in either script: 一百零五, 三百二, 3万5.
  private static func compound(
    _ text: TypedText,
    _ start: Int,
    _ groups: Set<Int>? = nil
  ) -> (Decimal, Int)? {
    var sum = Sum()
    var end = start
    while let scalar = text[end] {
      if let digit = digits[scalar] {
        guard sum.isOpen else { return sum.isTyped ? (sum.value, end) : nil }
        sum.take(digit)
      } else if scalar.isDigit, let (value, last) = arabic(text, end, groups) {
        guard sum.isOpen else { break }
        sum.take(value)
        end = last - 1
      } else if let unit = units[scalar] {
        sum.take(unit: unit)
      } else if let scale = scales[scalar], end > start {
        sum.take(scale: scale)
      } else {
        break
      }
      end += 1
    }
    return end > start && !beginsWord(text, start, end) ? (sum.value, end) : nil
  }

  /// A number while it is read: 三百 and then 二.
  private struct Sum {
    private var total: Decimal = 0
    private var section: Decimal = 0
    private var digit: Decimal?
    private var lastUnit = 1
    /// Whether the last digit was written `3` and not 三.
    private(set) var isTyped = false

    /// Whether a digit may follow: after a unit, or after 零.
    var isOpen: Bool { digit == nil || digit == 0 && !isTyped }

    mutating func take(_ value: Int) {
      // 一百零五 is 105: after 零 nothing counts in the unit below.
      if value == 0 { lastUnit = 1 }
      (digit, isTyped) = (Decimal(value), false)
    }

    mutating func take(_ value: Decimal) { (digit, isTyped) = (value, true) }

    mutating func take(unit: Int) {
      section += (digit ?? 1) * Decimal(unit)
      (digit, lastUnit, isTyped) = (nil, unit, false)
    }

    mutating func take(scale: Int) {
      total += (section + (digit ?? 0)) * Decimal(scale)
      (section, digit, lastUnit, isTyped) = (0, nil, scale, false)
    }

    /// 三百二 means 320: a digit right after a unit counts in the unit below it.
    var value: Decimal {
      let below = lastUnit >= 100 && digit ?? 0 < 10 ? lastUnit / 10 : 1
      return total + section + (digit ?? 0) * Decimal(below)
    }
  }
}
