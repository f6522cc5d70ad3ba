import Catalogue
import Journal

/// One line of what a repair would do; neighbouring lines that come back whole are one.
struct PlannedStep {
  private let step: Repair.Step
  /// The last of several lines.
  private var last: Int?

  private init(_ step: Repair.Step) { self.step = step }

  static func list(_ steps: [Repair.Step]) -> [PlannedStep] {
    var result: [PlannedStep] = []
    for step in steps {
      if case .salvaged(let line, 1) = step, let before = result.last,
        case .salvaged(let first, 1) = before.step, (before.last ?? first) == line - 1
      {
        result[result.count - 1].last = line
      } else {
        result.append(PlannedStep(step))
      }
    }
    return result
  }

  var phrase: Phrase {
    switch step {
    case .salvaged(let line, let entries):
      let place: Phrase =
        last.map { .key(.doctorLines, ["first": .number(line), "last": .number($0)]) }
        ?? .key(.doctorLine, ["line": .number(line)])
      return .key(
        .repairSalvages,
        ["place": place, "n": .number(last.map { $0 - line + 1 } ?? entries)]
      )
    case .accepted(let line): return .key(.repairAccepts, ["line": .number(line)])
    case .left(let line): return .key(.repairLeaves, ["line": .number(line)])
    case .takenOut(let line): return .key(.repairTakesOut, ["line": .number(line)])
    case .unreadable(let line): return .key(.repairRemoves, ["line": .number(line)])
    case .repeated(let line, let n):
      return .key(.repairRepeated, ["line": .number(line), "n": .number(n)])
    case .sorted(let by, let lines):
      return .key(.repairSorts, ["by": .text(by), "n": .number(lines)])
    case .filled(let by, let numbers):
      return .key(.repairFills, ["by": .text(by), "n": .number(numbers)])
    }
  }
}
