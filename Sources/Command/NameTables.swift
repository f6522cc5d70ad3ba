import Catalogue
import Portfolio

/// What names are looked up in, put together from the names that are known.
struct NameTables: Sendable {
  private(set) var customers = NameTable()
  private(set) var brands = NameTable()
  private(set) var sets: Set<String> = []
  /// Every customer's full name and aliases.
  private(set) var spellings: [NameSpelling] = []
  /// What finds parts of names, made when a line first holds one.
  private(set) var parts = Lazily { NameParts([]) }
  /// What each customer is already known by.
  private(set) var known: [String: [String]] = [:]

  init(_ names: Names) {
    sets = names.brandSets
    for customer in names.customers.values { insert(customer) }
    for brand in names.brands.union(names.brandSets) {
      brands.insert(brand.foldedForMatching, of: brand)
    }
    parts = Lazily { [spellings] in NameParts(spellings) }
  }

  /// Takes in what changed; false where a name is gone, so that all is to be made anew.
  mutating func grow(by changes: some Sequence<Names.Change>, _ names: Names) -> Bool {
    var grown = parts.take()
    parts = Lazily { NameParts([]) }
    for change in changes {
      switch change {
      case .customer(let name):
        guard let customer = names.customers[name], insert(customer) else { return false }
      case .brand(let name): brands.insert(name.foldedForMatching, of: name)
      case .brandSet(let name):
        sets.insert(name)
        brands.insert(name.foldedForMatching, of: name)
      case .removal: return false
      }
    }
    grown?.grow(to: spellings)
    parts = Lazily { [grown, spellings] in grown ?? NameParts(spellings) }
    return true
  }

  /// The characters with which names of customers begin in these tables.
  static func firsts(of names: Names) -> Set<Unicode.Scalar> {
    var firsts: Set<Unicode.Scalar> = []
    func note(_ spelling: String) {
      let scalars = spelling.unicodeScalars
      guard let first = scalars.first else { return }
      firsts.insert(first.foldedForMatching)
      guard first.isLeftOut, let bare = scalars.first(where: { !$0.isLeftOut }) else { return }
      firsts.insert(bare.foldedForMatching)
    }
    for customer in names.customers.values {
      note(customer.name)
      for alias in customer.alias { note(alias) }
      if let code = customer.code { note(code) }
    }
    return firsts
  }

  /// Adds what a customer is called; false where it is no longer called what it was.
  @discardableResult
  private mutating func insert(_ customer: Names.Customer) -> Bool {
    let called = [customer.name] + customer.alias
    let all = called + [customer.code].compactMap(\.self)
    let before = known.updateValue(all, forKey: customer.name) ?? []
    guard before.allSatisfy(all.contains) else { return false }
    for spelling in all where !before.contains(spelling) {
      let scalars = spelling.foldedForMatching
      customers.insert(scalars, of: customer.name)
      // mrs baker, lilys bakery
      let bare = scalars.filter { !$0.isLeftOut }
      if bare.count < scalars.count { customers.insert(bare, of: customer.name) }
      // A part of a code is no name.
      if called.contains(spelling) {
        spellings.append(NameSpelling(scalars: scalars, name: customer.name))
      }
    }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether people leave the sign out of a name: Mrs Baker, Lilys Bakery.
  fileprivate var isLeftOut: Bool { self == "." || self == "'" || self == "’" }
}
