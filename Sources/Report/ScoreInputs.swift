import Dates
import Foundation
import Journal
import Method
import Portfolio

/// A number that a score sheet takes from answers and figures, and when it was recorded.
struct ScoreNumber {
  var value: Decimal
  /// The position of the line that said it last.
  var position: Int
}

/// Finds the numbers of a score sheet in the journal, read once for all of its items.
struct ScoreInputs {
  private let facts: Facts
  fileprivate let figures: [Figure]
  /// What the targets are for, and the days on which it was worked on.
  private let period: Period
  private let days: ClosedRange<Day>

  fileprivate struct Figure {
    var metric: String
    var period: Period?
    var on: Day
    var value: Decimal
    var unit: String?
    var position: Int
  }

  init(_ facts: Facts, of period: Period, days: ClosedRange<Day>) {
    self.facts = facts
    self.period = period
    self.days = days
    let portfolio = facts.portfolio
    figures = portfolio.entries(of: [.figure], where: { _ in true }).compactMap { entry in
      // What a figure says of one customer is no figure of the sheet.
      guard entry.customer == nil, entry.brands.isEmpty, let metric = entry[.metric]?.string,
        let value = entry[.value]?.number,
        let position = portfolio.journal.position(of: entry.id)
      else { return nil }
      return Figure(
        metric: metric.folded,
        period: entry.period,
        on: entry.on,
        value: value,
        unit: entry[.unit]?.string,
        position: position
      )
    }
  }

  /// The weighted sum of what is known; nil where nothing is.
  func sum(_ inputs: [ScoreInput], about item: String?, unit: Bilingual? = nil) -> ScoreNumber? {
    let known = inputs.filter(counts).compactMap { input in
      number(input, about: item, unit: unit).map { ($0.value * input.weight, $0.position) }
    }
    guard !known.isEmpty else { return nil }
    return ScoreNumber(
      value: known.map(\.0).reduce(0, +),
      position: known.map(\.1).max() ?? 0
    )
  }

  /// The first of several figures that is known.
  func first(_ inputs: [ScoreInput], about item: String?, unit: Bilingual?) -> ScoreNumber? {
    inputs.lazy.filter(counts).compactMap { sum([$0], about: item, unit: unit) }.first
  }

  func value(_ input: ScoreInput, about item: String?) -> Decimal? {
    sum([input], about: item)?.value
  }

  private func counts(_ input: ScoreInput) -> Bool {
    guard let condition = input.when else { return true }
    return condition.terms.allSatisfy { term in
      let holds = term.questions.allSatisfy { facts.text(.setting($0)) == (term.value ?? "") }
      return holds != term.isNegated
    }
  }

  private func number(_ input: ScoreInput, about item: String?, unit: Bilingual?) -> ScoreNumber? {
    switch input.source {
    case .answer(let question, let field): answer(question, field, about: item)
    case .row(let question, let name, let field): row(question, name, field)
    case .figure(let name): latest(name).map { $0.number(in: unit) }
    case .growth(let name): growth(name, in: unit)
    }
  }

  /// An answer about the item, or the sum over all that the question was asked about.
  private func answer(_ question: String, _ field: String?, about item: String?) -> ScoreNumber? {
    let each = facts.method.question(question)?.each
    let subjects: [String?]
    if let each {
      let all = facts.subjects(each).map(\.id)
      subjects = item.map { all.contains($0) ? [$0] : all } ?? all
    } else {
      subjects = [nil]
    }
    let known = subjects.compactMap { subject in
      facts.standing(question, about: subject).flatMap { answer in
        answer.value.sum(of: field).map { ScoreNumber(value: $0, position: answer.position) }
      }
    }
    guard let last = known.map(\.position).max() else { return nil }
    return ScoreNumber(value: known.map(\.value).reduce(0, +), position: last)
  }

  private func row(_ question: String, _ name: String, _ field: String) -> ScoreNumber? {
    guard let answer = facts.standing(question),
      let row = answer.value.list?.first(where: { $0["name"]?.string == name }),
      let value = row[field]?.number
    else { return nil }
    return ScoreNumber(value: value, position: answer.position)
  }

  /// The latest figure of the period: one that names it, else one recorded on its days.
  private func latest(_ name: Bilingual) -> Figure? {
    named(name).filter { figure in
      figure.period.map { $0 == period } ?? (days.contains(figure.on))
    }
    .filter { $0.on <= min(facts.today, days.upperBound) }
    .max { ($0.on, $0.position) < ($1.on, $1.position) }
  }

  /// Closing less opening: the latest figure, and the last one from before the period.
  private func growth(_ name: Bilingual, in unit: Bilingual?) -> ScoreNumber? {
    guard let now = latest(name)?.number(in: unit) else { return nil }
    let before = named(name).filter { figure in
      figure.period.map { $0.last < days.lowerBound } ?? (figure.on < days.lowerBound)
    }
    let opening = before.max { left, right in
      (left.period?.last ?? left.on, left.position) < (
        right.period?.last ?? right.on, right.position
      )
    }
    guard let opening else { return nil }
    return ScoreNumber(value: now.value - opening.number(in: unit).value, position: now.position)
  }

  private func named(_ name: Bilingual) -> [Figure] {
    let names = [name.chinese.folded, name.english.folded]
    return figures.filter { names.contains($0.metric) }
  }
}

extension ScoreInputs.Figure {
  /// The number in the unit of an item.
  ///
  /// 620万元 is recorded as 6,200,000元, and counts as 620 where an item is
  /// in 万元. Without a unit a number ten times as large as the scale can only be meant so.
  fileprivate func number(in wanted: Bilingual?) -> ScoreNumber {
    let scale = wanted?.chinese.first.flatMap { Self.scales[$0] } ?? 1
    // 元 of 万元, yuan of ×10k yuan.
    let bare = wanted.map { [String($0.chinese.dropFirst()), $0.english.lastWord] } ?? []
    let isWritten = unit.map { bare.contains($0.lowercased()) } ?? (abs(value) >= scale * 10)
    let divisor = scale > 1 && isWritten ? scale : 1
    return ScoreNumber(value: value / divisor, position: position)
  }

  private static let scales: [Character: Decimal] = ["万": 10_000, "亿": 100_000_000]
}

extension Value {
  /// The number of an answer or of one of its fields; of rows, the sum over all of them.
  fileprivate func sum(of field: String?) -> Decimal? {
    if let rows = list {
      let known = rows.compactMap { $0.sum(of: field) }
      // Nothing listed is a known nothing.
      return known.isEmpty && !rows.isEmpty ? nil : known.reduce(0, +)
    }
    guard let field else { return number }
    return self[field]?.number
  }
}

extension String {
  fileprivate var lastWord: String { split(separator: " ").last.map(String.init) ?? self }

  /// Without regard to case and to spaces around it.
  fileprivate var folded: String {
    var text = Substring(lowercased())
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
