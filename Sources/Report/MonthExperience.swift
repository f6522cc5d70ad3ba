import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Experience drawn from the month, m4 to m9.
extension MonthSummary {
  /// The best case, the best marks, and what the weeks taught.
  var service: [Document.Block] {
    part(
      .m4Label,
      [facts.whole("m4")] + facts.bestServices + facts.weekLessons + [facts.weeksWithoutLesson]
    )
  }

  /// Needs settled of those recorded, and the focus customers whose needs were not met.
  var needs: [Document.Block] {
    let needs = observed.needs
    let met = needs.count { facts.portfolio.isClosed($0.id, by: facts.lastDay) }
    let line: Phrase? =
      needs.isEmpty
      ? nil
      : .message(
        Message(
          .needsLine,
          [
            "all": .number(needs.count), "met": .number(met),
            "percent": .percent(met, of: needs.count),
          ]
        )
      ).resting(on: needs)
    return part(.m5Label, [line, satisfied])
  }

  /// The focus customers by what the evaluation said of their needs, the most first.
  private var satisfied: Phrase? {
    var groups: [(words: Phrase, names: [Phrase])] = []
    for name in facts.focus {
      guard let said = facts.whole("E-C2", about: name) else { continue }
      let words = said.withoutOrigins
      let named = Phrase.text(name).resting(on: said.origins)
      if let known = groups.firstIndex(where: { $0.words == words }) {
        groups[known].names.append(named)
      } else {
        groups.append((words, [named]))
      }
    }
    guard !groups.isEmpty else { return nil }
    let order = groups.indices.sorted {
      (-groups[$0].names.count, $0) < (-groups[$1].names.count, $1)
    }
    return .labelled(
      .focusLabel,
      order.map { index in
        let (words, names) = groups[index]
        return .message(
          Message(
            .satisfiedGroup,
            ["met": words, "n": .number(names.count), "names": .list(names)]
          )
        )
      }
    )
  }

  /// All goals with target, actual and whether it was reached.
  var goals: [Document.Block] {
    if facts.isRunning { return part(.m7Label, [GoalCounts(goalResults).phrase], [runningGoals]) }
    let table = Table(
      [
        Table.Column(.key(.tableGoal)), Table.Column(.key(.tableBaseline), isNumber: true),
        Table.Column(.key(.tableTarget), isNumber: true),
        Table.Column(.key(.tableActual), isNumber: true), Table.Column(.key(.tableReached)),
      ],
      rows: goalResults.map { facts.goalCells($0) + [facts.reached($0)] }
    )
    return part(.m7Label, [GoalCounts(goalResults).phrase], [table])
  }

  /// While the month runs: what is left, what each workday has to bring, and the gap to the time.
  private var runningGoals: Table {
    Table(
      [
        Table.Column(.key(.tableGoal)), Table.Column(.key(.tableBaseline), isNumber: true),
        Table.Column(.key(.tableTarget), isNumber: true),
        Table.Column(.key(.tableActual), isNumber: true),
        Table.Column(.key(.tableLeft), isNumber: true),
        Table.Column(.key(.tableNeeded), isNumber: true),
        Table.Column(.key(.tableGap), isNumber: true),
      ],
      rows: goalResults.map { result in
        let progress = GoalProgress(result, facts)
        return facts.goalCells(result) + [progress.left, progress.needed, progress.gap]
      }
    )
  }

  /// One good word and one bad one, else what was quoted.
  var opinions: [Document.Block] {
    let answer = facts.answer("m8")
    let words: [Phrase?] = [
      answer.flatMap { facts.field("good", of: $0, in: "m8") }.map { .labelled(.goodLabel, [$0]) },
      answer.flatMap { facts.field("bad", of: $0, in: "m8") }.map { .labelled(.badLabel, [$0]) },
      facts.whole("E-C3").map { .labelled(.ratingLabel, [$0]) },
    ]
    return part(.m8Label, words.contains { $0 != nil } ? words : facts.quotes)
  }

  /// Own mark, others' mark and the gap; the relationship; what others said.
  var ratings: [Document.Block] {
    let answer = facts.answer("m9")
    func mark(_ field: String, _ label: Key) -> Phrase? {
      answer.flatMap { facts.field(field, of: $0, in: "m9") }.map { .labelled(label, [$0]) }
    }
    let marks = [mark("self", .selfLabel), mark("others", .othersLabel)].compactMap(\.self)
    return part(
      .m9Label,
      [
        marks.isEmpty ? nil : .joined(marks, by: .summarySemicolons), mark("gap", .gapLabel),
        facts.whole("E-X3").map { .labelled(.relationshipLabel, [$0]) },
        facts.whole("E-X4").map { .labelled(.saidLabel, [$0]) },
      ]
    )
  }

  /// What the improvement step decided, and what became of the last one.
  var improvements: [Document.Block] {
    let answers: [(String, Key)] = [
      ("R-1", .r1Label), ("R-2", .r2Label), ("R-3", .r3Label), ("R-C1", .rc1Label),
    ]
    let more: [(String, Key)] = [("R-M1", .rm1Label), ("R-M2", .rm2Label), ("R-4", .r4Label)]
    func said(_ list: [(String, Key)]) -> [Phrase?] {
      list.map { question, label in facts.whole(question).map { .labelled(label, [$0]) } }
    }
    let brands = facts.brands.compactMap { brand in
      facts.whole("R-B1", about: brand).map { facts.withText(brand, $0) }
    }
    let earlier = facts.improvements.compactMap { improvement -> Phrase? in
      facts.whole("R-5", about: improvement.subject.id).map {
        .labelled(.r5Label, [.joined([improvement.label, $0], by: .rowSeparator)])
      }
    }
    let plans: Phrase? =
      brands.isEmpty ? nil : .labelled(.rb1Label, brands, separator: .listSeparator)
    return part(.m10Label, said(answers) + [plans] + said(more) + earlier)
  }
}
