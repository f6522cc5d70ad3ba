package import Journal

/// What is asked of the entries: what is counted, of which of them, and in which rows.
///
///     统计  投诉 按客户 今年 片区:城东      stats  complaints by customer 2026 area:east
///           kinds grouping    scope
package struct Tally: Equatable, Sendable {
  package enum Measure: Equatable, Sendable {
    /// How many entries there are.
    case count
    /// How long contacts took.
    case minutes
    /// How many different customers were contacted.
    case customers
    /// What is open at the end of the period.
    case open
    /// What was closed in it.
    case closed
    /// The figures of a metric, as it was typed in either language.
    case figure(String)
  }

  package enum Grouping: String, CaseIterable, Sendable {
    case customer, tier, area, brand, point, kind, tag, way
    case day, week, month, quarter, year
  }

  /// Of which entries; nil and empty are all of them.
  package struct Scope: Equatable, Sendable {
    package var customer: String?
    package var tier: String?
    package var area: String?
    package var brands: [String] = []
    package var tags: [String] = []

    package init() {}
  }

  package var measure = Measure.count
  /// Empty are all kinds that the measure is of.
  package var kinds: Set<Kind> = []
  /// How contacts were made; empty is any way.
  package var ways: Set<String> = []
  package var grouping: Grouping
  package var scope = Scope()
  /// How many rows, the largest first; nil are as many as can be read.
  package var top: Int?

  package init(by grouping: Grouping) { self.grouping = grouping }
}
