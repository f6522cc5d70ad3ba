import Journal
import Portfolio

/// The displays of some days: fine, put right, not fine, or looked at without a judgement; by tags
/// of entries and by what the day reviews say (D-B2, D-C3).
struct Displays {
  let good: Int
  let judged: Int
  let fixed: [String]
  let looked: [String]

  init(_ facts: Facts, _ observed: Observations) {
    let entries = observed.contacts + observed.brands + observed.notes
    func customers(_ topic: Topic) -> [String] {
      var seen: Set<String> = []
      return entries.filter { facts.factWords.isTagged($0, topic) }
        .compactMap { facts.portfolio.customer(of: $0) }
        .filter { seen.insert($0).inserted }
    }
    let answers = facts.dayAnswers("D-B2", in: observed.days)
    func answered(_ state: String) -> [String] {
      answers.filter { $0.value["state"] == .string(state) }.map(\.customer)
    }
    let served = facts.dayAnswers("D-C3", in: observed.days)
      .filter { $0.value["services"]?.strings?.contains("display") ?? false }.map(\.customer)
    let bad = Set(customers(.displayBad) + answered("bad"))
    let fine = Set(customers(.displayGood) + answered("fine")).subtracting(bad)
    var fixed: [String] = []
    for name in customers(.displayFixed) + served + answered("fixed") where !fixed.contains(name) {
      fixed.append(name)
    }
    let all = fine.union(bad).union(fixed)
    self.fixed = fixed
    good = fine.count
    judged = all.count
    looked = customers(.display).filter { !all.contains($0) }
  }
}
