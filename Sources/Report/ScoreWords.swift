import Catalogue
import Dates
import Foundation
import Method

/// How the numbers of a score sheet are said.
struct ScoreWords {
  let sheet: ScoreSheet

  init(_ sheet: ScoreSheet) { self.sheet = sheet }

  var period: Phrase {
    let days = sheet.clock.days
    guard days != sheet.facts.period.days else { return .period(sheet.facts.period) }
    return .key(
      .dayRange,
      ["first": .text(days.lowerBound.description), "last": .text(days.upperBound.description)]
    )
  }

  /// Points with two places at most; a dash where there are none.
  func total(_ value: Decimal?) -> Phrase { .known(value.map { points($0) }) }

  func points(_ value: Decimal) -> Phrase { .quantity(value.rounded(to: 2), .scorePoints) }

  /// A rate with two places at most.
  func percent(_ value: Decimal?) -> Phrase {
    .known(value.map { .quantity($0.rounded(to: 2), .percent) })
  }

  func amount(_ value: Decimal?, _ item: ScoreItem) -> Phrase {
    guard let value else { return .key(.dash) }
    let digits = Phrase.text(value.rounded(to: 2).grouped)
    guard let unit = item.unit else { return digits }
    return .key(.withUnit, ["n": digits, "unit": unit.counting(value)])
  }

  var timeProgress: Phrase { percent(sheet.clock.elapsed * 100) }

  /// How far the period has gone, and what is left of it.
  var timeLine: Phrase {
    .key(
      .scoreTime,
      [
        "share": timeProgress,
        "days": .key(sheet.clock.countsWorkdays ? .scoreWorkingDays : .scoreCalendarDays),
        "left": .number(sheet.clock.workdaysLeft),
      ]
    )
  }

  /// A figure that one item measures.
  func figure(_ figure: NamedFigure, _ line: ScoreLine) -> Phrase {
    switch line.measure {
    case .amounts(_, _, let done): amount(done, line.item)
    case .shares(let now, let last):
      .key(.scoreShares, ["now": share(now), "last": share(last)])
    case .coverage(let part): share(part)
    case .counts: .known(line.score.points.map(points))
    }
  }

  /// A figure that every item has; nil where it has none.
  func value(_ figure: NamedFigure, _ line: ScoreLine) -> Phrase? {
    switch figure {
    case .targetCompletion: return sheet.completion(line).map { percent($0) }
    case .itemScore:
      guard case .amounts = line.measure else { return nil }
      return line.score.points.map(points)
    case .progressGap:
      return sheet.completion(line).map {
        .points(from: (sheet.clock.elapsed * 100).rounded(to: 2), to: $0.rounded(to: 2))
      }
    case .neededPerDay:
      return sheet.neededPerDay(line).map { .key(.scorePerDay, ["n": amount($0, line.item)]) }
    default: return nil
    }
  }

  /// `46.88%（300÷640）`.
  func share(_ share: Share) -> Phrase {
    guard let part = share.part, let whole = share.whole else { return .key(.dash) }
    return .key(
      .scoreShare,
      [
        "share": percent(share.percent), "part": .text(part.grouped), "whole": .text(whole.grouped),
      ]
    )
  }

  /// What an item has come to, on one line.
  func summary(_ line: ScoreLine) -> Phrase {
    let known: Phrase
    if line.score.points == nil {
      known = .key(.scoreFull, ["full": .known(line.points.map(points))])
    } else {
      known = .key(
        .scoreItemLine,
        [
          "full": .known(line.points.map(points)), "score": total(line.score.points),
          "raw": total(line.score.raw),
        ]
      )
    }
    guard let unit = line.item.unit else { return known }
    return .joined([known, .key(.scoreUnit, ["unit": .either(unit)])], by: .rowSeparator)
  }

  func gap(_ line: ScoreLine) -> Phrase {
    let missing: [String: Phrase] = [
      "item": .either(line.item.text), "gap": amount(sheet.gap(line), line.item),
    ]
    guard let needed = sheet.neededPerDay(line) else { return .key(.scoreGapOver, missing) }
    let perDay = Phrase.key(.scorePerDay, ["n": amount(needed, line.item)])
    return .key(.scoreGap, missing.merging(["per-day": perDay]) { $1 })
  }
}

/// The sums of a score sheet.
extension ScoreWords {
  /// What each group gives, and the total; where items were left out, also without scaling.
  var totals: [Phrase] {
    var phrases = sheet.score.groups.indices.filter(isAsked).map { sum($0) }
    if let left = leftOut { phrases.append(left) }
    guard sheet.score.isAddedUp else { return phrases }
    let total = sheet.total
    phrases.append(.key(.scoreTotal, ["total": self.total(total.total)]))
    if sheet.groups.contains(where: \.isScaled) {
      phrases.append(.key(.scoreUnscaled, ["total": points(total.unscaled)]))
    }
    return phrases
  }

  /// Whether a group has items, or was asked for them and got none.
  private func isAsked(_ position: Int) -> Bool {
    guard let listed = sheet.score.groups[position].listed else { return true }
    let key = listed.question
    return !sheet.lines[position].isEmpty || sheet.facts.standing(key) != nil
  }

  private func sum(_ position: Int) -> Phrase {
    let (group, result) = (sheet.score.groups[position], sheet.groups[position])
    let lines = sheet.lines[position]
    let name: [String: Phrase] = ["group": .either(group.title)]
    if lines.isEmpty { return .key(.scoreNoMeasure, name) }
    if lines.allSatisfy({ $0.points == nil }), group.listed != nil {
      let rates = lines.map { line -> Phrase in
        .sequence([.either(line.item.text), " ", percent(sheet.completion(line))])
      }
      return .key(.scoreNoWeights, name.merging(["items": .list(rates)]) { $1 })
    }
    let arguments: [String: Phrase] = [
      "group": .either(group.title), "sum": points(result.sum),
      "possible": points(result.possible), "full": .known(result.full.map(points)),
      "scaled": total(result.scaled), "uncapped": points(result.uncapped),
      "value": total(result.scaled), "cap": .known(result.cap.map(points)),
    ]
    if result.isDeduction { return .key(.scoreDeducted, arguments) }
    if result.full != nil {
      return .key(result.isScaled ? .scoreScaled : .scoreSum, arguments)
    }
    return .key(result.cap == nil ? .scorePlainSum : .scoreCappedSum, arguments)
  }

  /// The items that do not apply.
  private var leftOut: Phrase? {
    let scaled = zip(sheet.score.groups, sheet.lines).filter { $0.0.full != nil }
    let items = scaled.flatMap(\.1).filter { $0.points != nil && $0.score.points == nil }
    guard !items.isEmpty else { return nil }
    return .key(.scoreLeftOut, ["items": .list(items.map { .either($0.item.text) })])
  }
}
