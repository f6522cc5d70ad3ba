package import Catalogue
import Dates
package import Journal

/// What changed of an entry, field by field, old and new side by side.
extension EntryWords {
  /// `30分钟 → 35分钟`, for everything that differs, in the order of the journal line.
  package func changes(from old: Draft, to new: Draft) -> Phrase {
    let day = old.on == new.on ? [] : [changed(.day(old.on), .day(new.on))]
    let fields = Set(old.fields.keys).union(new.fields.keys).sorted()
      .filter { old[$0] != new[$0] }
      .map { changed(value(of: $0, in: old), value(of: $0, in: new), label: $0.label) }
    return .list(day + fields)
  }

  private func changed(_ old: Phrase, _ new: Phrase, label: Key? = nil) -> Phrase {
    let change = Phrase.key(.entryChanged, ["old": old, "new": new])
    return label.map { .sequence([.key($0), ":", change]) } ?? change
  }

  /// The value of a field as people say it, without the name of the field; a dash where it has none.
  package func value(of field: Field, in draft: Draft) -> Phrase {
    if field == .way, draft.kind == .visit { return way(of: draft) }
    guard let value = draft[field], value != .null else { return .key(.dash) }
    switch field {
    case .minutes:
      return value.integer.map { .key(.entryMinutes, ["n": .number($0)]) } ?? plain(value)
    case .value: return .sequence([plain(value), unit(of: draft)])
    case .brands: return joined(value) { words(.key(.brandMarked, ["name": .text($0)])) }
    case .tags: return joined(value) { "#\($0)" }
    case .state: return chosen("state.", value.integer.map(String.init))
    case .class: return chosen("class.", value.string)
    case .category: return chosen("category.", value.string)
    case .urgency: return chosen("urgency.", value.string)
    case .priority: return chosen("priority.", value.string)
    case .every:
      return value.string.flatMap { Recurrence($0) }.map(Phrase.recurrence) ?? plain(value)
    case .due: return value.string.flatMap { Day($0) }.map(Phrase.day) ?? plain(value)
    case .note: return .sequence(["“", plain(value), "”"])
    default: return plain(value)
    }
  }

  /// 拜访, 电话 or 微信; on site is how a visit is made.
  private func way(of draft: Draft) -> Phrase {
    switch draft[.way]?.string {
    case nil, "phone", "wechat": .key(Self.verb(of: draft))
    case let way?: chosen("way.", way)
    }
  }

  private func unit(of draft: Draft) -> Phrase {
    guard let unit = draft[.unit]?.string, let first = unit.first else { return "" }
    return .text(first.isASCII && first.isLetter ? " " + unit : unit)
  }

  /// The word for an id that the journal keeps.
  private func chosen(_ prefix: String, _ id: String?) -> Phrase {
    guard let id else { return .key(.dash) }
    return Key(rawValue: prefix + id).map { .key($0) } ?? .text(id)
  }

  private func joined(_ value: Value, _ mark: (String) -> String) -> Phrase {
    .text((value.strings ?? []).map(mark).joined(separator: " "))
  }

  private func plain(_ value: Value) -> Phrase {
    switch value {
    case .list: .text((value.strings ?? []).joined(separator: " "))
    default: text(value).map(Phrase.text) ?? .key(.dash)
    }
  }
}

extension Field {
  /// The name that must be said because the value does not say it.
  fileprivate var label: Key? {
    switch self {
    case .customer, .name, .brands, .tags, .minutes, .start, .time, .state, .way, .priority, .note,
      .value, .unit, .metric, .class, .every:
      nil
    default: EntryWords.name(of: self)
    }
  }
}
