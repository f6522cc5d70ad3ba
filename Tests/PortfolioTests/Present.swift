import Dates
import Foundation
import Journal
import Portfolio
import TestSupport

/// All that can be asked of a portfolio.
struct Present: Equatable {
  var customers: [String: Customer]
  var names: [String: Names.Customer]
  var brands: Set<String>
  var brandSets: [String: BrandSet]
  var goals: [Goal]
  var periods: [Period: [PeriodMark]]
  var history: [AnswerKey: [Answer]]
  var settings: [String: Value]
  var open: [OpenItem]
  var undone: [EntryID]
  var closings: [EntryID?]
  var entries: [Entry?]
  var counted: [Entry]
  var presentNames: [String]
  var contacts: [String: Day]
  var states: [[String: [String: Int]]]
  var requests: [Entry]
  var dueSoon: [Entry]
  var dueLater: [Entry]
  var figures: [Entry]
  var damage: [Damage]

  init(_ portfolio: Portfolio, _ entries: [Entry]) {
    customers = portfolio.customers
    names = portfolio.names.customers
    brands = portfolio.names.brands
    brandSets = portfolio.brandSets
    goals = portfolio.goals
    periods = portfolio.periods
    history = portfolio.answers.history
    settings = portfolio.settings
    open = portfolio.open
    undone = entries.map(\.id).filter(portfolio.isUndone)
    closings = entries.map { portfolio.closing(of: $0.id) }
    self.entries = entries.map { portfolio.entry($0.id) }
    counted = portfolio.entries(of: Set(Kind.allCases), in: november)
    presentNames = SplitMix64.names.map(portfolio.presentName)
    contacts = portfolio.lastContacts(upTo: Day("2026-11-30"))
    states = (0..<30).map { portfolio.brandStates(upTo: november.lowerBound.adding(days: $0)) }
    requests = portfolio.openEntries(of: [.need, .complaint], at: Day("2026-11-20"))
    dueSoon = portfolio.tasks(due: Day("2026-11-20")...Day("2026-11-25"))
    dueLater = portfolio.tasks(due: Day("2027-01-01")...Day("2027-01-31"))
    // Those of the days before may or may not be among them.
    let first: Day = Day("2027-01-15")
    figures = portfolio.figures(from: first).filter { ($0.period?.last ?? $0.on) >= first }
    damage = portfolio.journal.damage
  }
}

extension SplitMix64 {
  static let names = ["甲", "乙", "丙", "丁"]

  mutating func journal(of count: Int) -> [Entry] {
    (1...count).map { n in
      let day = Day("2026-11-01").adding(days: Int.random(in: 0...29, using: &self))
      let kind = Kind.allCases.randomElement(using: &self) ?? .note
      return .make(kind, n: n, on: day, fields(of: kind, n))
    }
  }

  private mutating func fields(of kind: Kind, _ n: Int) -> Fields {
    let number = Value.integer(Int.random(in: 0...9, using: &self))
    let name = Value.string(Self.names.randomElement(using: &self) ?? "")
    switch kind {
    case .customer where Bool.random(using: &self):
      return [.customer: name, .name: .string(Self.names.randomElement(using: &self) ?? "")]
    case .customer: return [.name: name, .tier: number, .alias: .strings(["小\(n)"])]
    case .brandset: return [.name: .string("集\(n % 3)"), .members: .list([name])]
    case .brand: return [.customer: name, .brands: .list([name]), .state: number]
    case .setting: return [.key: name, .value: number]
    case .goal: return [.metric: .string("volume"), .customer: name, .target: number]
    case .period:
      let state = PeriodState.allCases.randomElement(using: &self) ?? .analysed
      return [.period: .string("2026-11"), .state: .string(state.rawValue)]
    case .answer:
      return [
        .method: .string("135"), .question: .string("A-C3"), .period: .string("2026-11"),
        .subject: name, .value: number,
      ]
    case .done, .undo, .redo: return [.of: .list([anyNumber(n), anyNumber(n)])]
    case .amend: return [.of: .list([anyNumber(n)]), .customer: name, .value: number, .name: name]
    case .purged: return [:]
    case .task: return [.due: .string(anyDay().description), .note: number]
    case .figure where Bool.random(using: &self):
      return [.metric: .string("volume"), .value: number]
    case .figure: return [.metric: .string("volume"), .value: number, .period: anyPeriod()]
    default: return [.customer: name, .note: number]
    }
  }

  /// From long before the journal's month to long after it.
  private mutating func anyDay() -> Day {
    Day("2026-11-01").adding(days: Int.random(in: -60...120, using: &self))
  }

  private mutating func anyPeriod() -> Value {
    let cycle = Cycle.allCases.randomElement(using: &self) ?? .day
    return .string(Period(cycle, containing: anyDay()).description)
  }

  /// Mostly an earlier entry, now and then one that comes later or never.
  private mutating func anyNumber(_ n: Int) -> Value {
    .integer(Int.random(in: 1...(n + 2), using: &self))
  }
}
