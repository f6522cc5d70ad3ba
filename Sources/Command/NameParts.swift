/// What a customer is called, in the form that lines are compared in.
struct NameSpelling: Sendable {
  var scalars: [Unicode.Scalar]
  var name: String
}

/// Finds customers by less than a full name: its beginning, a part of it, its pinyin.
struct NameParts: Sendable {
  /// Every customer's full name and aliases, and which of them begin with a character or two.
  private var spellings: [NameSpelling] = []
  private var firsts: [Unicode.Scalar: [Int]] = [:]
  private var beginnings: [[Unicode.Scalar]: [Int]] = [:]
  /// Where in those spellings a part of three or more characters may begin, by its first three.
  private var parts: [[Unicode.Scalar]: [(spelling: Int, start: Int)]] = [:]

  init(_ spellings: [NameSpelling]) { insert(spellings[...]) }

  /// Takes in those that came since, the first ones of which it knows already.
  mutating func grow(to all: [NameSpelling]) { insert(all[spellings.count...]) }

  private mutating func insert(_ new: ArraySlice<NameSpelling>) {
    for spelling in new {
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
  }

  /// The customers of which a part stands at a position of a line; see `NameIndex`.
  func customers(
    withPartIn text: TypedText,
    at position: Int,
    opens: Bool
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

  /// The spellings that begin with two characters or more.
  func beginning(with typed: [Unicode.Scalar]) -> [NameSpelling] {
    (beginnings[Array(typed.prefix(2))] ?? []).map { spellings[$0] }
      .filter { $0.scalars.starts(with: typed) }
  }

  /// The spellings whose first character fulfils a condition.
  func spellings(whereFirst fits: (Unicode.Scalar) -> Bool) -> [NameSpelling] {
    firsts.filter { fits($0.key) }.values.joined().map { spellings[$0] }
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
