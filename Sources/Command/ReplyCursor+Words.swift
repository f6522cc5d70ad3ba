/// Words of a list in a reply.
extension ReplyCursor {
  /// The one of several words that stands here, the longest that fits, by its position in the list;
  /// each may be spelled in several ways, in pinyin, or shortened as far as only one is meant.
  package mutating func takeWord(among words: [[String]]) -> Int? {
    takeWholeWord(among: words) ?? takeShortWord(among: words)
  }

  /// The same, but not shortened.
  package mutating func takeWholeWord(among words: [[String]]) -> Int? {
    var found: (index: Int, end: Int)?
    for (index, spellings) in words.enumerated() {
      for spelling in spellings.map(\.foldedForMatching) where text.has(spelling, at: position) {
        let end = position + spelling.count
        if end > found?.end ?? position, isSeparator(end) || text[end] == "+" {
          found = (index, end)
        }
      }
    }
    guard let found = found ?? spelledWord(among: words) else { return nil }
    advance(to: found.end, keepingPlus: true)
    return found.index
  }

  /// The beginning of one word alone, or else a part of one alone: 电话 for 电话口头, 投诉 for 升级投诉.
  private mutating func takeShortWord(among words: [[String]]) -> Int? {
    var end = position
    while end < text.count, !isSeparator(end), text[end] != "+" { end += 1 }
    let typed = text.folded[position..<max(position, min(end, text.count))]
    guard isLongEnough(typed) else { return nil }
    let spellings = words.map { $0.map(\.foldedForMatching) }
    let beginning = spellings.indices.filter { spellings[$0].contains { $0.starts(with: typed) } }
    let holding = spellings.indices.filter { spellings[$0].contains { holds($0, typed) } }
    guard let index = [beginning, holding].first(where: { !$0.isEmpty }), index.count == 1 else {
      return nil
    }
    advance(to: end, keepingPlus: true)
    return index[0]
  }

  /// Two Chinese characters, or three letters: less is as likely a slip.
  private func isLongEnough(_ typed: ArraySlice<Unicode.Scalar>) -> Bool {
    typed.count >= (typed.allSatisfy(\.isChinese) ? 2 : 3) && typed.allSatisfy(\.isWordPart)
  }

  /// Whether a word has these characters in it; in Latin script as a word of its own.
  private func holds(_ word: [Unicode.Scalar], _ typed: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count > typed.count else { return false }
    return (0...word.count - typed.count).contains { start in
      let end = start + typed.count
      guard word[start..<end].elementsEqual(typed) else { return false }
      guard typed.allSatisfy(\.isLatin) else { return true }
      return (start == 0 || !word[start - 1].isLatin) && (end == word.count || !word[end].isLatin)
    }
  }

  /// Pinyin or initials that only one of the words has.
  private func spelledWord(among words: [[String]]) -> (index: Int, end: Int)? {
    var end = position
    while let scalar = text[end], scalar.isLatin { end += 1 }
    let letters = Array(text.folded[position..<max(position, min(end, text.count))])
    guard letters.count >= 2, isSeparator(end) || text[end] == "+" else { return nil }
    let fitting = words.indices.filter { index in
      words[index].contains { context.names.spells(letters, $0) }
    }
    return fitting.count == 1 ? (fitting[0], end) : nil
  }
}
