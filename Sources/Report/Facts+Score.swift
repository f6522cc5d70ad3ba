import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// What a score sheet's rules are in this journal: the file's own, or the settings that it names.
extension Facts {
  /// The score sheet of the method; nil where it has none.
  var scoreSheet: ScoreSheet? { method.score.map { ScoreSheet($0, self) } }

  func text(_ value: ScoreValue) -> String {
    switch value {
    case .literal(let text): return text
    case .answer(let id): return answer(id)?.string ?? ""
    case .setting(let id):
      // A choice such as 120 is kept as a number.
      return setting(id).map { $0.string ?? $0.number?.description ?? "" } ?? ""
    }
  }

  /// The answers that decide rules of the sheet, with their questions.
  func decidingAnswers(of score: Score) -> [Phrase] {
    [score.basis, score.shares, score.days, score.zeroTarget, score.cap, score.floor]
      .compactMap { value in
        guard case .answer(let id) = value, let question = method.question(id),
          let said = answer(id)
        else { return nil }
        return .labelled(.either(question.text.title), [question.kind.words(said)])
      }
  }

  func number(_ value: ScoreValue) -> Decimal? { Decimal(plain: text(value)) }

  /// Several numbers, typed in one text or as the fields of an answer.
  func numbers(_ value: ScoreValue) -> [Decimal] {
    if case .answer(let id) = value, case .object(let fields)? = answer(id) {
      return fields.compactMap(\.value.number)
    }
    return text(value).split { " ,，、;；/".contains($0) }.compactMap { Decimal(plain: String($0)) }
  }

  /// A cap as a multiple; nil for none.
  func percentage(_ value: ScoreValue) -> Decimal? { number(value).map { $0 / 100 } }

  func scoring(_ score: Score) -> Scoring {
    var rules = Scoring()
    rules.cap = percentage(score.cap)
    rules.floor = number(score.floor)
    rules.zeroTarget = Scoring.ZeroTarget(rawValue: text(score.zeroTarget)) ?? .notApplicable
    return rules
  }

  /// The days that the sheet is about: those typed, else those of the period.
  func sheetDays(_ score: Score) -> ClosedRange<Day> {
    guard let question = score.fromTo, let said = answer(question),
      let first = due(said["from"]), let last = due(said["to"]), first <= last
    else { return period.days }
    return first...last
  }

  /// The items of a group, those that were typed included.
  func items(of group: ScoreGroup) -> [ScoreItem] {
    guard let listed = group.listed else { return group.items }
    let rows = answer(listed.question)?.list ?? []
    return group.items + rows.compactMap { item($0, listed) }
  }

  private func item(_ row: Value, _ listed: ListedItems) -> ScoreItem? {
    guard let name = row["name"]?.string else { return nil }
    let unit = row["unit"]?.string
    return ScoreItem(
      id: name,
      text: Bilingual(chinese: name, english: name),
      points: row["points"]?.number.map { .literal($0.description) },
      unit: unit.map { Bilingual(chinese: $0, english: $0) },
      rule: .ratio(
        target: [ScoreInput(source: .row(question: listed.question, name: name, field: "target"))],
        done: [listed.done],
        recorded: [ScoreInput(source: .figure(Bilingual(chinese: name, english: name)))],
        isLowerBetter: row["lower"] == .boolean(true)
      )
    )
  }
}

extension Decimal {
  /// Reads plain digits; nil for anything else, such as `none`.
  init?(plain text: String) {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".-".contains($0)) }),
      let value = Decimal(string: digits)
    else { return nil }
    self = value
  }
}
