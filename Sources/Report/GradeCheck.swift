import Foundation
import Journal
import Method

/// Where somebody stands against the criteria of the next grade (`domain.md` 4.3).
struct GradeCheck {
  /// One line of the institution's table, beside what is so.
  struct Criterion {
    var name: String
    var unit: String?
    /// What the next grade asks for.
    var needed: Decimal
    var isMust: Bool
    /// Nil where nobody said.
    var actual: Decimal?

    var gap: Decimal? {
      guard let actual else { return nil }
      return max(0, needed - actual)
    }

    var isMet: Bool { gap == 0 }

    /// What is missing as a part of what is asked for, so that different units can be compared.
    var distance: Decimal? { gap?.divided(by: needed) }
  }

  var grade: Choice
  /// Nil at the highest grade.
  var next: Choice?
  /// The criteria in which the next grade asks for something.
  var criteria: [Criterion]

  var unmet: [Criterion] { criteria.filter { !$0.isMet } }

  /// The must that is known and not met and lies closest; a should where all musts are met.
  var nearest: Criterion? {
    let missing = criteria.filter { $0.gap.map { $0 > 0 } ?? false }
    let musts = missing.filter(\.isMust)
    return (musts.isEmpty ? missing : musts)
      .min { ($0.distance ?? 0, $0.name) < ($1.distance ?? 0, $1.name) }
  }

  var areMustsMet: Bool { criteria.filter(\.isMust).allSatisfy(\.isMet) }
}

extension GradeCheck {
  /// The rows of a table of criteria have the fields `name`, `unit`, `must`, and one for each grade.
  ///
  /// - Returns: Nil where the grade is none of those there are.
  init?(
    grade id: String,
    among grades: [Choice],
    rows: [Value],
    actual: (String) -> Decimal?
  ) {
    guard let position = grades.firstIndex(where: { $0.id == id }) else { return nil }
    grade = grades[position]
    next = grades.dropFirst(position + 1).first
    guard let next else {
      criteria = []
      return
    }
    criteria = rows.compactMap { row in
      // What asks for nothing, a 0, is no criterion of this grade.
      guard let name = row["name"]?.string, let needed = row[next.id]?.number, needed > 0 else {
        return nil
      }
      return Criterion(
        name: name,
        unit: row["unit"]?.string,
        needed: needed,
        isMust: row["must"]?.string != "should",
        actual: actual(name)
      )
    }
  }
}
