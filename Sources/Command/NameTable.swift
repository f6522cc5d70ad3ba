/// Names by all their characters; at a position of a line the longest is found.
struct NameTable: Sendable {
  private var names: [[Unicode.Scalar]: [String]] = [:]
  /// How long the spellings are that begin with a character, longest first.
  private var lengths: [Unicode.Scalar: [Int]] = [:]

  mutating func insert(_ spelling: [Unicode.Scalar], of name: String) {
    guard let first = spelling.first else { return }
    names[spelling, default: []].insertInOrder(name, <)
    lengths[first, default: []].insertInOrder(spelling.count, >)
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

extension Array where Element: Equatable {
  /// Inserts what is not there yet in front of the first that it comes before.
  fileprivate mutating func insertInOrder(_ new: Element, _ comes: (Element, Element) -> Bool) {
    if contains(new) { return }
    insert(new, at: firstIndex { comes(new, $0) } ?? count)
  }
}
