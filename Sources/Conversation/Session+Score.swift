import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Score sheets on request: they print and ask nothing.
extension Session {
  mutating func score(
    _ typed: String?,
    _ wanted: Period?,
    _ options: ReportOptions
  ) -> [Effect] {
    if let typed, method(named: typed) == nil {
      return [unknown(typed)]
    }
    prepare()
    guard let method = scoringMethod(typed) else {
      return [.fail(.key(.noScore, ["command": .word(.wordVerbMethod)]))]
    }
    let period = scorePeriod(method, wanted)
    prepare(for: period)
    guard let document = facts(of: method, period).scoreDocument else { return [noMethod] }
    return [.show(document, request(options))]
  }

  /// The method that was named, else the first one with a score sheet that is in use or was answered.
  private mutating func scoringMethod(_ typed: String?) -> Method? {
    if let typed { return method(named: typed).flatMap { $0.score == nil ? nil : $0 } }
    let answered = Set(portfolio.answers.history.keys.map(\.method)).sorted()
    for id in methodsInUse + answered {
      if let method = shelf.load(id), method.score != nil { return method }
    }
    return nil
  }

  /// The period that was named, else the present one of the cycles in which something was answered.
  private func scorePeriod(_ method: Method, _ wanted: Period?) -> Period {
    let cycles = [method.cycle] + method.steps.flatMap(\.cycles).filter { $0 != method.cycle }
    if let wanted {
      return cycles.contains(wanted.cycle)
        ? wanted : Period(method.cycle, containing: wanted.first)
    }
    let present = cycles.map { Period($0, containing: today) }
    let answered = Set(
      portfolio.answers.history.keys.filter { $0.method == method.id }.map(\.period)
    )
    return present.first(where: answered.contains) ?? Period(method.cycle, containing: today)
  }
}
