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
    guard let last = end, let each = each(after: last, isList: names.count > 1) else {
      return (names, end)
    }
    spans.add(each, .sign)
    if let sign = spans.span(at: each.lowerBound) { taken.append(sign) }
    return (names, text.skippingSpaces(from: last) == each.lowerBound ? each.upperBound : end)
  }

  /// 各 right after the names; after a list also `each` as a word of its own, as in `20 min each`.
  private func each(after end: Int, isList: Bool) -> Range<Int>? {
    let start = text.skippingSpaces(from: end)
    if let each = words.each.longest(in: text, at: start)?.end { return start..<each }
    guard isList else { return nil }
    return (start..<max(start, text.count)).lazy.compactMap { position -> Range<Int>? in
      guard text.isOpening(position), !spans.covers(position),
        let end = words.each.longest(in: text, at: position)?.end,
        text[end].map({ !$0.isWordPart }) ?? true
      else { return nil }
      return position..<end
    }.first
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
        text[$0] == "@" && !spans.covers($0)
          && (text.isOpening($0) || $0 == head.range.upperBound)
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
      case .oneOfCustomers(let names) where head.verb.expectsCustomer:
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
