/// The pinyin of characters, all readings of each, from `lang/readings.txt`.
///
///     lao 老姥佬…       one syllable a line, and every character that can be read so
package struct Readings: Sendable {
  private let syllables: [Unicode.Scalar: [String]]

  package init(_ text: String) {
    var syllables: [Unicode.Scalar: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars {
        syllables[scalar, default: []].append(String(parts[0]))
      }
    }
    self.syllables = syllables
  }

  /// Whether typed letters spell the beginning of a name: full pinyin, initials, or a mixture,
  /// each character by any of its readings.
  func spells(_ letters: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    guard let first = name.first else { return letters.isEmpty }
    if letters.isEmpty { return true }
    guard let readings = syllables[first] else {
      return letters.first == first && spells(Array(letters.dropFirst()), Array(name.dropFirst()))
    }
    return readings.contains { reading in
      let syllable = Array(reading.unicodeScalars)
      let rest = Array(name.dropFirst())
      if letters.starts(with: syllable), spells(Array(letters.dropFirst(syllable.count)), rest) {
        return true
      }
      if letters.count < syllable.count, syllable.starts(with: letters) { return true }
      return letters.first == syllable.first && spells(Array(letters.dropFirst()), rest)
    }
  }

  /// Whether two characters sound alike.
  ///
  /// One with several readings sounds like no other: 沈 may be read chén, yet 沈记 is not 陈记.
  func soundAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard let reading = syllables[left], reading.count == 1 else { return false }
    return reading == syllables[right]
  }

  /// The usual pinyin of a name, its syllables separated by spaces; characters without one stay.
  package func pinyin(of name: String) -> String {
    name.unicodeScalars.map { syllables[$0]?.first ?? String($0) }.joined(separator: " ")
  }
}
