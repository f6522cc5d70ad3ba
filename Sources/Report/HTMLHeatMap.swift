import Catalogue
import Dates

/// A calendar in a page: a month by weeks with its numbers, longer periods with a row a month.
struct HTMLHeatMap {
  let words: HTMLWords

  func drawn(_ map: HeatMap, _ picture: Picture) -> String {
    (map.isByWeek ? weeks(map, picture) : months(map)) + "\n" + key(map)
  }

  /// A sheet of a calendar; the units of the drawing are about pixels at every width.
  private func weeks(_ map: HeatMap, _ picture: Picture) -> String {
    let titles = Weekday.allCases.enumerated().map { column, day in
      "<text class=\"h\" x=\"\(column * 52 + 25)\" y=\"12\">\(words(.key(day.short)))</text>"
    }
    let rows = map.weeks.enumerated().map { row, week in
      week.enumerated().map { column, day in
        day.map { cell($0, map, x: column * 52, y: row * 34 + 20) } ?? ""
      }.joined()
    }
    let height = map.weeks.count * 34 + 20
    return "<svg class=\"week\" viewBox=\"0 0 364 \(height)\" role=\"img\">"
      + HTMLPicture(words: words).described(picture)
      + titles.joined() + rows.joined() + "</svg>"
  }

  private func cell(_ day: Day, _ map: HeatMap, x: Int, y: Int) -> String {
    let count = map.counts[day]
    let level = map.level(of: count ?? 0)
    let isDark = level > 2 ? "e" : ""
    let isOff = (count ?? 0) == 0 && (count == nil || map.daysOff.contains(day))
    let number =
      isOff ? "" : "<text class=\"\(isDark)\" x=\"\(x + 28)\" y=\"\(y + 21)\">\(count ?? 0)</text>"
    return
      "<rect class=\"\(isOff ? "off" : "l\(level)")\" x=\"\(x + 1)\" y=\"\(y)\" width=\"49\" height=\"31\" rx=\"3\"/>"
      + "<text class=\"d\(isDark)\" x=\"\(x + 4)\" y=\"\(y + 10)\">\(day.day)</text>" + number
  }

  /// A row a month, a square a day, and the sum.
  private func months(_ map: HeatMap) -> String {
    let rows = map.months.map { month -> String in
      let squares = month.days.compactMap { day -> String? in
        guard map.period.contains(day), let count = map.counts[day] else { return nil }
        let isOff = count == 0 && map.daysOff.contains(day)
        return isOff
          ? nil
          : "<rect class=\"l\(map.level(of: count))\" x=\"\((day - month.first) * 10)\" width=\"9\" "
            + "height=\"9\"/>"
      }
      let name = words(.period(month))
      let total = map.total(of: month)
      return "<tr><th scope=\"row\">\(month.description.suffix(2))</th><td>"
        + "<svg viewBox=\"0 0 310 9\" preserveAspectRatio=\"none\" role=\"img\"><title>\(name)</title>"
        + "<desc>\(name) \(total)</desc>\(squares.joined())</svg></td><td class=\"n\">\(total)</td></tr>"
    }
    return
      "<div class=\"wide year\"><table><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>"
  }

  private func key(_ map: HeatMap) -> String {
    let levels = zip(1..., map.ranges).compactMap { level, range -> String? in
      guard let range else { return nil }
      let text =
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      return item(level, text)
    }
    return "<ul class=\"key\">\(([item(0, "0")] + levels).joined())</ul>"
  }

  private func item(_ level: Int, _ text: String) -> String {
    "<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"l\(level)\" width=\"10\" "
      + "height=\"10\" rx=\"1\"/></svg>\(text)</li>"
  }
}
