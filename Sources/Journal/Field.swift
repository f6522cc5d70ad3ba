/// A field of an entry beside its head (`n at by with kind on`), in the order of the journal line.
///
/// Its name is no raw value, for the reason that `Kind` gives.
package enum Field: CaseIterable, Hashable, Comparable, Sendable {
  case start
  case time
  case period
  case method
  case version
  case question
  case subject
  case customer
  case brands
  case state
  case way
  case minutes
  case name
  case members
  case alias
  case code
  case tier
  case area
  case phone
  case birthday
  case pinyin
  case metric
  case value
  case unit
  case baseline
  case target
  case from
  case due
  case every
  case priority
  case `class`
  case category
  case urgency
  case to
  case key
  case of
  case tags
  case note

  /// As the journal writes it.
  package var name: String { Self.names[self] ?? "" }

  package init?(named name: String) {
    guard let field = Self.named[name] else { return nil }
    self = field
  }

  private static let names: [Field: String] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, String(describing: $0)) }
  )
  private static let named: [String: Field] = Dictionary(
    uniqueKeysWithValues: names.map { ($1, $0) }
  )
}
