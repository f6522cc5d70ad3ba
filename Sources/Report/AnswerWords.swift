package import Catalogue
import Foundation
package import Journal
package import Method

extension AnswerKind {
  /// An answer as people read it; a skip is a dash.
  package func words(_ value: Value) -> Phrase {
    switch (self, value) {
    case (_, .null): return .key(.dash)
    case (_, .string("")): return .key(.none)
    case (.choice(let choices), _), (.multi(let choices), _):
      return several(value.list ?? [value], among: choices)
    case (.number(nil), _): return amount(value)
    case (.number(let unit?), _):
      let unit = unit.counting(value.number)
      return .message(Message(.withUnit, ["n": amount(value), "unit": unit]))
    case (.percent, _): return .message(Message(.percent, ["n": amount(value)]))
    case (.money, _): return .message(Message(.money, ["n": amount(value)]))
    case (.rating, _): return .message(Message(.rating, ["n": amount(value)]))
    case (_, .boolean(let flag)): return .key(flag ? .yes : .no)
    case (.row(let fields), .object): return row(value, fields)
    // An answer from before the question had more fields is what is now the first of them.
    case (.row(let fields), _) where !fields.isEmpty: return fields[0].kind.words(value)
    case (.rows(let fields), .list(let rows)):
      return rows.isEmpty
        ? .key(.none) : .joined(rows.map { row($0, fields) }, by: .summarySemicolons)
    case (_, .list(let values)): return values.isEmpty ? .key(.none) : .list(values.map(plain))
    default: return plain(value)
    }
  }

  private func row(_ value: Value, _ fields: [FieldSpec]) -> Phrase {
    let parts = fields.compactMap { field in
      value[field.id].flatMap { $0 == .null ? nil : field.kind.words($0) }
    }
    return .joined(parts, by: .rowSeparator)
  }

  /// Own words stand for the “other” that they follow.
  private func several(_ values: [Value], among choices: [Choice]) -> Phrase {
    let isOwn = values.last?.string.map { text in !choices.contains { $0.id == text } } ?? false
    let said = isOwn ? values.filter { $0 != .string("other") } : values
    return .list(said.map { word($0, among: choices) })
  }

  private func word(_ value: Value, among choices: [Choice]) -> Phrase {
    let id = value.string ?? value.integer.map(String.init)
    guard let choice = choices.first(where: { $0.id == id }) else { return plain(value) }
    return .either(choice.text)
  }

  private func amount(_ value: Value) -> Phrase {
    value.number.map { .text($0.grouped) } ?? plain(value)
  }

  private func plain(_ value: Value) -> Phrase {
    switch value {
    case .string(let text):
      .joined(text.split(separator: "\n").map { .text(String($0)) }, by: .summarySemicolons)
    case .number(let number): .text(number.digits)
    case .boolean(let flag): .key(flag ? .yes : .no)
    case .list(let values): .list(values.map(plain))
    case .object(let members): .list(members.map { plain($0.value) })
    case .null: .key(.dash)
    }
  }
}

extension Bilingual {
  /// The unit of a number: one of several in English is one, 1 complaint.
  func counting(_ value: Decimal?) -> Phrase {
    value == 1 ? .either(chinese: chinese, english: english.singular) : .either(self)
  }
}

extension String {
  /// An English plural without what makes it one.
  fileprivate var singular: String {
    if hasSuffix("ies") { return dropLast(3) + "y" }
    let hissing = ["ches", "shes", "xes", "sses"]
    if hissing.contains(where: hasSuffix) { return String(dropLast(2)) }
    return hasSuffix("s") && !hasSuffix("ss") ? String(dropLast()) : self
  }
}

extension Phrase {
  /// Words of a method file, in the language of the moment.
  package static func either(_ words: Bilingual) -> Phrase {
    .either(chinese: words.chinese, english: words.english)
  }
}
