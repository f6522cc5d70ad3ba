import Journal

/// How widely a brand is stocked, in a bare word or a number of a `brand` line.
extension EntryReader {
  mutating func takeState(_ draft: inout Draft) throws(CommandError) {
    if let (state, range) = stateWord ?? stateNumber, spans.add(range, .part(.state)) {
      draft[.state] = .integer(state)
      if let span = spans.span(at: range.lowerBound) { taken.append(span) }
      return
    }
    guard !spans.all.contains(where: { $0.meaning.isField(.state) }) else { return }
    for position in openWords {
      if let end = endOfUnclearState(position) {
        throw .unclearState(text.text(position..<end))
      }
    }
  }

  /// Where words of the line begin that nothing has recognised.
  private var openWords: [Int] {
    (head.range.upperBound..<max(head.range.upperBound, text.count)).filter { position in
      text[position]?.isWordPart == true && !spans.covers(position)
        && (text.isOpening(position) || spans.covers(position - 1))
    }
  }

  /// 铺货, `sold`.
  private var stateWord: (state: Int, range: Range<Int>)? {
    openWords.lazy.compactMap { position in
      words.brandStates.longest(in: text, at: position).map { ($0.meaning, position..<$0.end) }
    }.first { endsWord($0.1.upperBound) }
  }

  /// A number from 0 to 3 right behind the brand or the customer that counts nothing.
  private var stateNumber: (state: Int, range: Range<Int>)? {
    openWords.lazy.compactMap { position -> (Int, Range<Int>)? in
      guard spans.covers(text.skippingSpacesBack(from: position) - 1),
        let (number, end) = Numerals.plainDigits(text, position), end == position + 1, number < 4,
        endsWord(end), text[end] != ".", text[end] != "%",
        words.units.longest(in: text, at: text.skippingSpaces(from: end)) == nil,
        text[text.skippingSpaces(from: end)]?.isLatin != true
      else { return nil }
      return (number, position..<end)
    }.first
  }

  /// Where a word ends that begins like a state and is none, 有效 or `dist`, or that says 状态 and
  /// nothing more: it would vanish in the note.
  private func endOfUnclearState(_ start: Int) -> Int? {
    var end = start
    while text[end]?.isLatin == true || text[end]?.isChinese == true, !spans.covers(end) {
      end += 1
    }
    let isShort = end - start < (text[start]?.isLatin == true ? 3 : 2)
    guard !isShort, endsWord(end) else { return nil }
    if case .field(.state)? = words.fields.longest(in: text, at: start)?.meaning,
      words.fields.longest(in: text, at: start)?.end == end
    {
      return end
    }
    let typed = Array(text.folded[start..<end])
    return words.brandStates.begins(with: typed) ? end : nil
  }

  private func endsWord(_ end: Int) -> Bool { text[end].map { !$0.isWordPart } ?? true }
}
