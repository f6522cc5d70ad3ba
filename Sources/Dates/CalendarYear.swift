import YAML

/// What a calendar file says about its year.
///
///     year: 2026
///     holidays:
///     - {zh: 元旦, en: New Year's Day, from: 2026-01-01, to: 2026-01-03}
///     workdays: [2026-01-04]
///     festivals: {qingming: 2026-04-05, winter-solstice: 2026-12-22}
///
/// `holidays` is left out while they are not announced; `festivals` overrules the lunar calendar.
struct CalendarYear: Sendable {
  let year: Int
  /// Nil where they are not known.
  private(set) var holidays: [PublicHoliday]?
  private(set) var makeUpDays: [Day] = []
  private(set) var festivals: [Festival: Day] = [:]

  /// Reads a file; nil where it does not tell its year.
  ///
  /// A row that cannot be read is left out: a slip in a calendar must not keep anybody from working.
  init?(_ root: Node) {
    guard let year = root["year"]?.string.flatMap({ Int($0) }) else { return nil }
    self.year = year
    holidays = root["holidays"]?.sequence?.compactMap { PublicHoliday($0) }
    makeUpDays = root["workdays"]?.sequence?.compactMap { Day($0) } ?? []
    guard let named = root["festivals"] else { return }
    for (name, day) in named.members {
      guard let festival = name.string.flatMap(Festival.init(rawValue:)) else { continue }
      festivals[festival] = Day(day)
    }
  }
}

/// Days off that the State Council announced, with what they are called.
package struct PublicHoliday: Equatable, Sendable {
  package var chinese: String
  package var english: String
  package var days: ClosedRange<Day>

  package init(chinese: String, english: String, days: ClosedRange<Day>) {
    self.chinese = chinese
    self.english = english
    self.days = days
  }
}

extension PublicHoliday {
  fileprivate init?(_ node: Node) {
    guard let chinese = node["zh"]?.string, let english = node["en"]?.string,
      let first = node["from"].flatMap({ Day($0) }), let last = node["to"].flatMap({ Day($0) }),
      first <= last
    else { return nil }
    self.init(chinese: chinese, english: english, days: first...last)
  }
}

extension Day {
  fileprivate init?(_ node: Node) {
    guard let text = node.string else { return nil }
    self.init(text)
  }
}
