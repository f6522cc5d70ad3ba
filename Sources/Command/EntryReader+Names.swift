import Journal

/// Names that are not known yet, names as values, and names that several answer to.
extension EntryReader {
  /// A name that nobody has used yet: quoted text, or the words up to a space or a sign.
  mutating func unknown(at start: Int) throws(CommandError) -> (names: [String], end: Int?) {
    if let quoted = spans.span(at: start), quoted.range.lowerBound == start,
      quoted.meaning == .content
    {
      taken.append(quoted)
      let inner = quoted.range.lowerBound + 1..<quoted.range.upperBound - 1
      return ([try named(text.text(inner))], quoted.range.upperBound)
    }
    guard let first = text[start], first.isWordPart, !spans.covers(start) else { return ([], nil) }
    let end = first.isLatin || first.isDigit ? endOfLatinName(start) : endOfName(start)
    guard end > start, text.foldedText(start..<end).contains(where: \.isLetter),
      !isCount(start..<end),
      isCapital(start) || words.notNames.longest(in: text, at: start) == nil
        || words.likeness.isNamed(text.folded[start..<end])
    else { return ([], nil) }
    spans.add(start..<end, .customer(text.text(start..<end)))
    if let span = spans.span(at: start) { taken.append(span) }
    return ([try new(text.text(start..<end))], end)
  }

  /// 三户, `3家`, `three`: how many were visited, and nobody's name.
  private func isCount(_ range: Range<Int>) -> Bool {
    guard let (_, end) = words.numbers.count(in: text, at: range.lowerBound) else { return false }
    if end == range.upperBound { return !isCapital(range.lowerBound) }
    return words.units.longest(in: text, at: end)?.end == range.upperBound
  }

  private func endOfName(_ start: Int) -> Int {
    var end = start
    while let scalar = text[end], scalar.isWordPart, !spans.covers(end) { end += 1 }
    return text[start]?.isChinese == true ? endOfChineseName(start..<end) : end
  }

  /// Chinese puts no space behind a name: 惠民超市聊了 ends where what shops are called does, and
  /// 老李聊了 where what was done begins.
  func endOfChineseName(_ run: Range<Int>) -> Int {
    let told = (run.dropFirst(2)).first { words.notNames.longest(in: text, at: $0) != nil }
    let run = run.lowerBound..<(told ?? run.upperBound)
    let named =
      words.likeness.isNamed(text.folded[run], byOne: true)
      ? nil : words.likeness.endOfNamed(text.folded[run])
    return branchEnd(named ?? run.upperBound)
  }

  /// The （南门店） behind a name belongs to it.
  private func branchEnd(_ end: Int) -> Int {
    guard text.continues(end, "(（"),
      let close = (end..<min(end + 10, text.count)).first(where: { text.continues($0, ")）") }),
      words.likeness.isNamed(text.folded[end + 1..<close], byOne: true)
    else { return end }
    return close + 1
  }

  /// The run of capitalised words, or the first word where it is not capitalised.
  func endOfLatinName(_ start: Int) -> Int {
    var end = endOfLatinWord(start)
    while beginsName(start), let next = nextWord(after: end) { end = endOfLatinWord(next) }
    return end
  }

  /// A capital, or a digit that a capital follows in the same word: 7-Eleven.
  private func beginsName(_ position: Int) -> Bool {
    var first = position
    while let scalar = text[first], scalar.isDigit || first > position && scalar == "-" {
      first += 1
    }
    return isCapital(first)
  }

  /// Mike's, Wal-Mart and J&J are one word.
  private func endOfLatinWord(_ start: Int) -> Int {
    var end = endOfName(start)
    while let sign = text[end], "'’-&.".unicodeScalars.contains(sign),
      text[end + 1]?.isWordPart == true, !spans.covers(end + 1)
    {
      end = endOfName(end + 1)
    }
    return end
  }

  /// The next capitalised word of a name: after a space, after the full stop of a title, after an
  /// ampersand or an `of`.
  private func nextWord(after end: Int) -> Int? {
    var position = end
    if text[end] == ".", words.titles.ends(in: text, at: end) { position += 1 }
    guard text[position]?.isSpace == true else { return nil }
    position = text.skippingSpaces(from: position)
    if text[position] == "&" { position = text.skippingSpaces(from: position + 1) }
    if let end = words.nameLinks.longest(in: text, at: position)?.end {
      position = text.skippingSpaces(from: end)
    }
    guard !spans.covers(position) else { return nil }
    return isCapital(position) || isEnding(position) ? position : nil
  }

  /// Hongyun shop: what shops are called belongs to the name in small letters too.
  private func isEnding(_ position: Int) -> Bool {
    var end = position
    while text[end]?.isLatin == true { end += 1 }
    return words.likeness.isEnding(text.folded[position..<end])
  }

  func isCapital(_ position: Int) -> Bool {
    position < text.typed.count && (0x41...0x5A).contains(text.typed[position].value)
  }

  /// A name as a value: a known customer, or a new one.
  mutating func named(_ value: String) throws(CommandError) -> String {
    if let name = try known(value) { return name }
    guard !value.isEmpty else { throw .badValue(.customer, value) }
    return try new(value)
  }

  /// The known customer that a whole text means: a name, a part of one, pinyin or initials.
  mutating func known(_ value: String) throws(CommandError) -> String? {
    let typed = TypedText(value)
    if let (names, end) = context.names.customers(in: typed, at: 0), end == typed.count {
      return try choose(names, typed: value)
    }
    if let (names, end) = context.names.customers(withPartIn: typed, at: 0), end == typed.count {
      return try choose(names, typed: value)
    }
    for names in [
      context.names.customers(beginningWith: typed.folded),
      context.names.customers(spelledBy: typed.folded),
    ] where !names.isEmpty {
      return try choose(names, typed: value)
    }
    return nil
  }

  mutating func choose(_ names: [String], typed: String) throws(CommandError) -> String {
    if let chosen = context.chosen[typed], names.contains(chosen) { return chosen }
    guard let first = names.first, names.count > 1 else { return names.first ?? typed }
    if context.asks { throw .ambiguous(typed, names) }
    let name = context.mostRecentlyUsed(names) ?? first
    let notice = Recording.Notice.chosen(name, from: names)
    if !notices.contains(notice) { notices.append(notice) }
    return name
  }
}
