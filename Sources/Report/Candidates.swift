import Catalogue
import Dates
import Journal
import Portfolio

/// A customer whom the analysis might look at, and why.
struct Candidate {
  var name: String
  var reasons: [Phrase]
  /// The weightiest reason, 0 first.
  var rank: Int
  /// Days without a contact; nil where there never was one.
  var silence: Int?
}

/// Finds the customers to look at: those with trouble first, then by tier.
struct Candidates {
  private let facts: Facts
  private let last: [String: Day]
  private let open: [String: [OpenItem]]
  private let short: Set<String>
  private let carried: [String: Phrase]
  private let warnings: Warnings

  /// Longer without a contact than this, and a customer is worth a look.
  private static let longSilence = 30
  static let most = 15

  init(_ facts: Facts) {
    self.facts = facts
    let portfolio = facts.portfolio
    last = portfolio.lastContacts(with: Set(portfolio.customers.keys), upTo: facts.today)
    let requests = portfolio.open.filter { $0.entry.kind != .task }
    open = Dictionary(grouping: requests) { item in
      portfolio.customer(of: item.entry) ?? ""
    }
    short = facts.customersInShortage
    carried = facts.carriedOver
    warnings = Warnings(facts)
  }

  /// Those with a reason, filled up by tier and name to fifteen.
  var list: [Candidate] {
    let all = facts.portfolio.customers.values.map(candidate)
    return Array(all.sorted(by: precedes).prefix(Self.most))
  }

  /// Those with a warning, those that last month left, and each area.
  var groups: [ChoiceGroup] {
    let customers = facts.portfolio.customers.values.map(candidate).sorted(by: precedes)
    let areas = Dictionary(grouping: customers) { facts.portfolio.customers[$0.name]?.area ?? "" }
    return [
      ChoiceGroup(
        name: .words(.wordGroupWarned),
        members: customers.map(\.name).filter {
          warnings.ofCustomer($0).contains(where: \.isRaised)
        }
      ),
      ChoiceGroup(
        name: .words(.wordGroupCarried),
        members: customers.map(\.name).filter { carried[$0] != nil }
      ),
    ]
      + areas.filter { !$0.key.isEmpty }.map { area, members in
        ChoiceGroup(name: .text(area), members: members.map(\.name))
      }
  }

  private func candidate(_ customer: Customer) -> Candidate {
    let name = customer.name
    let complaints = (open[name] ?? []).count { $0.entry.kind == .complaint }
    let needs = (open[name] ?? []).count { $0.entry.kind == .need }
    let silence = last[name].map { facts.today - $0 }
    let warned = warnings.ofCustomer(name).filter(\.isRaised).map { (rank: 1, reason: $0.words) }
    let found: [(rank: Int, reason: Phrase)?] = [
      carried[name].map { (0, $0) },
      complaints == 0 ? nil : (2, .quantity(complaints, .factReasonComplaints)),
      needs == 0 ? nil : (3, .quantity(needs, .factReasonNeeds)),
      short.contains(name) ? (4, .key(.factReasonShortage)) : nil,
      self.silence(silence).map { (5, $0) },
    ]
    let reasons = (warned + found.compactMap(\.self)).sorted { $0.rank < $1.rank }
    return Candidate(
      name: name,
      reasons: reasons.isEmpty ? [facts.tier(of: customer)] : reasons.map(\.reason),
      rank: reasons.first?.rank ?? 6,
      silence: silence
    )
  }

  private func silence(_ days: Int?) -> Phrase? {
    guard let days else { return .key(.factReasonNever) }
    return days > Self.longSilence ? .quantity(days, .factReasonDays) : nil
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.rank < 5, left.reasons.count != right.reasons.count {
      return left.reasons.count > right.reasons.count
    }
    if left.rank == 5, left.silence != right.silence {
      return (left.silence ?? .max) > (right.silence ?? .max)
    }
    return facts.tierOrder(left.name) < facts.tierOrder(right.name)
  }
}

extension Facts {
  /// Customers with an entry tagged as a shortage, last month or this month so far.
  fileprivate var customersInShortage: Set<String> {
    guard month.previous.first <= today else { return [] }
    let entries = portfolio.entries(
      of: [.visit, .need, .complaint, .brand, .market, .note],
      in: month.previous.first...today
    )
    return Set(
      entries.filter { factWords.isTagged($0, .shortage) }
        .compactMap { portfolio.customer(of: $0) }
    )
  }

  /// What last month left undone, by customer.
  fileprivate var carriedOver: [String: Phrase] {
    var reasons: [String: Phrase] = [:]
    for improvement in improvements {
      for name in portfolio.customers.keys where improvement.what.contains(name) {
        reasons[name] = .key(.factReasonImprovement)
      }
    }
    for name in lastMonth.missedGoals.compactMap(\.goal.customer) {
      reasons[portfolio.presentName(name)] = .key(.factReasonGoal)
    }
    for name in lastMonth.focus {
      let met = lastMonth.answer("E-C2", about: name)?.string
      if met == "unmet" || met == "partly" { reasons[name] = .key(.factReasonUnmet) }
    }
    return reasons
  }

  /// A, B, C, then those without a tier; names decide within one.
  func tierOrder(_ name: String) -> (String, String) {
    (portfolio.customers[name].flatMap(tierLetter(of:)) ?? "~", name)
  }

  func tier(of customer: Customer) -> Phrase {
    guard let tier = tierLetter(of: customer) else { return .key(.factNoTier) }
    return .message(Message(.factTier, ["tier": .text(tier)]))
  }

  /// `A` for what was typed as A, a, A级, A类 or class A.
  func tierLetter(of customer: Customer) -> String? { customer.tier.flatMap(factWords.tier) }
}
