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

  /// Whether a character can be the first of a name that begins with a letter, or is it.
  func mayBegin(_ character: Unicode.Scalar, with letter: Unicode.Scalar) -> Bool {
    character == letter
      || syllables[character]?.contains { $0.unicodeScalars.first == letter } ?? false
  }

  /// Whether typed letters spell the beginning of a name: full pinyin, initials, or a mixture, each
  /// character by any of its readings or as it is.
  func spells(
    _ letters: ArraySlice<Unicode.Scalar>,
    _ name: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let letter = letters.first else { return true }
    guard let first = name.first else { return false }
    if letter == first, spells(letters.dropFirst(), name.dropFirst()) { return true }
    return syllables[first]?.contains { reading in
      let syllable = reading.unicodeScalars
      if letters.starts(with: syllable) {
        if spells(letters.dropFirst(syllable.count), name.dropFirst()) { return true }
      } else if syllable.starts(with: letters) {
        return true
      }
      return letter == syllable.first && spells(letters.dropFirst(), name.dropFirst())
    } ?? false
  }

  /// Whether two characters sound alike.
  ///
  /// One with several readings sounds like no other: 沈 may be read chén, yet 沈记 is not 陈记.
  func soundAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard let reading = syllables[left], reading.count == 1 else { return false }
    return reading == syllables[right]
  }

  /// Whether two characters can be typed by the same pinyin.
  func shareReading(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let readings = syllables[right] ?? []
    return syllables[left]?.contains(where: readings.contains) ?? false
  }

  /// The usual pinyin of a name, its syllables separated by spaces; characters without one stay.
  package func pinyin(of name: String) -> String {
    name.unicodeScalars.map { syllables[$0]?.first ?? String($0) }.joined(separator: " ")
  }
}
