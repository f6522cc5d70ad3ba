import Catalogue
import Dates
import Journal
import Portfolio

/// What makes a row of a tally.
enum TallyGroup: Hashable {
  case named(String)
  case period(Period)
  /// What the entry is: a call is another row than a visit.
  case word(Key)
  case way(String)
  /// Nobody said.
  case none
}

extension TallyReader {
  /// The rows that something counts in; a line about two brands counts in both.
  func groups(of item: TallyItem) -> [TallyGroup] {
    let entry = item.entry
    let customer = item.customer.flatMap { facts.portfolio.customers[$0] }
    switch tally.grouping {
    case .customer: return [item.customer.map(TallyGroup.named) ?? .none]
    case .tier: return [customer.flatMap(facts.tierLetter).map(TallyGroup.named) ?? .none]
    case .area: return [customer?.area.map(TallyGroup.named) ?? .none]
    case .brand: return entry.brands.isEmpty ? [.none] : entry.brands.map(TallyGroup.named)
    case .tag: return entry.tags.isEmpty ? [.none] : entry.tags.map(TallyGroup.named)
    case .kind: return [.word(EntryWords.verb(of: entry.draft))]
    case .point: return [.word(entry.point)]
    case .way: return [entry.kind == .visit ? .way(entry.way ?? "on-site") : .none]
    case .day, .week, .month, .quarter, .year:
      return tally.grouping.cycle.map { cycle in
        let row = Period(cycle, containing: item.days.lowerBound)
        return row.contains(item.days.upperBound) ? [.period(row)] : []
      } ?? []
    }
  }

  func label(_ group: TallyGroup, in days: ClosedRange<Day>) -> Phrase {
    switch group {
    case .named(let name):
      tally.grouping == .tier
        ? .key(.factTier, ["tier": .text(name)])
        : .text(tally.grouping == .tag ? "#" + name : name)
    case .period(let period): label(period, in: days)
    case .word(let key): .key(key)
    case .way(let way): Key(rawValue: "way." + way).map { .key($0) } ?? .text(way)
    case .none: .key(.statsNone)
    }
  }

  /// A week at the edge of a month has only some of its days in it.
  private func label(_ period: Period, in days: ClosedRange<Day>) -> Phrase {
    switch period {
    case .day(let day): .shortDay(day)
    case .week(_, let week):
      .key(
        .shortWeek,
        [
          "week": .number(week), "first": .monthAndDay(max(period.first, days.lowerBound)),
          "last": .monthAndDay(min(period.last, days.upperBound)),
        ]
      )
    default: .text(period.description)
    }
  }
}

extension Tally.Grouping {
  /// How long the periods are that rows are of; nil where rows are no periods.
  var cycle: Cycle? { Cycle(rawValue: rawValue) }

  /// Whether an entry may count in several rows.
  var overlaps: Bool { self == .brand || self == .tag }

  var byKey: Key { Key(rawValue: "stats.by." + rawValue) ?? .dash }
  var columnKey: Key { Key(rawValue: "stats.column." + rawValue) ?? .dash }
}

extension Entry {
  /// Which of the three points of the work it is about (`domain.md` 1.0).
  fileprivate var point: Key {
    switch kind {
    case .visit, .need, .complaint: .statsPointCustomer
    case .brand: .statsPointBrand
    case .market: .statsPointMarket
    case .figure where !brands.isEmpty: .statsPointBrand
    case .figure: customer == nil ? .statsPointMarket : .statsPointCustomer
    case .task where customer != nil: .statsPointCustomer
    default: .statsPointOther
    }
  }
}
