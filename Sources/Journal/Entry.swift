package import Dates

/// Which entry: a number that counts up by one for each person at a machine.
package struct EntryID: Hashable, Sendable {
  package var by: String
  package var n: Int

  package init(by: String, n: Int) {
    self.by = by
    self.n = n
  }
}

/// What is to be recorded, before it has a number.
package struct Draft: Equatable, Sendable {
  package var kind: Kind
  package var on: Day
  package var fields: Fields

  package init(_ kind: Kind, on day: Day, _ fields: Fields = [:]) {
    self.kind = kind
    self.on = day
    self.fields = fields
  }

  package subscript(field: Field) -> Value? {
    get { fields[field] }
    set { fields[field] = newValue }
  }
}

/// One line of the journal.
///
///     {"n":41,"at":"2026-11-23T09:15:02.123+08:00","by":"lin@laptop","kind":"visit",
///      "on":"2026-11-23","customer":"老王烟店","minutes":45,"note":"…","sum":"61c2d248"}
package struct Entry: Equatable, Sendable {
  package var id: EntryID
  /// When it was recorded.
  package var at: Moment
  /// The number of the first entry that the same line appended, on the second and later ones.
  package var with: Int?
  package var kind: Kind
  /// The day it is about.
  package var on: Day
  package var fields: Fields
  /// Keys of a newer version: kept, and otherwise ignored.
  package var others: [Value.Member]

  package init(
    id: EntryID,
    at: Moment,
    with: Int? = nil,
    kind: Kind,
    on: Day,
    fields: Fields = [:],
    others: [Value.Member] = []
  ) {
    self.id = id
    self.at = at
    self.with = with
    self.kind = kind
    self.on = on
    self.fields = fields
    self.others = others
  }

  package init(_ draft: Draft, id: EntryID, at: Moment, with: Int? = nil) {
    self.init(id: id, at: at, with: with, kind: draft.kind, on: draft.on, fields: draft.fields)
  }

  package var n: Int { id.n }
  package var by: String { id.by }
  package var draft: Draft { Draft(kind, on: on, fields) }
  package subscript(field: Field) -> Value? { fields[field] }
}

/// The fields that code asks for by name; each is nil or empty where the line has none.
extension Entry {
  package var customer: String? { fields[.customer]?.string }
  package var name: String? { fields[.name]?.string }
  package var note: String? { fields[.note]?.string }
  package var minutes: Int? { fields[.minutes]?.integer }
  package var state: Int? { fields[.state]?.integer }
  package var way: String? { fields[.way]?.string }
  package var tags: [String] { fields[.tags]?.strings ?? [] }
  package var brands: [String] { fields[.brands]?.strings ?? [] }
  package var due: Day? { fields[.due]?.string.flatMap { Day($0) } }
  package var period: Period? { fields[.period]?.string.flatMap { Period($0) } }
  package var taskClass: String? { fields[.class]?.string }

  /// The entries that `of` names, others' written as `lin@laptop/41`.
  package var references: [EntryID] {
    (fields[.of]?.list ?? []).compactMap { EntryID($0, by: by) }
  }
}

extension EntryID {
  /// A reference as it stands in `of`: a number of one's own, or another's as `lin@laptop/41`.
  init?(_ value: Value, by own: String) {
    if let n = value.integer {
      self.init(by: own, n: n)
    } else if let text = value.string, let slash = text.lastIndex(of: "/"),
      let n = Int(text[text.index(after: slash)...])
    {
      self.init(by: String(text[..<slash]), n: n)
    } else {
      return nil
    }
  }

  /// How one person refers to this entry in `of`.
  package func reference(from own: String) -> Value {
    by == own ? .integer(n) : .string("\(by)/\(n)")
  }
}
