import CSV
import Catalogue
import Dates
import Foundation
import Journal

/// Turns the cells of a table into values: what a spreadsheet did to them is undone.
struct CellReader {
  private let values: FieldValues
  private let periods: PeriodReader
  private let none: Set<String>
  /// Few different periods and days stand in many cells.
  private var knownPeriods: [String: Period?] = [:]
  private var knownDays: [String: Day?] = [:]

  init(_ catalogue: Catalogue, _ words: Words, _ context: Context) {
    values = FieldValues(words: words, context: context)
    periods = PeriodReader(words: words, context: context)
    let words = Language.allCases.flatMap { catalogue.words(.wordNone, in: $0) }
    none = Set(words.flatMap(\.spellings) + ["", "-", "—", "–", "－", "/", "n/a", "#n/a", "null"])
  }

  /// Whether a cell where a number is expected says that there is none.
  func isBlank(_ cell: String) -> Bool { cell.isEmpty || none.contains(cell.lowercased()) }

  /// A number with the unit that stands with it; 万 and 亿 are multiplied out.
  func number(_ cell: String) -> (value: Value, unit: String?)? {
    if let plain = cell.plainInteger { return (.integer(plain), nil) }
    let isMoney = cell.first.map { "¥￥".contains($0) } ?? false
    let text = TypedText(isMoney ? String(cell.dropFirst()).trimmed : cell)
    guard let (value, end) = Numerals.number(in: text, at: 0) else { return nil }
    let unit = text.text(end..<text.typed.count).trimmed
    let isUnit = unit.unicodeScalars.allSatisfy {
      ($0.isWordPart && !$0.isDigit) || "%‰".unicodeScalars.contains($0)
    }
    guard isUnit, unit.count <= 6 else { return nil }
    return (.decimal(value), unit.isEmpty ? (isMoney ? "元" : nil) : unit)
  }

  mutating func period(_ cell: String) -> Period? {
    if let known = knownPeriods[cell] { return known }
    let period = periods.past(cell.withoutTime)
    knownPeriods[cell] = .some(period)
    return period
  }

  /// A day, also with the time of day that a spreadsheet adds: `2026/10/5 0:00`.
  mutating func day(_ cell: String) -> Day? {
    if let known = knownDays[cell] { return known }
    // What is no day is told with the row.
    let day = try? values.day(cell.withoutTime, for: .on, .from)
    knownDays[cell] = .some(day)
    return day
  }

  /// `MM-DD` or a date; nil where it is neither.
  func birthday(_ cell: String) -> String? {
    // What is no birthday is told with the row.
    (try? values.value(cell.withoutTime, for: .birthday))?.string
  }
}

extension String {
  /// A cell as it was meant: without the guard of a formula, `="0101"` and spaces around it.
  var cleanCell: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return "" }
    let isClean =
      !first.isPadding && !last.isPadding && first != "'" && first != "=" && !utf8.contains(0x0D)
    if isClean { return self }
    var text = withoutFormulaGuard.replacing("\r\n", with: "\n").withoutPadding
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 3 {
      text = String(text.dropFirst(2).dropLast()).withoutPadding
    }
    return text
  }

  /// A cell that is a name or the like: in one line.
  var cleanLine: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 }) else { return self }
    return split { $0.isNewline || $0 == "\t" }.map { String($0).trimmed }.joined(separator: " ")
  }

  /// Whether a spreadsheet has rounded a long number: `3.70101E+11`.
  var isScientific: Bool {
    utf8.first.map { (0x30...0x39).contains($0) } == true && uppercased().contains("E+")
      && utf8.allSatisfy { (0x30...0x39).contains($0) || ".Ee+".utf8.contains($0) }
  }

  fileprivate var withoutTime: String {
    contains(":") ? String(prefix { $0 != " " && $0 != "T" }) : self
  }

  fileprivate var withoutPadding: String {
    let isPadding: (Unicode.Scalar) -> Bool = \.isPadding
    return String(
      UnicodeScalarView(
        unicodeScalars.drop(while: isPadding).reversed().drop(while: isPadding).reversed()
      )
    )
  }

  fileprivate var plainInteger: Int? {
    guard let first = utf8.first, (0x31...0x39).contains(first) || utf8.count == 1,
      utf8.count <= 15, utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(self)
  }
}

extension Unicode.Scalar {
  /// White space, or a mark that nobody sees.
  fileprivate var isPadding: Bool {
    value <= 0x20 || value == 0xFEFF || value == 0x200B || properties.isWhitespace
  }
}

extension PeriodReader {
  /// A period that figures are about, in the forms of spreadsheets too: `202610`, `2026/10`, `Oct-26`,
  /// `October 2026`.
  ///
  /// What is measured lies in the past, so a month without a year is the last one that has begun.
  func past(_ typed: String) -> Period? {
    let text = TypedText(typed)
    let parts = text.foldedText(0..<text.count).split { "-/.年月份 ".contains($0) }.map(String.init)
    let isDigits = parts.allSatisfy { part in part.allSatisfy { $0.isASCII && $0.isNumber } }
    let numbers = isDigits ? parts.compactMap { Int($0) } : []
    if numbers.count == 1, parts[0].count == 6, parts[0] == typed {
      return month(numbers[0] / 100, numbers[0] % 100)
    }
    if numbers.count == 1, parts[0] == typed, (1...12).contains(numbers[0]) {
      return latest(month: numbers[0])
    }
    if numbers.count == 2, parts[0].count == 4 { return month(numbers[0], numbers[1]) }
    // A spreadsheet makes the first day of a month where a month was typed.
    if numbers.count == 3, numbers[2] == 1, !typed.contains("-") {
      return month(numbers[0], numbers[1])
    }
    let name = words.days.meaning(of: parts.first ?? "")
    if case .monthName(let month)? = name, parts.count == 2, let year = Int(parts[1]) {
      return self.month(year < 100 ? 2000 + year : year, month)
    }
    guard let period = period(typed) else { return nil }
    guard case .month(_, let month) = period, period.first > context.today else { return period }
    // 下月 says which month it means; a name or a number may be of any year.
    let isNamed = if case .monthName = name { true } else { !numbers.isEmpty }
    return isNamed ? latest(month: month) : period
  }

  private func month(_ year: Int, _ month: Int) -> Period? {
    (1900...9998).contains(year) && (1...12).contains(month)
      ? .month(year: year, month: month) : nil
  }

  private func latest(month: Int) -> Period {
    let today = context.today
    return .month(year: month > today.month ? today.year - 1 : today.year, month: month)
  }
}
