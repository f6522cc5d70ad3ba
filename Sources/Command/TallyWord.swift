import Catalogue
import Journal
import Portfolio

/// A word of a line that counts.
enum TallyWord: Equatable, Sendable {
  case by
  /// Before a number of rows.
  case top
  case open
  case closed
  case measure(Tally.Measure)
  /// How contacts were made, which are counted then.
  case ways(Set<String>)
  case contacts
  case entries
  /// Joins the others and says nothing.
  case fill

  static let keys: [(key: Key, meaning: TallyWord)] = [
    (.wordStatsBy, .by), (.wordStatsTop, .top), (.wordListOpen, .open),
    (.wordStatsClosed, .closed), (.wordStatsMinutes, .measure(.minutes)),
    (.wordStatsCustomers, .measure(.customers)), (.wordStatsContacts, .contacts),
    (.wordStatsCalls, .ways(["phone", "wechat", "video"])), (.wordStatsEntries, .entries),
    (.wordStatsFill, .fill), (.wordStatsRank, .fill),
  ]

  static let groupings: [(key: Key, meaning: Tally.Grouping)] = [
    (.wordStatsByCustomer, .customer), (.wordStatsByTier, .tier), (.wordStatsByArea, .area),
    (.wordStatsByBrand, .brand), (.wordStatsByPoint, .point), (.wordStatsByKind, .kind),
    (.wordStatsByTag, .tag), (.wordStatsByWay, .way), (.wordCycleDay, .day),
    (.wordCycleWeek, .week), (.wordCycleMonth, .month), (.wordCycleQuarter, .quarter),
    (.wordCycleYear, .year),
  ]

  /// What figures are called, of both languages; read only when something is counted.
  ///
  /// How many visits there were is counted and not recorded.
  static func metrics(_ catalogue: Catalogue) -> Lexicon<Key> {
    Lexicon(
      catalogue,
      Key.allCases.filter { $0.rawValue.hasPrefix("word.metric.") && $0 != .wordMetricVisits }
        .map { ($0, $0) }
    )
  }
}
