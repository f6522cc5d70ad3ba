import Catalogue
import Dates
import Journal

/// The named fields of an entry, in the words of the language.
extension EntryWords {
  func fields(of draft: Draft, _ form: Form) -> [String?] {
    let shown: [Field]
    switch draft.kind {
    case .customer: shown = [.alias, .code, .tier, .area, .phone, .birthday]
    case .brandset: shown = [.members]
    case .brand: shown = [.brands, .state]
    case .figure: shown = [.brands, .period]
    case .goal: return [words(.due, of: draft), goalPeriod(of: draft)]
    case .period: return [text(draft[.period]), draft[.state].flatMap(periodState)]
    case .answer: return answered(draft)
    case .amend: return changes(of: draft)
    case .setting: return [setting(draft)]
    case .done, .undo, .redo: shown = []
    default: shown = [.way, .brands, .due, .every, .time, .class, .category, .urgency, .to]
    }
    return shown.map { field in
      field == .brands ? brands(of: draft, form) : words(field, of: draft)
    }
  }

  /// Everything that a correction changes; what it takes away is named with nothing after it.
  private func changes(of draft: Draft) -> [String?] {
    // The time stands behind the day it belongs to.
    let fields = draft.fields.keys.filter { $0 != .time } + [.time]
    return fields.map { field in
      if draft[field] == .null { return word(Self.name(of: field)) + ":" }
      return Self.saidAnyway.contains(field) ? nil : words(field, of: draft)
    }
  }

  /// What every entry has in a place of its own.
  private static let saidAnyway: Set<Field> = [
    .of, .customer, .start, .minutes, .priority, .tags, .note,
  ]

  func brands(of draft: Draft) -> String? { words(.brands, of: draft) }

  /// The brands as they are typed: 《通仙》; in English by themselves where a line is about them, as
  /// `brand:` beside other words, and not at all where the note names them.
  private func brands(of draft: Draft, _ form: Form) -> String? {
    guard language == .english, let names = draft[.brands]?.strings?.map(\.visible) else {
      return words(.brands, of: draft)
    }
    guard form == .plain else { return names.map { field(.brands, $0) }.joined(separator: " ") }
    if draft.kind == .brand { return names.joined(separator: " ") }
    let note = text(draft[.note]) ?? ""
    let others = names.filter { !note.contains($0) }
    return others.isEmpty ? nil : others.map { field(.brands, $0) }.joined(separator: " ")
  }

  private func words(_ field: Field, of draft: Draft) -> String? {
    guard let value = draft[field] else { return nil }
    switch field {
    case .brands:
      return value.strings?.map { words(.key(.brandMarked, ["name": .text($0.visible)])) }
        .joined(separator: " ")
    case .members:
      return value.strings?.map { quotedName($0.visible, isRunFine: false) }.joined(separator: " ")
    case .alias: return value.strings?.map { self.field(.alias, $0.visible) }.joined(separator: " ")
    case .state: return state(value)
    case .way: return draft.kind == .visit ? way(value) : named(field, value, "way.")
    case .class: return named(field, value, "class.")
    case .category: return named(field, value, "category.")
    case .urgency: return named(field, value, "urgency.")
    case .due: return due(value)
    case .every:
      guard let said = value.string.flatMap({ Recurrence($0) }).map({ words(.recurrence($0)) })
      else { return text(value).map { self.field(field, $0) } }
      return draft.kind == .amend ? self.field(field, said) : said
    case .time: return time(value, of: draft)
    default: return text(value).map { self.field(field, $0) }
    }
  }

  func references(_ value: Value) -> String? {
    value.list?.compactMap { $0.integer.map { "#\($0)" } ?? text($0) }.joined(separator: " ")
  }

  private func state(_ value: Value) -> String? {
    guard let number = value.integer else { return text(value) }
    return Key(rawValue: "state.\(number)").map(word)
  }

  private func periodState(_ value: Value) -> String? {
    value.string.map { Key(rawValue: "period.state." + $0).map(word) ?? $0.visible }
  }

  /// A call and a message say so with their verbs.
  private func way(_ value: Value) -> String? {
    guard let way = value.string, !["phone", "wechat"].contains(way) else { return nil }
    return Key(rawValue: "way." + way).map { field(.way, word($0)) } ?? field(.way, way.visible)
  }

  private func named(_ field: Field, _ value: Value, _ prefix: String) -> String? {
    guard let id = text(value) else { return nil }
    return self.field(field, Key(rawValue: prefix + id).map(word) ?? id)
  }

  /// The hour of what is to be done.
  ///
  /// It stands bare behind the day that it is due or how often it comes again, by its name where
  /// neither is known. That of a report is the hour of its day, which comes before.
  private func time(_ value: Value, of draft: Draft) -> String? {
    guard draft.kind != .report else { return nil }
    let follows = [draft[.due], draft[.every]].contains { $0 != nil && $0 != .null }
    return follows ? text(value) : text(value).map { field(.time, $0) }
  }

  private func due(_ value: Value) -> String? {
    guard let text = text(value) else { return nil }
    guard let day = Day(text) else { return field(.due, text) }
    return word(.fieldDue) + ":" + day.description + " " + weekday(day)
  }
}

extension EntryWords {
  private func weekday(_ day: Day) -> String {
    Key(rawValue: "weekday.\(day.weekday.rawValue)").map(word) ?? ""
  }
}
