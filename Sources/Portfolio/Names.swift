/// The names that a typed line may mention: customers, brands and brand sets.
///
/// It holds what is known; finding a name in a line is the work of the module `Command`.
package struct Names: Equatable, Sendable {
  package struct Customer: Equatable, Sendable {
    /// The archive's full name.
    package var name: String
    package var alias: [String]
    package var code: String?
    /// Syllables separated by spaces, as stored with the customer: `lao wang yan dian`.
    package var pinyin: String?
    /// Grows with each entry about the customer: the larger, the more recently used.
    package var lastUse: Int

    package init(
      name: String,
      alias: [String] = [],
      code: String? = nil,
      pinyin: String? = nil,
      lastUse: Int = 0
    ) {
      self.name = name
      self.alias = alias
      self.code = code
      self.pinyin = pinyin
      self.lastUse = lastUse
    }
  }

  /// By full name.
  package private(set) var customers: [String: Customer] = [:]
  package private(set) var brands: Set<String> = []
  package private(set) var brandSets: Set<String> = []
  /// Changes whenever a name was added, changed or removed, but not when one was used.
  package private(set) var revision = 0

  package init() {}

  /// Forgets all names; the revision goes on, so that an index made earlier is not taken for current.
  mutating func removeAll() {
    (customers, brands, brandSets) = ([:], [], [])
    revision += 1
  }

  package mutating func insert(_ customer: Customer) {
    customers[customer.name] = customer
    revision += 1
  }

  package mutating func removeCustomer(named name: String) {
    customers[name] = nil
    revision += 1
  }

  package mutating func insertBrand(_ name: String) {
    if brands.insert(name).inserted { revision += 1 }
  }

  package mutating func insertBrandSet(_ name: String) {
    if brandSets.insert(name).inserted { revision += 1 }
  }

  /// Notes that a customer was mentioned; later uses have larger numbers.
  package mutating func use(_ name: String, at position: Int) {
    customers[name]?.lastUse = position
  }
}
