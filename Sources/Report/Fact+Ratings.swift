import Catalogue
import Foundation
import Journal
import Method
import Portfolio

/// Ratings by several groups of people (`domain.md` 4.2, 360 degrees).
///
/// `rating-means AP-R1 AP-R2`: the rows of the first question, one for each answer; the weights of the
/// groups in the second, where the user gave any.
extension Fact {
  static let ofRatings: [String: Fact] = [
    "rating-means": Fact(lines: { facts, _ in facts.ratingLines }),
    "weighted-mean": Fact(lines: { facts, _ in facts.weightedMean }),
  ]
}

/// The answers of one group.
private struct RatingGroup {
  var subject: Subject
  var answers: [Value]

  /// One's own rating is no secret, and there is only one.
  var isSelf: Bool { subject.id == "self" }

  var marks: [Decimal] {
    answers.flatMap { answer -> [Decimal] in
      guard case .object(let fields) = answer else { return [] }
      return fields.compactMap(\.value.number)
    }
  }

  var mean: Decimal? { marks.mean }
}

extension Facts {
  fileprivate var ratingLines: [Phrase] {
    let groups = ratingGroups
    guard groups.contains(where: { !$0.answers.isEmpty }) else { return [] }
    let least = leastAnswers
    let shown = groups.filter { isShown($0, least) }
    return groups.map { line($0, least) } + [gap(shown), weighted(shown)].compactMap(\.self)
  }

  /// A group of fewer answers than this is not shown: nobody may be told apart.
  private var leastAnswers: Int {
    number(setting: "min-answers").map { ($0 as NSDecimalNumber).intValue } ?? 3
  }

  private var ratingGroups: [RatingGroup] {
    guard let question = arguments.first, let each = method.question(question)?.each else {
      return []
    }
    return subjects(each).map { subject in
      RatingGroup(subject: subject, answers: answer(question, about: subject.id)?.list ?? [])
    }
  }

  private func isShown(_ group: RatingGroup, _ least: Int) -> Bool {
    !group.answers.isEmpty && (group.isSelf || group.answers.count >= least)
  }

  private func line(_ group: RatingGroup, _ least: Int) -> Phrase {
    let key: Key =
      group.answers.isEmpty ? .ratingNone : isShown(group, least) ? .ratingMean : .ratingHidden
    return .key(
      key,
      [
        "group": group.subject.label, "n": .number(group.answers.count),
        "least": .number(least), "mean": words(group.mean),
      ]
    )
  }

  private func gap(_ groups: [RatingGroup]) -> Phrase? {
    guard let own = groups.first(where: \.isSelf)?.mean,
      let others = groups.filter({ !$0.isSelf }).flatMap(\.marks).mean
    else { return nil }
    return .key(
      .ratingGap,
      [
        "self": words(own), "others": words(others),
        "gap": .text((own.rounded(to: 2) - others.rounded(to: 2)).signed),
      ]
    )
  }

  /// Weights only as the user gives them; without any there is no overall mean.
  private func weighted(_ groups: [RatingGroup]) -> Phrase? {
    let others = groups.filter { !$0.isSelf }
    guard arguments.count > 1, !others.isEmpty else { return nil }
    let weights = answer(arguments[1])
    let known = groups.compactMap { group -> (group: RatingGroup, weight: Decimal)? in
      weights?[group.subject.id]?.number.map { (group, $0) }
    }
    let whole = known.map(\.weight).reduce(0, +)
    let sum = known.map { ($0.group.mean ?? 0) * $0.weight }.reduce(0, +)
    guard let mean = sum.divided(by: whole) else { return .key(.ratingUnweighted) }
    return .key(
      .ratingWeighted,
      [
        "mean": words(mean),
        "weights": .list(
          known.map { group, weight in
            .key(
              .ratingWeight,
              ["group": group.subject.label, "weight": .text(weight.grouped)]
            )
          }
        ),
      ]
    )
  }

  /// `weighted-mean AY-R AY-W`: a row of ratings, weighted by a row of the same fields.
  fileprivate var weightedMean: [Phrase] {
    guard arguments.count == 2, case .row(let fields)? = method.question(arguments[0])?.kind,
      let ratings = answer(arguments[0])
    else { return [] }
    let weights = answer(arguments[1])
    let known = fields.compactMap { field -> (field: FieldSpec, mark: Decimal, weight: Decimal)? in
      guard let mark = ratings[field.id]?.number, let weight = weights?[field.id]?.number else {
        return nil
      }
      return (field, mark, weight)
    }
    let sum = known.map { $0.mark * $0.weight }.reduce(0, +)
    guard let mean = sum.divided(by: known.map(\.weight).reduce(0, +)) else {
      return [.key(.ratingUnweighted)]
    }
    let words = known.map { part -> Phrase in
      .key(
        .ratingWeight,
        ["group": .either(part.field.text), "weight": .text(part.weight.grouped)]
      )
    }
    return [.key(.ratingWeighted, ["mean": self.words(mean), "weights": .list(words)])]
  }

  private func words(_ mean: Decimal?) -> Phrase {
    .known(mean.map { .text($0.rounded(to: 2).grouped) })
  }
}

extension [Decimal] {
  fileprivate var mean: Decimal? { reduce(0, +).divided(by: Decimal(count)) }
}
