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
    if head.verb == .amend { return try mentioned() ?? ([], nil) }
    if let found = try customersBeforeVerb() { return found }
    let start = beyondTimes(from: firstLetter(from: head.range.upperBound))
    let listed = try listedCustomers(from: start)
    if !listed.names.isEmpty { return listed }
    if head.verb.needsCustomer, beginsNewName(at: start) { return try unknown(at: start) }
    if let found = try mentioned() { return found }
    return head.verb.needsCustomer ? try unknown(at: start) : ([], nil)
  }

  /// The customer whose name stands right here; in a list the short beginning of a name will do.
  mutating func customer(
    at position: Int,
    isExpected: Bool = false
  ) throws(CommandError) -> (String, Span)? {
    if let span = spans.span(at: position), span.range.lowerBound == position {
      if head.verb.needsCustomer, span.meaning.isName, beginsLongerName(span.range) { return nil }
      return try name(of: span).map { ($0, span) }
    }
    guard isExpected || head.verb.expectsCustomer, let (names, end) = beginnings(at: position),
      !head.verb.needsCustomer || !beginsLongerName(position..<end)
    else { return nil }
    let name = try choose(names, typed: text.text(position..<end))
    spans.add(position..<end, .customer(name))
    return spans.span(at: position).map { (name, $0) }
  }

  /// The customer that a span names; one of several is chosen.
  mutating func name(of span: Span) throws(CommandError) -> String? {
    switch span.meaning {
    case .customer(let name): return name
    case .oneOfCustomers(let names): return try choose(names, typed: text.text(span.range))
    default: return nil
    }
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
    if let (name, span) = try customer(at: sign + 1, isExpected: true) {
      taken.append(span)
      return ([name], span.range.upperBound)
    }
    return try unknown(at: sign + 1)
  }

  /// The first known name anywhere; it stays in the note where the sentence needs it.
  private mutating func mentioned() throws(CommandError) -> (names: [String], end: Int?)? {
    for span in spans.all {
      guard case .customer(let name) = span.meaning else { continue }
      switch head.verb {
      // What was seen or heard is told as it was.
      case .market, .note, .report: break
      case .amend where !Surroundings(text, without: []).isAlone(span.range): continue
      default: loose.append(LooseSpan(span: span, kind: .name))
      }
      return ([name], span.range.upperBound)
    }
    return nil
  }

  /// The first characters of a known name, its pinyin or its initials, the longest that fit.
  func beginnings(at start: Int) -> (names: [String], end: Int)? {
    guard text[start] != nil, !spans.covers(start) else { return nil }
    if let found = spelled(at: start) { return found }
    var end = start
    while let scalar = text[end], scalar.isWordPart, !spans.covers(end), end - start < 24 {
      end += 1
    }
    let last = end
    while end - start >= 2 {
      let names = context.names.customers(beginningWith: Array(text.folded[start..<end]))
      if !names.isEmpty, text.isBoundary(end) {
        // 惠民便利店 is another shop than 惠民超市.
        let rest = context.names.customers(withPartIn: text, at: end)
        return rest?.end == last ? nil : (names, end)
      }
      end -= 1
    }
    return nil
  }

  /// Pinyin or initials, the longest that fit, with the spaces of full pinyin and with characters
  /// between them: lwyd, `lao wang`, lao王.
  private func spelled(at start: Int) -> (names: [String], end: Int)? {
    var letters: [Unicode.Scalar] = []
    var ends: [(count: Int, end: Int)] = []
    var end = start
    while letters.count < 40, let scalar = text[end], !spans.covers(end) {
      if scalar.isLatin || scalar.isChinese {
        letters.append(scalar)
        end += 1
        if text.isBoundary(end) { ends.append((letters.count, end)) }
      } else if scalar.isSpace, text[end - 1]?.isLatin == true, text[end + 1]?.isLatin == true {
        end += 1
      } else {
        break
      }
    }
    let found = context.names.customers(spelledBy: letters, ends: ends.map(\.count))
    return found.flatMap { found in
      ends.first { $0.count == found.count }.map { (found.names, $0.end) }
    }
  }

  /// The name may stand behind when and how long: 拜访 昨天下午 老王, `visit 20 min with Harbor`.
  private mutating func beyondTimes(from start: Int) -> Int {
    guard head.verb.needsCustomer || head.verb == .task else { return start }
    var position = start
    while let span = spans.span(at: position), span.meaning.isTime {
      position = firstLetter(from: span.range.upperBound)
    }
    let links = head.verb == .task ? words.aspects : words.receivers
    if let next = words.articles.longest(in: text, at: position)?.end {
      return beyondArticle(position..<next)
    }
    guard position > start, text[position]?.isLatin == true,
      let end = links.longest(in: text, at: position)?.end,
      spans.add(position..<end, .sign), let span = spans.span(at: position)
    else { return position }
    taken.append(span)
    return text.skippingSpaces(from: end)
  }

  /// The `the` of `visit the Corner Shop`, but not that of `visit the new shop`.
  private mutating func beyondArticle(_ article: Range<Int>) -> Int {
    let name = text.skippingSpaces(from: article.upperBound)
    // the IT guy
    let isName = isCapital(name) && text.typed.indices.contains(name + 1) && !isCapital(name + 1)
    guard isName || isKnown(at: name), spans.add(article, .sign),
      let span = spans.span(at: article.lowerBound)
    else { return article.lowerBound }
    taken.append(span)
    return name
  }

  /// 去了老王那 40分钟: where somebody was says nothing more than the name, as a word of its own.
  mutating func takePlace(after name: Int?) {
    guard let name, let end = words.atPlaces.longest(in: text, at: name)?.end,
      text[end]?.isWordPart != true || spans.span(at: end)?.meaning.isTime == true
    else { return }
    spans.add(name..<end, .sign)
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
  /// Whether it is a customer's name or a part of one.
  var isName: Bool {
    switch self {
    case .customer, .oneOfCustomers: true
    default: false
    }
  }

  func isField(_ field: Field) -> Bool {
    if case .field(.field(field), _) = self { true } else { false }
  }
}
