import Catalogue

/// The spellings of a lexicon's words, each with the place of its meaning in a list.
///
/// Apart from what they mean, and without a table: the runtime would make one for each type of
/// meaning at each start, which takes longer than to read the words.
struct Spellings: Sendable {
  private struct Spelling: Sendable {
    /// First character, then length, longest first, then the place of the meaning: what comes first
    /// owns the spelling.
    var order: UInt64
    var start: Int
    var count: Int
    var index: Int
  }

  /// The characters of all spellings, one after the other.
  private var scalars: [Unicode.Scalar] = []
  private var spellings: [Spelling] = []

  /// Those of the words that some keys list, in both languages.
  init(of keys: [Key], in catalogue: Catalogue) {
    for (index, key) in keys.enumerated() {
      for language in Language.allCases {
        catalogue.visitSpellings(of: key, in: language) { append($0, of: index) }
      }
    }
    sort()
  }

  init(_ words: [String]) {
    for (index, word) in words.enumerated() { append(Array(word.unicodeScalars), of: index) }
    sort()
  }

  private mutating func append(_ spelling: [Unicode.Scalar], of index: Int) {
    guard let first = spelling.first?.foldedInWidth else { return }
    spellings.append(
      Spelling(
        order: UInt64(first.value) << 40 | UInt64(0xFFFF - min(spelling.count, 0xFFFF)) << 24
          | UInt64(min(spellings.count, 0xFF_FFFF)),
        start: scalars.count,
        count: spelling.count,
        index: index
      )
    )
    for scalar in spelling { scalars.append(scalar.foldedInWidth) }
  }

  /// Puts what was appended in order, without which nothing is found.
  private mutating func sort() { spellings.sort { $0.order < $1.order } }

  /// The spellings that stand at a position, longest first, with the positions after them.
  func matches(
    in text: TypedText,
    at position: Int,
    beforeDigits: Bool
  ) -> [(index: Int, end: Int)] {
    guard let first = text[position] else { return [] }
    var found: [(index: Int, end: Int)] = []
    var place = place(of: first)
    while place < spellings.count, scalars[spellings[place].start] == first {
      let spelling = spellings[place]
      let end = position + spelling.count
      place += 1
      guard end != found.last?.end, text.has(characters(of: spelling), at: position),
        text.isBoundary(end) || beforeDigits && text[end]?.isDigit == true
      else { continue }
      found.append((spelling.index, end))
    }
    return found
  }

  /// Where the spellings that begin with a character stand.
  private func place(of first: Unicode.Scalar) -> Int {
    var (low, high) = (0, spellings.count)
    while low < high {
      let middle = (low + high) / 2
      if spellings[middle].order < UInt64(first.value) << 40 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func characters(of spelling: Spelling) -> ArraySlice<Unicode.Scalar> {
    scalars[spelling.start..<spelling.start + spelling.count]
  }

  /// Each spelling once, with the place of its meaning.
  var all: [(text: String, index: Int)] {
    var seen: Set<String> = []
    return spellings.compactMap { spelling in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: characters(of: spelling))
      return seen.insert(String(view)).inserted ? (String(view), spelling.index) : nil
    }
  }
}
