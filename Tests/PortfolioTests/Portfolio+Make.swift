import Dates
import Foundation
import Journal
import Portfolio
import TestSupport

extension [Draft] {
  /// The entries of these drafts, numbered from 1, each as if typed on a line of its own.
  var entries: [Entry] {
    zip(self, 1...).map { draft, n in
      Entry(draft, id: EntryID(by: "me", n: n), at: .monday)
    }
  }
}

extension Portfolio {
  /// What a journal with these entries says, numbered from 1.
  init(of drafts: Draft...) {
    self.init(reading: drafts.entries.journal)
  }

  /// What it says once another line is appended under a number.
  mutating func take(_ draft: Draft, n: Int) {
    take([Entry(draft, id: EntryID(by: "me", n: n), at: .monday)].journal)
  }
}

extension Draft {
  /// A draft about Monday, 2026-11-23 unless a day is given, its values written as in a line.
  static func make(
    _ kind: Kind,
    on day: Day = Day("2026-11-23"),
    _ fields: Fields = [:]
  ) -> Draft {
    Draft(kind, on: day, fields)
  }

  static func customer(_ name: String, _ fields: Fields = [:]) -> Draft {
    Draft(.customer, on: Day("2026-11-23"), fields.with([.name: .string(name)]))
  }

  static func rename(_ old: String, to new: String) -> Draft {
    Draft(.customer, on: Day("2026-11-23"), [.customer: .string(old), .name: .string(new)])
  }

  static func visit(_ customer: String, on day: Day = Day("2026-11-23")) -> Draft {
    Draft(.visit, on: day, [.customer: .string(customer)])
  }

  static func undo(_ numbers: Int...) -> Draft { reference(.undo, numbers) }
  static func redo(_ numbers: Int...) -> Draft { reference(.redo, numbers) }
  static func done(_ numbers: Int...) -> Draft { reference(.done, numbers) }
  static var purged: Draft { Draft(.purged, on: Day("2026-11-23")) }

  private static func reference(_ kind: Kind, _ numbers: [Int]) -> Draft {
    Draft(kind, on: Day("2026-11-23"), [.of: .list(numbers.map(Value.integer))])
  }

  static func amend(
    _ n: Int,
    on day: Day = Day("2026-11-23"),
    _ fields: Fields = [:]
  ) -> Draft {
    Draft(.amend, on: day, fields.with([.of: .list([.integer(n)])]))
  }
}

/// An entry of one's own, by its number.
func own(_ n: Int) -> EntryID { EntryID(by: "me", n: n) }

/// All the days that these tests use.
let november = Day("2026-11-01")...Day("2026-11-30")
