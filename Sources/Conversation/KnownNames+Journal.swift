import Dates
import Journal
package import Method
import Portfolio
import Report

extension KnownNames {
  /// The names that a method file may use: facts and subjects of `Report`, kinds and fields of the
  /// journal (`design.md` 3).
  package static let shipped = KnownNames(
    facts: Facts.names,
    subjects: Facts.subjectNames,
    kinds: shapes,
    settings: Facts.settingsNeeded
  )

  /// What may be said of anything.
  private static let common: [Field: FieldShape] = [
    .customer: .text, .brands: .text, .tags: .text, .note: .text,
  ]
  private static let dated: [Field: FieldShape] = [.due: .day, .priority: priority]

  private static let priority = FieldShape.choice(["high", "normal", "low"])
  private static let taskClass = FieldShape.choice(["promised", "key", "routine"])

  private static let shapes: [String: EntryShape] = [
    shape(
      .goal,
      [
        .metric: .text, .baseline: .number, .target: .number, .unit: .text, .due: .day,
        .from: .text, .period: .period,
      ],
      needs: [.metric, .target]
    ),
    shape(
      .task,
      dated.merging([.time: .time, .every: .recurrence, .class: taskClass]) { $1 },
      needs: [.note]
    ),
    shape(.need, dated, needs: [.note]),
    shape(.complaint, dated, needs: [.note]),
    shape(
      .report,
      [
        .category: .text, .urgency: .text, .to: .text, .way: .text, .time: .time,
        .priority: priority,
      ],
      needs: [.note]
    ),
    shape(.brand, [.state: .choice(["0", "1", "2", "3"])], needs: [.brands, .state]),
    shape(
      .period,
      [.period: .period, .state: .choice(PeriodState.allCases.map(\.rawValue))],
      needs: [.period, .state]
    ),
    shape(
      .figure,
      [.metric: .text, .value: .number, .unit: .text, .period: .period],
      needs: [.metric, .value]
    ),
    shape(
      .customer,
      [
        .name: .text, .alias: .text, .code: .text, .tier: .text, .area: .text, .phone: .text,
        .birthday: .text,
      ],
      needs: [.name]
    ),
    shape(.note, [:], needs: [.note]),
    shape(.market, [:], needs: [.note]),
    shape(
      .amend,
      dated.merging([.of: .entry, .time: .time, .class: taskClass]) { $1 },
      needs: [.of]
    ),
    shape(.done, [.of: .entry], needs: [.of]),
  ].reduce(into: [:]) { $0[$1.name] = $1.shape }

  private static func shape(
    _ kind: Kind,
    _ own: [Field: FieldShape],
    needs: [Field]
  ) -> (name: String, shape: EntryShape) {
    let fields = common.merging(own) { $1 }
    let named = fields.map { ($0.key.name, $0.value) }
    return (
      kind.name,
      EntryShape(Dictionary(named) { $1 }, needs: needs.map(\.name))
    )
  }
}
