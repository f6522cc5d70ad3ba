package import Dates

/// What a line is read against: the day, the known names, and whether the person can be asked.
package struct Context: Sendable {
  package var today: Day
  package var names: NameIndex
  /// When festivals fall; computed only for the line that names one.
  package var festivals: FestivalDays
  /// On a terminal what is missing or ambiguous is asked; on a pipe a customer is chosen.
  package var asks: Bool
  /// The most recently used of several customers.
  package var mostRecentlyUsed: @Sendable ([String]) -> String?
  /// What the person already chose for an ambiguous part of a line.
  package var chosen: [String: String]
  /// Names of which the person said that they are new, however close to a known one.
  package var distinct: Set<String>
  /// Who wrote entries of the journal, for references such as `Lin Xiaoyu/41`; asked only where a slash
  /// stands.
  package var writers: @Sendable () -> Set<String>

  package init(
    today: Day,
    names: NameIndex,
    festivals: @escaping FestivalDays,
    asks: Bool,
    mostRecentlyUsed: @escaping @Sendable ([String]) -> String?,
    chosen: [String: String] = [:],
    distinct: Set<String> = [],
    writers: @escaping @Sendable () -> Set<String> = { [] }
  ) {
    self.today = today
    self.names = names
    self.festivals = festivals
    self.asks = asks
    self.mostRecentlyUsed = mostRecentlyUsed
    self.chosen = chosen
    self.distinct = distinct
    self.writers = writers
  }
}
