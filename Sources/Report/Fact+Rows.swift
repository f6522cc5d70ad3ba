import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// Rows that were answered over a period, counted and picked out.
extension Fact {
  static let ofRows: [String: Fact] = [
    "incomplete": Fact(lines: { facts, _ in facts.incompleteAnswers }),
    "tally": Fact(lines: { facts, _ in facts.tally }),
    "rows-with": Fact(lines: { facts, _ in facts.rowsWith }),
  ]
}

extension Facts {
  /// Answers of the period that are no more than what the method calls them, such as slogans.
  fileprivate var incompleteAnswers: [Phrase] {
    method.steps.flatMap(\.questions).compactMap { question in
      guard let what = question.incomplete, let value = answer(question.id) else { return nil }
      let lacking = question.lacking { value[$0] != nil }
      guard !lacking.isEmpty else { return nil }
      return .key(
        .incompleteMark,
        [
          "value": words(value, of: question.id), "what": .either(what),
          "missing": .list(lacking.map { .either($0.text) }),
        ]
      )
    }
  }

  /// All rows that were answered to a question in the period, day by day.
  var allRows: [Value] {
    arguments.flatMap { argument -> [Value] in
      let question = argument.prefix { $0 != "." }
      return portfolio.answers.keys(of: String(question), method: method.id)
        .filter { period.contains($0.period.first) }
        .sorted { $0.period.first < $1.period.first }
        .flatMap { portfolio.answers[$0]?.value.list ?? [] }
    }
  }

  /// How often each choice of a field was made: `tally AE-1.kind`.
  fileprivate var tally: [Phrase] {
    arguments.compactMap { argument in
      let parts = argument.split(separator: ".").map(String.init)
      guard parts.count == 2, let choices = method.question(parts[0])?.kind.choices(of: parts[1])
      else { return nil }
      let rows = allRows.compactMap { $0[parts[1]] }
      guard !rows.isEmpty else { return nil }
      return .list(
        choices.map { choice in
          .key(
            .tallyLine,
            [
              "choice": .either(choice.text),
              "n": .number(rows.count { $0.string == choice.id }),
            ]
          )
        }
      )
    }
  }

  /// The rows whose field has a value: `rows-with AE-1.about=innovation`.
  fileprivate var rowsWith: [Phrase] {
    arguments.flatMap { argument -> [Phrase] in
      let parts = argument.split { ".=".contains($0) }.map(String.init)
      guard parts.count == 3 else { return [] }
      return allRows.filter { $0[parts[1]]?.string == parts[2] }
        .map { words(.list([$0]), of: parts[0]) }
    }
  }
}

extension AnswerKind {
  /// The choices of a field of a row.
  fileprivate func choices(of field: String) -> [Choice]? {
    switch self {
    case .row(let fields), .rows(let fields): fields.first { $0.id == field }?.kind.choices
    default: nil
    }
  }
}
