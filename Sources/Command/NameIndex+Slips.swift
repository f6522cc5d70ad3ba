/// Names of which the beginning is typed right and the rest with a slip: 老马付食 for 老马副食.
extension NameIndex {
  /// The customers whose name stands at a position, with where it ends; of one who is called by a short
  /// name there, the whole name as well where it is typed with a slip.
  func customersWithSlips(
    in text: TypedText,
    at position: Int
  ) -> (names: [String], end: Int)? {
    guard let (names, end) = customers(in: text, at: position) else { return nil }
    guard names.count == 1, text[text.skippingSpaces(from: end)]?.isWordPart == true else {
      return (names, end)
    }
    let ends = spellings(of: names[0]).compactMap { slippedEnd(of: $0, in: text, position, end) }
    return (names, ends.max() ?? end)
  }

  /// Where a longer spelling ends that was typed with a slip behind its beginning.
  private func slippedEnd(
    of name: [Unicode.Scalar],
    in text: TypedText,
    _ start: Int,
    _ end: Int
  ) -> Int? {
    let known = end - start
    guard name.count > known, name.prefix(known).elementsEqual(text.folded[start..<end]) else {
      return nil
    }
    return name[known].isChinese
      ? soundingEnd(of: name[known...], in: text, end) : latinEnd(of: name[known...], in: text, end)
  }

  /// The same number of characters, at least one of them right and the others of the same sound.
  private func soundingEnd(
    of rest: ArraySlice<Unicode.Scalar>,
    in text: TypedText,
    _ start: Int
  ) -> Int? {
    let end = start + rest.count
    guard rest.count > 1, rest.allSatisfy(\.isChinese), end <= text.count else { return nil }
    let pairs = zip(rest, text.folded[start..<end])
    guard pairs.contains(where: ==), !pairs.allSatisfy(==), pairs.allSatisfy({ $1.isChinese })
    else { return nil }
    let readings = self.readings
    return pairs.allSatisfy { $0 == $1 || readings.shareReading($0, $1) } ? end : nil
  }

  /// Word by word, each of five letters or more with one slip at most.
  private func latinEnd(
    of rest: ArraySlice<Unicode.Scalar>,
    in text: TypedText,
    _ start: Int
  ) -> Int? {
    var position = start
    for word in rest.split(whereSeparator: \.isSpace) {
      let first = text.skippingSpaces(from: position)
      var end = first
      while text[end]?.isLatin == true { end += 1 }
      let typed = Array(text.folded[first..<end])
      guard first > position,
        typed.elementsEqual(word)
          || word.count > 4 && typed.first == word.first
            && Suggestions.distance(typed, Array(word)) == 1
      else { return nil }
      position = end
    }
    return position
  }
}
