import Catalogue
import Dates
import Foundation
import Journal

/// What is measured, from what to what: figures and goals.
extension EntryWords {
  func measured(_ draft: Draft) -> [String?] {
    switch draft.kind {
    case .figure: [text(draft[.metric]).map(metric), amount(draft[.value], draft[.unit])]
    case .goal: [brands(of: draft), text(draft[.metric]).map(goalMetric), change(draft)]
    default: []
    }
  }

  /// A figure keeps the word that was typed, unless that is one of the other language.
  private func metric(_ typed: String) -> String {
    guard let metric = factWords.metric(typed), !isKnown(typed, among: metric.key) else {
      return typed
    }
    return words(.word(metric.key))
  }

  /// A goal names its metric by the id.
  private func goalMetric(_ id: String) -> String {
    Metric(rawValue: id).map { words(.word($0.key)) } ?? id
  }

  /// `112→130`, `66.7%→95%`; only what is to be reached where nobody knows from where.
  private func change(_ draft: Draft) -> String? {
    guard let target = amount(draft[.target], draft[.unit]) else { return nil }
    // A share is one on both sides; any other unit is said once.
    let unit = draft[.unit] == .string("%") ? draft[.unit] : nil
    return [amount(draft[.baseline], unit), target].compactMap(\.self).joined(separator: "→")
  }

  private func amount(_ value: Value?, _ unit: Value?) -> String? {
    value.map { ($0.number?.description ?? $0.json) + (text(unit)?.asUnit ?? "") }
  }

  /// A goal for a month says so only where the day it is due does not.
  func goalPeriod(of draft: Draft) -> String? {
    guard let typed = text(draft[.period]) else { return nil }
    let due = text(draft[.due]).flatMap { Day($0) }
    return due.map { Period(.month, containing: $0).description } == typed
      ? nil : field(.period, typed)
  }
}

extension String {
  /// As it follows a number: 120条, but `120 cartons`.
  fileprivate var asUnit: String {
    first?.isASCII == true && first?.isLetter == true ? " " + self : self
  }
}
