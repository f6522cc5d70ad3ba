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
      return ([new(text.text(inner))], quoted.range.upperBound)
    }
    guard let first = text[start], first.isWordPart, !spans.covers(start) else { return ([], nil) }
    let end = first.isLatin || first.isDigit ? endOfLatinName(start) : endOfName(start)
    guard end > start, !text.foldedText(start..<end).allSatisfy(\.isNumber) else {
      return ([], nil)
    }
    spans.add(start..<end, .customer(text.text(start..<end)))
    if let span = spans.span(at: start) { taken.append(span) }
    return ([new(text.text(start..<end))], end)
  }

  private func endOfName(_ start: Int) -> Int {
    var end = start
    while let scalar = text[end], scalar.isWordPart, !spans.covers(end) { end += 1 }
    return end
  }

  /// The run of capitalised words, or the first word where it is not capitalised.
  private func endOfLatinName(_ start: Int) -> Int {
    var end = endOfName(start)
    while text[end]?.isSpace == true, !spans.covers(end + 1), end + 1 < text.typed.count,
      (0x41...0x5A).contains(text.typed[end + 1].value),
      (0x41...0x5A).contains(text.typed[start].value)
    {
      end = endOfName(end + 1)
    }
    return end
  }

  /// A name as a value: a known customer, or a new one.
  mutating func named(_ value: String) throws(CommandError) -> String {
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
    guard !value.isEmpty else { throw .badValue(.customer, value) }
    return new(value)
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

  private mutating func new(_ name: String) -> String {
    notices.append(.newCustomer(name))
    return name
  }
}
