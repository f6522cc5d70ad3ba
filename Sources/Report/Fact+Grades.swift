import Catalogue
import Foundation
import Journal
import Method
import Portfolio

/// What the next grade asks for and what is missing (`domain.md` 4.3).
///
/// `grade-check G-1 G-2`: the question of the present grade, whose choices are all grades from the
/// lowest; the question of actual values, asked for each row of the setting with the criteria.
extension Fact {
  static let ofGrades: [String: Fact] = [
    "grade-check": Fact(lines: { facts, _ in facts.gradeLines }),
    "criterion": Fact(lines: { $0.criterionLine($1) }),
  ]
}

extension Facts {
  var gradeCheck: GradeCheck? {
    guard arguments.count == 2, let grade = answer(arguments[0])?.string,
      let grades = method.question(arguments[0])?.kind.choices
    else { return nil }
    return GradeCheck(grade: grade, among: grades, rows: criteria) { name in
      answer(arguments[1], about: name)?.number
    }
  }

  /// The rows of the setting through which the actual values are asked.
  private var criteria: [Value] {
    guard arguments.count == 2, let each = method.question(arguments[1])?.each,
      each.hasPrefix("$")
    else { return [] }
    return setting(String(each.dropFirst()))?.list ?? []
  }

  fileprivate var gradeLines: [Phrase] {
    guard arguments.count == 2 else { return [] }
    guard !criteria.isEmpty else {
      return [.key(.gradeNoCriteria, ["command": tableCommand])]
    }
    guard let check = gradeCheck else { return [.key(.gradeNotChosen)] }
    guard let next = check.next else {
      return [.key(.gradeTop, ["grade": .either(check.grade.text)])]
    }
    let names: [String: Phrase] = ["grade": .either(check.grade.text), "next": .either(next.text)]
    var lines: [Phrase] = [.key(.gradeNow, names)]
    lines += check.criteria.map { line($0, next) }
    if check.areMustsMet {
      lines.append(.key(.gradeAllMet, ["grade": .either(next.text)]))
    }
    if let nearest = check.nearest {
      lines.append(
        .key(.gradeNearest, ["name": .text(nearest.name), "gap": words(nearest.gap, nearest)])
      )
    }
    return lines
  }

  /// What to type to fill in the table: the setting and its columns.
  private var tableCommand: Phrase {
    guard let table = method.settings.first(where: { $0.kind.columns != nil }) else { return "" }
    let columns = (table.kind.columns ?? []).map { Phrase.either($0.text) }
    let parts: [Phrase] = [.word(.wordVerbSetting), .text(method.key(of: table))] + columns
    return .sequence(Array(parts.map { [$0] }.joined(separator: [" "])))
  }

  fileprivate func criterionLine(_ subject: String) -> [Phrase] {
    guard let check = gradeCheck, let next = check.next,
      let criterion = check.criteria.first(where: { $0.name == subject })
    else { return [] }
    return [line(criterion, next)]
  }

  private func line(_ criterion: GradeCheck.Criterion, _ next: Choice) -> Phrase {
    let key: Key =
      criterion.actual == nil ? .gradeUnknown : criterion.isMet ? .gradeMet : .gradeUnmet
    return .key(
      key,
      [
        "name": .text(criterion.name), "actual": words(criterion.actual, criterion),
        "gap": words(criterion.gap, criterion), "grade": .either(next.text),
        "needed": words(criterion.needed, criterion),
        "must": .key(criterion.isMust ? .gradeMust : .gradeShould),
      ]
    )
  }

  private func words(_ value: Decimal?, _ criterion: GradeCheck.Criterion) -> Phrase {
    guard let value else { return .key(.dash) }
    guard let unit = criterion.unit else { return .text(value.grouped) }
    return .key(.withUnit, ["n": .text(value.grouped), "unit": .text(unit)])
  }
}

extension AnswerKind {
  /// The fields of a table's rows.
  fileprivate var columns: [FieldSpec]? { if case .rows(let fields) = self { fields } else { nil } }
}
