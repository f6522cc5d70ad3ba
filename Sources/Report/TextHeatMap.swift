import Catalogue
import Dates

/// A calendar of characters: a month by weeks with its numbers, longer periods with a row a month.
struct TextHeatMap {
  let words: Wording
  let ink: Ink
  let width: Int

  func lines(_ map: HeatMap) -> [String] {
    guard ink != .none else { return numbers(map) }
    return (map.isByWeek ? weeks(map) : months(map)) + [legend(map)]
  }

  /// `11-02   3█   2▒   ·`: under each weekday the number and its shade.
  private func weeks(_ map: HeatMap) -> [String] {
    let titles = Weekday.allCases.map { words(.key($0.short)).paddedBefore(to: 5) }
    let rows = map.weeks.map { week -> String in
      let first = week.compactMap { $0 }.first.map { words(.monthAndDay($0)) } ?? ""
      return first + week.map { cell($0, map) }.joined()
    }
    return ["     " + titles.joined()] + rows.map(\.withoutSpacesAtEnd)
  }

  /// The days of a month that had any, or the sums of the months of a longer period.
  private func numbers(_ map: HeatMap) -> [String] {
    let pieces =
      map.isByWeek
      ? map.counts.sorted { $0.key < $1.key }.filter { $0.value > 0 }
        .map { words(.monthAndDay($0.key)) + " \($0.value)" }
      : map.months.map { "\($0.description) \(map.total(of: $0))" }
    return pieces.filled(width: width, indent: 2)
  }

  private func cell(_ day: Day?, _ map: HeatMap) -> String {
    guard let day, let count = map.counts[day] else { return "     " }
    let shade = String(ink.shades[map.level(of: count)])
    if count == 0, map.daysOff.contains(day) { return shade.paddedBefore(to: 5) }
    return (String(count) + shade).paddedBefore(to: 5)
  }

  /// `03 ·▒▓█…  412`: a character a day, and the sum.
  private func months(_ map: HeatMap) -> [String] {
    let ruler = [1, 10, 20, 30].reduce("") { line, day in
      line + String(repeating: " ", count: day - 1 - line.count) + String(day)
    }
    let rows = map.months.map { month -> String in
      let shades = month.days.map { day -> Character in
        guard map.period.contains(day), let count = map.counts[day] else { return " " }
        return ink.shades[map.level(of: count)]
      }
      let total = String(map.total(of: month)).paddedBefore(to: 6)
      return monthNumber(month) + " " + String(shades).padded(to: 31) + total
    }
    return ["   " + ruler.padded(to: 31) + words(.key(.pictureTotal)).paddedBefore(to: 6)] + rows
  }

  private func monthNumber(_ month: Period) -> String { String(month.description.suffix(2)) }

  private func legend(_ map: HeatMap) -> String {
    let levels = zip(1..., map.ranges).compactMap { level, range -> String? in
      guard let range else { return nil }
      let words =
        range.count == 1
        ? "\(range.lowerBound)" : "\(range.lowerBound)\(ink.range)\(range.upperBound)"
      return "\(ink.shades[level]) \(words)"
    }
    return (["\(ink.shades[0]) 0"] + levels).filled(width: width, indent: 2).joined(separator: "\n")
  }
}

extension Weekday {
  var short: Key {
    switch self {
    case .monday: .weekdayShort1
    case .tuesday: .weekdayShort2
    case .wednesday: .weekdayShort3
    case .thursday: .weekdayShort4
    case .friday: .weekdayShort5
    case .saturday: .weekdayShort6
    case .sunday: .weekdayShort7
    }
  }
}

extension String {
  var withoutSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
