import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// The monthly summary m1 to m10, on the basis of the weeks and of the evaluation.
struct MonthSummary {
  let facts: Facts
  let form: Summary.Form
  let observed: Observations
  /// The customers contacted.
  private let contacted: Set<String>
  let volumes: Volumes
  let goalResults: [GoalResult]

  init(_ facts: Facts, _ form: Summary.Form) {
    self.facts = facts
    self.form = form
    observed = Observations(facts.portfolio, in: facts.period.days)
    contacted = Set(observed.customers)
    volumes = Volumes(facts)
    goalResults = facts.goalResults
  }

  var document: Document {
    let title = facts.signed(.key(.summaryMonthTitle, ["period": .period(facts.period)]))
    var blocks: [Document.Block] = form == .text ? [] : [facts.keyFigures(observed, goalResults)]
    blocks.append(.heading(.key(.wOverview)))
    let more =
      facts.progress(observed) + [missingWeeks, uncontacted].compactMap(\.self) + facts.remarks
    blocks += facts.overview(observed, withNames: false, and: more)
    let tiers = tiers
    if tiers.rows.count > 1 { blocks.append(.table(tiers)) }
    let pictures = [
      facts.contactsPicture(observed), facts.volumesPicture(volumes),
      facts.goalsPicture(goalResults),
    ]
    blocks += pictures.compactMap(\.self) + judgements + analysis + plan + work
    blocks += service + needs + brands + goals + opinions + ratings + improvements
    if let reports = facts.datedReports(observed) { blocks.append(.bullets([reports])) }
    blocks += [.heading(.key(.wOpen)), facts.openBlock, .notes([.key(.summaryDraft)])]
    return Document(title: title, blocks)
  }

  /// Text for a table cell: short on a terminal, whole elsewhere.
  func cell(_ text: String, columns: Int = 26) -> Phrase {
    .text(text.excerpt(columns: form == .text ? columns : .max))
  }

  /// Weeks that are over and have no answer of the week's review.
  private var missingWeeks: Phrase? {
    let questions = facts.method.step("review-week")?.questions ?? []
    let missing = facts.period.weeks.filter { week in
      week.last < facts.today
        && !questions.contains { question in
          let key = facts.portfolio.answers.subjects(
            method: facts.method.id,
            question: question.id,
            period: week
          )
          return facts.answer(question.id, in: week) != nil || !key.isEmpty
        }
    }
    guard !missing.isEmpty else { return nil }
    return .message(Message(.missingWeeks, ["weeks": .list(missing.map(Phrase.shortWeek))]))
  }

  /// Customers of the archive whom nobody contacted.
  private var uncontacted: Phrase? {
    let names = facts.portfolio.customers.keys.filter { !contacted.contains($0) }
      .map { facts.tierOrder($0) }.sorted { $0 < $1 }.map { $0.1 }
    guard !names.isEmpty, !contacted.isEmpty else { return nil }
    return .labelled(
      .uncontactedLabel,
      names.map { Phrase.text($0) }.capped(at: 15),
      separator: .listSeparator
    )
  }

  /// Customers, contacts and minutes by tier.
  private var tiers: Table {
    let tierOf = facts.portfolio.customers.mapValues { facts.tierLetter(of: $0) ?? "~" }
    let customers = Dictionary(grouping: tierOf, by: \.value)
    let reached = Dictionary(grouping: contacted) { tierOf[$0] }
    let contacts = Dictionary(grouping: observed.contacts) {
      facts.portfolio.customer(of: $0).flatMap { tierOf[$0] }
    }
    let cadence = facts.hasCadence ? facts.cadence : nil
    let late = Dictionary(grouping: cadence == nil ? [] : facts.neglected, by: \.tier)
    return Table(
      [
        Table.Column(.key(.tableTier)), Table.Column(.key(.tableCustomers), isNumber: true),
        Table.Column(.key(.tableContacted), isNumber: true),
        Table.Column(.key(.tableShare), isNumber: true),
        Table.Column(.key(.tableContacts), isNumber: true),
        Table.Column(.key(.tableMinutes), isNumber: true),
      ]
        + (cadence == nil
          ? []
          : [
            Table.Column(.key(.tableCadence), isNumber: true),
            Table.Column(.key(.tableLate), isNumber: true),
          ]),
      rows: customers.keys.sorted().map { tier in
        let (all, reached) = (customers[tier]?.count ?? 0, reached[tier]?.count ?? 0)
        let contacts = contacts[tier] ?? []
        return [
          (tier == "~" ? Phrase.key(.factNoTier) : .text(tier)).resting(on: contacts),
          .number(all), .number(reached), .percent(reached, of: all),
          .number(contacts.count), .number(contacts.compactMap(\.minutes).reduce(0, +)),
        ]
          + (cadence.map { days in
            [.known(days[tier].map(Phrase.number)), .number(late[tier]?.count ?? 0)]
          } ?? [])
      }
    )
  }
}
