package import Dates
package import Journal

/// What is to change of an entry, typed in the words of an entry.
package struct Change: Equatable, Sendable {
  /// The day the entry is about, where that changes.
  package var on: Day?
  /// The same day read as one still to come, where it was not named `on:`: in a task 周五 is the
  /// day it is due.
  package var coming: Day?
  /// The changed fields; `.null` removes one.
  package var fields: Fields
  /// The verb, where the kind of contact changes: 不对，是电话.
  package var verb: Verb?
  /// When and whom the customer was told, which moving a promise demands.
  package var told: String?
  /// Customers that are named for the first time.
  package var newCustomers: [String]

  package init(
    on: Day? = nil,
    coming: Day? = nil,
    _ fields: Fields = [:],
    verb: Verb? = nil,
    newCustomers: [String] = []
  ) {
    self.on = on
    self.coming = coming
    self.fields = fields
    self.verb = verb
    self.newCustomers = newCustomers
  }

  /// Whether it changes anything at all.
  package var isEmpty: Bool { on == nil && fields.isEmpty && verb == nil }
}
