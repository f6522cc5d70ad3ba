import Journal

/// Who an entry is about (`design.md` 5, Names).
extension EntryReader {
  /// The customers of the entry, and where the last of them ends in the line.
  mutating func customers() throws(CommandError) -> (names: [String], end: Int?) {
    if let field = spans.all.first(where: { $0.meaning.isField(.customer) }),
      case .field(_, let value) = field.meaning
    {
      taken.append(field)
      return ([try named(value)], nil)
    }
    if let found = try afterAtSign() { return found }
    let start = firstLetter(from: head.range.upperBound)
    let listed = try listedCustomers(from: start)
    if !listed.names.isEmpty { return listed }
    if let found = try mentioned() { return found }
    guard head.verb.expectsCustomer else { return ([], nil) }
    if let found = try beginning(at: start) { return found }
    return head.verb.needsCustomer ? try unknown(at: start) : ([], nil)
  }

  /// 老王、惠民各20分钟: known names in a row right after the verb.
  private mutating func listedCustomers(
    from start: Int
  ) throws(CommandError) -> (names: [String], end: Int?) {
    var names: [String] = []
    var end: Int?
    var position = start
    while let (name, span) = try customer(at: position) {
      names.append(name)
      taken.append(span)
      end = span.range.upperBound
      var next = text.skippingSpaces(from: span.range.upperBound)
      if text[next] == "、" || text[next] == "," || text[next] == "，" {
        next += 1
      } else if let joined = words.joiners.longest(in: text, at: next)?.end {
        next = joined
      } else {
        break
      }
      position = text.skippingSpaces(from: next)
      guard try customer(at: position) != nil else { break }
      if spans.add(span.range.upperBound..<next, .sign),
        let sign = spans.span(at: span.range.upperBound)
      {
        taken.append(sign)
      }
    }
    if let end, let each = words.each.longest(in: text, at: end)?.end, spans.add(end..<each, .sign),
      let sign = spans.span(at: end)
    {
      taken.append(sign)
      return (names, each)
    }
    return (names, end)
  }

  /// The customer whose name stands right here; in a list the short beginning of a name will do.
  private mutating func customer(at position: Int) throws(CommandError) -> (String, Span)? {
    if let span = spans.span(at: position), span.range.lowerBound == position {
      switch span.meaning {
      case .customer(let name): return (name, span)
      case .oneOfCustomers(let names):
        return (try choose(names, typed: text.text(span.range)), span)
      default: return nil
      }
    }
    guard head.verb.expectsCustomer, let (names, end) = beginnings(at: position) else { return nil }
    let name = try choose(names, typed: text.text(position..<end))
    spans.add(position..<end, .customer(name))
    return spans.span(at: position).map { (name, $0) }
  }

  private mutating func afterAtSign() throws(CommandError) -> (names: [String], end: Int?)? {
    guard
      let sign = (0..<text.count).first(where: {
        text[$0] == "@" && text.isOpening($0) && !spans.covers($0)
      })
    else { return nil }
    spans.add(sign..<sign + 1, .sign)
    if let span = spans.span(at: sign) { taken.append(span) }
    if let (name, span) = try customer(at: sign + 1) {
      taken.append(span)
      return ([name], span.range.upperBound)
    }
    return try unknown(at: sign + 1)
  }

  /// The first known name anywhere; it stays in the note where the sentence needs it.
  private mutating func mentioned() throws(CommandError) -> (names: [String], end: Int?)? {
    for span in spans.all {
      switch span.meaning {
      case .customer(let name):
        if stands(alone: span) || span.range.upperBound <= head.range.lowerBound {
          taken.append(span)
        }
        return ([name], span.range.upperBound)
      case .oneOfCustomers(let names) where head.verb.needsCustomer:
        taken.append(span)
        return ([try choose(names, typed: text.text(span.range))], span.range.upperBound)
      default: continue
      }
    }
    return nil
  }

  private mutating func beginning(
    at start: Int
  ) throws(CommandError) -> (names: [String], end: Int?)? {
    guard let (name, span) = try customer(at: start) else { return nil }
    taken.append(span)
    return ([name], span.range.upperBound)
  }

  /// The first characters of a known name, its pinyin or its initials, the longest that fit.
  private func beginnings(at start: Int) -> (names: [String], end: Int)? {
    guard let first = text[start], !spans.covers(start) else { return nil }
    if first.isLatin {
      var end = start
      while let scalar = text[end], scalar.isLatin { end += 1 }
      let names = context.names.customers(spelledBy: Array(text.folded[start..<end]))
      if !names.isEmpty { return (names, end) }
    }
    var end = start
    while let scalar = text[end], scalar.isWordPart, !spans.covers(end), end - start < 24 {
      end += 1
    }
    while end - start >= 2 {
      let names = context.names.customers(beginningWith: Array(text.folded[start..<end]))
      if !names.isEmpty, text.isBoundary(end) { return (names, end) }
      end -= 1
    }
    return nil
  }

  /// A name that nobody has used yet: quoted text, or the words up to a space or a sign.
  private mutating func unknown(at start: Int) throws(CommandError) -> (names: [String], end: Int?)
  {
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
  private mutating func named(_ value: String) throws(CommandError) -> String {
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

  private mutating func choose(_ names: [String], typed: String) throws(CommandError) -> String {
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

  private func firstLetter(from start: Int) -> Int {
    var position = start
    while let scalar = text[position], !scalar.isWordPart, scalar.closingQuote == nil,
      scalar != "@", scalar != "#", scalar != "《"
    {
      position += 1
    }
    return position
  }
}

extension Verb {
  /// Whether a customer may stand right after it in a short form.
  var expectsCustomer: Bool {
    needsCustomer || [.need, .complaint, .brand, .figure].contains(self)
  }
}

extension Span.Meaning {
  func isField(_ field: Field) -> Bool {
    if case .field(.field(field), _) = self { true } else { false }
  }
}
