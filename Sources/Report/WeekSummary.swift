import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// The weekly summary w1 to w6, drawn from the days.
struct WeekSummary {
  let facts: Facts
  let observed: Observations

  init(_ facts: Facts) {
    self.facts = facts
    observed = Observations(facts.portfolio, in: facts.period.days)
  }

  var document: Document {
    let title = facts.signed(.key(.summaryWeekTitle, ["period": .period(facts.period)]))
    let overview =
      [.heading(.key(.wOverview))]
      + facts.overview(observed, withNames: true, and: facts.progress(observed))
      + AtCustomers(facts: facts, observed: observed).blocks
    let parts =
      part(.w1Label, lessons) + part(.w2Label, time)
      + part(.w3Label, measures, [goals])
      + facts.brandPart(.w4Label, [facts.whole("w4")] + facts.newProducts)
      + facts.brandPart(.w5Label, [facts.whole("w5")] + facts.publicity)
      + part(.w6Label, [facts.whole("w6")] + facts.nextWeek)
    let rest: [Document.Block] = [
      .heading(.key(.wOpen)), facts.openBlock, .notes([.key(.summaryDraft)]),
    ]
    return Document(title: title, overview + parts + rest)
  }

  /// The lesson that was chosen, else the daily impressions.
  private var lessons: [Phrase?] {
    let chosen = facts.whole("w1")
    let daily = facts.impressions.map { $0.told(facts.told($0.text, on: $0.day)) }
    return chosen.map { [$0] } ?? daily
  }

  /// What is the manager's own business and nobody's who is handed the summary.
  var remarks: [Phrase] {
    [facts.missingImpressions, facts.goals.isEmpty ? .key(.wNoGoals) : nil].compactMap(\.self)
  }

  private var time: [Phrase?] {
    let focus = facts.focus
    let contacted = facts.contactedFocus.count
    return [
      facts.whole("w2"), facts.contactsByDay(observed),
      focus.isEmpty
        ? nil
        : .message(
          Message(.countFocus, ["done": .number(contacted), "all": .number(focus.count)])
        ),
      facts.said("P-W2", about: facts.period.description, in: facts.month)
        .map { .labelled(.factPlanned, [$0]) },
    ]
  }

  /// What was done for customers, by service; what was short and what was put right, by tags and reviews.
  private var measures: [Phrase?] {
    let short = (observed.contacts + observed.brands + observed.notes)
      .filter { facts.factWords.isTagged($0, .shortage) }
    let names = Set(short.compactMap { facts.portfolio.customer(of: $0) })
    let fixed = Displays(facts, observed).fixed
    return [facts.serviceCounts]
      + [(Key.wShortages, names.sorted()), (.wFixed, fixed)].filter { !$0.1.isEmpty }.map {
        .key($0, ["n": .number($1.count), "customers": .list($1.map(Phrase.text))])
      }
  }

  /// Each goal of the month with how far it is: the manager's word, beside the count.
  private var goals: Table {
    var measures = GoalMeasures(facts)
    return Table(
      [
        Table.Column(.key(.tableGoal)),
        Table.Column(.key(.tableTarget), isNumber: true),
        Table.Column(.key(.tableActual), isNumber: true),
        Table.Column(.key(.tableLeft), isNumber: true),
        Table.Column(.key(.tableNeeded), isNumber: true),
        Table.Column(.key(.tableGap), isNumber: true), Table.Column(.key(.tableProgress)),
      ],
      rows: facts.goals.map { goal in
        let result = measures.result(of: goal)
        let said = facts.said("w3", about: String(goal.id.n))
        // What is left is left of the month.
        let progress = GoalProgress(result, facts.about(facts.month))
        return facts.goalCells(result, withBaseline: false) + [
          progress.left, progress.needed, progress.gap, .known(said),
        ]
      }
    )
  }
}

extension Facts {
  /// An answer in full.
  func whole(_ question: String, about subject: String? = nil) -> Phrase? {
    answer(question, about: subject).map { value in
      (ownWords(value, of: question, about: subject)
        ?? method.question(question)?.kind.words(value) ?? .text(value.json))
        .resting(on: origin(of: question, about: subject))
    }
  }

  /// An answer that is a sentence of one's own, told as of the day it was given.
  private func ownWords(_ value: Value, of question: String, about subject: String?) -> Phrase? {
    guard let text = value.string, let kind = method.question(question)?.kind,
      [.text, .note].contains(kind), let on = portfolio.answers[key(question, subject, nil)]?.on
    else { return nil }
    return told(text, on: on)
  }

  /// Who and what, from where to where, and how far.
  func goalCells(_ result: GoalResult, withBaseline: Bool = true) -> [Phrase] {
    let goal = result.goal
    let name = Phrase.sequence([who(goal), " ", metric(of: goal)]).resting(on: [Origin(goal.id)])
    let baseline = withBaseline ? [amount(goal.baseline, of: goal)] : []
    return [name] + baseline + [amount(goal.target, of: goal), actual(result)]
  }

  /// `订货指导3户、陈列整改2户`, and the mean of the marks.
  var serviceCounts: Phrase? {
    let services = ratedServices(in: period.days)
    guard !services.isEmpty else { return nil }
    var kinds: [(words: Phrase, count: Int)] = []
    for answer in dayAnswers("D-C3", in: period.days) {
      for id in answer.value["services"]?.list ?? [] {
        guard let words = field("services", of: .row([("services", id)]) ?? .null, in: "D-C3")
        else { continue }
        if let known = kinds.firstIndex(where: { $0.words == words }) {
          kinds[known].count += 1
        } else {
          kinds.append((words, 1))
        }
      }
    }
    // In the order of their first use where the counts are equal.
    let order = kinds.indices.sorted { (-kinds[$0].count, $0) < (-kinds[$1].count, $1) }
    let counted = order.map { kinds[$0] }.map { kind -> Phrase in
      .message(Message(.contactedTimes, ["customer": kind.words, "n": .number(kind.count)]))
    }
    return .key(
      counted.isEmpty ? .servicesMean : .servicesLine,
      ["services": .list(counted), "effect": meanEffect(services)]
    )
  }

  func meanEffect(_ services: [Service]) -> Phrase {
    let marks = services.compactMap(\.effect)
    guard let mean = Decimal(marks.reduce(0, +)).divided(by: Decimal(marks.count)) else {
      return .key(.dash)
    }
    return .quantity(mean.rounded(to: 1), .rating)
  }
}
