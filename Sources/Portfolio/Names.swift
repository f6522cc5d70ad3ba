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
  /// One for each time that a name was added, changed or removed, but not when one was used.
  private var changes: [Change] = []

  /// What an index of the names has to take in.
  package enum Change: Equatable, Sendable {
    case customer(String)
    case brand(String)
    case brandSet(String)
    /// A name is gone: what was made of the names before is to be made anew.
    case removal
  }

  package init() {}

  /// Changes whenever a name was added, changed or removed, but not when one was used.
  package var revision: Int { changes.count }

  /// What happened after a revision, oldest first.
  package func changes(since revision: Int) -> ArraySlice<Change> {
    changes.dropFirst(revision)
  }

  /// Forgets all names; the revision goes on, so that an index made earlier is not taken for current.
  mutating func removeAll() {
    (customers, brands, brandSets) = ([:], [], [])
    changes.append(.removal)
  }

  /// Makes room at once for the customers that are going to come.
  mutating func reserveCustomers(_ count: Int) {
    customers.reserveCapacity(count)
    changes.reserveCapacity(changes.count + count)
  }

  package mutating func insert(_ customer: Customer) {
    customers[customer.name] = customer
    changes.append(.customer(customer.name))
  }

  package mutating func removeCustomer(named name: String) {
    customers[name] = nil
    changes.append(.removal)
  }

  package mutating func insertBrand(_ name: String) {
    if brands.insert(name).inserted { changes.append(.brand(name)) }
  }

  package mutating func insertBrandSet(_ name: String) {
    if brandSets.insert(name).inserted { changes.append(.brandSet(name)) }
  }

  /// Notes that a customer was mentioned; later uses have larger numbers.
  package mutating func use(_ name: String, at position: Int) {
    customers[name]?.lastUse = position
  }
}
