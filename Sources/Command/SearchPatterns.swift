/// How a text that is searched for may stand in a journal, as bytes.
///
/// Searching goes by folded characters: case, width and traditional forms make no difference. Few of
/// the characters of a text tell its lines from most others, so one or some in a row are looked for in
/// each of the ways to write them, and only the lines that have one are decoded.
package struct SearchPatterns {
  /// No line without one of these holds the text; nil where every line may.
  package let bytes: [[UInt8]]?

  /// More ways to write a few characters take longer to search than they save.
  private static let most = 16

  /// - Parameter wanted: The folded characters of the text.
  package init(_ wanted: [Unicode.Scalar]) {
    let spellings = wanted.map(Self.spellings)
    let windows = spellings.indices.compactMap { start in
      Self.ways(in: spellings[start...])
    }
    // The fewest ways, and of those the longest.
    bytes = windows.min {
      ($0.count, -($0.first?.count ?? 0)) < ($1.count, -($1.first?.count ?? 0))
    }
  }

  /// All the ways to write the first characters of a text, as many as there may be.
  private static func ways(in spellings: ArraySlice<[Unicode.Scalar]>) -> [[UInt8]]? {
    guard let first = spellings.first, !first.isEmpty else { return nil }
    var ways = first.map { Array(String($0).utf8) }
    let isOnlyOne = ways.count == 1
    for next in spellings.dropFirst() {
      guard !next.isEmpty, isOnlyOne ? next.count == 1 : ways.count * next.count <= most else {
        break
      }
      ways = ways.flatMap { way in next.map { way + Array(String($0).utf8) } }
    }
    return ways
  }

  /// What a folded character may be written as; none where JSON may write it in its own way too.
  private static func spellings(of folded: Unicode.Scalar) -> [Unicode.Scalar] {
    switch folded.value {
    case 0...0x20, 0x22, 0x2F, 0x5C: return []
    case 0x21...0x7E:
      let wide = Unicode.Scalar(folded.value + 0xFEE0)
      let upper = folded.properties.uppercaseMapping.unicodeScalars.first
      let wideUpper = upper.flatMap { Unicode.Scalar($0.value + 0xFEE0) }
      return Set([folded, wide, upper, wideUpper].compactMap(\.self)).sorted()
    case 0x4E00...0x9FFF: return [folded] + Traditional.forms(of: folded)
    default: return [folded]
    }
  }
}
