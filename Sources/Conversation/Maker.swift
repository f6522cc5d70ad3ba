import Catalogue
import Command
import Dates
import Foundation
import Journal
import Method
import Report

/// Makes the entries that an answer brings along: goals, tasks, brand states (`makes`).
struct Maker {
  let question: Question
  let subject: String?
  /// What the subject is called.
  let label: String?
  /// The row that the question is asked about, where it goes through rows.
  let row: Value?
  let period: Period
  let today: Day
  let facts: Facts?
  /// Whose period a mark belongs to.
  let method: String
  let catalogue: Catalogue
  let language: Language

  /// What a whole answer brings; for a list, what each of its rows brings.
  func drafts(for value: Value) -> [Draft] {
    // A slogan is no goal, and no task follows from it.
    if !question.lacking({ value[$0] != nil }).isEmpty { return [] }
    if case .rows = question.kind { return (value.list ?? []).flatMap { drafts(forRow: $0) } }
    return question.makes.filter { !$0.eachRow }.compactMap { draft($0, value) }
  }

  func drafts(forRow row: Value) -> [Draft] {
    question.makes.filter(\.eachRow).compactMap { draft($0, row) }
  }

  private func draft(_ make: Make, _ value: Value) -> Draft? {
    if let condition = make.onlyIf {
      let wanted = make.onlyIfValue.map(Value.string) ?? .boolean(true)
      guard value[condition] == wanted else { return nil }
    }
    guard let kind = Kind(named: make.kind) else { return nil }
    if kind == .customer { return card(make, value) }
    var draft = Draft(kind, on: day)
    if kind == .period { draft[.method] = .string(method) }
    for (name, template) in make.fields {
      guard let field = field(name, value) else { continue }
      let words = language == .english ? make.english[name] ?? template : template
      draft[field] = resolved(words, field, value)
    }
    if draft.kind == .figure { measure(&draft, make) }
    keepName(&draft, make, value)
    guard isWorthMaking(draft) else { return nil }
    return draft.kind == .report ? completing(draft) : draft
  }

  /// A name that is no known customer's is not lost: it begins the note.
  private func keepName(_ draft: inout Draft, _ make: Make, _ value: Value) {
    guard draft[.customer] == nil, let template = make.fields[Field.customer.name],
      let name = filling(template, .customer, value)?.string, !name.isEmpty
    else { return }
    let note = draft[.note]?.string
    if note?.contains(name) != true {
      draft[.note] = .string([name, note].compactMap(\.self).joined(separator: " "))
    }
  }

  /// A field by its name, or the one that the answer chose: `$value.field`.
  private func field(_ name: String, _ value: Value) -> Field? {
    Field(named: name.suffix(after: "$value.").flatMap { value[$0]?.string } ?? name)
  }

  /// A figure is recorded as people would type it: the metric by its word, the value with its unit.
  private func measure(_ draft: inout Draft, _ make: Make) {
    if let id = draft[.metric]?.string, let key = Facts.word(ofMetric: id) {
      draft[.metric] = catalogue.words(key, in: language).first.map { .string($0.text) }
    }
    guard draft[.unit] == nil,
      case .value(let field?) = make.fields["value"]?.onlyPlace,
      let field = fields.first(where: { $0.id == field })
    else { return }
    switch field.kind {
    case .number(let unit?):
      draft[.unit] = .string(language == .chinese ? unit.chinese : unit.english)
    case .money:
      draft[.unit] = catalogue.words(.wordMoney, in: language).first.map { .string($0.text) }
    default: break
    }
  }

  /// An answer about an earlier day speaks of that day; all else of today.
  var day: Day { period.cycle == .day ? min(period.first, today) : today }

  func isWorthMaking(_ draft: Draft) -> Bool {
    switch draft.kind {
    case .goal: draft[.target] != nil
    // What a line of the day said is not recorded twice where Return confirms it.
    case .brand:
      draft[.brands] != nil && draft[.state] != nil && facts?.isSaid(draft) != true
    case .period: draft[.state] != nil
    case .figure: draft[.metric] != nil && draft[.value] != nil
    case .customer: draft.fields.count > 1
    case .done: draft[.of] != nil
    case .amend: draft[.of] != nil && draft.fields.keys.contains { $0 != .of && $0 != .note }
    default: draft[.note] != nil
    }
  }

  func resolved(_ template: Template, _ field: Field, _ value: Value) -> Value? {
    guard let found = filling(template, field, value), found != .null, found != .string("") else {
      return nil
    }
    switch field {
    case .of: return found.string.flatMap { Int($0) }.map { .list([.integer($0)]) }
    case .customer: return known(found)
    case .birthday where !(found.string?.isBirthday ?? false): return nil
    case .brands, .members, .tags, .alias: return found.list == nil ? .list([found]) : found
    case .baseline, .target:
      if case .string(let digits) = found { return Decimal(string: digits).map(Value.decimal) }
      return found
    default: return found
    }
  }

  /// The customer that was typed by any of the known names; nil where nobody is called so, and the
  /// name then stays in the note.
  private func known(_ typed: Value) -> Value? {
    guard let name = typed.string, let facts else { return typed }
    return facts.customer(named: name).map(Value.string)
  }

  /// What the question is about, in the language spoken.
  var title: String {
    question.label.map { catalogue.text(.either($0), in: language) } ?? question.id
  }

  var fields: [FieldSpec] {
    switch question.kind {
    case .row(let fields), .rows(let fields): fields
    default: []
    }
  }
}

extension String {
  /// `05-12`, or a whole date.
  fileprivate var isBirthday: Bool { Day(self) != nil || Day("2000-" + self) != nil }

  fileprivate func suffix(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
