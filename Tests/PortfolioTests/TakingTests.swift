import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// Lines that arrive one by one lead to the same present as the whole journal read at once.
struct TakingTests {
  @Test func `what was closed before it was there is closed once it is`() {
    var portfolio = Portfolio(
      reading: [Entry.make(.done, n: 1, [.of: .list([.string("li@shop/1")])])].journal
    )
    portfolio.take([Entry.make(.task, n: 1, by: "li@shop")].journal)
    #expect(portfolio.open == [])
    portfolio.take([Entry.make(.task, n: 2, by: "li@shop")].journal)
    #expect(portfolio.open.map(\.id) == [EntryID(by: "li@shop", n: 2)])
  }

  @Test(arguments: 0..<200)
  func `line by line is the same as all at once`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = random.journal(of: 40)
    var whole = Portfolio(reading: entries.journal)
    whole.loadAnswers()

    let loadsAt = Int.random(in: 0...entries.count, using: &random)
    var grown = Portfolio()
    for (position, entry) in entries.enumerated() {
      if position == loadsAt { grown.loadAnswers() }
      grown.take([entry].journal)
    }
    grown.loadAnswers()
    #expect(Present(grown, entries) == Present(whole, entries))
  }

  @Test(arguments: 0..<100)
  func `reading ahead changes nothing that can be asked`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let entries = random.journal(of: 40)
    var portfolio = Portfolio()
    let readsAt = Int.random(in: 0..<entries.count, using: &random)
    for (position, entry) in entries.enumerated() {
      if position == readsAt {
        portfolio.readAhead(Day("2026-11-05")...Day("2026-11-20"), figuresFrom: Day(number: 0))
      }
      portfolio.take([entry].journal)
    }
    #expect(Present(portfolio, entries) == Present(Portfolio(reading: entries.journal), entries))
  }

  @Test func `what was read ahead of a file that was replaced is forgotten`() {
    func journal(_ note: String) -> Data {
      [Entry.make(.note, on: Day("2026-11-10"), [.note: .string(note)])].journal
    }
    var portfolio = Portfolio(reading: journal("旧"))
    portfolio.readAhead(november, figuresFrom: Day(number: 0))
    portfolio.startOver(with: journal("新"))
    #expect(portfolio.entries(of: [.note], in: november).map(\.note) == ["新"])
  }

  /// Both look at as few lines as they can; what all the lines say must come out.
  @Test(arguments: 0..<100)
  func `last contacts and recorded days are those of the entries`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let portfolio = Portfolio(reading: random.journal(of: 60).journal)
    let visits = portfolio.entries(of: [.visit], in: november).filter { $0.customer != nil }
    let ends: [Day] = [Day("2026-11-10"), Day("2026-11-30")]
    for day in ends {
      let last = Dictionary(
        visits.filter { $0.on <= day }.map { (portfolio.presentName($0.customer ?? ""), $0.on) }
      ) { max($0, $1) }
      #expect(portfolio.lastContacts(upTo: day) == last)
      for name in SplitMix64.names {
        #expect(portfolio.lastContact(with: name, upTo: day) == last[name])
      }
    }
    let kinds: Set<Kind> = [.visit, .note, .brand]
    let days: ClosedRange<Day> = Day("2026-11-08")...Day("2026-11-15")
    #expect(
      portfolio.days(of: kinds, in: days) == Set(portfolio.entries(of: kinds, in: days).map(\.on))
    )
  }
}

/// All that can be asked of a portfolio.
private struct Present: Equatable {
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
  var states: [String: [String: Int]]
  var requests: [Entry]
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
    states = portfolio.brandStates(upTo: Day("2026-11-20"))
    requests = portfolio.openEntries(of: [.need, .complaint], at: Day("2026-11-20"))
    damage = portfolio.journal.damage
  }
}

extension SplitMix64 {
  fileprivate static let names = ["甲", "乙", "丙", "丁"]

  fileprivate mutating func journal(of count: Int) -> [Entry] {
    (1...count).map { n in
      let day = Day("2026-11-01").adding(days: Int.random(in: 0...29, using: &self))
      let kind = Kind.allCases.randomElement(using: &self) ?? .note
      return .make(kind, n: n, on: day, fields(of: kind, n))
    }
  }

  private mutating func fields(of kind: Kind, _ n: Int) -> [Field: Value] {
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
    default: return [.customer: name, .note: number]
    }
  }

  /// Mostly an earlier entry, now and then one that comes later or never.
  private mutating func anyNumber(_ n: Int) -> Value {
    .integer(Int.random(in: 1...(n + 2), using: &self))
  }
}
