package import Catalogue
package import Journal
package import Method

/// An entry in the words in which it could have been typed.
///
/// Customer, day, duration and the rest stand in the order in which people say them; what is read
/// back from this line is the same entry (`design.md` 1.5).
package struct EntryWords: Sendable {
  private let catalogue: Catalogue
  let language: Language
  let factWords: FactWords
  /// The methods whose answers are said back, by id; without its method an answer is shown as kept.
  let methods: [String: Method]

  package init(
    catalogue: Catalogue,
    language: Language,
    factWords: FactWords,
    methods: [String: Method] = [:]
  ) {
    self.catalogue = catalogue
    self.language = language
    self.factWords = factWords
    self.methods = methods
  }

  /// How much of an entry is said by name.
  package enum Form: CaseIterable, Sendable {
    /// As people type it, the note as it is.
    case plain
    /// The same with brands by the name of their field, where they would not be found otherwise.
    case marked
    /// The note in quotes, where it would be read otherwise.
    case quoted
    /// Everything as `key:value`, where even that would be read otherwise.
    case named
    /// The same with every value in quotes, also those that could do without.
    case quotedNames
  }

  /// The line of a draft.
  package func line(_ draft: Draft, _ form: Form = .plain) -> String {
    if draft.kind == .note, draft[.method] != nil { return remark(draft) }
    if form == .named || form == .quotedNames {
      return named(draft, quotingAll: form == .quotedNames)
    }
    let head: [String?] = [
      word(Self.verb(of: draft)), draft[.of].flatMap(references), subject(of: draft),
      day(of: draft),
      text(draft[.start] ?? (draft.kind == .report ? draft[.time] : nil)),
      minutes(of: draft),
    ]
    let tail: [String?] = [
      priority(of: draft), tags(of: draft), note(of: draft, quoted: form == .quoted),
    ]
    return (head + measured(draft) + fields(of: draft, form) + tail)
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The verb under which people would type such an entry.
  package static func verb(of draft: Draft) -> Key {
    switch draft.kind {
    case .visit:
      switch draft[.way]?.string {
      case "phone": .kindCall
      case "wechat": .kindWeChat
      default: .kindVisit
      }
    case .need: .kindNeed
    case .complaint: .kindComplaint
    case .report: .kindReport
    case .brand: .kindBrand
    case .market: .kindMarket
    case .note: .kindNote
    case .figure: .kindFigure
    case .task: .kindTask
    case .done: .kindDone
    case .customer: .kindCustomer
    case .brandset: .kindBrandset
    case .answer: .kindAnswer
    case .goal: .kindGoal
    case .period: .kindPeriod
    case .undo: .kindUndo
    case .redo: .kindRedo
    case .amend: .kindAmend
    case .purged: .kindPurged
    case .setting: .kindSetting
    }
  }

  private func subject(of draft: Draft) -> String? {
    if draft.kind == .setting { return text(draft[.key]) }
    if draft.kind == .customer || draft.kind == .brandset {
      let name = text(draft[.name])
      let old = text(draft[.customer])
      guard let old else { return name.map { quotedName($0) } }
      return quotedName(old) + (name.map { " " + field(.name, $0) } ?? "")
    }
    guard let name = text(draft[.customer]) else { return nil }
    // What is seen or heard keeps its names in the note; a name beside it is marked.
    guard [.market, .note, .report].contains(draft.kind) else {
      // Only a visit brings in new names; a known one is found as it is.
      return draft.kind == .visit ? quotedName(name) : name
    }
    return text(draft[.note])?.contains(name) == true ? nil : "@" + name
  }

  private func day(of draft: Draft) -> String? {
    let timeless: Set<Kind> = [
      .customer, .brandset, .setting, .period, .goal, .answer, .undo, .redo,
    ]
    if timeless.contains(draft.kind) { return nil }
    let day = catalogue.text(.day(draft.on), in: language)
    // The only date of a task would be the day it is due.
    return draft.kind == .task && draft[.due] == nil ? word(.fieldOn) + ":" + day : day
  }

  private func minutes(of draft: Draft) -> String? {
    draft[.minutes]?.integer.map {
      catalogue.text(Message(.entryMinutes, ["n": .number($0)]), in: language)
    }
  }

  private func tags(of draft: Draft) -> String? {
    draft[.tags]?.strings?.map { "#" + $0 }.joined(separator: " ")
  }

  private func priority(of draft: Draft) -> String? {
    switch draft[.priority]?.string {
    case "high": word(.priorityHigh)
    case "normal": word(.priorityNormal)
    case "low": word(.priorityLow)
    default: nil
    }
  }

  private func note(of draft: Draft, quoted: Bool) -> String? {
    guard let note = text(draft[.note]) else { return nil }
    return quoted ? word(.fieldNote) + ":" + note.quoted : note
  }

  func text(_ value: Value?) -> String? {
    switch value {
    case .string(let text): text.visible
    case .number(let number): number.digits
    default: nil
    }
  }

  func word(_ key: Key) -> String { catalogue.template(key, in: language) }

  func words(_ phrase: Phrase) -> String { catalogue.text(phrase, in: language) }

  /// Whether a typed word is one of a key's in the language spoken.
  func isKnown(_ typed: String, among key: Key) -> Bool {
    catalogue.words(key, in: language).contains { $0.text.lowercased() == typed.lowercased() }
  }

  func field(_ key: Field, _ value: String) -> String {
    word(Self.name(of: key)) + ":" + quotedName(value, isRunFine: false)
  }

  /// A name with spaces in it stands in quotes, so that it is read as one.
  ///
  /// A run of capitalised words is read as one customer anyway.
  func quotedName(_ name: String, isRunFine: Bool = true) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let isRun = words.allSatisfy { $0.first.map { $0.isASCII && $0.isUppercase } ?? false }
    return words.count > 1 && !(isRun && isRunFine) ? name.quoted : name
  }

  /// The catalogue key of the name of the day an entry is about.
  package static let dayName = Key.fieldOn

  /// The catalogue key of a field's name.
  package static func name(of field: Field) -> Key {
    Key(rawValue: "field." + field.name) ?? .dash
  }
}
