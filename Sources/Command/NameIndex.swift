package import Portfolio

/// Finds the names of customers and brands in a line (`design.md` 5, Names).
///
/// It takes in one name after another, so that a new customer costs the same among ten as among
/// ten thousand.
package struct NameIndex: Sendable {
  private struct Spelling: Sendable {
    var scalars: [Unicode.Scalar]
    var name: String
  }

  package private(set) var revision = 0
  private var customers = NameTable()
  private var brands = NameTable()
  private var sets: Set<String> = []
  /// Every customer's full name and aliases, and which of them begin with a character or two.
  private var spellings: [Spelling] = []
  private var firsts: [Unicode.Scalar: [Int]] = [:]
  private var beginnings: [[Unicode.Scalar]: [Int]] = [:]
  /// Where in those spellings a part of three or more characters may begin, by its first three.
  private var parts: [[Unicode.Scalar]: [(spelling: Int, start: Int)]] = [:]
  /// What each customer is already known by.
  private var known: [String: Set<String>] = [:]
  /// The pinyin table.
  let table: SharedReadings

  /// The pinyin table is read only when letters stand where a name is expected.
  package init(_ names: Names, readings: @escaping @Sendable () -> Readings) {
    table = SharedReadings(readings)
    insertAll(of: names)
  }

  /// Takes in what changed since the names were last looked at.
  package mutating func update(to names: Names) {
    for change in names.changes(since: revision) {
      switch change {
      case .customer(let name):
        guard let customer = names.customers[name], insert(customer) else {
          return rebuild(from: names)
        }
      case .brand(let name): brands.insert(name.foldedForMatching, of: name)
      case .brandSet(let name):
        sets.insert(name)
        brands.insert(name.foldedForMatching, of: name)
      case .removal: return rebuild(from: names)
      }
    }
    revision = names.revision
  }

  private mutating func rebuild(from names: Names) {
    (customers, brands, sets, spellings) = (NameTable(), NameTable(), [], [])
    (firsts, beginnings, parts, known) = ([:], [:], [:], [:])
    insertAll(of: names)
  }

  private mutating func insertAll(of names: Names) {
    for customer in names.customers.values { insert(customer) }
    for brand in names.brands.union(names.brandSets) {
      brands.insert(brand.foldedForMatching, of: brand)
    }
    sets = names.brandSets
    revision = names.revision
  }

  /// Adds what a customer is called; false where it is no longer called what it was.
  @discardableResult
  private mutating func insert(_ customer: Names.Customer) -> Bool {
    let called = [customer.name] + customer.alias
    let all = Set(called + [customer.code].compactMap(\.self))
    let before = known[customer.name] ?? []
    guard before.isSubset(of: all) else { return false }
    known[customer.name] = all
    for spelling in all.subtracting(before) {
      let scalars = spelling.foldedForMatching
      customers.insert(scalars, of: customer.name)
      // mrs baker, lilys bakery
      customers.insert(scalars.filter { !".'’".unicodeScalars.contains($0) }, of: customer.name)
      // A part of a code is no name.
      if called.contains(spelling) {
        insertParts(of: Spelling(scalars: scalars, name: customer.name))
      }
    }
    return true
  }

  private mutating func insertParts(of spelling: Spelling) {
    let scalars = spelling.scalars
    for start in scalars.indices.dropLast(2) where scalars.isBoundary(start) {
      parts[Array(scalars[start..<start + 3]), default: []].append((spellings.count, start))
    }
    if let first = scalars.first { firsts[first, default: []].append(spellings.count) }
    if scalars.count > 1 {
      beginnings[Array(scalars.prefix(2)), default: []].append(spellings.count)
    }
    spellings.append(spelling)
  }

  /// The customers whose full name, alias or code stands at a position, with where it ends.
  func customers(in text: TypedText, at position: Int) -> (names: [String], end: Int)? {
    customers.longest(in: text, at: position)
  }

  /// The brand or brand set whose name stands at a position; a set only as a whole word.
  func brand(in text: TypedText, at position: Int) -> (name: String, end: Int)? {
    guard let (names, end) = brands.longest(in: text, at: position), let name = names.first else {
      return nil
    }
    if sets.contains(name) {
      let before = text[position - 1].map { !$0.isWordPart } ?? true
      let after = text[end].map { !$0.isWordPart } ?? true
      guard before, after else { return nil }
    }
    return (name, end)
  }

  /// The customers of which a part of three or more characters stands at a position.
  ///
  /// In Latin script a part is whole words. Several names may share the part. Where a word goes on
  /// from before, only the beginning of a name counts: 湖心苑便利店 is not 长乐便利店.
  func customers(
    withPartIn text: TypedText,
    at position: Int,
    opens: Bool = true
  ) -> (names: [String], end: Int)? {
    guard text[position]?.isWordPart == true, text.isBoundary(position),
      let places = parts[Array(text.folded[position...].prefix(3))]
    else { return nil }
    var longest = 3
    var found: Set<String> = []
    for (spelling, start) in places where opens || start == 0 {
      let scalars = spellings[spelling].scalars
      let length = commonLength(scalars, start, text, position)
      guard length >= longest, text.isBoundary(position + length),
        scalars.isBoundary(start + length)
      else { continue }
      if length > longest { (found, longest) = ([], length) }
      found.insert(spellings[spelling].name)
    }
    return found.isEmpty ? nil : (found.sorted(), position + longest)
  }

  /// Where a customer is expected: the first two or more characters of known names.
  func customers(beginningWith typed: [Unicode.Scalar]) -> [String] {
    guard typed.count >= 2 else { return [] }
    let candidates = (beginnings[Array(typed.prefix(2))] ?? []).map { spellings[$0] }
    return unique(candidates.filter { $0.scalars.starts(with: typed) })
  }

  /// Where a customer is expected: pinyin or initials of known names.
  func customers(spelledBy letters: [Unicode.Scalar]) -> [String] {
    customers(spelledBy: letters, ends: [letters.count])?.names ?? []
  }

  /// The customers that the longest part of the letters spells, of those that end where they may.
  func customers(
    spelledBy letters: [Unicode.Scalar],
    ends: [Int]
  ) -> (names: [String], count: Int)? {
    guard letters.count >= 2, let first = letters.first, letters.contains(where: \.isLatin) else {
      return nil
    }
    let readings = table.readings
    let candidates = firsts.filter { readings.mayBegin($0.key, with: first) }.values.joined()
      .map { spellings[$0] }
    for count in ends.reversed() where count >= 2 {
      let part = letters[..<count]
      guard part.contains(where: \.isLatin) else { continue }
      let names = unique(candidates.filter { readings.spells(part, $0.scalars[...]) })
      if !names.isEmpty { return (names, count) }
    }
    return nil
  }

  /// All that a customer is called.
  func spellings(of name: String) -> [[Unicode.Scalar]] {
    (known[name] ?? []).map(\.foldedForMatching)
  }

  /// The brands that come as near to a typed word as a slip.
  func brands(like typed: String) -> [String] {
    let wanted = typed.foldedForMatching
    guard wanted.count > 1 else { return [] }
    return brands.all.filter { $0.spelling.isSlip(of: wanted, by: { table.readings }) }
      .map(\.name).sorted()
  }

  /// The customers of whom a folded full name or alias fulfils a condition.
  func customers(where fits: ([Unicode.Scalar]) -> Bool) -> [String] {
    unique(spellings.filter { fits($0.scalars) })
  }

  private func unique(_ found: [Spelling]) -> [String] { Set(found.map(\.name)).sorted() }

  private func commonLength(
    _ name: [Unicode.Scalar],
    _ start: Int,
    _ text: TypedText,
    _ position: Int
  ) -> Int {
    var length = 0
    while start + length < name.count, text[position + length] == name[start + length] {
      length += 1
    }
    while length > 0, !name[start + length - 1].isWordPart { length -= 1 }
    return length
  }
}

extension [Unicode.Scalar] {
  /// Whether a word may begin or end here, as in a typed line.
  fileprivate func isBoundary(_ position: Int) -> Bool {
    guard position > 0, position < count else { return true }
    let (left, right) = (self[position - 1], self[position])
    if left.isLatin { return !(right.isLatin || right.isDigit) }
    return !(left.isDigit && right.isDigit)
  }
}
