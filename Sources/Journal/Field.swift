/// A field of an entry beside its head (`n at by with kind on`), in the order of the journal line.
package enum Field: String, CaseIterable, Hashable, Comparable, Sendable {
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

  /// The fields in line order; the position of each decides where it is written.
  package static let order: [Field: Int] = Dictionary(
    uniqueKeysWithValues: zip(allCases, 0...)
  )

  package static func < (left: Field, right: Field) -> Bool {
    (order[left] ?? 0) < (order[right] ?? 0)
  }
}
