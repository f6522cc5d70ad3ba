import Catalogue
import Journal

/// An entry with every field by its name, which is read back whatever the values are.
extension EntryWords {
  func named(_ draft: Draft) -> String {
    let isCard = draft.kind == .customer || draft.kind == .brandset
    let first = isCard ? text(draft[.customer] ?? draft[.name])?.quoted : nil
    let day = isCard ? nil : word(.fieldOn) + ":" + words(.day(draft.on))
    let skipped: Field = draft[.customer] == nil ? .name : .customer
    let fields = draft.fields.keys.sorted().filter { !isCard || $0 != skipped }.map { field in
      word(Self.name(of: field)) + ":" + typed(field, draft)
    }
    return ([word(Self.verb(of: draft)), first, day].compactMap(\.self) + fields)
      .joined(separator: " ")
  }

  private func typed(_ field: Field, _ draft: Draft) -> String {
    guard let value = draft[field] else { return "" }
    switch field {
    case .way, .class, .category, .urgency:
      return text(value).map { id in
        Key(rawValue: field.name + "." + id).map { word($0).quoted } ?? id.quoted
      } ?? ""
    case .state:
      return value.integer.flatMap { Key(rawValue: "state.\($0)") }.map { word($0).quoted } ?? ""
    case .priority:
      return text(value).flatMap { Key(rawValue: "priority." + $0) }.map {
        String(word($0).dropFirst())
      } ?? ""
    case .brands, .members, .alias, .tags:
      let separator = word(.listSeparator)
      return (value.strings ?? []).map(\.visible).joined(separator: separator).quoted
    default: return text(value)?.quoted ?? ""
    }
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
