import Catalogue
import Command
import Dates
import Foundation
import Journal
import Method
import Report

/// Fills in what the entries of an answer are to hold.
extension Maker {
  /// What a template comes to: a value as the journal keeps it, or words where it is a note.
  func filling(_ template: Template, _ field: Field, _ value: Value) -> Value? {
    if template.countsDays { return dayAhead(template, value) }
    if let place = template.onlyPlace {
      return field == .note ? note(self.words(of: place, value)) : kept(place, value)
    }
    if let literal = template.literal { return .string(literal) }
    return field == .note ? note(sentence(template, value)) : .string(joined(template, value))
  }

  private func note(_ words: String) -> Value? {
    let words = words.trimmed
    return words.isEmpty ? nil : .string(words)
  }

  /// `in 7 days`, `in $setting.lead days`.
  private func dayAhead(_ template: Template, _ value: Value) -> Value? {
    let amount =
      template.literal.flatMap { Int($0) }
      ?? template.onlyPlace.flatMap { place in
        kept(place, value)?.integer
      }
    guard let days = amount, days >= 0, days < 10_000 else { return nil }
    return .string(today.adding(days: days).description)
  }

  /// What stands in a place, as the journal keeps it.
  private func kept(_ place: Template.Place, _ value: Value) -> Value? {
    switch place {
    case .subject: subject.map(Value.string)
    case .customer: subject.flatMap { facts?.customer(ofItem: $0) }.map(Value.string)
    case .label: label.map(Value.string)
    case .title: .string(title)
    case .period: .string(period.description)
    case .lastDay: .string(period.last.description)
    case .value(nil): value
    case .value(let field?): value[field]
    case .row(let field): row?[field]
    case .answer(let question, nil): facts?.given(question, about: subject)
    case .answer(let question, let field?): facts?.given(question, about: subject)?[field]
    case .fact(let name): facts?.value(name, about: subject)
    case .setting(let id): facts?.setting(id)
    }
  }

  /// What stands in a place, as people read it; nothing where it was left out.
  private func words(of place: Template.Place, _ value: Value) -> String {
    guard let found = kept(place, value), found != .null else { return "" }
    guard let kind = kind(of: place) else {
      return found.string ?? found.number.map { $0.description } ?? ""
    }
    // Several lines stay several lines.
    if kind == .text || kind == .note, let text = found.string { return text }
    return catalogue.text(kind.words(found), in: language)
  }

  private func kind(of place: Template.Place) -> AnswerKind? {
    switch place {
    case .value(nil): question.kind
    case .value(let field?): question.kind.kind(of: field)
    case .row(let field): question.each.flatMap { facts?.method.question($0)?.kind.kind(of: field) }
    case .answer(let name, let field):
      field.map { facts?.method.question(name)?.kind.kind(of: $0) }
        ?? facts?.method.question(name)?.kind
    case .setting(let id): facts?.method.setting(id)?.kind
    case .subject, .customer, .label, .title, .period, .lastDay, .fact: nil
    }
  }

  /// A sentence with several places in it; what was left out leaves nothing where it stood.
  private func sentence(_ template: Template, _ value: Value) -> String {
    let text = template.parts.map { part in
      switch part {
      case .place(let place): words(of: place, value)
      case .text(let text) where language == .english:
        Self.signs.reduce(text) { $0.replacing($1.chinese, with: $1.english) }
      case .text(let text): text
      }
    }.joined()
    return text.withoutGaps
  }

  /// The signs of a Chinese sentence, and what an English one has in their place.
  private static let signs = [
    ("：", ": "), ("，", ", "), ("；", "; "), ("（", " ("), ("）", ")"),
  ].map { (chinese: $0.0, english: $0.1) }

  /// Ids and digits as the journal keeps them: `weekly:$value.day`.
  private func joined(_ template: Template, _ value: Value) -> String {
    template.parts.map { part in
      switch part {
      case .place(let place):
        kept(place, value).map { $0.string ?? $0.number?.description ?? "" } ?? ""
      case .text(let text): text
      }
    }.joined()
  }
}

extension String {
  /// A sentence in which what was left out leaves no space, no empty brackets and no sign at the end.
  fileprivate var withoutGaps: String {
    let words = replacing("（）", with: "").split(separator: " ").filter { $0 != "()" }
    var text = words.joined(separator: " ").replacing(" :", with: ":").replacing(" ：", with: "：")
    while let last = text.last, "：，；:,; ".contains(last) { text.removeLast() }
    return text
  }
}

extension AnswerKind {
  fileprivate func kind(of field: String) -> AnswerKind? {
    switch self {
    case .row(let fields), .rows(let fields): fields.first { $0.id == field }?.kind
    default: nil
    }
  }
}
