import Catalogue
import Journal

/// An entry with every field by its name, which is read back whatever the values are.
extension EntryWords {
  func named(_ draft: Draft, quotingAll: Bool) -> String {
    let isCard = draft.kind == .customer || draft.kind == .brandset
    let first = isCard ? text(draft[.customer] ?? draft[.name])?.quoted : nil
    let day = isCard ? nil : word(.fieldOn) + ":" + words(.day(draft.on))
    let skipped: Field = draft[.customer] == nil ? .name : .customer
    let fields = draft.fields.keys.filter { !isCard || $0 != skipped }.map { field in
      word(Self.name(of: field)) + ":" + typed(field, draft, quotingAll)
    }
    return ([word(Self.verb(of: draft)), first, day].compactMap(\.self) + fields)
      .joined(separator: " ")
  }

  private func typed(_ field: Field, _ draft: Draft, _ quotingAll: Bool) -> String {
    guard let value = draft[field] else { return "" }
    let quote = { (text: String) in quotingAll || !text.isPlainValue ? text.quoted : text }
    switch field {
    case .way, .class, .category, .urgency:
      return text(value).map { id in
        quote(Key(rawValue: field.name + "." + id).map(word) ?? id)
      } ?? ""
    case .state:
      return value.integer.flatMap { Key(rawValue: "state.\($0)") }.map { quote(word($0)) } ?? ""
    case .priority:
      return text(value).flatMap { Key(rawValue: "priority." + $0) }.map {
        String(word($0).dropFirst())
      } ?? ""
    case .brands, .members, .alias, .tags:
      let separator = word(.listSeparator)
      return quote((value.strings ?? []).map(\.visible).joined(separator: separator))
    default: return text(value).map(quote) ?? ""
    }
  }
}

extension String {
  /// Whether it is read as one value without quotes: letters, digits, and what stands inside times,
  /// days and numbers.
  fileprivate var isPlainValue: Bool {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || ":.-/%".contains($0) }
  }
}

extension String {
  /// In quotes of a kind that it does not contain.
  var quoted: String {
    let pairs: [(open: Character, close: Character)] = [
      ("“", "”"), ("「", "」"), ("『", "』"), ("\"", "\""), ("‘", "’"),
    ]
    let (open, close) = pairs.first { !contains($0.close) } ?? pairs[0]
    return "\(open)\(self)\(close)"
  }
}
