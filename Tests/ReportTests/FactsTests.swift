import Dates
import Journal
import Method
import Report
import TestSupport
import Testing

struct FactsTests {
  private let fixture: ReportFixture
  /// Monday, the first workday of the month.
  private var story = Story(on: Day("2026-11-02"))

  init() throws { fixture = try ReportFixture() }

  @Test func `the shipped methods use every fact and subject, and the rate that goals begin from`()
    throws
  {
    let methods = try ReportFixture.methods()
    let questions = methods.flatMap(\.steps).flatMap(\.questions)
    let proposed = questions.compactMap { question in
      if case .fact(let name) = question.proposal { name } else { nil }
    }
    let ticked = methods.flatMap(\.steps).flatMap(\.checklist).compactMap(\.fact)
    let closing = methods.flatMap(\.steps).flatMap(\.closing)
    let printed = methods.flatMap(\.forms).flatMap(\.sections).flatMap(\.facts)
    // The ids of questions may follow a name.
    let used = Set((questions.flatMap(\.shows) + proposed + ticked + closing + printed).map(\.name))
    #expect(Facts.names.symmetricDifference(used) == ["distribution-rate"])
    #expect(Facts.subjectNames.subtracting(questions.compactMap { $0.each?.name }) == [])
  }

  @Test(arguments: Facts.names.sorted())
  func `an empty journal shows nothing and proposes nothing that must come from it`(name: String) {
    let facts = fixture.facts(story, "2026-11")
    let always: Set = [
      "working-days", "week-time", "review-state", "holidays", "start-by", "stock-count-days",
      "working-days", "week-time", "review-state", "holidays", "completion", "timeliness",
      "day-tasks",
      "next-workday", "report-class",
    ]
    #expect(facts.lines(name, about: "惠民超市").isEmpty || always.contains(name))
    #expect(facts.value(name, about: "惠民超市") == nil || always.contains(name))
  }

  @Test func `a fact names the questions it rests on`() {
    #expect(Facts.sources(of: "business-state") == ["A-C2"])
    #expect(Facts.sources(of: "means-for-need") == ["A-C4", "A-C9"])
    #expect(Facts.sources(of: "capacity") == ["A-C1", "P-C3", "P-W1", "P-W3", "P-M2"])
    #expect(Facts.sources(of: "tally AE-1.kind AE-2") == ["AE-1", "AE-2"])
    #expect(Facts.sources(of: "no such fact") == [])
  }

  @Test func `sources are questions of the method`() {
    for source in Facts.names.flatMap(Facts.sources) {
      #expect(fixture.method.question(source) != nil, "\(source)")
    }
  }
}

extension String {
  /// The first word.
  fileprivate var name: String { String(prefix { $0 != " " }) }
}
