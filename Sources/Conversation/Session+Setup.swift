package import Catalogue
import Dates

extension Session {
  /// What a session is started with; none of it changes.
  package struct Setup: Sendable {
    package var catalogue: Catalogue
    package var library: Library
    /// The person at this machine, as the journal writes it.
    package var by: String
    /// On a terminal what is missing is asked; on a pipe it is an error.
    package var asks: Bool
    package var clockIsFrozen: Bool
    /// Whether somebody whose journal is empty is asked who they are and how they work.
    package var welcomes: Bool
    /// Reports are given out as data, as Markdown or JSON, unless their own line says otherwise.
    package var writesData: Bool
    /// Whether the system knows a time zone by this name.
    package var knowsZone: @Sendable (String) -> Bool
    /// The titles of the lessons there are, in their order; asked for only when one is being typed.
    package var lessons: @Sendable (Language) -> [String] = { _ in [] }

    package init(
      catalogue: Catalogue,
      library: Library,
      by: String,
      asks: Bool,
      clockIsFrozen: Bool,
      welcomes: Bool = false,
      writesData: Bool = false,
      knowsZone: @escaping @Sendable (String) -> Bool = { Moment("2000-01-01T00:00" + $0) != nil }
    ) {
      self.catalogue = catalogue
      self.library = library
      self.by = by
      self.asks = asks
      self.clockIsFrozen = clockIsFrozen
      self.welcomes = welcomes
      self.writesData = writesData
      self.knowsZone = knowsZone
    }
  }
}
