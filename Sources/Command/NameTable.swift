/// Names by all their characters; at a position of a line the longest is found.
struct NameTable: Sendable {
  private var names: [[Unicode.Scalar]: [String]] = [:]
  /// How long the spellings are that begin with a character, longest first.
  private var lengths: [Unicode.Scalar: [Int]] = [:]

  mutating func insert(_ spelling: [Unicode.Scalar], of name: String) {
    guard let first = spelling.first else { return }
    let sharing = names[spelling, default: []]
    guard !sharing.contains(name) else { return }
    names[spelling] = (sharing + [name]).sorted()
    let known = lengths[first] ?? []
    guard !known.contains(spelling.count) else { return }
    lengths[first] = (known + [spelling.count]).sorted(by: >)
  }

  /// Every spelling with the first of those who are called so.
  var all: [(spelling: [Unicode.Scalar], name: String)] {
    names.compactMap { spelling, names in names.first.map { (spelling, $0) } }
  }

  /// Those who are called what stands at a position, with where it ends.
  func longest(in text: TypedText, at position: Int) -> (names: [String], end: Int)? {
    guard let first = text[position], let lengths = lengths[first], text.isBoundary(position) else {
      return nil
    }
    for length in lengths {
      let end = position + length
      guard end <= text.count, text.isBoundary(end),
        let found = names[Array(text.folded[position..<end])]
      else { continue }
      return (found, end)
    }
    return nil
  }
}
