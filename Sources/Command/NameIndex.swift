import Catalogue
package import Portfolio

/// Finds the names of customers and brands in a line (`design.md` 5, Names).
///
/// It takes in one name after another, so that a new customer costs the same among ten as among
/// ten thousand; nothing is made before a line is looked through for a name.
package struct NameIndex: Sendable {
  package private(set) var revision: Int
  private var tables: Lazily<NameTables>
  /// What customers' names begin with, while there are no tables: a line with none of it needs none.
  private var firsts: Lazily<Set<Unicode.Scalar>>?
  private let pinyin: Lazily<Readings>

  /// The pinyin table is read only when letters stand where a name is expected.
  package init(_ names: Names, readings: @escaping @Sendable () -> Readings) {
    pinyin = Lazily(readings)
    revision = names.revision
    tables = Lazily { NameTables(names) }
    firsts = Lazily { NameTables.firsts(of: names) }
  }

  /// The pinyin table.
  var readings: Readings { pinyin.value }

  /// Takes in what changed since the names were last looked at.
  package mutating func update(to names: Names) {
    // Nothing else may hold the tables while they grow, or each new name would copy them all.
    var grown = tables.take()
    tables = Lazily { NameTables(names) }
    let isGrown = grown?.grow(by: names.changes(since: revision), names) ?? false
    revision = names.revision
    if isGrown, let grown { tables = Lazily { grown } }
    firsts = isGrown ? nil : Lazily { NameTables.firsts(of: names) }
  }

  /// The customers whose full name, alias or code stands at a position, with where it ends.
  func customers(in text: TypedText, at position: Int) -> (names: [String], end: Int)? {
    guard let first = text[position], firsts?.value.contains(first) ?? true else { return nil }
    return tables.value.customers.longest(in: text, at: position)
  }

  /// The brand or brand set whose name stands at a position; a set only as a whole word.
  func brand(in text: TypedText, at position: Int) -> (name: String, end: Int)? {
    let tables = tables.value
    guard let (names, end) = tables.brands.longest(in: text, at: position), let name = names.first
    else { return nil }
    if tables.sets.contains(name) {
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
    tables.value.parts.value.customers(withPartIn: text, at: position, opens: opens)
  }

  /// Where a customer is expected: the first two or more characters of known names.
  func customers(beginningWith typed: [Unicode.Scalar]) -> [String] {
    typed.count < 2 ? [] : unique(tables.value.parts.value.beginning(with: typed))
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
    let readings = self.readings
    let candidates = tables.value.parts.value.spellings { readings.mayBegin($0, with: first) }
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
    (tables.value.known[name] ?? []).map(\.foldedForMatching)
  }

  /// The brands that come as near to a typed word as a slip.
  func brands(like typed: String) -> [String] {
    let wanted = typed.foldedForMatching
    guard wanted.count > 1 else { return [] }
    return tables.value.brands.all.filter { $0.spelling.isSlip(of: wanted, by: { readings }) }
      .map(\.name).sorted()
  }

  /// The customers of whom a folded full name or alias fulfils a condition.
  func customers(where fits: ([Unicode.Scalar]) -> Bool) -> [String] {
    unique(tables.value.spellings.filter { fits($0.scalars) })
  }

  private func unique(_ found: [NameSpelling]) -> [String] { Set(found.map(\.name)).sorted() }
}
