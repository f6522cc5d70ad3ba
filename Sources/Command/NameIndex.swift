import Catalogue
package import Portfolio

/// Finds the names of customers and brands in a line (`design.md` 5, Names).
package struct NameIndex: Sendable {
  private struct Spelling: Sendable {
    var scalars: [Unicode.Scalar]
    var name: String
  }

  package let revision: Int
  private var customers: [Unicode.Scalar: [Spelling]] = [:]
  private var brands: [Unicode.Scalar: [Spelling]] = [:]
  private var sets: Set<String> = []
  /// Every customer's full name and aliases, and which of them begin with a character.
  private var spellings: [Spelling] = []
  private var beginnings: [Unicode.Scalar: [Int]] = [:]
  /// Where in those spellings a part of three or more characters may begin, by its first one.
  private var parts: [Unicode.Scalar: [(spelling: Int, start: Int)]] = [:]
  /// The pinyin table.
  let table: @Sendable () -> Readings

  /// The pinyin table is read only when letters stand where a name is expected.
  package init(_ names: Names, readings: @escaping @Sendable () -> Readings) {
    table = readings
    revision = names.revision
    sets = names.brandSets
    for customer in names.customers.values {
      for spelling in [customer.name] + customer.alias {
        let known = Spelling(scalars: spelling.foldedForMatching, name: customer.name)
        insert(known, into: &customers)
        insertParts(of: known)
      }
      if let code = customer.code {
        insert(Spelling(scalars: code.foldedForMatching, name: customer.name), into: &customers)
      }
    }
    for brand in names.brands.union(names.brandSets) {
      insert(Spelling(scalars: brand.foldedForMatching, name: brand), into: &brands)
    }
  }

  private func insert(_ spelling: Spelling, into index: inout [Unicode.Scalar: [Spelling]]) {
    guard let first = spelling.scalars.first else { return }
    index[first, default: []].append(spelling)
  }

  private mutating func insertParts(of spelling: Spelling) {
    let scalars = spelling.scalars
    for start in scalars.indices.dropLast(2) where scalars.isBoundary(start) {
      parts[scalars[start], default: []].append((spellings.count, start))
    }
    if let first = scalars.first { beginnings[first, default: []].append(spellings.count) }
    spellings.append(spelling)
  }

  /// The customers whose full name, alias or code stands at a position, with where it ends.
  func customers(in text: TypedText, at position: Int) -> (names: [String], end: Int)? {
    longest(customers, text, position)
  }

  /// The brand or brand set whose name stands at a position; a set only as a whole word.
  func brand(in text: TypedText, at position: Int) -> (name: String, end: Int)? {
    guard let (names, end) = longest(brands, text, position), let name = names.first else {
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
    guard let first = text[position], first.isWordPart, text.isBoundary(position) else {
      return nil
    }
    var longest = 3
    var found: Set<String> = []
    for (spelling, start) in parts[first] ?? [] where opens || start == 0 {
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
    guard typed.count >= 2, let first = typed.first else { return [] }
    let candidates = (beginnings[first] ?? []).map { spellings[$0] }
    return unique(candidates.filter { $0.scalars.starts(with: typed) })
  }

  /// Where a customer is expected: pinyin or initials of known names.
  func customers(spelledBy letters: [Unicode.Scalar]) -> [String] {
    guard letters.count >= 2, letters.allSatisfy(\.isLatin) else { return [] }
    let table = table()
    return unique(spellings.filter { table.spells(letters, $0.scalars) })
  }

  /// The customers of whom a folded full name or alias fulfils a condition.
  func customers(where fits: ([Unicode.Scalar]) -> Bool) -> [String] {
    unique(spellings.filter { fits($0.scalars) })
  }

  private func unique(_ found: [Spelling]) -> [String] { Set(found.map(\.name)).sorted() }

  private func longest(
    _ index: [Unicode.Scalar: [Spelling]],
    _ text: TypedText,
    _ position: Int
  ) -> (names: [String], end: Int)? {
    guard let first = text[position], let candidates = index[first], text.isBoundary(position)
    else { return nil }
    let fitting = candidates.filter { spelling in
      text.has(spelling.scalars, at: position)
        && text.isBoundary(position + spelling.scalars.count)
    }
    guard let length = fitting.map(\.scalars.count).max() else { return nil }
    return (unique(fitting.filter { $0.scalars.count == length }), position + length)
  }

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
