package import Dates
package import Foundation
package import Journal

extension Day {
  /// A day that a test names; a slip of the pen shows as the year 1970.
  package init(_ iso: StaticString) {
    self = Day(iso.description) ?? Day(number: 0)
  }
}

extension Moment {
  /// Monday, 2026-11-23, 09:15 in China.
  package static let monday = Moment(
    milliseconds: 1_795_396_500_000,
    offsetMinutes: 480
  )
}

extension Entry {
  /// An entry with defaults, for tests that care about one field only.
  package static func make(
    _ kind: Kind = .visit,
    n: Int = 1,
    by: String = "me",
    at: Moment = .monday,
    with: Int? = nil,
    on day: Day = Day("2026-11-23"),
    _ fields: Fields = [:]
  ) -> Entry {
    Entry(id: EntryID(by: by, n: n), at: at, with: with, kind: kind, on: day, fields: fields)
  }
}

extension Fields {
  /// These fields, and those of others in their place.
  package func with(_ others: Fields) -> Fields {
    others.reduce(into: self) { fields, other in fields[other.key] = other.value }
  }
}

extension [Entry] {
  /// The journal that holds these entries, one line each.
  package var journal: Data {
    reduce(into: Data()) { data, entry in
      data.append(contentsOf: entry.line)
      data.append(UInt8(ascii: "\n"))
    }
  }
}
